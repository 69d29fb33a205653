import CountyAPI
import CountyEndpoint
import OddJobMarket
import Testing

@Suite("The same person at two stations")
struct SamePersonTests {
  static let number = "110101199003077758"

  /// A posting of ten places, four of which each of two stations may confirm.
  struct Scene {
    let county: TestCounty
    var one: TestStation
    var two: TestStation
    let posting: TestPosting

    init(places: Int = 10, safeguards: Safeguards = .all) throws {
      county = try TestCounty(safeguards: safeguards)
      one = try county.station()
      two = try county.station()
      posting = TestPosting(county.ids, places: places)
      one.publish(posting)
      try one.push(to: county)
      try county.service.shareOut(posting.id)
      let asked = try #require(try county.shift(posting.shift)?[one.id].recall)
      one.release(asked, of: posting.shift)
      try one.push(to: county)
    }

    /// Tells the county who a person is.
    mutating func identify(_ person: JobSeekerID, at station: TestStation) throws {
      let envelope = try county.envelope(SamePersonTests.number, of: person)
      var station = station
      station.append(.documentSeen, ["person": .string(person.text)])
      if station.id == one.id { one = station } else { two = station }
      _ = try county.push(
        station.batch(from: station.chain.count, envelopes: [envelope]), from: station.id)
      try county.service.settleIdentities()
    }
  }

  @Test("confirmed already: the second is a duplicate, and its right comes back")
  func duplicate() throws {
    var scene = try Scene()
    let (here, there) = (scene.county.person(), scene.county.person())
    scene.one.confirm(here, for: scene.posting.shift)
    try scene.one.push(to: scene.county)
    try scene.identify(here, at: scene.one)
    scene.two.append(.personRegistered, ["person": .string(there.text)])
    try scene.two.push(to: scene.county)
    try scene.identify(there, at: scene.two)
    let before = try #require(try scene.county.shift(scene.posting.shift))
    scene.two.confirm(there, for: scene.posting.shift)
    let result = try #require(try scene.two.push(to: scene.county).last)
    #expect(result.status == .duplicate)
    #expect(result.code == .duplicatePerson)
    #expect(result.effects.map(\.kind) == [.rightReturned])
    let after = try #require(try scene.county.shift(scene.posting.shift))
    #expect(after.confirmed == before.confirmed)
    #expect(after.isBalanced)
  }

