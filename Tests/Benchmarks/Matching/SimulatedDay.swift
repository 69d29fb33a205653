import Matching
import OddJobMarket

/// One day of a simulated town: who comes, what work there is, who says yes.
struct SimulatedDay {
  let day: BusinessDay
  let window: TimeWindow
  let morning: TimeWindow
  private let places: Int
  private let seed: UInt64

  init(number: Int, town: SimulatedTown) {
    // 2026-09-01.
    day = BusinessDay(number: 20_697 + number)
    seed = SeededGenerator.mixed(town.seed &+ UInt64(number) &* SeededGenerator.increment)
    places = town.places
    window = Self.window(on: day, 5, 23)
    morning = Self.window(on: day, 5, 13)
  }

  /// Four in the morning.
  var opening: Instant { Self.at(day, 4) }

  private static func at(_ day: BusinessDay, _ hour: Int) -> Instant {
    SimulatedTown.calendar.instant(on: day.date, minuteOfDay: hour * 60)
  }

  private static func window(on day: BusinessDay, _ from: Int, _ to: Int) -> TimeWindow {
    guard let window = TimeWindow(start: at(day, from), end: at(day, to)) else {
      preconditionFailure("a window of the simulation ends before it starts")
    }
    return window
  }

  /// The draw of the day, for the rule that asks for one.
  var draw: TurnDraw? {
    var chance = SeededGenerator(seed: seed ^ 0xD4A)
    let digits = (0..<32).map { _ in String(chance.below(16), radix: 16) }.joined()
    return TurnDraw(seed: digits, commitment: "", lastNumber: Int.max)
  }

  /// Those who come, in the order of their coming; early risers come early on most days.
  func signIns(of people: [SimulatedPerson]) -> [TurnEvent] {
    var chance = SeededGenerator(seed: seed)
    let coming = people.enumerated().compactMap { index, person -> (hour: Int, index: Int)? in
      let hour = index + chance.below(people.count)
      return chance.chance(percent: person.presence) ? (hour, index) : nil
    }
    return coming.sorted { ($0.hour, $0.index) < ($1.hour, $1.index) }.enumerated().map {
      .signedIn(person: people[$1.index].id, day: day, number: $0 + 1)
    }
  }

  /// Whether a person takes what is proposed.
  func accepts(_ person: SimulatedPerson, index: Int) -> Bool {
    var chance = SeededGenerator(seed: SeededGenerator.mixed(seed ^ UInt64(index)))
    return chance.chance(percent: person.willingness)
  }

  /// The day's work: shifts of one to five places, one in five of them of half a day.
  func cards() -> [PostingCard] {
    var chance = SeededGenerator(seed: seed ^ 0xCA2D)
    let ids = SeededIdentifiers(seed: seed)
    var cards: [PostingCard] = []
    var left = places
    while left > 0 {
      let count = min(left, chance.number(in: 1...5))
      left -= count
      let isShort = chance.chance(percent: 20)
      let from = isShort ? chance.pick([8, 14]) : chance.number(in: 6...9)
      let trade = chance.chance(percent: 8) ? "driver" : chance.pick(SimulatedTown.trades)
      let window = Self.window(on: day, from, from + (isShort ? 4 : 8))
      cards.append(
        PostingCard(
          shift: ids.identifier(), posting: ids.identifier(), title: "活\(cards.count + 1)",
          trade: TradeCode(trade), kind: chance.chance(percent: 3) ? .publicWelfare : .ordinary,
          employerName: "甲", employerKind: .firm, isEmployerVerified: true, siteName: "东门",
          township: "文笔街道", distanceMetres: chance.number(in: 100...9_000), day: day,
          window: window,
          pay: Pay(
            amount: .yuan(isShort ? 90 : 180), unit: .day, payer: "甲", settlement: .sameDay),
          places: PlaceCount(places: count, allotted: count, held: 0, confirmed: 0),
          meals: .none, ride: .none, insurance: nil, hiringMode: .firstCome,
          isUrgent: chance.chance(percent: 20), state: .live, closesAt: window.start + 30))
    }
    return cards
  }
}
