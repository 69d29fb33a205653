import Attendant
import Foundation
import OddJobMarket
import SelfService
import StationTestSupport
import Store
import Testing

@testable import Station

@Suite("Employers and their postings, at the desk")
struct EmployerStoryTests {
  private func opened(
    _ posting: PostingID, at scene: DeskStation
  ) throws -> (state: PostingState?, findings: [Finding]) {
    guard case .posting(let detail, let findings) = scene.desk.answer(.loadPosting(posting)).reply
    else { throw TestFailure("no posting") }
    return (detail?.card.state, findings)
  }

  /// Whether the station's file holds a piece of an operation's bytes.
  private func holds(_ scene: DeskStation, _ bytes: String) throws -> Bool {
    try [scene.station.path, scene.station.path + "-wal"].contains { path in
      try Data(contentsOf: URL(filePath: path)).firstRange(of: Data(bytes.utf8)) != nil
    }
  }

  @Test("a posting with two findings is mended in place and goes live without a note")
  func mended() throws {
    let scene = try DeskStation()
    let by = scene.station.attendant
    let work = try scene.station.work(hasFindings: true) { $0.title = "招服务员，限女性，押金200元" }
    #expect(try opened(work.id, at: scene).findings.count { $0.severity == .finding } == 2)
    let refused = scene.desk.answer(.review(work.id, accepts: true, note: "", by: by))
    #expect(refused.reply == .changed(.failure(.reviewNeedsNote)))
    guard
      case .mending(.draft(_, .success(var draft), let found)) =
        scene.desk.answer(.mending(.load(work.id))).reply
    else { throw TestFailure("no draft") }
    #expect(found.count { $0.severity == .finding } == 2)
    draft.title = "招服务员，限女性"
    guard
      case .mending(.amended(_, .success(let left))) =
        scene.desk.answer(.mending(.amend(work.id, draft, by: by))).reply
    else { throw TestFailure("not amended") }
    #expect(left.count { $0.severity == .finding } == 1)
    draft.title = "招服务员"
    #expect(
      scene.desk.answer(.mending(.amend(work.id, draft, by: by))).reply
        == .mending(.amended(work.id, .success([]))))
    let passed = scene.desk.answer(.review(work.id, accepts: true, note: "", by: by))
    #expect(passed.reply == .changed(.success(.posting(work.id, .live))))
    #expect(try opened(work.id, at: scene).state == .live)
    #expect(try holds(scene, "\"postingAmended\""))
    #expect(try scene.station.store.verifyChain().firstBroken == nil)
  }

  @Test("a finding is overridden with a note, and the note is in the chain")
  func overridden() throws {
    let scene = try DeskStation()
    let by = scene.station.attendant
    let work = try scene.station.work(hasFindings: true) { $0.title = "女浴室保洁，限女性" }
    for note in ["", "  ", "　"] {
      #expect(
        scene.desk.answer(.review(work.id, accepts: true, note: note, by: by)).reply
          == .changed(.failure(.reviewNeedsNote)))
    }
    #expect(
      scene.desk.answer(.setState(work.id, .live, by: by)).reply
        == .changed(.failure(.postingNotLive(.inReview))))
    #expect(
      scene.desk.answer(.review(work.id, accepts: true, note: "女浴室里干活", by: by)).reply
        == .changed(.success(.posting(work.id, .live))))
    #expect(try holds(scene, "\"note\":\"女浴室里干活\""))
    #expect(try !holds(scene, "\"note\":\"没有写过\""))
  }

  @Test(
    "a suspended employer's work leaves the list, can't be confirmed from a stale screen, and comes back"
  )
  func suspended() throws {
    let scene = try DeskStation()
    let by = scene.station.attendant
    try scene.desk.loadList()
    _ = scene.desk.lookAtClock(elapsed: nil)
    let employer = try scene.station.employer("欠薪服饰")
    let work = try scene.station.work(by: employer) {
      $0.hiringMode = .employerPicks
      $0.hours = [(TestDay.at(9, days: 2), TestDay.at(13, days: 2))]
    }
    scene.desk.refresh(posting: work.id)
    let person = try scene.station.person()
    let application = try scene.station.store.apply(
      person.id, shifts: [work.shift], by: person.party)[0].application
    func isListed() -> Bool {
      let days = TestDay.businessDay...TestDay.businessDay.advanced(by: 5)
      let filter = PostingFilter(text: "", days: days)
      guard
        case .page(_, let page) = scene.desk.answer(.loadPage(filter, offset: 0, limit: 9)).reply
      else { return false }
      return page.cards.contains { $0.shift == work.shift }
    }
    #expect(isListed())
    let until = TestDay.businessDay
    guard
      case .employerWork(.changed(.suspended, .success(let summary))) =
        scene.desk.answer(
          .employerWork(.suspend(employer, reason: "欠薪", through: until, by: by))
        ).reply
    else { throw TestFailure("not suspended") }
    #expect(summary.isSuspended)
    #expect(!isListed())
    #expect(try opened(work.id, at: scene).state == .paused)
    // The attendant and the employer still have the applicant on their screens.
    let confirm = scene.desk.answer(.step(application, .confirm, nil, by: by))
    #expect(confirm.reply == .changed(.failure(.employerSuspended)))
    guard
      case .decided(.failure(.employerSuspended)) =
        scene.desk.answer(.decide(application, employer, .accepts)).reply
    else { throw TestFailure("the employer has picked") }
    scene.station.clock.set(TestDay.at(25, 59))
    #expect(!scene.desk.lookAtClock(elapsed: 1_139))
    #expect(!isListed())
    scene.station.clock.set(TestDay.at(26))
    #expect(scene.desk.lookAtClock(elapsed: 1))
    #expect(isListed())
    #expect(try opened(work.id, at: scene).state == .live)
    guard
      case .changed(.success(.application(application, .confirmed)), _) =
        scene.desk.answer(.step(application, .confirm, nil, by: by)).reply
    else { throw TestFailure("the place is to be had again, and is not given") }
    #expect(try holds(scene, "\"employerSuspended\""))
    #expect(try !holds(scene, "\"suspensionLifted\""))
  }

  @Test(
    "employers are found by name, pinyin, first letters and the phone's tail",
    arguments: [("服饰", 1), ("qxfs", 1), ("qianxin", 1), ("0001", 2), ("没有", 0), ("", 2)])
  func searches(text: String, count: Int) throws {
    let scene = try DeskStation()
    _ = try scene.station.employer("欠薪服饰")
    _ = try scene.station.employer("八弓餐饮")
    guard
      case .employerWork(.found(text, let found)) =
        scene.desk.answer(.employerWork(.find(text: text))).reply
    else { throw TestFailure("no answer") }
    #expect(found.count == count)
    #expect(found.allSatisfy { !$0.maskedPhone.contains("55000") })
  }
}
