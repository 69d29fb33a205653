import OddJobMarket
import TerminalUI

@testable import Attendant

extension Sample {
  static let fitReasons = [
    FitReason(Wording("会搬运", "your trade: porter"), points: 40),
    FitReason(Wording("0.8公里", "0.8 km"), points: 27),
    FitReason(Wording("等活3天", "waited 3 days"), points: 6),
  ]

  static func matched(_ number: Int, mode: HiringMode = .firstCome, round: Int = 0) -> MatchedPerson
  {
    var card = card(number, places: PlaceCount(places: 2, allotted: 2, held: 0, confirmed: 0))
    card.hiringMode = mode
    return MatchedPerson(
      jobSeeker: id(4_000 + number), round: round, name: names[number % names.count],
      verification: number % 3 == 0 ? .selfDeclared : .verified(.identityCard), turn: number + 1,
      card: card, score: 620 - number * 10, reasons: fitReasons)
  }

  static func unplaced(_ number: Int) -> UnplacedPerson {
    UnplacedPerson(
      jobSeeker: id(4_000 + number), name: names[number % names.count],
      verification: .verified(.identityCard), turn: number + 1,
      reasons: [
        Wording("6班不在您说的有空时间里", "6: outside the time you are free"),
        Wording("2班要有焊工证", "2: needs a welder's certificate"),
      ])
  }

  static let matchedDay = MatchedDay(
    proposals: (0..<6).map { matched($0, mode: HiringMode.allCases[$0 % 3]) },
    unplaced: (6..<9).map { unplaced($0) }, placesLeft: 4, instant: now)

  static let nothingMatched = MatchedDay(
    proposals: [], unplaced: [unplaced(6)], placesLeft: 0, instant: now)

  static let otherWork = (0..<4).map {
    RecommendedWork(card: matched($0).card, score: 600 - $0 * 20, reasons: fitReasons)
  }

  /// What a station answers; some runs are still under way.
  static func answers(to effect: DayMatchingEffect, isFilled: Bool) -> [DayMatchingReply] {
    switch effect {
    case .run(let number):
      [.progress(number, percent: 30)]
        + (isFilled ? [.matched(number, .success(matchedDay))] : [])
    case .cancel: []
    case .loadChoices(let person, _):
      [.choices(person, isFilled ? .success(otherWork) : .failure(.notAllowed))]
    case .accept(let pairs, _):
      [
        .accepted(
          pairs.map {
            MatchedOutcome(
              pair: $0, result: isFilled ? .success(.held) : .failure(.placesTaken),
              ticket: isFilled ? ticket : nil)
          })
      ]
    case .takeBack(let acts, _):
      [
        .takenBack(
          acts.map { MatchedReturn(pair: $0.pair, refusal: isFilled ? nil : .undoOvertaken) })
      ]
    }
  }
}

extension SeatDriver {
  /// Opens the view and matches.
  mutating func match(_ day: MatchedDay = Sample.matchedDay) {
    press("8r")
    reply(.dayMatching(.matched(1, .success(day))))
    effects = []
  }

  mutating func outcomes(_ results: [(MatchedPerson, Result<ApplicationState, Refusal>)]) {
    reply(
      .dayMatching(
        .accepted(
          results.map { match, result in
            MatchedOutcome(
              pair: MatchedPair(jobSeeker: match.jobSeeker, shift: match.card.shift),
              result: result)
          })))
  }
}

extension Scene {
  /// Every state of the matching of the day.
  static let dayMatching: [Scene] = [
    open("matching, idle") { $0.press("8") },
    open("matching, running") {
      $0.press("8r")
      $0.reply(.dayMatching(.progress(1, percent: 42)))
    },
    open("matching, proposals") { $0.match() },
    open("matching, marked") {
      $0.match()
      $0.press("  ")
    },
    open("matching, running again") {
      $0.match()
      $0.press("r")
      $0.reply(.dayMatching(.progress(2, percent: 7)))
    },
    open("matching, unplaced") {
      $0.match()
      $0.press(.tab)
    },
    open("matching, adjust") {
      $0.match()
      $0.press("e")
      $0.reply(.dayMatching(.choices(Sample.id(4_000), .success(Sample.otherWork))))
    },
    open("matching, asked") {
      $0.match()
      $0.press("A")
    },
    open("matching, some refused") {
      $0.match()
      $0.press("Ay")
      let day = Sample.matchedDay
      $0.outcomes([
        (day.proposals[0], .failure(.placesTaken)), (day.proposals[1], .success(.applied)),
        (day.proposals[2], .failure(.documentNotSeen)), (day.proposals[3], .success(.held)),
      ])
    },
    open("matching, nothing") { $0.match(Sample.nothingMatched) },
  ]
}
