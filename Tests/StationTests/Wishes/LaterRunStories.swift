import OddJobMarket
import SelfService
import StationTestSupport
import Store
import Testing

@testable import Station

@Suite("The matching of a day that goes on")
struct LaterRunStories {
  /// Recommends a person for some work, as the attendant does who accepts a proposal.
  private func recommend(
    _ person: JobSeekerID, _ work: TestWork, in scene: WishScene
  ) throws -> ApplicationID {
    try scene.store.undoableRecommend(person, for: work.shift, by: scene.by).value.application
  }

  @Test("a pair that was declined stands in nobody's way: the person gets what else there is")
  func declined() throws {
    let scene = try WishScene()
    let person = try scene.people("cleaner")[0]
    let best = try scene.work("擦玻璃") { $0.hiringMode = .employerPicks }
    _ = try scene.work("拔草") { $0.trade = "weeding" }
    #expect(try scene.titles([person]) == ["擦玻璃"])
    let wish = try recommend(person, best, in: scene)
    #expect(try scene.titles([person]) == [nil])
    _ = try scene.store.decide(wish, accepts: false, by: best.employer)
    #expect(try scene.titles([person]) == ["拔草"])
  }

  @Test("who has work in the morning is proposed a second job, after everyone's first")
  func secondJob() throws {
    let scene = try WishScene()
    let people = try scene.people("cleaner", "cleaner")
    let morning = try scene.work("早上的活") { $0.hours = [(TestDay.at(8), TestDay.at(11))] }
    _ = try scene.store.apply(
      people[0], shifts: [morning.shift], by: .jobSeeker(people[0]))
    _ = try scene.work("下午的活") { $0.hours = [(TestDay.at(14), TestDay.at(17))] }
    #expect(try scene.titles(people) == [nil, "下午的活"])
    #expect(!(try scene.match().unplaced.contains { $0.jobSeeker == people[0] }))
    _ = try scene.work("下午又一个", places: 1) { $0.hours = [(TestDay.at(14), TestDay.at(17))] }
    let second = try scene.match().proposals.first { $0.jobSeeker == people[0] }
    #expect(second?.round == 1)
  }

  @Test("who is named and waits for the answer counts among the third", arguments: [true, false])
  func third(isAccepted: Bool) throws {
    let scene = try WishScene()
    let people = try scene.people("cleaner", "cleaner", "cleaner")
    let work = try scene.work("修水渠", places: 3) {
      $0.kind = .workRelief
      $0.hiringMode = .stationRecommends
    }
    for person in people.prefix(2) {
      _ = try scene.store.nameOrUnname(person, for: work.shift, by: .attendant(scene.by))
    }
    if isAccepted { _ = try recommend(people[0], work, in: scene) }
    let day = try scene.match()
    #expect(day.words(about: people[1]).contains("三分之一"))
    #expect(day.words(about: people[0]).contains("等答复") == isAccepted)
    #expect(!day.words(about: people[0]).contains("没有签到"))
  }

  @Test("whom an employer asks for in vain is shown, though they are not there")
  func absent() throws {
    let scene = try WishScene()
    let work = try scene.work("擦玻璃")
    let person = try scene.station.person().id
    _ = try scene.store.nameOrUnname(person, for: work.shift, by: .attendant(scene.by))
    let row = try #require(try scene.match().unplaced.first { $0.jobSeeker == person })
    #expect(row.turn == nil && row.reasons.map(\.chinese) == ["用工方点了名，但这个人今天没有签到"])
  }

  @Test("a party of which one has an answer to wait for is told so, not that they are missing")
  func party() throws {
    let scene = try WishScene()
    let people = try scene.people("cleaner", "cleaner")
    let work = try scene.work("保洁", places: 2)
    _ = try scene.store.formParty(
      people.map { CrewMembership(member: $0, consentedAt: scene.station.clock.now) },
      mayPart: false, by: .attendant(scene.by))
    _ = try recommend(people[0], work, in: scene)
    let words = try scene.match().words(about: people[1])
    #expect(words.contains("已经有人有活") && !words.contains("没有到齐"))
  }

  @Test("who is left without is told the aim that decided", arguments: [true, false])
  func decidingAim(hasWaited: Bool) throws {
    let scene = try WishScene()
    let people = try scene.people("cleaner", "cleaner")
    var expected = "次序在前的人"
    if hasWaited {
      // The second one came yesterday too, in vain.
      scene.station.clock.set(TestDay.at(6, days: 1))
      for person in people.reversed() where person == people[1] {
        _ = try scene.store.signIn(person, until: TestDay.at(18, days: 1))
      }
      scene.station.clock.set(TestDay.at(6, days: 2))
      for person in people { _ = try scene.store.signIn(person, until: TestDay.at(18, days: 2)) }
      expected = "等活更久的人"
    }
    let day = hasWaited ? 2 : 0
    _ = try scene.work("擦玻璃") {
      $0.hours = [(TestDay.at(9, days: day), TestDay.at(13, days: day))]
    }
    let titles = try scene.titles(people)
    #expect(titles == (hasWaited ? [nil, "擦玻璃"] : ["擦玻璃", nil]))
    let left = people[hasWaited ? 0 : 1]
    #expect(try scene.match().words(about: left).contains(expected))
  }

  @Test("the panel says why nothing of the day suits")
  func whyNone() throws {
    let scene = try WishScene()
    let person = try scene.people("cleaner")[0]
    _ = try scene.work("夜里的活") { $0.hours = [(TestDay.at(19), TestDay.at(22))] }
    guard case .whyNone(let obstacles) = scene.desk.answer(.askWhyNone(person)).reply else {
      Issue.record("no answer")
      return
    }
    #expect(obstacles.map(\.count) == [1])
    #expect(obstacles.map(\.wording.chinese) == ["不在您说的有空时间里"])
  }
}
