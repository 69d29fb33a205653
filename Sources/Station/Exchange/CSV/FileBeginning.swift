/// What the first bytes of a file tell about the rest.
struct FileBeginning {
  let encoding: TextEncoding
  let separator: UInt8
  /// Bytes of the mark before the text.
  let markLength: Int
  /// Why the file can't be a table in text form.
  let fault: ExchangeError.Code?

  init(_ bytes: [UInt8]) {
    let firstLine = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    encoding = TextEncoding.detected(in: firstLine)
    markLength = bytes.starts(with: TextEncoding.byteOrderMark) ? 3 : 0
    separator = Self.separator(in: firstLine)
    fault = Self.fault(of: bytes, firstLine: firstLine)
  }

  /// Comma, semicolon or tab, whichever the header has most of outside its quotes.
  private static func separator(in firstLine: ArraySlice<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in firstLine {
      if byte == 0x22 { isQuoted.toggle() }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    let candidates: [UInt8] = [0x2C, 0x3B, 0x09]
    return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? 0x2C
  }

  private static func fault(
    of bytes: [UInt8], firstLine: ArraySlice<UInt8>
  ) -> ExchangeError.Code? {
    if bytes.allSatisfy({ [0x20, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }) { return .empty }
    // A zip is what a workbook is today, D0 CF 11 E0 what it was before 2007.
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return .workbook
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .wideText }
    return firstLine.contains(0) ? .wideText : nil
  }
}
