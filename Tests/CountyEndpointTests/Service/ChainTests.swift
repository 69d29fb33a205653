import CountyAPI
import CountyEndpoint
import Crypto
import FoundationEssentials
import OddJobMarket
import Testing

@Suite("The chain at the county")
struct ChainTests {
  @Test("a batch is applied once, and sent again gets the stored results")
  func once() throws {
    let county = try TestCounty()
    var station = try county.station()
    let posting = TestPosting(county.ids, places: 2)
    station.publish(posting)
    station.confirm(county.person(), for: posting.shift)
    let first = try county.push(station.batch(), from: station.id)
    #expect(first.results.map(\.status) == [.applied, .applied, .applied])
    let again = try county.push(station.batch(), from: station.id)
    #expect(again.results == first.results)
    #expect(again.acceptedThrough == 3)
    #expect(try county.shift(posting.shift)?.confirmed == 1)
  }

  @Test("control: a county that does not look for known operations counts them twice")
  func onceControl() throws {
    let county = try TestCounty(safeguards: Safeguards.all.subtracting(.deduplicates))
    var station = try county.station()
    station.append(.signedIn, ["person": .string(county.person().text)])
    _ = try county.push(station.batch(), from: station.id)
    let again = try county.push(station.batch(), from: station.id)
    #expect(again.acceptedThrough == 2)
  }

  @Test("a batch that starts beyond the head is a gap, and nothing of it is kept")
  func gap() throws {
    let county = try TestCounty()
    var station = try county.station()
    for _ in 0..<3 { station.append(.signedIn, ["person": .string(county.person().text)]) }
    let problem = #expect(throws: Problem.self) {
      try county.push(station.batch(from: 2), from: station.id)
    }
    #expect(problem?.code == .gap)
    #expect(problem?.expectedSequence == 1)
    #expect(try county.push(station.batch(), from: station.id).acceptedThrough == 3)
  }

  @Test("another operation at a known place is a fork")
  func fork() throws {
    let county = try TestCounty()
    var station = try county.station()
    var other = station
    station.append(.signedIn, ["person": .string(county.person().text)])
    other.append(.signedIn, ["person": .string(county.person().text)])
    _ = try county.push(station.batch(), from: station.id)
    let problem = #expect(throws: Problem.self) {
      try county.push(other.batch(), from: station.id)
    }
    #expect(problem?.code == .fork)
    other.append(.signedIn, ["person": .string(county.person().text)])
    let later = #expect(throws: Problem.self) {
      try county.push(other.batch(from: 2), from: station.id)
    }
    #expect(later?.code == .fork)
    let hello = #expect(throws: Problem.self) {
      var cut = other.hello()
      cut.headSequence = 1
      _ = try county.service.hello(cut, from: station.id)
    }
    #expect(hello?.code == .fork)
  }

  @Test("a bad operation is a result, and those behind it are applied")
  func poison() throws {
    let county = try TestCounty()
    var station = try county.station()
    station.append(.postingPublished, ["posting": "not a UUID"])
    station.append(.applicationStepped, ["application": .string(county.person().text)])
    station.append(.signedIn, ["person": .string(county.person().text)])
    let results = try county.push(station.batch(), from: station.id).results
    #expect(results.map(\.status) == [.rejected, .rejected, .applied])
    #expect(results.map(\.code) == [.malformed, .malformed, nil])
  }

  @Test("control: without isolation one bad operation blocks the queue")
  func poisonControl() throws {
    let county = try TestCounty(safeguards: Safeguards.all.subtracting(.isolatesPoison))
    var station = try county.station()
    station.append(.postingPublished, ["posting": "not a UUID"])
    #expect(throws: Problem.self) { try county.push(station.batch(), from: station.id) }
  }

  @Test("a stub and an operation of a newer kind are kept and deferred")
  func deferred() throws {
    let county = try TestCounty()
    var station = try county.station()
    station.append(.signedIn, ["person": .string(county.person().text)], schema: 2)
    var batch = station.batch()
    let newer = try county.push(batch, from: station.id).results
    #expect(newer.map(\.status) == [.deferred])
    #expect(newer.map(\.code) == [.unknownType])
    station.append(.signedIn, ["person": .string(county.person().text)])
    station.append(.signedIn, ["person": .string(county.person().text)])
    batch = station.batch(from: 2)
    batch.entries[0] = .stub(
      OperationStub(sequence: 2, hash: station.hash(at: 2), size: 40_000))
    let results = try county.push(batch, from: station.id).results
    #expect(results.map(\.status) == [.deferred, .applied])
    #expect(results[0].code == .tooLarge)
  }

  @Test("the head is signed over station, epoch, place and hash")
  func signature() throws {
    let county = try TestCounty()
    var station = try county.station()
    station.append(.signedIn, ["person": .string(county.person().text)])
    let answer = try county.push(station.batch(), from: station.id)
    let key = try Curve25519.Signing.PublicKey(rawRepresentation: county.head.publicKey)
    func isSigned(_ through: Int64) -> Bool {
      key.isValidSignature(
        Data(answer.headSignature),
        for: Data(
          BatchAnswer.signedBytes(
            station: station.id, epoch: station.epoch, acceptedThrough: through,
            headHash: station.headHash)))
    }
    #expect(isSigned(1))
    #expect(!isSigned(2))
  }

  @Test("a station can't speak for another, and one that was shut out is not answered")
  func authorisation() throws {
    let county = try TestCounty()
    let (one, two) = (try county.station(), try county.station())
    let problem = #expect(throws: Problem.self) {
      try county.service.hello(one.hello(), from: two.id)
    }
    #expect(problem?.code == .notAuthorised)
    try county.service.revoke(one.id)
    #expect(throws: Problem.self) { try county.service.hello(one.hello(), from: one.id) }
    #expect(throws: Problem.self) {
      try county.service.changes(after: nil, limit: 10, for: one.id)
    }
  }

  @Test("a cursor of another generation is gone; without the check it would be taken")
  func cursor() throws {
    for checks in [true, false] {
      let safeguards = checks ? Safeguards.all : Safeguards.all.subtracting(.checksGeneration)
      let county = try TestCounty(safeguards: safeguards)
      let station = try county.station()
      let cursor = ChangeCursor(generation: 9, position: 1)
      if checks {
        let problem = #expect(throws: Problem.self) {
          try county.service.changes(after: cursor, limit: 10, for: station.id)
        }
        #expect(problem?.code == .cursorGone)
      } else {
        _ = try county.service.changes(after: cursor, limit: 10, for: station.id)
      }
    }
  }
}