  @Test("known only later: the earlier place stands, the later right comes back, both are told")
  func foundLater() throws {
    var scene = try Scene()
    let (here, there) = (scene.county.person(), scene.county.person())
    let first = scene.one.confirm(here, for: scene.posting.shift)
    let second = scene.two.confirm(there, for: scene.posting.shift)
    #expect(try scene.one.push(to: scene.county).last?.status == .applied)
    #expect(try scene.two.push(to: scene.county).last?.status == .applied)
    #expect(try scene.county.shift(scene.posting.shift)?.confirmed == 2)
    try scene.identify(here, at: scene.one)
    try scene.identify(there, at: scene.two)
    #expect(try scene.county.application(first)?.standing == .placed)
    #expect(try scene.county.application(second)?.standing == .duplicate)
    let told = try scene.county.changes(for: scene.two.id, .result).last?.body
    let result = try OperationResult(JSONMembers(#require(told)))
    #expect(result.code == .duplicatePerson)
    #expect(result.effects.map(\.kind) == [.rightReturned])
    #expect(try scene.county.changes(for: scene.one.id, .result).isEmpty)
    // The stored result is the settled one: who asks again hears the same.
    let again = try scene.county.push(scene.two.batch(), from: scene.two.id)
    #expect(again.results.contains { $0.status == .duplicate })
  }

  @Test("control: two people whom nobody has identified are two people")
  func twoPeople() throws {
    var scene = try Scene()
    scene.one.confirm(scene.county.person(), for: scene.posting.shift)
    scene.two.confirm(scene.county.person(), for: scene.posting.shift)
    try scene.one.push(to: scene.county)
    #expect(try scene.two.push(to: scene.county).last?.status == .applied)
    #expect(try scene.county.shift(scene.posting.shift)?.confirmed == 2)
  }

  @Test("a standby elsewhere is upgraded by a right and no duplicate", arguments: [true, false])
  func upgrade(tells: Bool) throws {
    var scene = try Scene(
      places: 2, safeguards: tells ? .all : Safeguards.all.subtracting(.tellsPendingFromPlaced))
    let (here, there) = (scene.county.person(), scene.county.person())
    // Both rights are used or out: whoever comes now waits.
    scene.one.confirm(scene.county.person(), for: scene.posting.shift)
    let standby = scene.one.apply(here, for: scene.posting.shift)
    scene.one.step(standby, .standBy, from: .applied)
    try scene.one.push(to: scene.county)
    try scene.identify(here, at: scene.one)
    scene.two.append(.personRegistered, ["person": .string(there.text)])
    try scene.two.push(to: scene.county)
    try scene.identify(there, at: scene.two)
    scene.two.confirm(there, for: scene.posting.shift)
    let result = try #require(try scene.two.push(to: scene.county).last)
    guard tells else {
      // Control: taken for a duplicate, the person has no place anywhere.
      #expect(result.status == .duplicate)
      return
    }
    #expect(result.status == .applied)
    #expect(result.effects.map(\.kind) == [.standbyUpgraded])
    #expect(result.effects.first?.application == standby)
    #expect(try scene.county.application(standby)?.standing == .duplicate)
    #expect(try scene.county.shift(scene.posting.shift)?.confirmed == 2)
  }

  @Test("overlapping work at two stations is a task for both, and no silent change")
  func overlap() throws {
    var scene = try Scene()
    let (here, there) = (scene.county.person(), scene.county.person())
    let other = TestPosting(scene.county.ids, places: 2, start: scene.posting.start + 60_000)
    scene.two.publish(other)
    scene.one.confirm(here, for: scene.posting.shift)
    scene.two.confirm(there, for: other.shift)
    try scene.one.push(to: scene.county)
    try scene.two.push(to: scene.county)
    try scene.identify(here, at: scene.one)
    #expect(try scene.county.changes(for: scene.one.id, .personElsewhere).isEmpty)
    try scene.identify(there, at: scene.two)
    #expect(try scene.county.changes(for: scene.one.id, .personElsewhere).count == 1)
    #expect(try scene.county.changes(for: scene.two.id, .personElsewhere).count == 1)
    #expect(try scene.county.shift(scene.posting.shift)?.confirmed == 1)
    #expect(try scene.county.shift(other.shift)?.confirmed == 1)
  }

  @Test("records merged at a station are one person at the county")
  func merged() throws {
    var scene = try Scene()
    let county = scene.county
    let (kept, merged, there) = (county.person(), county.person(), county.person())
    scene.one.confirm(kept, for: scene.posting.shift)
    scene.one.append(
      .peopleMerged, ["person": .string(kept.text), "merged": .string(merged.text)])
    try scene.one.push(to: county)
    // The number came with the record that was merged.
    try scene.identify(merged, at: scene.one)
    scene.two.append(.personRegistered, ["person": .string(there.text)])
    try scene.two.push(to: county)
    try scene.identify(there, at: scene.two)
    scene.two.confirm(there, for: scene.posting.shift)
    #expect(try scene.two.push(to: county).last?.code == .duplicatePerson)
  }

  @Test("no station says who another's person is", arguments: [true, false])
  func foreignPerson(isForeign: Bool) throws {
    var scene = try Scene()
    let county = scene.county
    let (here, there) = (county.person(), county.person())
    let application = scene.one.confirm(here, for: scene.posting.shift)
    try scene.one.push(to: county)
    scene.two.confirm(there, for: scene.posting.shift)
    try scene.two.push(to: county)
    try scene.identify(there, at: scene.two)
    try scene.identify(here, at: isForeign ? scene.two : scene.one)
    scene.two.append(
      .peopleMerged, ["person": .string(there.text), "merged": .string(here.text)])
    #expect(try scene.two.push(to: county).last?.code == .unknownSubject)
    #expect(try county.application(application)?.standing == .placed)
    // Control: from its own station the same number makes the two one person.
    let confirmed = try #require(try county.shift(scene.posting.shift)?.confirmed)
    #expect(confirmed == (isForeign ? 2 : 1))
  }
}
