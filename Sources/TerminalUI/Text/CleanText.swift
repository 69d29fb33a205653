/// Takes out of a text from outside what would break cells or mislead a reader.
///
/// Used when a text comes in; the canvas drops the same characters once more when it draws.
package enum CleanText {
  /// The most combining marks one character keeps; more than names need is only there to overflow.
  static let combiningMarksMax = 3

  /// Returns the text without control characters, bidirectional controls, zero-width characters,
  /// tags, variation selectors, private-use and unassigned code points.
  ///
  /// Line ends and tabs become one space, or line ends stay as `\n` where `keepsLines` says so.
  package static func clean(_ text: String, keepsLines: Bool = false) -> String {
    if isPlainASCII(text) { return text }
    var cleaned = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    var marks = 0
    CellWidth.table.withUnsafeBufferPointer { table in
      for scalar in text.unicodeScalars {
        defer { previous = scalar }
        if isLineEnd(scalar) || scalar == "\t" {
          if scalar == "\n", previous == "\r" { continue }
          cleaned.append(keepsLines && scalar != "\t" ? "\n" : " ")
          marks = 0
          continue
        }
        let width = CellWidth.entry(scalar, table)
        if width == CellWidth.dropped { continue }
        marks = width == 0 ? marks + 1 : 0
        // A mark with nothing before it has nothing to stand on.
        if width == 0, marks > combiningMarksMax || cleaned.isEmpty { continue }
        cleaned.append(scalar)
      }
    }
    return String(cleaned)
  }

  /// Whether a code point has a width but is still kept off the screen.
  static func isUnwanted(_ value: UInt32) -> Bool {
    if value < 0x20 { return true }
    if value < 0x300 { return (0x7F...0x9F).contains(value) || value == 0xAD }
    switch value {
    case 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F: return true
    case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F: return true
    case 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB: return true
    case 0xD800...0xF8FF, 0xFDD0...0xFDEF: return true
    case 0xE0000...0x10FFFF: return true
    default: return value & 0xFFFE == 0xFFFE
    }
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func isPlainASCII(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
  }
}
