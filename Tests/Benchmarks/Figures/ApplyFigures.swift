import DemonstrationCounty
import OddJobMarket
import SelfService
import Station
import Store

/// An application by a person at the panel until it is confirmed and safe against a power cut.
struct ApplyFigures {
  let data: PreparedDatabase
  var wanted = 400

  func measure() throws {
    let desk = try data.openCopy("apply")
    try desk.loadList()
    var laps: [Lap] = []
    var refused = 0
    var cards = confirmableCards(desk).makeIterator()
    for person in data.county.people where person.verification.isVerified {
      guard laps.count < wanted, let card = cards.next() else { break }
      let (answer, lap) = Stopwatch.time {
        desk.answer(.apply(person.id, shifts: [card.shift]))
      }
      if case .applied(.success(let applied)) = answer.reply, applied.first?.state == .confirmed {
        laps.append(lap)
      } else {
        refused += 1
      }
    }
    report(laps, note: "\(refused) more were refused by the rules and are not counted")
  }

  /// Work of 先到先定 with a place left and without a certificate, as a person would find it.
  private func confirmableCards(_ desk: Desk) -> [PostingCard] {
    guard
      case .page(_, let page) = desk.answer(
        .loadPage(PostingFilter(sort: .newest), offset: 0, limit: wanted * 10)
      ).reply
    else { return [] }
    return page.cards.filter {
      $0.hiringMode == .firstCome && $0.places.outstanding > 0
        && TradeCatalogue.standard[$0.trade]?.certificate == nil
    }
  }

  private func report(_ laps: [Lap], note: String) {
    let seed = data.seed
    Report.print(
      Figure(
        "apply.own", laps.map(\.own), unit: "ms", limit: 30, on: .p99, seed: seed,
        note: "wall time without the disk's flush; \(note)"))
    Report.print(Figure("apply.processor", laps.map(\.processor), unit: "ms", seed: seed))
    Report.print(Figure("apply.flush", laps.map(\.flush), unit: "ms", seed: seed))
    Report.print(Figure("apply.total", laps.map(\.wall), unit: "ms", seed: seed))
  }
}
