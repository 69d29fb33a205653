/// What came back over the line, before anyone asked whether it came from the county.
struct LineAnswer: Sendable {
  var status: Int
  /// Names in lower case; the first value of each.
  var fields: [String: String]
  var body: [UInt8]
}

/// One request, ready to be written.
struct LineRequest: Sendable {
  var method: String
  /// Path and query.
  var target: String
  var fields: [(name: String, value: String)]
  var body: [UInt8]
}
