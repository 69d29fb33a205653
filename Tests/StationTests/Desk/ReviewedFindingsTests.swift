import Attendant
import Foundation
import OddJobMarket
import StationTestSupport
import Store
import Testing

@testable import Station

@Suite("What a reviewer was shown")
struct ReviewedFindingsTests {
  private func findings(of posting: PostingID, at scene: DeskStation) throws -> [Finding] {
    guard case .posting(_, let findings) = scene.desk.answer(.loadPosting(posting)).reply else {
      throw TestFailure("no posting")
    }
    return findings
  }

  @Test("stays what it was, whatever is found by later rules")
  func kept() throws {
    let scene = try DeskStation()
    let work = try scene.station.work(hasFindings: true) { $0.title = "招服务员，限女性，押金200元" }
    let shown = try findings(of: work.id, at: scene)
    #expect(!shown.isEmpty)
    let answer = scene.desk.answer(
      .review(work.id, accepts: true, note: "核实过", by: scene.station.attendant))
    #expect(answer.reply == .changed(.success(.posting(work.id, .live))))
    #expect(try scene.station.store.reviews(of: work.id).map(\.findings) == [shown])
    #expect(try findings(of: work.id, at: scene) == shown)
    // The control, on a posting nobody has decided about: the later rules do say something else.
    let later = try laterDesk(scene)
    #expect(try findings(of: work.id, at: later) == shown)
    let waiting = try scene.station.work(by: work.posting.employer, hasFindings: true) {
      $0.title = "招服务员，限女性，押金200元"
    }
    #expect(try findings(of: waiting.id, at: later) != findings(of: waiting.id, at: scene))
  }

  /// The same station with a rule file whose words have changed.
  private func laterDesk(_ scene: DeskStation) throws -> DeskStation {
    let file = URL(filePath: #filePath).appending(path: "../../../../Sources/CGateRules")
      .standardized.appending(path: "gate-rules.json")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      .replacing("招人不能限制性别", with: "按新规定不能限制性别")
    let rules = try GateRules(json: Array(text.utf8))
    let surroundings = Surroundings(
      clock: scene.station.clock, identifiers: scene.station.identifiers,
      monotonicMilliseconds: { 0 }, bootID: "test")
    return DeskStation(
      station: scene.station,
      desk: Desk(
        store: try scene.station.store, settings: scene.desk.settings, surroundings: surroundings,
        gate: { PostingGate(rules: rules) }))
  }
}
