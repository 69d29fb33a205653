import OddJobMarket

/// What an employer has answered so far for a new posting.
struct HireForm: Hashable, Sendable {
  var trade: TradeCode?
  var places = 1
  var plan: Plan?
  var dayCount: Int?
  /// Minutes after midnight.
  var startMinute: Int?
  var lengthMinutes: Int?
  var unit: PayUnit?
  var amount = AmountEntry()
  var expected = AmountEntry()
  var settlement: Settlement?
  var method: PayMethod?
  var site: Site?
  var siteText = CharacterEntry(lengthMax: 30, isName: false)
  var meals = Meals.none
  var ride = Ride.none
  var insurance = InsuranceOffer.none
  var meeting = HireMeeting()
  /// What an hour of overtime pays; nothing where empty.
  var overtime = AmountEntry()
  var mode: HiringMode?
  /// The employer's own words; the standard phrase of the trade where empty.
  var content = CharacterEntry(lengthMax: HireForm.contentMax, isName: false)
  var phone = Digits(lengthMax: 12)
  /// What an earlier posting had that no question here asks for.
  var carried = Carried()

  static let placesMax = 200
  static let contentMax = 120

  /// The parts of an earlier posting that a repetition keeps as they were.
  struct Carried: Hashable, Sendable {
    var title: String?
    var kind: PostingKind?
    var hoursPerDay: Int?
    var insurance: Insurance?
    var content: String?
    var payer: String?
    var lawfulReasons: Set<LawfulReason> = []
  }

  /// Forgets what was written for the earlier trade.
  mutating func forgetWords() {
    carried.title = nil
    carried.content = nil
    carried.lawfulReasons = []
  }

  /// Returns the insurance of the posting: the one carried over until a touch chooses another.
  func insurance(payer: String) -> Insurance? {
    carried.insurance ?? insurance.insurance(payer: payer)
  }

  /// Which days the work is on.
  enum Plan: Hashable, Sendable {
    /// 急招: it begins half an hour from now.
    case urgent
    /// So many days from today.
    case day(Int)
    /// Several days in a row from tomorrow.
    case several
  }
}

extension HireForm {
  /// The field that a step is written in; nil where it is answered by touch alone.
  subscript(text step: HireStep) -> CharacterEntry? {
    get {
      switch step {
      case .siteText: siteText
      case .content: content
      case .meetingText: meeting.text
      default: nil
      }
    }
    set {
      guard let newValue else { return }
      switch step {
      case .siteText: siteText = newValue
      case .content: content = newValue
      case .meetingText: meeting.text = newValue
      default: break
      }
    }
  }
}

/// The insurances offered by one touch; each names its sum, because "insured" alone says nothing.
enum InsuranceOffer: Int, CaseIterable, Hashable, Sendable {
  case none = 0
  case small = 100_000
  case medium = 300_000
  case large = 600_000

  var insuredYuan: Int { rawValue }

  /// Returns the insurance as a posting states it.
  func insurance(payer: String) -> Insurance? {
    self == .none
      ? nil
      : Insurance(
        kind: HireWords.accidentInsurance(.chinese), payer: payer, sum: .yuan(insuredYuan))
  }

  /// Returns the offer of the same sum, or none.
  init(_ insurance: Insurance?) {
    self = InsuranceOffer.allCases.first { insurance?.sum == .yuan($0.insuredYuan) } ?? .none
  }
}

extension CaseIterable where Self: Equatable {
  /// The case after this one, the first after the last: what one more touch on a switch means.
  var following: Self {
    let all = Array(Self.allCases)
    guard let index = all.firstIndex(of: self) else { return self }
    return all[(index + 1) % all.count]
  }
}
