import FoundationEssentials

/// Small values that the schema keeps as JSON text: lists of codes, an insurance, a meeting point.
enum JSONColumn {
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func value<Value: Decodable>(_ text: String, as _: Value.Type = Value.self) throws -> Value
  {
    try JSONDecoder().decode(Value.self, from: Data(text.utf8))
  }
}
