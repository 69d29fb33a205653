import Attendant
import DemonstrationCounty
import OddJobMarket
import SelfService
import Station
import StationTestSupport
import Store
import TerminalUI
import Testing

/// Stories of an employer at a public seat, on the real desk and a real file.
@Suite("An employer at a public seat")
struct EmployerSeatStories {
  private let scene: EmployerSeat
  private var store: Store { scene.store }

  init() throws {
    scene = try EmployerSeat()
  }

  @Test("a posting that did not pass says why, is mended by touch and posted again with its form")
  func rejected() throws {
    let work = try scene.work(places: 3, hasFindings: true)
    let attendant = try scene.station.attendant()
    let employer = scene.employer()
    #expect(employer.tap("我发的活") && employer.shows("待审核") && !employer.shows("未通过"))
    let reviewed = scene.station.desk.answer(
      .review(work.id, accepts: false, note: "地点请写详细", by: attendant))
    #expect(reviewed.changesMarket)
    employer.send(.marketChanged)
    #expect(employer.shows("未通过") && employer.tap("夜市收摊"))
    #expect(employer.shows("地点请写详细") && employer.tap("改好再发"))
    #expect(employer.shows("干净利落，工具齐全"), "the text is carried")
    #expect(employer.tap("发布") || employer.tap("送去审核"))
    let cards = try store.postings(of: scene.firm.employer.id, limit: 60)
    let again = try #require(cards.first { $0.title == "夜市收摊" && $0.posting != work.id })
    #expect(again.window == work.shifts[0].window && again.places.places == 3)
    #expect(again.state == .live || again.state == .inReview)
    #expect(cards.first { $0.posting == work.id }?.state == .rejected)
  }

