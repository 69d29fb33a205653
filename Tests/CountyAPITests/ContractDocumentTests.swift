import CountyAPI
import Foundation
import HTTPTypes
import OddJobMarket
import Testing

/// The code, the OpenAPI document and the protocol's text say the same.
@Suite("The contract and its documents")
struct ContractDocumentTests {
  let document: JSONMembers
  let schemas: JSONMembers
  let text: String

  init() throws {
    document = try JSONMembers(JSONValue(parsing: CountyContract.openAPI))
    let components = try JSONMembers(document.value("components"))
    schemas = try JSONMembers(components.value("schemas"))
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
    text = try String(
      contentsOf: sources.appending(path: "Sync/Documentation.docc/Protocol.md"), encoding: .utf8)
  }

  @Test("every route stands in both, with its method and its authentication, and no other")
  func routes() throws {
    let paths = try JSONMembers(document.value("paths"))
    #expect(Set(paths.members.keys) == Set(CountyContract.Route.allCases.map(\.path)))
    for route in CountyContract.Route.allCases {
      let methods = try JSONMembers(paths.value(route.path))
      #expect(methods.members.keys.sorted() == [route.method.rawValue.lowercased()])
      let operation = try JSONMembers(methods.value(route.method.rawValue.lowercased()))
      let security = try operation.value("security")
      #expect((security == .array([])) == (route == .enrol))
      #expect(text.contains("`\(route.method.rawValue) \(route.path)"))
    }
  }

  @Test("a message's members are those of its schema")
  func members() throws {
    for (name, message) in try Self.messages() { try expectMembers(name, message) }
  }

  private func expectMembers(_ name: String, _ message: JSONValue) throws {
    let schema = try JSONMembers(schemas.value(name))
    let properties = try JSONMembers(schema.value("properties"))
    let members = try JSONMembers(message)
    #expect(Set(properties.members.keys) == Set(members.members.keys), "\(name)")
    let required = try Set(schema.strings("required", upTo: 64))
    #expect(required.isSubset(of: properties.members.keys))
  }

  static func messages() throws -> [(String, JSONValue)] {
    let answer = try JSONMembers(Sample.answer().json)
    let page = try JSONMembers(Sample.page().json)
    guard case .array(let results) = try answer.value("results"), let result = results.first,
      case .array(let effects) = try JSONMembers(result).value("effects"),
      let anEffect = effects.first,
      case .array(let changes) = try page.value("changes"), let aChange = changes.first
    else { throw WireFault(path: "sample", expected: "complete") }
    return [
      ("Hello", try Sample.hello().json), ("HelloAnswer", try Sample.helloAnswer().json),
      ("BatchAnswer", try Sample.answer().json), ("OperationResult", result),
      ("OperationEffect", anEffect), ("ChangePage", Sample.page().json), ("Change", aChange),
      ("SnapshotPage", Sample.snapshot().json), ("Enrolment", try Sample.enrolment().json),
      ("Renewal", Renewal(certificateRequest: "PEM").json),
      ("IssuedCertificate", Sample.certificate().json), ("Problem", try Sample.problem().json),
      (
        "OperationBatch",
        try JSONValue(parsing: Sample.batch([.operation(Sample.operations(1)[0])]).bytes)
      ),
      ("Operation", try JSONValue(parsing: Sample.operations(1)[0])),
    ]
  }

  @Test("every code, status and kind stands in both")
  func words() throws {
    try expectWords(Problem.Code.allCases.map(\.rawValue), schema: "Problem", member: "code")
    try expectWords(
      RejectionCode.allCases.map(\.rawValue), schema: "OperationResult", member: "code")
    try expectWords(
      OperationResult.Status.allCases.map(\.rawValue), schema: "OperationResult",
      member: "status")
    #expect(
      try enumeration("OperationEffect", "kind")
        == OperationEffect.Kind.allCases.map(\.rawValue))
    #expect(try enumeration("Change", "kind") == Change.Kind.allCases.map(\.rawValue))
    #expect(
      try enumeration("SealedEnvelope", "field") == SealedEnvelope.Field.allCases.map(\.rawValue))
  }

  @Test("a problem's status in the text is the one that the code sends")
  func statuses() {
    for code in Problem.Code.allCases {
      let rows = text.split(separator: "\n").filter { $0.hasPrefix("| \(code.status) |") }
      #expect(rows.contains { $0.contains("`\(code.rawValue)`") }, "\(code)")
    }
  }

  @Test("the limits in the document are those of the code")
  func limits() throws {
    let batch = try properties(of: "OperationBatch")
    let operations = try JSONMembers(batch.value("operations"))
    #expect(try operations.count("maxItems") == WireLimits.operations)
    let page = try JSONMembers(properties(of: "ChangePage").value("changes"))
    #expect(try page.count("maxItems") == WireLimits.changes)
    let hello = try JSONMembers(properties(of: "Hello").value("allotments"))
    #expect(try hello.count("maxItems") == WireLimits.allotments)
    #expect(
      text.contains("\(WireLimits.operations) operations and \(WireLimits.bodyBytes / 1_024) KiB"))
    #expect(text.contains("nested \(WireLimits.jsonDepth) deep"))
  }

  private func properties(of schema: String) throws -> JSONMembers {
    try JSONMembers(JSONMembers(schemas.value(schema)).value("properties"))
  }

  private func enumeration(_ schema: String, _ member: String) throws -> [String] {
    try JSONMembers(properties(of: schema).value(member)).strings("enum", upTo: 64)
  }

  private func expectWords(_ words: [String], schema: String, member: String) throws {
    #expect(try enumeration(schema, member) == words)
    for word in words { #expect(text.contains("`\(word)`"), "\(word)") }
  }
}
