/// Walks through JSON bytes without building values, so that the raw bytes of an operation can be
/// cut out of a batch exactly as the station hashed them.
///
/// Strict: UTF-8, no comments, no duplicate or misplaced commas, whole numbers only (RFC 8259 with
/// the wire contract's narrowing: money is fen and time is milliseconds).
struct JSONScanner {
  let bytes: ArraySlice<UInt8>
  var position: Int
  /// How many arrays and objects may stand inside one another.
  let depthLimit: Int

  init(_ bytes: ArraySlice<UInt8>, depthLimit: Int = WireLimits.jsonDepth) {
    self.bytes = bytes
    self.depthLimit = depthLimit
    position = bytes.startIndex
  }

  /// The next byte that is not white space, or nil at the end.
  @inline(__always)
  mutating func peek() -> UInt8? {
    while position < bytes.endIndex {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      case let byte: return byte
      }
    }
    return nil
  }

  /// The byte at the position, white space or not.
  var current: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  mutating func advance() { position += 1 }

  @inline(__always)
  mutating func take(_ character: Unicode.Scalar) throws(WireFault) {
    guard takes(character) else { throw missing(character) }
  }

  private func missing(_ character: Unicode.Scalar) -> WireFault { fault("\"\(character)\"") }

  /// Takes the character if it comes next, and says whether it did.
  @inline(__always)
  mutating func takes(_ character: Unicode.Scalar) -> Bool {
    guard peek() == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  mutating func requireEnd() throws(WireFault) {
    guard peek() == nil else { throw fault("nothing after the value") }
  }

  func fault(_ expected: String) -> WireFault {
    WireFault(path: "byte \(position - bytes.startIndex)", expected: expected)
  }

  /// Reads a whole value.
  mutating func value(depth: Int = 0) throws(WireFault) -> JSONValue {
    guard depth <= depthLimit else { throw fault("nested at most \(depthLimit) deep") }
    guard let next = peek() else { throw fault("a JSON value") }
    switch next {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return .object(try object(depth: depth))
    case UInt8(ascii: "["): return .array(try array(depth: depth))
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .integer(try integer())
    default: throw fault("a JSON value")
    }
  }

  /// So many names are looked through for one that comes twice; beyond that they are hashed, or an
  /// object of nothing but names would take the square of their number.
  static let fewMembers = 16

  private mutating func object(depth: Int) throws(WireFault) -> JSONObject {
    try take("{")
    var members: [JSONObject.Element] = []
    if takes("}") { return JSONObject() }
    // As many as most have; an operation, which stands two deep, has twelve.
    members.reserveCapacity(depth == 2 ? 12 : 6)
    var names: Set<String> = []
    // Canonical bytes name their members in ascending order: while they do, none comes twice.
    var isAscending = true
    repeat {
      let name = try string()
      try take(":")
      let member = try value(depth: depth + 1)
      if isAscending, let last = members.last?.key, last >= name {
        isAscending = false
        if members.count >= Self.fewMembers { names = Set(members.map(\.key)) }
      }
      let isNew =
        isAscending
        || (members.count < Self.fewMembers
          ? !members.contains { $0.key == name } : names.insert(name).inserted)
      guard isNew else { throw fault("an object that names \"\(name.prefix(40))\" once") }
      members.append((name, member))
      if !isAscending, members.count == Self.fewMembers { names = Set(members.map(\.key)) }
    } while takes(",")
    try take("}")
    return JSONObject(distinct: members)
  }

  private mutating func array(depth: Int) throws(WireFault) -> [JSONValue] {
    try take("[")
    var values: [JSONValue] = []
    if takes("]") { return values }
    repeat { values.append(try value(depth: depth + 1)) } while takes(",")
    try take("]")
    return values
  }

  private mutating func word(
    _ text: StaticString, _ meaning: JSONValue
  ) throws(WireFault) -> JSONValue {
    let isThere = text.withUTF8Buffer { characters in
      for character in characters {
        guard current == character else { return false }
        position += 1
      }
      return true
    }
    guard isThere else { throw fault("\(text)") }
    return meaning
  }

  private mutating func integer() throws(WireFault) -> Int64 {
    let isNegative = takes("-")
    let start = position
    var magnitude: Int64 = 0
    while position < bytes.endIndex, let digit = bytes[position].decimalDigit {
      let (shifted, isTooBig) = magnitude.multipliedReportingOverflow(by: 10)
      let (sum, isOver) = shifted.addingReportingOverflow(digit)
      guard !isTooBig, !isOver, sum <= WireLimits.largestInteger else {
        throw fault("a whole number up to 2^53")
      }
      magnitude = sum
      position += 1
    }
    let hasLeadingZero = position - start > 1 && bytes[start] == UInt8(ascii: "0")
    guard position > start, !hasLeadingZero else { throw fault("a whole number") }
    switch current {
    case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
      throw fault("a whole number, without fraction or exponent")
    default: return isNegative ? -magnitude : magnitude
    }
  }
}

extension UInt8 {
  fileprivate var decimalDigit: Int64? {
    self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") ? Int64(self - UInt8(ascii: "0")) : nil
  }
}
