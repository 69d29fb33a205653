import CountyAPI
import Crypto
import Foundation
import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Sealed fields on their way to the county")
struct EnvelopeTests {
  private let privateKey = Curve25519.KeyAgreement.PrivateKey()
  private var key: HelloAnswer.SealingKey { key("k1") }

  private func key(_ id: String) -> HelloAnswer.SealingKey {
    HelloAnswer.SealingKey(
      id: id, publicKey: Array(privateKey.publicKey.rawRepresentation))
  }

  @Test("the county opens what was sealed to it")
  func opening() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let person = try station.person()
    let envelopes = try store.envelopes(from: 1, through: 2, sealedTo: key)
    #expect(envelopes.map(\.field) == [.idNumber, .phone])
    #expect(envelopes.allSatisfy { $0.person == person.id && $0.keyID == "k1" })
    let texts = try envelopes.map {
      try $0.opened(with: Array(privateKey.rawRepresentation)).text
    }
    #expect(texts == [person.idNumber, person.phone])
  }

  @Test("an envelope opens for its own person and field, and by the county's key alone")
  func bound() throws {
    let station = try TemporaryStation()
    _ = try station.person()
    let envelope = try station.store.envelopes(from: 1, through: 2, sealedTo: key)[0]
    let secret = Array(privateKey.rawRepresentation)
    #expect(throws: Never.self) { try envelope.opened(with: secret) }
    var moved = envelope
    moved.person = Identifier(UUID())
    var renamed = envelope
    renamed.field = .phone
    var changed = envelope
    changed.ciphertext[0] ^= 1
    for wrong in [moved, renamed, changed] {
      #expect(throws: (any Error).self) { try wrong.opened(with: secret) }
    }
    let stranger = Curve25519.KeyAgreement.PrivateKey()
    #expect(throws: (any Error).self) {
      try envelope.opened(with: Array(stranger.rawRepresentation))
    }
    #expect(throws: (any Error).self) {
      try station.store.envelopes(
        from: 1, through: 2, sealedTo: HelloAnswer.SealingKey(id: "x", publicKey: [1, 2]))
    }
  }

  @Test("what the county has is not sealed again, until it lost it, or the field or key is another")
  func once() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let person = try station.person(hasPhone: false)
    func fields(_ key: HelloAnswer.SealingKey) throws -> [SealedEnvelope.Field] {
      let head = try store.syncStanding().headSequence
      return try store.envelopes(from: 1, through: head, sealedTo: key).map(\.field)
    }
    #expect(try fields(key) == [.idNumber])
    // The answer was lost: they go again.
    #expect(try fields(key) == [.idNumber])
    try store.answer()
    #expect(try fields(key) == [])
    #expect(try fields(key("k2")) == [.idNumber])
    _ = try store.setPhone(
      PhoneNumber(validating: "13985509999"), of: person.id, by: station.attendant)
    #expect(try fields(key) == [.phone])
    try store.answer()
    #expect(try fields(key) == [])
    try store.record(
      HelloAnswer(
        serverMilliseconds: 1, ledgerGeneration: 2, expectedSequence: 1,
        expectedPreviousHash: #require(try store.chainHash(at: 0)), archivedThrough: 0))
    #expect(try fields(key) == [.idNumber, .phone])
  }

  @Test("neither number nor phone lies in the file or the batch in clear")
  func nothingInClear() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let person = try station.person()
    let batch = OperationBatch(
      id: Identifier(UUID()), epoch: 1, firstSequence: 1,
      previousHash: try #require(try store.chainHash(at: 0)),
      entries: try store.queuedEntries(from: 1, count: 10, bytes: 1 << 20),
      envelopes: try store.envelopes(from: 1, through: 2, sealedTo: key))
    let text = String(decoding: batch.bytes, as: UTF8.self)
    #expect(text.contains(person.id.text))
    for secret in [person.idNumber, person.phone, person.name] { #expect(!text.contains(secret)) }
  }
}