  @Test("a posting published again meets at the same place and hour, and lies at the same point")
  func again() throws {
    let point = Coordinate(latitudeMicrodegrees: 26_901_000, longitudeMicrodegrees: 108_601_000)
    let work = try scene.work {
      $0.coordinate = point
      $0.meetingPoint = MeetingPoint(
        place: "驿站门口", departure: TestDay.at(17, 20), vehiclePlate: "贵H12345",
        leaderPhone: "13985505678")
    }
    let employer = scene.employer()
    #expect(employer.tap("再发一次") && employer.tap("夜市收摊"))
    #expect(employer.tap("明天") && !employer.shows("13985505678"))
    #expect(employer.tap("发布") || employer.tap("送去审核"), "\(employer.screen)")
    let cards = try store.postings(of: scene.firm.employer.id, limit: 60)
    let again = try #require(cards.first { $0.title == "夜市收摊" && $0.posting != work.id })
    let draft = try store.draft(of: again.posting)
    #expect(
      draft.meetingPoint
        == MeetingPoint(
          place: "驿站门口", departure: TestDay.at(17, 20, days: 1), vehiclePlate: "贵H12345",
          leaderPhone: "13985505678"))
    #expect(draft.shifts.map(\.window.start) == [TestDay.at(18, days: 1)])
    #expect(draft.site == work.posting.site && draft.site?.coordinate == point)
    #expect(draft.content == work.posting.content)
    // The control: nobody reads it for another employer.
    let other = scene.station.county.employers[1].employer.id
    #expect(
      scene.station.desk.answer(.loadOwnDraft(work.id, other)).reply
        == .ownDraft(work.id, .failure(.notAllowed)))
  }

  @Test("posted again at the desk it meets at the same place and hour, and lies at the same point")
  func againAtDesk() throws {
    let point = Coordinate(latitudeMicrodegrees: 26_901_000, longitudeMicrodegrees: 108_601_000)
    let car = MeetingPoint(
      place: "驿站门口", departure: TestDay.at(17, 20), vehiclePlate: "贵H12345",
      leaderPhone: "13985505678")
    let work = try scene.work {
      $0.coordinate = point
      $0.meetingPoint = car
    }
    // The hour has passed today: it is posted for tomorrow.
    scene.station.clock.set(TestDay.at(19))
    let desk = scene.station.seat(.attendant)
    desk.type(scene.station.county.attendant.pin)
    desk.press(.enter)
    desk.press(.f(3))
    desk.type("夜市收摊")
    desk.press(.enter)
    #expect(desk.shows("夜市收摊"), "\(desk.screen)")
    desk.press(.f(2))
    let cards = try store.postings(of: scene.firm.employer.id, limit: 60)
    let again = try #require(
      cards.first { $0.title == "夜市收摊" && $0.posting != work.id }, "\(desk.screen)")
    let draft = try store.draft(of: again.posting)
    #expect(draft.shifts.map(\.window.start) == [TestDay.at(18, days: 1)])
    var moved = car
    moved.departure = TestDay.at(17, 20, days: 1)
    #expect(draft.meetingPoint == moved)
    #expect(draft.site?.coordinate == point)
  }

  @Test("a slip on a public seat is one entry in the chain for each showing, whatever changes")
  func showing() throws {
    let work = try scene.work()
    _ = try store.apply(scene.person.id, shifts: [work.shift], by: .jobSeeker(scene.person.id))
    let panel = scene.myWork()
    #expect(panel.tap("夜市收摊"))
    let before = try store.queuedOperations()
    #expect(panel.tap("看凭条") && panel.shows("13985501234"))
    #expect(try store.queuedOperations() == before + 1)
    for _ in 0..<3 { panel.send(.marketChanged) }
    // Some seconds, and no idle warning yet.
    let clock = scene.station.clock
    clock.set(Instant(milliseconds: clock.now.milliseconds + 3_000))
    panel.tick()
    panel.send(.marketChanged)
    #expect(panel.shows("13985501234"))
    #expect(try store.queuedOperations() == before + 1, "one showing is one entry")
    // The control: left and opened again it is another showing.
    panel.press(.escape)
    #expect(!panel.shows("13985501234") && panel.tap("看凭条"))
    #expect(try store.queuedOperations() == before + 2)
    // So is the same slip on another seat, by another person or by the same.
    let other = scene.myWork(number: 4)
    #expect(other.tap("夜市收摊") && other.tap("看凭条"))
    #expect(try store.queuedOperations() == before + 3)
    panel.send(.marketChanged)
    #expect(try store.queuedOperations() == before + 3)
    #expect(try store.verifyChain().firstBroken == nil)
  }

  @Test("who was confirmed by 先到先定 is seen by the employer, reached, and marked as there and gone")
  func coming() throws {
    let work = try scene.work()
    let wish = try store.apply(
      scene.person.id, shifts: [work.shift], by: .jobSeeker(scene.person.id))[0]
    #expect(wish.state == .confirmed)
    let applicant = try store.applicants(work.shift, for: scene.firm.employer.id)[0]
    let employer = scene.employer()
    #expect(employer.tap("看人") && employer.tap("夜市收摊"))
    #expect(employer.shows("先到先定") && !employer.tap("定他") && !employer.tap("不合适"))
    #expect(employer.tap(applicant.name))
    let phone = try #require(
      try store.slip(wish.application, for: work.employer).workerPhone)
    #expect(!employer.shows(phone))
    let before = try store.queuedOperations()
    #expect(employer.tap("看凭条") && employer.shows(phone) && employer.shows(scene.person.name))
    employer.send(.marketChanged)
    #expect(try store.queuedOperations() == before + 1)
    employer.press(.escape)
    #expect(!employer.shows(phone))
    scene.station.clock.set(TestDay.at(18, 5))
    employer.send(.marketChanged)
    #expect(employer.tap("到了") && employer.shows("已到岗"))
    #expect(try store.application(wish.application).attendance?.source == .employer)
    scene.station.clock.set(TestDay.at(19))
    employer.send(.marketChanged)
    #expect(employer.tap("走了") && employer.tap("生病受伤") && employer.shows("记下了"))
    #expect(try store.detail(work.shift)?.card.places.confirmed == 0)
  }

  @Test(
    "an employer's word goes no further than the rules: not for another's worker, no other step")
  func rules() throws {
    let work = try scene.work()
    let wish = try store.apply(
      scene.person.id, shifts: [work.shift], by: .jobSeeker(scene.person.id))[0]
    let other = scene.station.county.employers[1].employer.id
    let firm = scene.firm.employer.id
    func answer(
      _ employer: EmployerID, _ event: ApplicationEvent, _ cause: TransitionReason.Cause? = nil
    ) -> Refusal? {
      let effect = SelfServiceEffect.markWorker(
        wish.application, employer, event, cause.map { TransitionReason($0) })
      guard case .decided(.failure(let refusal)) = scene.station.desk.answer(effect).reply else {
        return nil
      }
      return refusal
    }
    #expect(answer(other, .arrive) == .notAllowed)
    for event in [ApplicationEvent.depart, .confirm, .settle, .markNoShow, .cancelByEmployer] {
      #expect(answer(firm, event, .employer) == .notAllowed)
    }
    #expect(answer(firm, .leaveMidway, .jobSeeker) == .illegalStep(.confirmed))
    #expect(try store.application(wish.application).state == .confirmed)
    // The control: what the rules allow is done.
    scene.station.clock.set(TestDay.at(18, 5))
    #expect(answer(firm, .arrive) == nil)
    scene.station.clock.set(TestDay.at(19))
    #expect(answer(firm, .leaveMidway, .jobSeeker) == nil)
    #expect(try store.detail(work.shift)?.card.places.confirmed == 0)
  }

  @Test("two people at two panels want the last place: one has it, the other is told at once")
  func lastPlace() throws {
    let work = try scene.work()
    let other = try #require(
      try store.people(matching: "", limit: 50).first {
        guard $0.id != scene.person.id, $0.verification.isVerified else { return false }
        return try store.seekerFacts($0.id, on: scene.station.desk.today).engagements.isEmpty
      })
    // Both have said who they are at the same moment; there is no question after that.
    let desk = scene.station.desk
    let first = desk.answer(.apply(scene.person.id, shifts: [work.shift]), at: "seat 1")
    let second = desk.answer(.apply(other.id, shifts: [work.shift]), at: "seat 2")
    guard case .applied(.success(let outcome)) = first.reply else {
      Issue.record("\(String(describing: first.reply))")
      return
    }
    #expect(outcome[0].state == .confirmed)
    #expect(second.reply == .applied(.failure(.placesTaken)))
    #expect(try store.detail(work.shift)?.card.places.held == 0)
  }

  @Test("people found outside cut the places, and a last place taken meanwhile is said")
  func outside() throws {
    let work = try scene.work(places: 3)
    let employer = scene.employer()
    #expect(employer.tap("我发的活") && employer.tap("夜市收摊") && employer.tap("外面招到了"))
    #expect(employer.shows("还空着3个名额"))
    for label in ["2", "确定", "确定"] { #expect(employer.tap(label)) }
    #expect(employer.shows("减了2个名额"))
    #expect(try store.detail(work.shift)?.card.places.places == 1)
    // The last free place goes to somebody while the employer stands at the pad.
    #expect(employer.tap("夜市收摊") && employer.tap("外面招到了") && employer.tap("1"))
    _ = try store.apply(scene.person.id, shifts: [work.shift], by: .jobSeeker(scene.person.id))
    for label in ["确定", "确定"] { #expect(employer.tap(label)) }
    #expect(employer.shows("已定和保留的不能减"))
    let places = try store.detail(work.shift)?.card.places
    #expect(places?.places == 1 && places?.confirmed == 1)
  }
}
