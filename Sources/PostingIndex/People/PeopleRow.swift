/// The bytes of one person: three lengths, then ID number, phone and the units of the name.
struct PeopleRow {
  /// More of a number or name is not searched; nobody has so much.
  static let lengthMax = 60
  private static let head = 3

  let bytes: UnsafeRawBufferPointer
  let start: Int

  /// The check letter is typed in either case.
  static func folded(_ byte: UInt8) -> UInt8 {
    byte == UInt8(ascii: "X") ? UInt8(ascii: "x") : byte
  }

  var idNumber: Range<Int> {
    let begin = start &+ Self.head
    return begin..<(begin &+ Int(bytes[start]))
  }

  var phone: Range<Int> {
    let begin = idNumber.upperBound
    return begin..<(begin &+ Int(bytes[start &+ 1]))
  }

  var nameCount: Int { Int(bytes[start &+ 2]) }

  /// Where the name begins; each unit takes two bytes.
  var name: Int { phone.upperBound }

  var range: Range<Int> { start..<(name &+ 2 &* nameCount) }

  @inline(__always)
  static func unit(_ bytes: UnsafeRawBufferPointer, at place: Int) -> UInt16 {
    UInt16(bytes[place]) | UInt16(bytes[place &+ 1]) << 8
  }
}
