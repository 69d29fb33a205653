import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

@Suite("Mending every field that the gate reads")
struct MendingFieldTests {
  private let posting = Sample.card(0).posting

  private func mending(at field: PostingField) -> SeatDriver {
    var seat = SeatDriver.open()
    seat.openMending(findings: Sample.everyFinding.filter { $0.field == field })
    return seat
  }

  private func amended(_ seat: inout SeatDriver) -> PostingDraft? {
    for case .mending(.amend(_, let draft, _)) in seat.taken() { return draft }
    return nil
  }

  @Test(
    "the words of a text are marked in their field, and mended where they stand",
    arguments: [
      PostingField.title, .content, .meetingPoint, .payer, .contact, .insurance,
    ])
  func mendsText(field: PostingField) throws {
    var seat = mending(at: field)
    #expect(seat.state.mendingDraft?.entry.focus == DraftField(field))
    for size in [Size(rows: 24, columns: 80), Size(rows: 34, columns: 120)] {
      let frame = seat.frame(size.rows, size.columns)
      let marked = frame.canvas.styleRuns.filter { $0.style.isUnderlined }
      #expect(marked.map { $0.style.role } == [.alarm], "\(field) \(size)")
    }
    // The cursor stands behind the words: backspace takes them, and with them the mark.
    for _ in 0..<3 { seat.press(.backspace) }
    #expect(!seat.frame(24, 80).canvas.styleRuns.contains { $0.style.isUnderlined })
    seat.press(.f(2))
    let taken = amended(&seat)
    let draft = try #require(taken, "\(seat.note ?? "")")
    let before = try #require(Sample.text(field, of: Sample.fullDraft))
    #expect(Sample.text(field, of: draft) == before.replacing("限女性", with: ""))
    // All else is as it was, the car of the meeting point and the sum of the insurance too.
    var wanted = Sample.fullDraft
    switch field {
    case .title: wanted.title = draft.title
    case .content: wanted.content = draft.content
    case .meetingPoint: wanted.meetingPoint?.place = "驿站门口"
    case .payer: wanted.payer = "鼎盛"
    case .contact: wanted.contact = PostingContact(name: "李", phone: "13987654321")
    default: wanted.insurance?.kind = "意外险"
    }
    #expect(draft == wanted)
  }

  @Test("every field that the gate can name has a field of the form, but for whose posting it is")
  func hasField() {
    for field in PostingField.allCases {
      let seat = mending(at: field)
      let form = seat.state.mendingDraft
      #expect(form?.entry.focus == (field == .employer ? .title : DraftField(field)))
      #expect(form?.shown.contains(DraftField(field)) == (field != .employer), "\(field)")
    }
    #expect(mending(at: .employer).note == Words.mendEmployer.chinese)
  }

  @Test("an emptied meeting point and insurance are gone, an emptied payer is the employer")
  func empties() throws {
    var seat = SeatDriver.open()
    seat.openMending(findings: Sample.everyFinding)
    for field in [DraftField.meetingPoint, .insurance, .payer] {
      seat.state.mendingDraft?.entry.set(field, "")
    }
    seat.press(.f(2))
    let taken = amended(&seat)
    let draft = try #require(taken)
    #expect(draft.meetingPoint == nil)
    #expect(draft.insurance == nil)
    #expect(draft.payer == Sample.fullDraft.employer?.name)
  }

  @Test("a text longer than one may type here, and its lines, stay where nobody touches them")
  func keepsLongTexts() throws {
    var draft = Sample.fullDraft
    draft.content = String(repeating: "擦玻璃，扫地。\n", count: 60)
    draft.title = String(repeating: "保洁", count: 20)
    var seat = SeatDriver.open()
    seat.openMending(findings: [], draft)
    seat.press(.f(2))
    let taken = amended(&seat)
    #expect(taken == draft)
  }

  @Test(
    "what was typed stays where a rule says no",
    arguments: [
      Refusal.notAllowed, .postingNotLive(.closed), .storageFailed(code: "store.diskFull"),
    ])
  func keepsWhenRefused(refusal: Refusal) {
    var seat = mending(at: .meetingPoint)
    seat.type("东门")
    seat.press(.f(2))
    let before = seat.state.mendingDraft?.entry.lines
    seat.reply(.mending(.amended(posting, .failure(refusal))))
    #expect(seat.state.mendingDraft?.entry.lines == before)
    #expect(seat.state.context == .postingForm)
    #expect(seat.note == refusal.wording.chinese)
    seat.press(.escape)
    seat.reply(.marketChanged)
    seat.press(.f(10))
    #expect(seat.state.mendingDraft?.entry.lines == before)
  }

  @Test("what was typed into one posting waits while another one is mended")
  func setsAside() {
    var seat = mending(at: .meetingPoint)
    seat.type("东门")
    let before = seat.state.mendingDraft
    seat.press(.escape, .down)
    let other = Sample.card(1)
    seat.reply(.posting(Sample.detail(other), findings: []))
    seat.press("m")
    #expect(seat.taken().contains(.mending(.load(other.posting))))
    seat.reply(.mending(.draft(other.posting, .success(Sample.draft), findings: [])))
    #expect(seat.state.mendingDraft?.mending?.posting == other.posting)
    seat.press(.escape, .up)
    seat.reply(.posting(Sample.detail(Sample.card(0)), findings: []))
    seat.press("m")
    #expect(seat.state.mendingDraft?.entry.lines == before?.entry.lines)
    #expect(seat.state.mendingDraft?.mending?.posting == posting)
  }

  @Test("the words are found where what was typed before them has moved them")
  func moves() throws {
    let finding = try #require(Sample.everyFinding.first { $0.field == .title })
    let style = Style(.ground)
    for (text, marked) in [
      ("搬家具限女性", "限女性"), ("快来搬家具限女性", "限女性"), ("搬家具", ""), ("搬家具限女", ""),
      ("限女性", "限女性"),
    ] {
      let runs = FoundWords([finding], in: text).runs(text, style)
      #expect(runs.map(\.text).joined() == text)
      #expect(runs.filter(\.style.isUnderlined).map(\.text).joined() == marked, "\(text)")
    }
  }
}
