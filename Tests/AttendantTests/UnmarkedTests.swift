import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

extension Sample {
  /// The first is of today, the others of the days before.
  static func unmarked(_ number: Int) -> UnmarkedPlacement {
    var card = card(number)
    card.day = day.advanced(by: -number)
    return UnmarkedPlacement(
      application: id(3_000 + number), jobSeeker: id(4_000 + number),
      name: names[number % names.count], state: number % 2 == 0 ? .confirmed : .departed,
      card: card)
  }
}

extension SeatDriver {
  mutating func showUnmarked(_ counts: [(daysAgo: Int, count: Int)] = [(1, 3), (4, 5)]) {
    let days = counts.map {
      UnmarkedDay(day: Sample.day.advanced(by: -$0.daysAgo), count: $0.count)
    }
    reply(
      .board(
        Sample.day, BoardTotals(unmarked: days), [Sample.card(0)], isDateInDoubt: false))
    _ = taken()
  }
}

@Suite("Whose arrival nobody has marked, at the attendant's seat")
struct UnmarkedTests {
  private func text(_ seat: SeatDriver, _ columns: Int = 100) -> String {
    seat.frame(30, columns).canvas.text.joined(separator: "\n")
  }

  private func step(
    _ number: Int, _ event: ApplicationEvent, _ reason: TransitionReason? = nil
  ) -> AttendantEffect {
    .step(Sample.unmarked(number).application, event, reason, by: Sample.attendant.id)
  }

  private func open(_ count: Int = 3) -> SeatDriver {
    var seat = SeatDriver.open(shifts: 3)
    seat.press("U")
    #expect(seat.taken() == [.unmarked(.load)])
    seat.reply(.unmarked(.loaded((0..<count).map { Sample.unmarked($0) })))
    return seat
  }

  @Test("the board says how many of which day, in the status line and beside its name")
  func hint() {
    var seat = SeatDriver.open(shifts: 3)
    seat.showUnmarked([])
    #expect(!text(seat).contains("没记到岗"))
    seat.showUnmarked([(1, 3)])
    #expect(text(seat).contains("昨天3人没记到岗，按 U 记"))
    #expect(text(seat).contains("1 今日看板 3") || text(seat).contains("看板 3"))
    seat.showUnmarked([(0, 2), (1, 3), (4, 5), (9, 6)])
    #expect(text(seat, 80).contains("今天2人、昨天3人、更早11人没记到岗，按 U 记"))
    // What is done is said first; the number beside the name stays.
    seat.reply(.changed(.success(.application(Sample.id(3_000), .arrived))))
    #expect(!text(seat).contains("昨天3人"))
    seat.press(.f(4))
    seat.showUnmarked([(1, UnmarkedDay.countMax)])
    seat.press("h")
    #expect(text(seat).contains("yesterday 1000 or more"))
  }

  @Test("yesterday is yesterday only until the day turns, with nothing loaded")
  func dayTurns() {
    var seat = SeatDriver.open(shifts: 3)
    seat.showUnmarked([(0, 2)])
    #expect(text(seat).contains("今天2人没记到岗"))
    #expect(
      Words.unmarkedHint(
        [UnmarkedDay(day: Sample.day, count: 2)], today: Sample.day.advanced(by: 1), key: "U")?
        .chinese == "昨天2人没记到岗，按 U 记")
  }

  @Test("a and x mark one after another, each with one key and the cause by its number")
  func marks() {
    var seat = open()
    for word in ["今天", "昨天", Sample.names[0], Sample.names[1], "不会自己记未到岗"] {
      #expect(text(seat).contains(word), "\(word)")
    }
    seat.press("a")
    // The next one is selected before the station has answered.
    #expect(seat.taken() == [step(0, .arrive)])
    seat.press("x")
    #expect(text(seat).contains(Sample.names[1]))
    seat.press("1")
    #expect(seat.taken() == [step(1, .markNoShow, TransitionReason(.jobSeeker))])
    #expect(seat.state.context == .unmarked, "the list is back")
    seat.reply(
      .changed(.success(.application(Sample.id(3_000), .arrived)), undo: Sample.ticket))
    #expect(seat.taken().contains(.unmarked(.load)))
    #expect(text(seat).contains("\(Sample.names[0])"), "the line says who it was")
    // What was read before the second was marked does not bring it back.
    seat.reply(.unmarked(.loaded([Sample.unmarked(1), Sample.unmarked(2)])))
    seat.press("a")
    #expect(seat.taken() == [step(2, .arrive)])
    seat.reply(.unmarked(.loaded([])))
    #expect(text(seat).contains("都记过了"))
    seat.press("a")
    #expect(seat.taken().isEmpty)
  }

  @Test("Esc at the question goes back to the list with nothing marked")
  func declines() {
    var seat = open()
    seat.press("x")
    seat.press(.escape)
    #expect(seat.state.context == .unmarked && seat.taken().isEmpty)
    #expect(text(seat).contains(Sample.names[0]))
    seat.press(.escape)
    #expect(seat.state.context == .board)
  }

  @Test("what was refused or taken back is on the list again")
  func comesBack() {
    var seat = open()
    seat.press("a")
    seat.reply(.changed(.failure(.notAllowed)))
    #expect(seat.taken().contains(.step(Sample.id(3_000), .arrive, nil, by: Sample.attendant.id)))
    seat.reply(.unmarked(.loaded([Sample.unmarked(0)])))
    #expect(text(seat).contains(Sample.names[0]))
    seat.press("a")
    seat.reply(
      .changed(.success(.application(Sample.id(3_000), .arrived)), undo: Sample.ticket))
    seat.reply(.unmarked(.loaded([])))
    _ = seat.taken()
    seat.press("u")
    #expect(seat.taken() == [.workspace(.undo(Sample.ticket.id, by: Sample.attendant.id))])
    seat.reply(
      .workspace(
        .undone(.success(Undone(applications: [Sample.id(3_000): .confirmed])))))
    #expect(seat.taken().contains(.unmarked(.load)))
    seat.reply(.unmarked(.loaded((0..<3).reversed().map { Sample.unmarked($0) })))
    #expect(text(seat).contains(Sample.names[0]))
    // Whoever takes it back means to mark it otherwise: it is selected, wherever it stands.
    seat.press("a")
    #expect(seat.taken() == [step(0, .arrive)])
  }

  @Test("another seat's mark is followed while the list is open, and not when it is closed")
  func follows() {
    var seat = open()
    seat.reply(.marketChanged)
    #expect(seat.taken().contains(.unmarked(.load)))
    seat.reply(.unmarked(.loaded([Sample.unmarked(2)])))
    #expect(!text(seat).contains(Sample.names[0]) && text(seat).contains(Sample.names[2]))
    seat.press(.escape)
    seat.reply(.marketChanged)
    #expect(!seat.taken().contains(.unmarked(.load)))
  }

  @Test("Enter opens the board of that day at that shift, from any view")
  func opensBoard() {
    var seat = open()
    seat.press(.escape)
    seat.press("3")
    _ = seat.taken()
    seat.press("U")
    seat.reply(.unmarked(.loaded([Sample.unmarked(2)])))
    _ = seat.taken()
    seat.press(.enter)
    #expect(seat.taken() == [.loadBoard(Sample.day.advanced(by: -2))])
    #expect(seat.state.context == .board)
    #expect(seat.state.workspace?.board.wanted == Sample.unmarked(2).card.shift)
  }
}
