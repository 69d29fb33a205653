import CMeters
import OddJobMarket
import SelfService
import Station
import Store

/// The first question after something has changed, when nothing the index keeps is at hand: after the
/// list was loaded, after a posting has run out, and after one was changed.
struct ColdSearchFigures {
  let data: PreparedDatabase
  var loads = 3
  var instants = 200
  var changes = 200

  private static let filter = PostingFilter(sort: .start)

  func measure(_ desk: Desk) throws {
    let shifts = try data.shifts(of: desk)
    meter_settle_memory()
    afterLoading(shifts, desk)
    afterRunningOut(shifts, desk)
    afterChange(shifts, desk)
  }

  private func afterLoading(_ shifts: [ListedShift], _ desk: Desk) {
    var times: [Double] = []
    for _ in 0..<loads {
      let list = PostingList(calendar: desk.settings.calendar)
      list.expect(shifts.count)
      list.load(shifts, next: nil)
      while !list.makeNextOrder() {}
      meter_settle_memory()
      times.append(ask(list, at: desk.now))
    }
    report("afterLoading", times, note: "the first question to a list just loaded")
  }

  /// The clock goes on over every end in turn, as it does in the course of a day.
  private func afterRunningOut(_ shifts: [ListedShift], _ desk: Desk) {
    let ends = Set(shifts.map(\.closesAt)).sorted().filter { $0 > desk.now }.prefix(instants)
    let times = ends.map { ask(desk.list, at: $0) }
    report("afterRunningOut", times, note: "the first question after postings have run out")
    _ = ask(desk.list, at: desk.now)
  }

  private func afterChange(_ shifts: [ListedShift], _ desk: Desk) {
    let places = stride(from: 0, to: shifts.count, by: max(1, shifts.count / changes))
    let times = places.map { place in
      Stopwatch.time {
        desk.list.update([shifts[place]])
        _ = desk.list.page(Self.filter, offset: 0, limit: 4, at: desk.now)
      }.1.processor
    }
    report("afterChange", times, note: "taking in one change, and the first question after it")
  }

  private func ask(_ list: PostingList, at now: Instant) -> Double {
    Stopwatch.time { list.page(Self.filter, offset: 0, limit: 4, at: now) }.1.processor
  }

  private func report(_ name: String, _ times: [Double], note: String) {
    Report.print(
      Figure(
        "search.cold.\(name)", times, unit: "ms", limit: 1, on: .max, seed: data.seed,
        note: note + "; processor time"))
  }
}
