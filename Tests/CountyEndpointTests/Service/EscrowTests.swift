import CountyAPI
import CountyEndpoint
import OddJobMarket
import Testing

@Suite("Escrow of places")
struct EscrowTests {
  @Test("a posting has all its rights where it was born, and no confirmation goes beyond them")
  func bornHere() throws {
    let county = try TestCounty()
    var station = try county.station()
    let posting = TestPosting(county.ids, places: 2)
    station.publish(posting)
    for _ in 0..<3 { station.confirm(county.person(), for: posting.shift) }
    let results = try station.push(to: county)
    #expect(results.last?.code == .noPlaceRight)
    #expect(results.last?.effects.map(\.kind) == [.standbyKept])
    let shift = try #require(try county.shift(posting.shift))
    #expect(shift.confirmed == 2)
    #expect(shift.isBalanced)
  }

  @Test("control: a county that trusts every word overfills")
  func optimisticCounting() throws {
    let county = try TestCounty(safeguards: Safeguards.all.subtracting(.countsRights))
    var station = try county.station()
    let posting = TestPosting(county.ids, places: 2)
    station.publish(posting)
    for _ in 0..<3 { station.confirm(county.person(), for: posting.shift) }
    try station.push(to: county)
    #expect(try county.shift(posting.shift)?.confirmed == 3)
  }

  @Test("a confirmation that is withdrawn gives its right back to the same station")
  func withdrawal() throws {
    let county = try TestCounty()
    var station = try county.station()
    let posting = TestPosting(county.ids, places: 1)
    station.publish(posting)
    let first = station.confirm(county.person(), for: posting.shift)
    station.step(first, .withdraw, from: .confirmed)
    station.confirm(county.person(), for: posting.shift)
    #expect(try station.push(to: county).allSatisfy { $0.status == .applied })
    #expect(try county.shift(posting.shift)?[station.id].outstanding == 0)
  }

  @Test("who leaves midway frees the place, and is paid without one")
  func leftMidway() throws {
    let county = try TestCounty()
    var station = try county.station()
    let posting = TestPosting(county.ids, places: 1)
    station.publish(posting)
    let first = station.confirm(county.person(), for: posting.shift)
    station.step(first, .arrive, from: .confirmed)
    station.step(first, .leaveMidway, from: .arrived)
    station.confirm(county.person(), for: posting.shift)
    station.step(first, .settle, from: .finished)
    #expect(try station.push(to: county).allSatisfy { $0.status == .applied })
    #expect(try county.shift(posting.shift)?.confirmed == 1)
  }

