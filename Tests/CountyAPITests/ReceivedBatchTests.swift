import CountyAPI
import OddJobMarket
import Testing

@Suite("A batch on the line")
struct ReceivedBatchTests {
  @Test("operations arrive byte for byte, with the hashes that the station has")
  func sameBytes() throws {
    let operations = try Sample.operations(5)
    let sent = try Sample.batch(operations.map { .operation($0) })
    let received = try ReceivedBatch(parsing: sent.bytes)
    #expect(received.id == sent.id && received.epoch == sent.epoch)
    #expect(received.previousHash == sent.previousHash)
    #expect(received.envelopes == sent.envelopes)
    var previous = received.previousHash
    for (entry, bytes) in zip(received.entries, operations) {
      guard case .operation(let operation) = entry else {
        Issue.record("not an operation: \(entry)")
        return
      }
      #expect(operation.bytes == bytes)
      #expect(operation.previousHash == previous)
      previous = operation.hash
    }
    #expect(received.entries.count == 5)
  }

  @Test("white space around an operation is not part of it")
  func whiteSpace() throws {
    let bytes = try Sample.operations(1)[0]
    let body = try Sample.batch([.operation(bytes)]).bytes
    let text = String(decoding: body, as: UTF8.self)
    let spaced = text.replacing("[{\"actor\"", with: "[ \n {\"actor\"").replacing(
      "],\"prev", with: " ],\"prev")
    #expect(spaced != text)
    let received = try ReceivedBatch(parsing: Array(spaced.utf8))
    guard case .operation(let operation) = received.entries[0] else { return }
    #expect(operation.bytes == bytes)
  }

  @Test("an operation that can't be read is an entry with its hash, between two that can")
  func unreadable() throws {
    let operations = try Sample.operations(3)
    let broken = Array(#"{"v":1,"seq":2}"#.utf8)
    let received = try ReceivedBatch(
      parsing: Sample.batch([
        .operation(operations[0]), .operation(broken), .operation(operations[2]),
      ]).bytes)
    guard case .unreadable(let bytes, let fault) = received.entries[1] else {
      Issue.record("read: \(received.entries[1])")
      return
    }
    #expect(bytes == broken)
    #expect(fault.path == "operations[1].id")
    #expect(received.entries[1].hash == OperationHash(ofCanonicalBytes: broken))
  }

  @Test("32 KiB is an operation, one byte more is not")
  func largest() throws {
    let empty = try Sample.operations(1)[0].count
    for (extra, fits) in [(0, true), (1, false)] {
      let padding = CountyAPI.Operation.byteLimit - empty + extra
      let operation = try Sample.operations(1, padding: padding)[0]
      #expect(operation.count == CountyAPI.Operation.byteLimit + extra)
      let received = try ReceivedBatch(parsing: Sample.batch([.operation(operation)]).bytes)
      if case .operation = received.entries[0] { #expect(fits) } else { #expect(!fits) }
    }
  }

  @Test("a stub stands where an operation was")
  func stub() throws {
    let stub = OperationStub(sequence: 4, hash: try Sample.hash(7), size: 40_000)
    let received = try ReceivedBatch(parsing: Sample.batch([.stub(stub)]).bytes)
    guard case .stub(let read) = received.entries[0] else {
      Issue.record("no stub: \(received.entries[0])")
      return
    }
    #expect(read == stub)
    #expect(received.entries[0].hash == stub.hash)
  }

  @Test("a body that is no batch is one fault that names the place", arguments: bodies)
  func notABatch(body: String, path: String) {
    let fault = #expect(throws: WireFault.self) { try ReceivedBatch(parsing: Array(body.utf8)) }
    #expect(fault?.path == path)
  }

  static let bodies = [
    ("", "byte 0"), ("[]", "byte 0"), ("{}", "byte 1"), (#"{"operations":[]}"#, "operations"),
    (#"{"operations":[{}]}"#, "batchId"), (#"{"operations":[{}],"operations":[{}]}"#, "batchId"),
    (#"{"operations":[{}]} x"#, "byte 20"), (#"{"operations":{}}"#, "byte 14"),
    (
      #"{"operations":[\#(Array(repeating: "{}", count: 201).joined(separator: ","))]}"#,
      "operations"
    ),
  ]
}
