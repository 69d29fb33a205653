import CountyAPI
import OddJobMarket

/// One of every message, with every optional member there.
enum Sample {
  static let uuid = "6b1f1a3e-5c0d-4f3a-9a57-0d6b2f4c8e11"

  static func identifier<Subject>(_: Subject.Type = Subject.self) throws(WireFault)
    -> Identifier<Subject>
  {
    try JSONMembers(.object(["id": .string(uuid)])).identifier("id")
  }

  static func hash(_ byte: UInt8) throws(WireFault) -> OperationHash {
    guard let hash = OperationHash(bytes: [UInt8](repeating: byte, count: 32)) else {
      throw WireFault(path: "", expected: "32 bytes")
    }
    return hash
  }

  static func hello() throws(WireFault) -> Hello {
    Hello(
      station: try identifier(), epoch: 0xAB, program: "kiosk 1", headSequence: 7,
      headHash: try hash(1), cursor: ChangeCursor(generation: 3, position: 12),
      ledgerGeneration: 4,
      allotments: [.init(shift: try identifier(), allotted: 4, used: 3)], queueLength: 2,
      oldestAgeSeconds: 60, rejected: 1, freeDiskBytes: 1 << 30, wallMilliseconds: -5,
      bootID: "boot", monotonicMilliseconds: 9)
  }

  static func helloAnswer() throws(WireFault) -> HelloAnswer {
    HelloAnswer(
      serverMilliseconds: 1, ledgerGeneration: 2, expectedSequence: 3,
      expectedPreviousHash: try hash(2), archivedThrough: 1, operationLimit: 100,
      byteLimit: 65_536, acceptsGzip: false, window: .init(startMinute: 60, endMinute: 240),
      sealingKey: .init(id: "k1", publicKey: [1, 2, 3]), notices: ["夜间维护"])
  }

  static func result() throws(WireFault) -> OperationResult {
    OperationResult(
      sequence: 3, id: try identifier(), status: .duplicate, code: .duplicatePerson,
      detail: "已在别处确认",
      effects: [
        OperationEffect(.rightReturned, shift: try identifier(), application: try identifier())
      ])
  }

  static func answer() throws(WireFault) -> BatchAnswer {
    BatchAnswer(
      batch: try identifier(), results: [try result()], acceptedThrough: 3,
      headHash: try hash(3), headSignature: [9, 8, 7])
  }

  static func page() -> ChangePage {
    ChangePage(
      changes: [
        Change(position: 12, kind: .policy, id: "p1", body: .object(["title": "政策"])),
        Change(position: 13, kind: .event, id: "e1", body: nil),
      ], cursor: ChangeCursor(generation: 3, position: 13), hasMore: true)
  }

  static func snapshot() -> SnapshotPage {
    SnapshotPage(
      snapshot: "3.13", changes: page().changes, cursor: page().cursor, next: "3.13/2")
  }

  static func enrolment() throws(WireFault) -> Enrolment {
    Enrolment(station: try identifier(), code: "8H2K-44TQ-MX7P", certificateRequest: "PEM")
  }

  static func certificate() -> IssuedCertificate {
    IssuedCertificate(
      certificate: "PEM", authority: "PEM", headSigningKey: [4, 5], serverMilliseconds: 11)
  }

  static func problem() throws(WireFault) -> Problem {
    Problem(
      .gap, "从 3 开始", expectedSequence: 3, expectedPreviousHash: try hash(4), retryAfter: 30)
  }

  static func envelope() throws(WireFault) -> SealedEnvelope {
    SealedEnvelope(
      person: try identifier(), field: .phone, keyID: "k1", encapsulatedKey: [1, 2],
      ciphertext: [3, 4])
  }

  /// The canonical bytes of the first operations of a chain, each `padding` bytes longer.
  static func operations(_ count: Int, padding: Int = 0) throws(WireFault) -> [[UInt8]] {
    var previous = OperationHash(station: try identifier(), epoch: 0xAB)
    var all: [[UInt8]] = []
    for sequence in 1...Int64(count) {
      let operation = Operation(
        id: try identifier(), sequence: sequence, type: .signedIn, actor: .system,
        instant: OperationInstant(
          wallMilliseconds: 1, bootID: "b", monotonicMilliseconds: 2, lastServerMilliseconds: nil),
        body: .object(["note": .string("待工\"\\\n" + String(repeating: "x", count: padding))]),
        previousHash: previous)
      let bytes = operation.canonicalBytes
      previous = OperationHash(ofCanonicalBytes: bytes)
      all.append(bytes)
    }
    return all
  }

  static func batch(_ entries: [OperationBatch.Entry]) throws(WireFault) -> OperationBatch {
    OperationBatch(
      id: try identifier(), epoch: 0xAB, firstSequence: 1,
      previousHash: OperationHash(station: try identifier(), epoch: 0xAB), entries: entries,
      envelopes: [try envelope()])
  }
}
