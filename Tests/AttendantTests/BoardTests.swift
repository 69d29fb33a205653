import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

@Suite struct BoardTests {
  private let by = Sample.attendant.id

  @Test("moving to a shift asks for its applications")
  func loadsApplications() {
    var seat = SeatDriver.open()
    seat.press(.down)
    #expect(seat.taken() == [.loadApplications(Sample.card(1).shift)])
    seat.press(.end)
    #expect(seat.taken() == [.loadApplications(Sample.card(5).shift)])
    seat.press(.end, .down)
    #expect(seat.taken() == [])
  }

  @Test("applications of another shift come too late")
  func dropsLateApplications() {
    var seat = SeatDriver.open()
    seat.press(.down)
    seat.reply(.applications(Sample.card(0).shift, [Sample.application(6)]))
    #expect(seat.state.workspace?.board.applications.isEmpty == true)
    seat.reply(.applications(Sample.card(1).shift, [Sample.application(6)]))
    #expect(seat.state.workspace?.board.applications.count == 1)
  }

  @Test("a board of another day comes too late")
  func dropsLateBoard() {
    var seat = SeatDriver.open()
    seat.press(.right)
    #expect(seat.taken() == [.loadBoard(Sample.day.advanced(by: 1))])
    seat.reply(.board(Sample.day, BoardTotals(), [Sample.card(0)], isDateInDoubt: false))
    #expect(seat.state.workspace?.board.shifts.isEmpty == true)
    seat.press(.left)
    #expect(seat.taken() == [.loadBoard(Sample.day)])
  }

  @Test("the selection stays on its shift when the board is loaded anew")
  func keepsSelection() {
    var seat = SeatDriver.open()
    seat.press(.down, .down)
    seat.effects = []
    let cards = [Sample.card(9)] + (0..<6).map { Sample.card($0) }
    seat.reply(.board(Sample.day, BoardTotals(), cards, isDateInDoubt: false))
    #expect(seat.state.workspace?.board.shifts.selected?.shift == Sample.card(2).shift)
    #expect(seat.taken() == [])
  }

  @Test(
    "a key takes the selected application one step on",
    arguments: [
      ("c", ApplicationState.applied, ApplicationEvent.confirm),
      ("c", .standby, .confirm), ("c", .held, .confirm),
      ("o", .confirmed, .depart), ("a", .confirmed, .arrive), ("a", .departed, .arrive),
      ("a", .noShow, .arrive), ("f", .arrived, .finish),
    ])
  func steps(key: String, from state: ApplicationState, event: ApplicationEvent) {
    var seat = SeatDriver.open(applications: [Sample.application(0, state)])
    seat.press(.tab)
    seat.press(key)
    #expect(seat.taken() == [.step(Sample.id(3_000), event, nil, by: by)])
  }

  @Test(
    "a step that the state does not allow is refused with its reason",
    arguments: [
      ("c", ApplicationState.confirmed), ("o", .applied), ("a", .applied), ("x", .applied),
      ("w", .finished), ("f", .confirmed),
    ])
  func refusesSteps(key: String, from state: ApplicationState) {
    var seat = SeatDriver.open(applications: [Sample.application(0, state)])
    seat.press(.tab)
    seat.press(key)
    #expect(seat.taken() == [])
    #expect(seat.note == Refusal.illegalStep(state).wording.chinese)
    #expect(seat.state.workspace?.dialog == nil)
  }

  @Test(
    "keys of people do nothing until their pane has the keys",
    arguments: ["c", "o", "a", "x", "w", "f", "v", "p", "t"])
  func needsPane(key: String) {
    var seat = SeatDriver.open()
    seat.press(key)
    #expect(seat.taken() == [])
    #expect(seat.note == Words.noApplicationSelected.chinese)
  }

