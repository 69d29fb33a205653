import OddJobMarket

/// The questions of a new posting in their order; those after the review are asked only where needed.
package enum HireStep: Int, CaseIterable, Comparable, Hashable, Sendable {
  case trade, places, day, dayCount, start, length, unit, amount, expected, settlement, method
  case site, extras
  /// When people leave the meeting point; asked where there is one.
  case departure
  case mode, review
  /// A site that no gazetteer knows, typed on a keyboard.
  case siteText
  case content
  /// The phone of whom to ask, where the station knows none.
  case contact
  /// Where people meet before the work: chosen, or typed on a keyboard.
  case meeting, meetingText
  /// When they leave, on the pad.
  case departureClock
  case plate
  case overtime

  package static func < (left: HireStep, right: HireStep) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The steps as a person counts them: when, pay and settlement are one each.
  static let countedMax = 9

  var counted: Int {
    switch self {
    case .trade: 1
    case .places: 2
    case .day, .dayCount, .start, .length: 3
    case .unit, .amount, .expected: 4
    case .settlement, .method: 5
    case .site, .siteText: 6
    case .extras, .meeting, .meetingText, .departure, .departureClock, .plate, .overtime: 7
    case .mode: 8
    case .review, .content, .contact: 9
    }
  }

  /// The step from which a step outside the order was opened.
  var opener: HireStep? {
    switch self {
    case .siteText: .site
    case .content, .contact: .review
    case .meeting, .plate, .overtime: .extras
    case .meetingText, .departure: .meeting
    case .departureClock: .departure
    default: nil
    }
  }

  var wording: Wording {
    switch self {
    case .trade: HireWords.askTrade
    case .places: HireWords.askPlaces
    case .day: HireWords.askDay
    case .dayCount: HireWords.askDayCount
    case .start: HireWords.askStart
    case .length: HireWords.askLength
    case .unit: HireWords.askUnit
    case .amount: HireWords.askAmount
    case .expected: HireWords.askExpected
    case .settlement: HireWords.askSettlement
    case .method: HireWords.askMethod
    case .site, .siteText: HireWords.askSite
    case .extras: HireWords.askExtras
    case .meeting, .meetingText: HireWords.askMeeting
    case .departure, .departureClock: HireWords.askDeparture
    case .plate: HireWords.askPlate
    case .overtime: HireWords.askOvertime
    case .mode: HireWords.askMode
    case .review: HireWords.review
    case .content: HireWords.askContent
    case .contact: HireWords.askContact
    }
  }
}
