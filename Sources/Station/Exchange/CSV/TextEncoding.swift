/// How the characters of a file are written as bytes.
package enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  case utf8 = "utf-8"
  /// What a Chinese spreadsheet saves as CSV; GB2312 and GBK are parts of it.
  case gb18030

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Returns the encoding a file's first line speaks for.
  ///
  /// The header is Chinese, and Chinese in one of the two encodings is hardly ever valid in the
  /// other. The first line decides alone, so that one bad byte further down is a fault of its row
  /// and doesn't turn the whole file into another encoding.
  static func detected(in firstLine: some Collection<UInt8>) -> TextEncoding {
    if firstLine.starts(with: byteOrderMark) { return .utf8 }
    return String(validating: firstLine, as: UTF8.self) == nil ? .gb18030 : .utf8
  }
}
