/// Brings texts and what is typed to one form before they are compared: lower case, half width, one
/// kind of space; what cannot be seen is left out, so that it can neither hide a posting nor forge one.
enum TextFolding {
  static let space: UInt32 = 32

  /// Returns the folded scalars of a text, without spaces at the ends and with single ones between.
  static func scalars(of text: String) -> ContiguousArray<UInt32> {
    var scalars: ContiguousArray<UInt32> = []
    fold(text, into: &scalars)
    return scalars
  }

  /// Replaces the contents of `scalars`, so that a loop needs one array only.
  static func fold(_ text: String, into scalars: inout ContiguousArray<UInt32>) {
    scalars.removeAll(keepingCapacity: true)
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      let value = folded(scalar.value)
      if value == 0 { continue }
      if value == space {
        pendingSpace = !scalars.isEmpty
        continue
      }
      if pendingSpace {
        scalars.append(space)
        pendingSpace = false
      }
      scalars.append(value)
    }
  }

  /// Returns the folded form of one scalar; 0 for what is left out.
  static func folded(_ scalar: UInt32) -> UInt32 {
    if scalar >= 0x3001 && scalar < 0xFE00 { return scalar }
    if scalar < 0x80 { return foldedASCII(scalar) }
    switch scalar {
    case 0xFF01...0xFF5E: return foldedASCII(scalar - 0xFEE0)
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return space
    case 0x80...0x9F, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      return 0
    default: return lowered(scalar)
    }
  }

  private static func foldedASCII(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 65...90: scalar + 32
    case 9...13: space
    case 0..<32, 127: 0
    default: scalar
    }
  }

  private static func lowered(_ scalar: UInt32) -> UInt32 {
    guard let properties = Unicode.Scalar(scalar)?.properties, properties.changesWhenLowercased
    else {
      return scalar
    }
    let mapped = properties.lowercaseMapping.unicodeScalars
    guard mapped.count == 1, let first = mapped.first else { return scalar }
    return first.value
  }
}
