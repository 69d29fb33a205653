package import OddJobMarket
package import TerminalUI

extension ComplaintScreen {
  /// A complaint as far as it has been told, and what there is to choose from.
  package struct State: Equatable, Sendable {
    let matter: ComplaintMatter
    var step: Step
    /// The steps taken so far, for the way back.
    var path: [Step] = []
    /// Whether the person gives their name.
    var isNamed: Bool
    var target: Target?
    var amount = Digits(lengthMax: 6)
    /// Nil where the person can't say.
    var amountSaid: Money?
    var wantsCall = false
    var own: Loading<[ApplicationSummary]> = .waiting
    var postings: Loading<[PostingCard]> = .waiting
    var page = 0
    var hotlines: [Hotline] = []
    var isSending = false
    var problem: Refusal?
    var filed: FiledComplaint?

    /// - Parameter isNamed: Whether the person has said who they are for it; nil where they may choose.
    init(_ matter: ComplaintMatter, isNamed: Bool?) {
      self.matter = matter
      self.isNamed = isNamed ?? true
      step = isNamed == nil ? .naming : .own
    }

    mutating func go(to next: Step) {
      path.append(step)
      step = next
      page = 0
      problem = nil
    }
  }

  package enum Step: Equatable, Sendable {
    /// With a name or without.
    case naming
    /// Against whom: work of their own, else a posting of today by what it is.
    case own, groups
    case postings(TradeGroup)
    case amount, calling, review, done
  }

  /// Against whom it is, and how that reads.
  struct Target: Equatable, Sendable {
    var complaint: ComplaintTarget
    /// Nil where the list did not hold it.
    var card: PostingCard?
  }

  package enum Message: Equatable, Sendable {
    case choseNamed(Bool)
    case ownTapped(ApplicationID)
    case todayTapped
    case groupTapped(TradeGroup)
    case postingTapped(ShiftID)
    case notListedTapped
    case turned(by: Int)
    case padTapped(PadKey)
    case amountTapped
    case amountUnknown
    case choseCall(Bool)
    case sendTapped
    case receiptTapped
  }
}
