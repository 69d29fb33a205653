import Attendant
import OddJobMarket
import SelfService
import Station
import Store

/// What stands in the one queue before a key's answer: none of it may hold a key up for longer than
/// a frame.
struct QueueFigures {
  let data: PreparedDatabase
  var rounds = 20

  func measure() throws {
    let desk = try data.openCopy("queue")
    try desk.loadList()
    let today = desk.today
    report("home.first", once: true) { _ = desk.answer(SelfServiceEffect.loadHome) }
    report("home") { _ = desk.answer(SelfServiceEffect.loadHome) }
    report("clock") { _ = desk.lookAtClock(elapsed: 0) }
    report("board") { _ = desk.answer(AttendantEffect.loadBoard(today)) }
    report("postings") {
      _ = desk.answer(AttendantEffect.loadPostings(text: "", offset: 0, limit: 50))
    }
    report("postings.offset") {
      _ = desk.answer(AttendantEffect.loadPostings(text: "", offset: 99_000, limit: 50))
    }
    report("postings.text") {
      _ = desk.answer(AttendantEffect.loadPostings(text: "搬运", offset: 0, limit: 50))
    }
    report("review") { _ = desk.answer(AttendantEffect.loadReview(offset: 0, limit: 50)) }
  }

  private func report(_ name: String, once: Bool = false, _ work: () -> Void) {
    let times = (0..<(once ? 1 : rounds)).map { _ in Stopwatch.time(work).1.processor }
    Report.print(
      Figure(
        "queue.\(name)", times, unit: "ms", limit: 16, on: .max, seed: data.seed,
        note: "processor time"))
  }
}
