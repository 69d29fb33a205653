import CountyAPI

/// The contract's JSON as a plain reader reads it, to hold the quick one to: characters one after the
/// other, members in a dictionary, nothing saved anywhere.
struct PlainJSONReader {
  /// Not what the contract takes.
  struct Fault: Error {}

  private var rest: ArraySlice<Unicode.Scalar>

  /// Returns nil for bytes that the contract does not take.
  static func value(_ bytes: [UInt8]) -> JSONValue? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var reader = PlainJSONReader(rest: Array(text.unicodeScalars)[...])
    guard let value = try? reader.value(0) else { return nil }
    reader.skipSpace()
    return reader.rest.isEmpty ? value : nil
  }

  private mutating func skipSpace() { rest = rest.drop { " \t\n\r".unicodeScalars.contains($0) } }

  private mutating func next() throws -> Unicode.Scalar {
    guard let scalar = rest.popFirst() else { throw Fault() }
    return scalar
  }

  private mutating func take(_ text: String) throws {
    for scalar in text.unicodeScalars { guard try next() == scalar else { throw Fault() } }
  }

  private mutating func value(_ depth: Int) throws -> JSONValue {
    guard depth <= WireLimits.jsonDepth else { throw Fault() }
    skipSpace()
    switch rest.first {
    case "{":
      var members: [String: JSONValue] = [:]
      try list("{", "}") { reader in
        reader.skipSpace()
        let name = try reader.string()
        reader.skipSpace()
        try reader.take(":")
        guard members.updateValue(try reader.value(depth + 1), forKey: name) == nil else {
          throw Fault()
        }
      }
      return .object(members)
    case "[":
      var values: [JSONValue] = []
      try list("[", "]") { values.append(try $0.value(depth + 1)) }
      return .array(values)
    case "\"": return .string(try string())
    case "t": try take("true")
    case "f":
      try take("false")
      return false
    case "n":
      try take("null")
      return .null
    default: return .integer(try integer())
    }
    return true
  }

  private mutating func list(
    _ open: String, _ close: Unicode.Scalar, _ element: (inout PlainJSONReader) throws -> Void
  ) throws {
    try take(open)
    skipSpace()
    if rest.first == close {
      rest.removeFirst()
      return
    }
    while true {
      try element(&self)
      skipSpace()
      switch try next() {
      case ",": continue
      case close: return
      default: throw Fault()
      }
    }
  }

  private mutating func string() throws -> String {
    try take("\"")
    var text = String.UnicodeScalarView()
    while true {
      switch try next() {
      case "\"": return String(text)
      case "\\": text.append(try escape())
      case let scalar where scalar.value < 0x20: throw Fault()
      case let scalar: text.append(scalar)
      }
    }
  }

  private mutating func escape() throws -> Unicode.Scalar {
    let scalar = try next()
    if let plain = ["b": "\u{8}", "t": "\t", "n": "\n", "f": "\u{C}", "r": "\r"][
      String(scalar)]?.unicodeScalars.first
    {
      return plain
    }
    if "\"\\/".unicodeScalars.contains(scalar) { return scalar }
    guard scalar == "u" else { throw Fault() }
    let unit = try codeUnit()
    if let plain = Unicode.Scalar(unit) { return plain }
    try take("\\u")
    let pair = [UInt16(unit), UInt16(try codeUnit())]
    guard let text = String(validating: pair, as: UTF16.self) else { throw Fault() }
    return text.unicodeScalars[text.unicodeScalars.startIndex]
  }

  private mutating func codeUnit() throws -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Character(try next()).hexDigitValue else { throw Fault() }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }

  private mutating func integer() throws -> Int64 {
    let digits = String(
      String.UnicodeScalarView(rest.prefix { "-0123456789.eE+".unicodeScalars.contains($0) }))
    rest = rest.dropFirst(digits.unicodeScalars.count)
    let plain = digits.hasPrefix("-") ? String(digits.dropFirst()) : digits
    guard !plain.isEmpty, plain.allSatisfy({ $0.isASCII && $0.isNumber }),
      plain == "0" || !plain.hasPrefix("0"), let number = Int64(digits),
      number.magnitude <= WireLimits.largestInteger
    else { throw Fault() }
    return number
  }
}
