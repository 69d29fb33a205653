import CountyAPI
import CountyEndpoint
import Crypto
import FoundationEssentials
import OddJobMarket
import Testing

@Suite("Whether a sealed ID number is the one that was registered")
struct CommitmentTests {
  static let number = "110101199003077758"
  static let salt = [UInt8](repeating: 7, count: 16)

  struct Scene {
    let county: TestCounty
    var station: TestStation
    let person: JobSeekerID

    init(kind: StoreKind, in folder: TestFolder, safeguards: Safeguards = .all) throws {
      county = try TestCounty(store: kind.make(in: folder), safeguards: safeguards)
      station = try county.station()
      person = county.person()
    }

    /// Registers the person; the operation commits to the number.
    mutating func register(_ number: String) throws {
      let digest = SHA256.hash(data: Data(CommitmentTests.salt) + Data(number.utf8))
      station.append(
        .personRegistered,
        [
          "person": .string(person.text),
          "idNumberCommitment": .string(Data(digest).base64EncodedString()),
        ])
      #expect(try station.push(to: county).map(\.status) == [.applied])
    }

    mutating func send(_ envelope: SealedEnvelope) throws {
      station.append(.documentSeen, ["person": .string(person.text)])
      _ = try county.push(
        station.batch(from: station.chain.count, envelopes: [envelope]), from: station.id)
      try county.service.settleIdentities()
    }

    var isIdentified: Bool {
      get throws {
        var references = LedgerReferences()
        references.people = [person]
        return try county.store.read {
          try $0.workingSet(references).people[person]?.isIdentified == true
        }
      }
    }

    var troubled: [OperationResult] {
      get throws { try county.store.read { try $0.troubled(limit: 10) }.map(\.result) }
    }
  }

  @Test("the number that was meant identifies", arguments: StoreKind.allCases)
  func right(kind: StoreKind) throws {
    let folder = try TestFolder()
    var scene = try Scene(kind: kind, in: folder)
    try scene.register(Self.number)
    try scene.send(scene.county.envelope(Self.number, of: scene.person))
    #expect(try scene.isIdentified)
    #expect(try scene.troubled.isEmpty)
  }

  @Test(
    "another number identifies nobody: the registration is rejected, for the operator and the station",
    arguments: StoreKind.allCases)
  func wrong(kind: StoreKind) throws {
    let folder = try TestFolder()
    var scene = try Scene(kind: kind, in: folder)
    try scene.register(Self.number)
    try scene.send(scene.county.envelope("110101199003077766", of: scene.person))
    #expect(try !scene.isIdentified)
    #expect(try scene.troubled.map(\.code) == [.wrongEnvelope])
    let told = try scene.county.changes(for: scene.station.id, .result).last?.body
    #expect(try OperationResult(JSONMembers(#require(told))).code == .wrongEnvelope)
    // Whoever asks again hears the same; the right number, sent later, settles it.
    let again = try scene.county.push(scene.station.batch(), from: scene.station.id)
    #expect(again.results.first?.code == .wrongEnvelope)
    try scene.send(scene.county.envelope(Self.number, of: scene.person))
    #expect(try scene.isIdentified)
    #expect(try scene.troubled.isEmpty)
    let settled = try scene.county.changes(for: scene.station.id, .result).last?.body
    #expect(try OperationResult(JSONMembers(#require(settled))).status == .applied)
  }

  @Test("an envelope that can't be opened is no number either")
  func unreadable() throws {
    let folder = try TestFolder()
    var scene = try Scene(kind: .memory, in: folder)
    try scene.register(Self.number)
    var envelope = try scene.county.envelope(Self.number, of: scene.person)
    envelope.ciphertext[0] ^= 1
    try scene.send(envelope)
    #expect(try !scene.isIdentified)
    #expect(try scene.troubled.map(\.code) == [.wrongEnvelope])
  }

  @Test("control: a county that compares nothing believes any number")
  func control() throws {
    let folder = try TestFolder()
    var scene = try Scene(
      kind: .memory, in: folder, safeguards: .all.subtracting(.checksCommitments))
    try scene.register(Self.number)
    try scene.send(scene.county.envelope("110101199003077766", of: scene.person))
    #expect(try scene.isIdentified)
  }
}
