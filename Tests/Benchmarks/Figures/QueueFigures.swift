import Attendant
import DemonstrationCounty
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
    try parts("list") { try desk.readList() }
    let today = desk.today
    desk.expectUsualPayAside()
    report("home.first", times: 1) { _ = desk.answer(SelfServiceEffect.loadHome) }
    try parts("usualPay") { try desk.workOutUsualPay() }
    report("home") { _ = desk.answer(SelfServiceEffect.loadHome) }
    report("clock") { _ = desk.lookAtClock(elapsed: 0) }
    try board(of: today, desk)
    report("postings") {
      _ = desk.answer(AttendantEffect.loadPostings(text: "", offset: 0, limit: 50))
    }
    report("postings.offset") {
      _ = desk.answer(AttendantEffect.loadPostings(text: "", offset: 99_000, limit: 50))
    }
    try parts("ledger") { try desk.readLedger() }
    var letters = Self.letters.makeIterator()
    report("postings.text", times: Self.letters.count) {
      let text = letters.next() ?? ""
      _ = desk.answer(AttendantEffect.loadPostings(text: text, offset: 0, limit: 50))
    }
    report("postings.latestStart", times: 1) {
      _ = desk.answer(
        AttendantEffect.loadPostings(
          text: "", look: PostingLook(state: .live, order: .latestStart), offset: 50_000, limit: 50)
      )
    }
    report("review") { _ = desk.answer(AttendantEffect.loadReview(offset: 0, limit: 50)) }
    report("usualTerms", times: 1) { _ = desk.answer(AttendantEffect.floor(.loadUsual)) }
  }

  /// The board of a day: its parts, the answer once they are there, and the answer after somebody has
  /// applied for one of its shifts.
  private func board(of day: BusinessDay, _ desk: Desk) throws {
    try parts("board") { try desk.readBoard(of: day) }
    report("board") { _ = desk.answer(AttendantEffect.loadBoard(day)) }
    let next = day.advanced(by: 1)
    while try !desk.readBoard(of: next) {}
    let shifts = try desk.store.shifts(on: next, limit: 2_000)
    guard !shifts.isEmpty else { throw BenchmarkProblem("there is no work tomorrow") }
    var times: [Double] = []
    for (place, person) in data.county.people.prefix(rounds).enumerated() {
      let shift = shifts[place % shifts.count].shift
      _ = try? desk.store.apply(person.id, shifts: [shift], by: .jobSeeker(person.id))
      times.append(
        Stopwatch.time { _ = desk.answer(AttendantEffect.loadBoard(next)) }.1.processor)
    }
    report(
      "board.changed", times, note: "processor time; \(shifts.count) shifts, one of them changed")
  }

  /// As many texts as are typed letter by letter, each asked for once: what was just asked for is at
  /// hand.
  private static let letters = [
    "搬", "搬运", "搬运工", "卸", "卸货", "保", "保洁", "家", "家政", "城", "镇", "县", "村", "工", "小工", "一",
    "a", "公司", "农", "零",
  ]

  /// Measures work that is done part by part, with other jobs in between.
  private func parts(
    _ name: String, _ work: () throws -> Bool
  ) throws {
    var times: [Double] = []
    var isDone = false
    while !isDone {
      let (done, lap) = try Stopwatch.time { try work() }
      isDone = done
      times.append(lap.processor)
    }
    let slowest = times.indices.max { times[$0] < times[$1] } ?? 0
    report(name + ".part", times, note: "processor time; slowest: \(slowest) of \(times.count)")
  }

  private func report(
    _ name: String, times: Int? = nil, _ work: () -> Void
  ) {
    let count = times ?? rounds
    report(name, (0..<count).map { _ in Stopwatch.time(work).1.processor })
  }

  private func report(_ name: String, _ times: [Double], note: String = "processor time") {
    Report.print(
      Figure(
        "queue.\(name)", times, unit: "ms", limit: 16, on: .max, seed: data.seed,
        note: note))
  }
}
