import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

@Suite("Narrowing and sorting of lists")
struct ArrangingTests {
  private func open(_ view: AttendantView) -> SeatDriver {
    var seat = SeatDriver.open()
    _ = seat.state.choose(view.command)
    seat.effects = []
    return seat
  }

  private func waiting(_ number: Int, _ state: CallState, freeUntil hour: Int) -> QueuedPerson {
    QueuedPerson(
      number: number, jobSeeker: Sample.id(number), name: "号\(number)", state: state,
      signedInAt: Sample.at(6), freeUntil: Sample.at(hour), trades: [])
  }

  @Test("numbers are narrowed to a state and sorted, and the bar and the title say so")
  func calls() {
    var seat = open(.calls)
    seat.reply(
      .calling(
        .queue([
          waiting(3, .waiting, freeUntil: 18), waiting(4, .waiting, freeUntil: 12),
          waiting(1, .missed, freeUntil: 17), waiting(2, .came, freeUntil: 17),
        ])))
    func shown() -> [Int] { seat.state.workspace?.calling.list.items.map(\.number) ?? [] }
    #expect(shown() == [3, 4, 1, 2])
    seat.press("i")
    #expect(shown() == [3, 4])
    let name = CallState.waiting.wording.chinese
    #expect(seat.frame(24, 80).canvas.text[23].contains("i只看\(name)"))
    #expect(seat.text().contains("· 只看\(name)"))
    seat.press("z")
    seat.press("z")
    #expect(shown() == [4, 3])
    // What comes anew is shown in the same way; how many wait is counted of all.
    seat.reply(
      .calling(
        .queue([waiting(3, .called, freeUntil: 18), waiting(4, .waiting, freeUntil: 12)])))
    #expect(shown() == [4])
    #expect(seat.state.workspace?.calling.waitingCount == 1)
    for _ in 0..<4 { seat.press("i") }
    seat.press("z")
    #expect(shown() == [3, 4])
  }

  @Test("people are narrowed, and who is looked for by name is shown whatever is on")
  func people() {
    var seat = open(.people)
    var people = (0..<4).map { Sample.person($0) }
    for index in people.indices { people[index].isSignedInToday = index == 2 }
    seat.reply(.people(text: "", people))
    seat.press("i")
    #expect(seat.state.workspace?.people.list.items.map(\.id) == [people[2].id])
    seat.state.workspace?.people.list.select(id: people[0].id)
    #expect(seat.state.workspace?.people.list.items.count == 4)
    #expect(seat.state.workspace?.people.list.selected?.id == people[0].id)
  }

  @Test("postings are narrowed and sorted by the station, and a late answer is dropped")
  func postings() {
    var seat = open(.postings)
    seat.press("i")
    seat.press("z")
    var look = PostingLook(state: PostingState.allCases[0])
    let first = look
    look.order = .latestStart
    #expect(
      seat.taken() == [
        .loadPostings(text: "", look: first, offset: 0, limit: 50),
        .loadPostings(text: "", look: look, offset: 0, limit: 50),
      ])
    seat.reply(
      .postings(
        text: "", look: first, PostingPage(cards: [Sample.card(1)], offset: 0, total: 1)))
    #expect(seat.state.workspace?.postings.list.isEmpty == true)
    seat.reply(
      .postings(
        text: "", look: look, PostingPage(cards: [Sample.card(2)], offset: 0, total: 1)))
    #expect(seat.state.workspace?.postings.list.count == 1)
  }

  @Test("on the board the keys act on the pane that has them; all depart, shown or not")
  func applications() throws {
    var seat = SeatDriver.open()
    let board = try #require(seat.state.workspace?.board)
    let before = board.applications.items
    #expect(before.count > 1)
    let confirmed = before.filter { $0.state == .confirmed }.map(\.application)
    seat.press(.tab)
    seat.press("i")
    seat.effects = []
    #expect(seat.state.workspace?.board.narrowing == .all)
    #expect(
      seat.state.workspace?.board.applications.items == before.filter { $0.state.isOpen })
    guard !confirmed.isEmpty else { return }
    seat.press("O")
    #expect(
      seat.taken() == [
        .workspace(.stepAll(confirmed, .depart, by: Sample.attendant.id))
      ])
  }

  @Test("a list without states or orders says so")
  func review() {
    var seat = open(.review)
    seat.press("i")
    #expect(seat.note == Words.reviewHasOneState.chinese)
    seat.press("z")
    #expect(seat.note == Words.reviewHasOneOrder.chinese)
  }
}