  @Test("three stations: released, shared out, used, and never more than there are")
  func sharedOut() throws {
    let county = try TestCounty()
    var (one, two, three) = (try county.station(), try county.station(), try county.station())
    let posting = TestPosting(county.ids, places: 10)
    one.publish(posting)
    try one.push(to: county)
    try county.service.shareOut(posting.id)
    // All rights are still where the posting was born: they come back by a release and no other way.
    let recall = try county.changes(for: one.id, .allotment).last?.body
    let asked = try JSONMembers(#require(recall)).count("recall")
    #expect(asked == 7)
    #expect(try county.shift(posting.shift)?.free == 0)
    one.release(asked, of: posting.shift)
    #expect(try one.push(to: county).map(\.status) == [.applied])
    let shift = try #require(try county.shift(posting.shift))
    #expect(shift.free == 2)
    #expect([one, two, three].map { shift[$0.id].allotted }.sorted() == [2, 3, 3])
    #expect(try county.allotted(posting.shift, to: two.id) == shift[two.id].allotted)
    for _ in 0..<shift[two.id].allotted { two.confirm(county.person(), for: posting.shift) }
    #expect(try two.push(to: county).allSatisfy { $0.status == .applied })
    // One more is a standby, and the county's own fifth is there for it.
    let late = two.apply(county.person(), for: posting.shift)
    two.step(late, .standBy, from: .applied)
    try two.push(to: county)
    #expect(try county.application(late)?.standing == .placed)
    let told = try county.changes(for: two.id, .result).last?.body
    let result = try OperationResult(JSONMembers(#require(told)))
    #expect(result.effects.map(\.kind) == [.standbyUpgraded])
    #expect(try county.shift(posting.shift)?.isBalanced == true)
  }

  @Test("what was not granted can't be released, and an unknown shift has no rights")
  func wrongRelease() throws {
    let county = try TestCounty()
    var (one, two) = (try county.station(), try county.station())
    let posting = TestPosting(county.ids, places: 3)
    one.publish(posting)
    one.release(4, of: posting.shift)
    two.release(1, of: posting.shift)
    two.release(1, of: county.ids.identifier())
    #expect(try one.push(to: county).last?.code == .noPlaceRight)
    #expect(try two.push(to: county).map(\.code) == [.noPlaceRight, .unknownSubject])
  }

  @Test("a lost station's rights come back when it is written off, and what it said before stands")
  func writeOff() throws {
    let county = try TestCounty()
    var (one, two) = (try county.station(), try county.station())
    let posting = TestPosting(county.ids, places: 4)
    one.publish(posting)
    try one.push(to: county)
    try county.service.shareOut(posting.id)
    one.release(2, of: posting.shift)
    try one.push(to: county)
    #expect(try county.shift(posting.shift)?[two.id].allotted == 2)
    two.confirm(county.person(), for: posting.shift)
    try two.push(to: county)
    try county.service.writeOff(two.id)
    let shift = try #require(try county.shift(posting.shift))
    #expect(shift[two.id].confirmed == 1)
    #expect(shift[two.id].outstanding == 0)
    #expect(shift.confirmed + shift.outstanding + shift.free == 4)
    // It was not lost after all, and what it promised while there is a place is kept.
    if shift.free > 0 {
      two.confirm(county.person(), for: posting.shift)
      #expect(try two.push(to: county).last?.status == .applied)
    }
  }

  @Test("silence takes no right away; a county that counts days does")
  func silence() throws {
    for keeps in [true, false] {
      let county = try TestCounty(
        safeguards: keeps ? .all : Safeguards.all.subtracting(.keepsRights))
      var (one, two) = (try county.station(), try county.station())
      let posting = TestPosting(county.ids, places: 4)
      one.publish(posting)
      try one.push(to: county)
      try county.service.shareOut(posting.id)
      one.release(2, of: posting.shift)
      try one.push(to: county)
      _ = try county.service.hello(two.hello(), from: two.id)
      let granted = try #require(try county.shift(posting.shift)?[two.id].allotted)
      #expect(granted == 2)
      county.clock.advance(milliseconds: 40 * 86_400_000)
      try one.push(to: county)
      for _ in 0..<granted { two.confirm(county.person(), for: posting.shift) }
      let shift = try #require(try county.shift(posting.shift))
      #expect((shift[two.id].outstanding == granted) == keeps)
    }
  }

  @Test("a posting that is called off brings every right back, and confirms nobody any more")
  func calledOff() throws {
    let county = try TestCounty()
    var (one, two) = (try county.station(), try county.station())
    let posting = TestPosting(county.ids, places: 4)
    one.publish(posting)
    try one.push(to: county)
    try county.service.shareOut(posting.id)
    one.release(2, of: posting.shift)
    one.append(
      .postingStateChanged, ["posting": .string(posting.id.text), "state": "cancelled"])
    try one.push(to: county)
    let shift = try #require(try county.shift(posting.shift))
    #expect(shift.outstanding == 0)
    #expect(shift.free == 4)
    two.confirm(county.person(), for: posting.shift)
    #expect(try two.push(to: county).last?.code == .postingClosed)
  }

  @Test("after a cut-off nothing is given out, but a right that lapsed is still honoured")
  func cutOff() throws {
    let county = try TestCounty()
    var (one, two) = (try county.station(), try county.station())
    let posting = TestPosting(county.ids, places: 1)
    one.publish(posting)
    try one.push(to: county)
    try county.service.cutOff(posting.shift)
    #expect(try county.shift(posting.shift)?.free == 1)
    try county.service.shareOut(posting.id)
    #expect(try county.shift(posting.shift)?.free == 1)
    two.confirm(county.person(), for: posting.shift)
    #expect(try two.push(to: county).last?.code == .noPlaceRight)
    one.confirm(county.person(), for: posting.shift)
    #expect(try one.push(to: county).last?.status == .applied)
    #expect(try county.shift(posting.shift)?.isBalanced == true)
  }

  @Test("an undone cancelling brings the rights back where they were")
  func undoneCancelling() throws {
    let county = try TestCounty()
    var one = try county.station()
    let posting = TestPosting(county.ids, places: 2)
    one.publish(posting)
    let application = one.confirm(county.person(), for: posting.shift)
    one.append(
      .postingStateChanged, ["posting": .string(posting.id.text), "state": "cancelled"])
    one.step(application, .cancelByEmployer, from: .confirmed)
    one.append(
      .undone,
      [
        "records": .array([
          .object([
            "posting": .string(posting.id.text), "from": "cancelled", "to": "live",
          ]),
          .object([
            "application": .string(application.text), "from": "employerCancelled",
            "to": "confirmed",
          ]),
        ])
      ])
    #expect(try one.push(to: county).allSatisfy { $0.status == .applied })
    let shift = try #require(try county.shift(posting.shift))
    #expect(shift[one.id].allotted == 2)
    #expect(shift.confirmed == 1)
  }

  @Test("places that were hired elsewhere are gone, and come back with an undo")
  func hiredOutside() throws {
    let county = try TestCounty()
    var one = try county.station()
    let posting = TestPosting(county.ids, places: 3)
    one.publish(posting)
    one.append(
      .hiredOutside, ["shift": .string(posting.shift.text), "count": 2, "places": 1])
    try one.push(to: county)
    #expect(try county.shift(posting.shift)?.headcount == 1)
    one.append(
      .undone,
      [
        "records": .array([
          .object(["shift": .string(posting.shift.text), "places": 2])
        ])
      ])
    try one.push(to: county)
    #expect(try county.shift(posting.shift)?.headcount == 3)
  }

  @Test("only where a posting was born is it changed")
  func foreignPosting() throws {
    let county = try TestCounty()
    var (one, two) = (try county.station(), try county.station())
    let posting = TestPosting(county.ids, places: 3)
    one.publish(posting)
    try one.push(to: county)
    two.append(
      .postingStateChanged, ["posting": .string(posting.id.text), "state": "cancelled"])
    two.append(.payRaised, ["posting": .string(posting.id.text), "fen": 1])
    two.append(.shiftCancelled, ["shift": .string(posting.shift.text), "cause": "other"])
    #expect(try two.push(to: county).allSatisfy { $0.code == .illegalStep })
    let body = try county.changes(for: two.id, .posting).last?.body
    #expect(try JSONMembers(#require(body)).count("payFen") == 20_000)
  }

  @Test("nobody steps another station's application")
  func foreignApplication() throws {
    let county = try TestCounty()
    var (one, two) = (try county.station(), try county.station())
    let posting = TestPosting(county.ids, places: 3)
    one.publish(posting)
    let application = one.confirm(county.person(), for: posting.shift)
    try one.push(to: county)
    two.step(application, .withdraw, from: .confirmed)
    #expect(try two.push(to: county).last?.code == .unknownSubject)
    #expect(try county.shift(posting.shift)?.confirmed == 1)
  }
}
