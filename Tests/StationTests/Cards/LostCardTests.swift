import OddJobMarket
import Printing
import SelfService
import Station
import StationTestSupport
import Store
import TerminalUI
import Testing

@Suite("A lost member card")
struct LostCardTests {
  private func identify(_ panel: SeatDriver, _ number: String, _ code: String) {
    panel.send(.selfService(.finishedTapped))
    panel.send(.card(.number(number)))
    panel.type(code)
    panel.press(.enter)
  }

  @Test("the attendant gives another; the old one says why it is refused and never works again")
  func renewed() throws {
    let scene = try CardScene()
    let person = try scene.station.person()
    let store = try scene.station.store
    let old = try store.memberNumber(of: person.id)
    let panel = scene.panel()
    // The control: before it is reported lost it works.
    identify(panel, old.text, person.code)
    #expect(panel.state.selfService.context.session?.id == person.id, "\(panel.screen)")

    let attendant = scene.attendant()
    attendant.press(.character("3"))
    attendant.press(.character("l"))
    #expect(attendant.shows("旧卡马上不能用"), "\(attendant.screen)")
    attendant.press(.character("1"))
    let new = try store.memberNumber(of: person.id)
    #expect(new != old)
    #expect(attendant.shows("\(person.name) 的新卡 \(new.grouped)"), "\(attendant.screen)")

    // Twice: wrong tries are not counted against the person either.
    for code in [person.code, "9999"] {
      identify(panel, old.text, code)
      #expect(panel.state.selfService.context.session == nil)
      #expect(panel.shows("这张卡已挂失"), "\(panel.screen)")
    }
    identify(panel, new.text, person.code)
    #expect(panel.state.selfService.context.session?.id == person.id, "\(panel.screen)")
    #expect(try scene.count("SELECT count(*) FROM lockout") == 0)
    let audit = "SELECT count(*) FROM localAudit WHERE event = 'memberCard.renewed'"
    #expect(try scene.count(audit + " AND detail LIKE '% lost, by %'") == 1)
    #expect(try scene.count(audit + " AND detail LIKE '%\(new.text)%'") == 0)
    #expect(try scene.count("SELECT count(*) FROM memberCard WHERE endReason = 'lost'") == 1)
  }

  @Test("the receipt is the new card, with the new number in words and as a code")
  func receipt() throws {
    let scene = try CardScene()
    let person = try scene.station.person()
    let store = try scene.station.store
    let old = try store.memberNumber(of: person.id)
    let card = try store.renewMemberCard(
      of: person.id, because: .stolen, by: scene.station.attendant)
    let answer = scene.desk.answer(
      .loadPaper(
        PaperRequest(.receipt(card.receipt.number, viewer: person.id), language: .chinese)))
    guard case .paper(_, .success(let paper)) = answer.reply else {
      Issue.record("\(String(describing: answer.reply))")
      return
    }
    #expect(paper.codes == [card.number.text])
    let words = String(describing: paper)
    #expect(words.contains(card.number.grouped) && !words.contains(old.grouped))
    // What the number is asked for afterwards says what it was given for.
    let found = scene.desk.answer(.findReceipt(card.receipt.number))
    guard case .receipt(_, .success(let finding)) = found.reply else {
      Issue.record("\(String(describing: found.reply))")
      return
    }
    #expect(finding.kind == .memberCard && !finding.isAtCounty)
  }

  @Test("who never had a card is given the first; an unknown attendant gives none")
  func first() throws {
    let scene = try CardScene()
    let person = try scene.station.person()
    let store = try scene.station.store
    let card = try store.renewMemberCard(
      of: person.id, because: .worn, by: scene.station.attendant)
    #expect(try store.memberNumber(of: person.id) == card.number)
    #expect(try scene.count("SELECT count(*) FROM memberCard") == 1)
    #expect(throws: Refusal.unknownAttendant) {
      try store.renewMemberCard(
        of: person.id, because: .lost, by: scene.station.identifiers.identifier())
    }
    #expect(try scene.count("SELECT count(*) FROM memberCard WHERE endedAt IS NOT NULL") == 0)
  }
}
