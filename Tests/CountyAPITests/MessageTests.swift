import CountyAPI
import OddJobMarket
import Testing

@Suite("Messages")
struct MessageTests {
  @Test("every message reads back as it was written")
  func roundTrips() throws {
    #expect(try Hello(reparsed(Sample.hello().json)) == Sample.hello())
    #expect(try HelloAnswer(reparsed(Sample.helloAnswer().json)) == Sample.helloAnswer())
    #expect(try BatchAnswer(reparsed(Sample.answer().json)) == Sample.answer())
    #expect(try ChangePage(reparsed(Sample.page().json)) == Sample.page())
    #expect(try SnapshotPage(reparsed(Sample.snapshot().json)) == Sample.snapshot())
    #expect(try Enrolment(reparsed(Sample.enrolment().json)) == Sample.enrolment())
    #expect(try IssuedCertificate(reparsed(Sample.certificate().json)) == Sample.certificate())
    #expect(try Problem(reparsed(Sample.problem().json)) == Sample.problem())
    let renewal = Renewal(certificateRequest: "PEM")
    #expect(try Renewal(reparsed(renewal.json)) == renewal)
  }

  @Test("an answer's bytes are its canonical form, whatever its results say")
  func answerBytes() throws {
    var answer = try Sample.answer()
    #expect(answer.bytes == answer.json.canonicalBytes)
    for status in OperationResult.Status.allCases {
      answer.results.append(
        OperationResult(sequence: 7, id: try Sample.identifier(), status: status))
      answer.results.append(OperationResult(sequence: 8, id: nil, status: status))
    }
    #expect(answer.bytes == answer.json.canonicalBytes)
  }

  @Test("an identifier is read in its canonical form and in no other")
  func identifiers() throws {
    let id = try Sample.identifier(Posting.self)
    #expect(Identifier<Posting>(canonical: id.text) == id)
    let wrong = [
      id.text.uppercased(), String(id.text.dropLast()), id.text + "0", "{\(id.text)}",
      id.text.filter { $0 != "-" }, "g" + id.text.dropFirst(),
      String(id.text.map { $0 == "-" ? "0" : $0 }), "",
    ]
    for text in wrong where text != id.text {
      #expect(Identifier<Posting>(canonical: text) == nil, "\(text)")
    }
  }

  @Test("a message that lacks a member names it, whichever it is")
  func missingMembers() throws {
    let optional: Set = ["cursor", "ledgerGeneration", "oldestAgeSeconds"]
    guard case .object(let members) = try Sample.hello().json else { return }
    for name in members.keys where !optional.contains(name) {
      var rest = members
      rest[name] = nil
      let fault = #expect(throws: WireFault.self) { try Hello(.object(rest)) }
      #expect(fault?.path == name)
    }
    for name in optional {
      var rest = members
      rest[name] = nil
      #expect(throws: Never.self) { try Hello(.object(rest)) }
    }
  }

  @Test("a fault deep inside names its place")
  func deepFault() throws {
    var page = Sample.page().json
    if case .object(var members) = page {
      members["changes"] = .array([.object(["position": 1, "kind": "posting"])])
      page = .object(members)
    }
    let fault = #expect(throws: WireFault.self) { try ChangePage(page) }
    #expect(fault?.path == "changes[0].id")
    #expect(fault?.sentence.hasPrefix("changes[0].id must be a string") == true)
  }

  @Test("a member that this version does not know is left alone")
  func unknownMember() throws {
    guard case .object(var members) = Sample.page().json else { return }
    members["newer"] = .object(["member": 1])
    #expect(try ChangePage(.object(members)) == Sample.page())
  }

  @Test(
    "a cursor is generation and position, nothing else",
    arguments: ["", "3", "3.", ".3", "3.4.5", "-1.2", "a.b", "3.4 "])
  func cursors(text: String) {
    #expect(ChangeCursor(text: text) == nil)
    #expect(ChangeCursor(text: "3.4") == ChangeCursor(generation: 3, position: 4))
  }

  @Test("the digest of RFC 9530's example is known, and one more byte is another")
  func digest() {
    let body = Array("{\"hello\": \"world\"}\n".utf8)
    let value = "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:"
    #expect(ContentDigest.value(for: body) == value)
    #expect(ContentDigest.matches("sha-512=:AA==:, \(value)", body))
    #expect(!ContentDigest.matches(value, body + [0x20]))
  }

  private func reparsed(_ value: JSONValue) throws -> JSONValue {
    try JSONValue(parsing: value.canonicalBytes)
  }
}
