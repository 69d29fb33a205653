import GRDB
import OddJobMarket
import SelfService
import StationTestSupport
import Store
import TerminalUI
import Testing

@testable import Attendant
@testable import Station

/// What the station's own file says of people is what the matching of the day goes by; each with the
/// same morning without it.
@Suite("The matching goes by what people said")
struct WishStories {
  @Test(
    "public-welfare work goes to whoever's group was verified, and to nobody who declared one",
    arguments: [true, false])
  func reserved(isVerified: Bool) throws {
    let scene = try WishScene()
    let people = try scene.people("cleaner", "cleaner")
    _ = try scene.work("保洁公益岗") { $0.kind = .publicWelfare }
    if isVerified {
      _ = try scene.store.setVerified(.hardToPlace, true, of: people[1], by: scene.by)
    }
    #expect(try scene.titles(people) == [nil, isVerified ? "保洁公益岗" : nil])
    #expect(scene.recommended(people[0]).isEmpty)
    #expect(scene.recommended(people[1]) == (isVerified ? ["保洁公益岗"] : []))
    let day = try scene.match()
    for group in PriorityGroup.allCases {
      #expect(
        !day.words(about: people[1]).contains(group.wording.chinese) || !isVerified,
        "which group is shown on demand only")
    }
  }

  @Test(
    "applying for work kept for groups is refused with the reason until one was verified",
    arguments: [true, false])
  func refused(isVerified: Bool) throws {
    let scene = try WishScene()
    let person = try scene.people("cleaner")[0]
    let work = try scene.work("保洁公益岗") { $0.kind = .publicWelfare }
    let other = try scene.work("擦玻璃")
    if isVerified {
      _ = try scene.store.setVerified(.hardToPlace, true, of: person, by: scene.by)
    } else {
      _ = try scene.store.setVerified(.veteran, true, of: person, by: scene.by)
    }
    let operations = try scene.store.queuedOperations()
    for actor in [ActingParty.jobSeeker(person), .attendant(scene.by)] where !isVerified {
      #expect(throws: Refusal.keptForGroups) {
        try scene.store.apply(person, shifts: [work.shift], by: actor)
      }
    }
    // What a seat is answered is what its screen says.
    if case .applied(.failure(let refusal)) = scene.desk.answer(
      .apply(person, shifts: [work.shift])
    ).reply {
      #expect(!isVerified && refusal == .keptForGroups)
    } else {
      #expect(isVerified)
    }
    if !isVerified {
      #expect(try scene.store.queuedOperations() == operations, "nothing was written")
      // The control: work that is kept for nobody.
      _ = try scene.store.apply(person, shifts: [other.shift], by: .jobSeeker(person))
    }
    // Which groups is said to nobody where others may read it.
    for group in PriorityGroup.allCases {
      #expect(!Refusal.keptForGroups.wording.chinese.contains(group.wording.chinese))
    }
  }

  @Test("a verified group comes first by the published aims", arguments: [true, false])
  func aims(isVerified: Bool) throws {
    let scene = try WishScene()
    let people = try scene.people("cleaner", "cleaner")
    _ = try scene.work("擦玻璃")
    if isVerified {
      _ = try scene.store.setVerified(.veteran, true, of: people[1], by: scene.by)
    }
    #expect(try scene.titles(people) == (isVerified ? [nil, "擦玻璃"] : ["擦玻璃", nil]))
    let words = try scene.match().words(about: people[1])
    #expect(words.contains("按政策优先") == isVerified && !words.contains("退役军人"))
  }

  @Test("a run keeps in the station's own record that groups were read, and adds no operation")
  func log() throws {
    let scene = try WishScene()
    _ = try scene.people("cleaner", "cleaner")
    let operations = try scene.store.queuedOperations()
    _ = try scene.match()
    #expect(try scene.store.queuedOperations() == operations)
    let details = try DatabaseQueue(path: scene.store.path).read {
      try String.fetchAll(
        $0, sql: "SELECT detail FROM localAudit WHERE event = 'groups.matched'")
    }
    #expect(details == ["day \(TestDay.businessDay.number), 2 people"])
  }

  @Test(
    "who says at the sign-in how far they go is offered nothing farther, but for a ride",
    arguments: AcceptedWay.allCases)
  func distance(way: AcceptedWay) throws {
    let scene = try WishScene()
    let person = try scene.people("cleaner")[0]
    _ = try scene.work("七公里外") {
      $0.coordinate = Coordinate(
        latitudeMicrodegrees: 27_013_000, longitudeMicrodegrees: 108_670_000)
    }
    _ = scene.desk.answer(.signIn(person, until: TestDay.at(18), way: way))
    let goes = way == .far || way == .any
    #expect(try scene.titles([person]) == [goes ? "七公里外" : nil])
    #expect(scene.recommended(person) == (goes ? ["七公里外"] : []))
    #expect(try scene.match().words(about: person).contains("本人只去") == !goes)
  }

  @Test("work through the night is for those who are free until the morning", arguments: [24, 32])
  func night(until hour: Int) throws {
    let scene = try WishScene()
    let person = try scene.people("cleaner")[0]
    _ = try scene.work("夜里保洁") { $0.hours = [(TestDay.at(22), TestDay.at(30))] }
    scene.station.clock.set(TestDay.at(20))
    _ = scene.desk.answer(.signIn(person, until: TestDay.at(hour)))
    #expect(try scene.titles([person]) == [hour == 32 ? "夜里保洁" : nil])
    #expect(scene.recommended(person) == (hour == 32 ? ["夜里保洁"] : []))
  }

  @Test("people who stay together are in one piece of work", arguments: [true, false])
  func party(isFormed: Bool) throws {
    let scene = try WishScene()
    let people = try scene.people("cleaner", "loader", "cleaner", "loader")
    _ = try scene.work("保洁", places: 2)
    _ = try scene.work("搬运", places: 2) { $0.trade = "loader" }
    #expect(try scene.titles(people) == ["保洁", "搬运", "保洁", "搬运"])
    guard isFormed else { return }
    let now = scene.station.clock.now
    _ = try scene.store.formParty(
      people.prefix(2).map { CrewMembership(member: $0, consentedAt: now) }, mayPart: false,
      by: .attendant(scene.by))
    let titles = try scene.titles(people)
    #expect(titles[0] == titles[1] && titles[2] == titles[3] && titles[0] != titles[2])
    #expect(try scene.match().words(about: people[0]).contains("结伴一起"))
    _ = try scene.store.endParty(of: people[1], by: .attendant(scene.by))
    #expect(try scene.titles(people) == ["保洁", "搬运", "保洁", "搬运"])
  }

  @Test(
    "a party that no work takes whole is told so, and goes apart where it said it may",
    arguments: [true, false])
  func partyApart(mayPart: Bool) throws {
    let scene = try WishScene()
    let people = try scene.people("cleaner", "cleaner")
    _ = try scene.work("一个人的活")
    let now = scene.station.clock.now
    _ = try scene.store.formParty(
      people.map { CrewMembership(member: $0, consentedAt: now) }, mayPart: mayPart,
      by: .attendant(scene.by))
    #expect(try scene.titles(people) == [mayPart ? "一个人的活" : nil, nil])
    #expect(try scene.match().words(about: people[1]).contains("没有一个活还有这么多名额"))
  }

  @Test("whom an employer asks for by name gets the place", arguments: [true, false])
  func named(isNamed: Bool) throws {
    let scene = try WishScene()
    let people = try scene.people("cleaner", "cleaner")
    let work = try scene.work("擦玻璃")
    if isNamed {
      _ = try scene.store.nameOrUnname(people[1], for: work.shift, by: .attendant(scene.by))
    }
    #expect(try scene.titles(people) == (isNamed ? [nil, "擦玻璃"] : ["擦玻璃", nil]))
    #expect(try scene.match().words(about: people[1]).contains("点名") == isNamed)
  }

  @Test(
    "what goes to somebody by name is not the first thing offered to others",
    arguments: [true, false])
  func namedElsewhere(isNamed: Bool) throws {
    let scene = try WishScene()
    let people = try scene.people("cleaner", "cleaner", "cleaner")
    // Whoever is first in turn waits, and can take neither.
    _ = try scene.store.signIn(people[0], until: TestDay.at(8, 30))
    let best = try scene.work("擦玻璃")
    _ = try scene.work("搬运") { $0.trade = "loader" }
    if isNamed {
      _ = try scene.store.nameOrUnname(people[2], for: best.shift, by: .attendant(scene.by))
    }
    #expect(scene.recommended(people[1]).first == (isNamed ? "搬运" : "擦玻璃"))
  }

  @Test(
    "of publicly funded places a third goes by name, elsewhere any number",
    arguments: [PostingKind.workRelief, .ordinary])
  func third(kind: PostingKind) throws {
    let scene = try WishScene()
    let people = try scene.people("cleaner", "cleaner", "cleaner", "cleaner", "cleaner")
    let work = try scene.work("修水渠", places: 3) { $0.kind = kind }
    for person in people.suffix(2) {
      _ = try scene.store.nameOrUnname(person, for: work.shift, by: .attendant(scene.by))
    }
    let placed = try scene.titles(people).map { $0 != nil }
    if kind == .workRelief {
      #expect(placed == [true, true, false, true, false])
      #expect(try scene.match().words(about: people[4]).contains("三分之一"))
    } else {
      #expect(placed == [true, false, false, true, true])
    }
  }

  @Test(
    "who is kept apart is not offered that employer's work; others are, and so is other work",
    arguments: [PairBlockReason.paidLess, .didNotCome, nil])
  func blocked(reason: PairBlockReason?) throws {
    let scene = try WishScene()
    let people = try scene.people("cleaner", "cleaner")
    _ = try scene.work("擦玻璃", places: 2)
    if let reason {
      try scene.store.block(
        PairBlock(person: people[0], employer: scene.employer, reason: reason), by: scene.by)
    }
    #expect(try scene.titles(people) == [reason == nil ? "擦玻璃" : nil, "擦玻璃"])
    #expect(scene.recommended(people[0]) == (reason == nil ? ["擦玻璃"] : []))
    let other = try scene.station.employer("别家公司")
    _ = try scene.station.work(by: other) { $0.title = "别家的活" }
    #expect(try scene.titles(people)[0] != nil)
    // Nothing that either side reads says so.
    let words = try scene.match().words(about: people[0])
    if let reason { #expect(!words.contains(reason.wording.chinese)) }
    guard let reason else { return }
    try scene.store.unblock(
      PairBlock(person: people[0], employer: scene.employer, reason: reason), by: scene.by)
    #expect(scene.recommended(people[0]).contains("擦玻璃"))
  }
}