  @Test("O calls off the departure of everyone confirmed, and of nobody else")
  func departsAll() {
    var seat = SeatDriver.open()
    seat.press("O")
    #expect(
      seat.taken() == [
        .workspace(.stepAll([Sample.id(3_001), Sample.id(3_002)], .depart, by: by))
      ])
    var nobody = SeatDriver.open(applications: [Sample.application(0, .applied)])
    nobody.press("O")
    #expect(nobody.taken() == [])
    #expect(nobody.note == Words.nobodyConfirmed.chinese)
  }

  @Test(
    "a no-show and a withdrawal ask whose cause, answered by number",
    arguments: [("x", ApplicationEvent.markNoShow), ("w", .withdraw)])
  func asksCause(key: String, event: ApplicationEvent) {
    var seat = SeatDriver.open(applications: [Sample.application(0, .confirmed)])
    seat.press(.tab)
    seat.press(key)
    #expect(seat.taken() == [])
    #expect(seat.text().contains("张建国"))
    seat.press("3")
    #expect(
      seat.taken() == [.step(Sample.id(3_000), event, TransitionReason(.transport), by: by)])
    #expect(seat.state.workspace?.dialog == nil)
  }

  @Test("Esc leaves a question with nothing done")
  func leavesQuestion() {
    var seat = SeatDriver.open(applications: [Sample.application(0, .confirmed)])
    seat.press(.tab)
    seat.press("x")
    seat.press(.escape)
    #expect(seat.taken() == [])
    #expect(seat.state.workspace?.dialog == nil)
  }

  @Test("v Enter records the identity card, v 3 the household register")
  func verifies() {
    var seat = SeatDriver.open()
    seat.press(.tab)
    seat.press("v")
    seat.press(.enter)
    #expect(seat.taken() == [.verify(Sample.id(4_000), .identityCard, by: by)])
    seat.press("v3")
    #expect(seat.taken() == [.verify(Sample.id(4_000), .householdRegister, by: by)])
    seat.reply(.person(.success(Sample.person(0, isVerified: true))))
    #expect(
      seat.state.workspace?.board.applications.selected?.verification
        == .verified(.identityCard))
    seat.press("v")
    #expect(seat.taken() == [])
    #expect(seat.note == Words.alreadyVerified(.identityCard).chinese)
  }

  @Test("a slip is shown for whom it was asked, and for nobody else")
  func showsSlip() {
    var seat = SeatDriver.open()
    seat.press(.tab, .down)
    seat.press("p")
    #expect(seat.taken() == [.loadSlip(Sample.id(3_001), by: Sample.attendant.id)])
    seat.reply(.slip(.success(Sample.slip(7))))
    #expect(seat.state.workspace?.dialog == nil)
    seat.reply(.slip(.success(Sample.slip(1))))
    #expect(seat.text().contains("13987654321"))
    seat.press(.escape)
    seat.reply(.slip(.success(Sample.slip(1))))
    #expect(seat.state.workspace?.dialog == nil)
  }

  @Test("a phone is asked for by name of who looks, and shown once")
  func revealsPhone() {
    var seat = SeatDriver.open()
    seat.press(.tab)
    seat.press("t")
    #expect(seat.taken() == [.revealPhone(Sample.id(4_000), by: by)])
    seat.reply(.revealed(Sample.id(4_006), phone: "13100000000"))
    #expect(seat.state.workspace?.dialog == nil)
    seat.reply(.revealed(Sample.id(4_000), phone: "13812342046"))
    #expect(seat.text().contains("13812342046"))
    seat.press(.enter)
    #expect(!seat.text().contains("13812342046"))
  }

  @Test("n finds a person and applies for the selected shift")
  func addsPerson() {
    var seat = SeatDriver.open()
    seat.press("n")
    #expect(seat.taken() == [.findPeople(text: "")])
    seat.type("龙")
    #expect(seat.taken() == [.findPeople(text: "龙")])
    seat.reply(.people(text: "", [Sample.person(0)]))
    seat.press(.enter)
    #expect(seat.taken() == [])
    #expect(seat.note == Words.nobodyFound.chinese)
    seat.reply(.people(text: "龙", [Sample.person(1), Sample.person(2)]))
    seat.press(.down, .enter)
    #expect(seat.taken() == [.apply(Sample.id(4_002), Sample.card(0).shift, by: by)])
    #expect(seat.state.workspace?.dialog == nil)
  }

  @Test("a change is said and the board loaded anew; a refusal too")
  func takesChange() {
    var seat = SeatDriver.open()
    let reload: [AttendantEffect] = [
      .loadBoard(Sample.day), .loadApplications(Sample.card(0).shift),
    ]
    seat.reply(.changed(.success(.application(Sample.id(3_000), .confirmed))))
    #expect(seat.taken() == reload)
    #expect(seat.note == "张建国：已定")
    seat.reply(.changed(.failure(.placesTaken)))
    #expect(seat.taken() == reload)
    #expect(seat.note == Refusal.placesTaken.wording.chinese)
    seat.reply(.marketChanged)
    #expect(seat.taken() == reload)
    seat.press(.f(6))
    #expect(seat.taken() == reload)
  }

  @Test("at the day's turn today's board becomes that of the new day")
  func turnsDay() {
    var seat = SeatDriver.open()
    let beforeTurn = Sample.calendar.end(of: Sample.day) - 1
    seat.send(.tick(beforeTurn))
    seat.type("1")
    seat.press(.enter)
    seat.reply(.unlocked(.success(Sample.attendant)))
    seat.effects = []
    seat.send(.tick(beforeTurn + 1))
    #expect(seat.taken() == [.loadBoard(Sample.day.advanced(by: 1))])
  }

  @Test("D confirms the date after a question that shows it, and only when it is in doubt")
  func confirmsTheDay() {
    var seat = SeatDriver.open(isDateInDoubt: true)
    #expect(seat.text().contains("按 D"))
    seat.press("D")
    #expect(seat.taken() == [])
    #expect(seat.text().contains("2026年9月12日"))
    seat.press(.enter)
    #expect(seat.taken() == [.confirmDate(by: by)])
    var sure = SeatDriver.open()
    sure.press("D")
    #expect(sure.taken() == [])
    #expect(sure.note == Words.dateIsCertain.chinese)
  }

  @Test("a call for help stands on top until it is acknowledged", arguments: [Key.escape, "h".key])
  func acknowledgesCall(key: Key) {
    var seat = SeatDriver.open()
    seat.reply(.called(seat: "2号屏", at: Sample.now))
    seat.reply(.called(seat: "3号屏", at: Sample.now))
    #expect(seat.text().contains("2号屏 07:42 求助"))
    _ = seat.taken()
    seat.press(key)
    #expect(seat.taken() == [.answerHelp(seat: "2号屏")])
    #expect(seat.text().contains("3号屏 07:42 求助"))
    seat.press(key)
    #expect(!seat.text().contains("求助，按"))
    seat.press("5")
    #expect(seat.text().contains("2号屏"))
  }

  @Test("touching a row selects it and gives its pane the keys")
  func tapsRows() {
    var seat = SeatDriver.open()
    seat.send(.rowTapped(.applications, 2))
    seat.press("o")
    #expect(seat.taken() == [.step(Sample.id(3_002), .depart, nil, by: by)])
    seat.send(.rowTapped(.shifts, 3))
    #expect(seat.taken() == [.loadApplications(Sample.card(3).shift)])
    #expect(seat.state.workspace?.board.pane == .shifts)
  }
}

extension String {
  /// The key of a one-character text.
  var key: Key { .character(first ?? " ") }
}
