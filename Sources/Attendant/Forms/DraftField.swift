import OddJobMarket

/// The fields of a new posting, in the order in which they are asked: what a posting must say before
/// what it may.
enum DraftField: String, FormField {
  case employer, employerKind, employerPhone
  case trade, title, content, site, places, days, start, end
  case amount, unit, expectedDailyPay, settlement, method, payer, meals, ride, hiringMode
  case contactName, contactPhone
  case meetingPoint, departure, vehiclePlate, leaderPhone, overtime
  case insurance, insurancePayer, insuranceAge, insuranceSum
  case validUntil, isUrgent, kind, lawfulReason

  var entry: FieldEntry {
    switch self {
    case .employer, .trade, .site: .pick
    case .employerKind: .choice(EmployerKind.allCases.map(\.wording))
    case .unit: .choice(PayUnit.allCases.map(\.wording))
    case .settlement: .choice(Settlement.allCases.map(\.wording))
    case .method: .choice(PayMethod.allCases.map(\.wording))
    case .meals: .choice(Meals.allCases.map(\.wording))
    case .ride: .choice(Ride.allCases.map(\.wording))
    case .hiringMode: .choice(HiringMode.allCases.map(\.wording))
    case .isUrgent: .choice([Words.no, Words.yes])
    case .kind: .choice(PostingKind.allCases.map(\.wording))
    case .lawfulReason: .choice([Words.none] + LawfulReason.allCases.map(\.wording))
    case .content: .text(lengthMax: 200)
    case .meetingPoint: .text(lengthMax: 40)
    case .insurance: .text(lengthMax: 30)
    case .payer, .insurancePayer: .text(lengthMax: 60)
    case .days: .text(lengthMax: 80)
    case .title, .contactName: .text(lengthMax: 30)
    case .employerPhone, .contactPhone, .leaderPhone, .validUntil: .text(lengthMax: 20)
    case .places: .text(lengthMax: 3)
    case .start, .end, .departure, .insuranceAge: .text(lengthMax: 8)
    case .amount, .expectedDailyPay, .overtime, .insuranceSum, .vehiclePlate: .text(lengthMax: 12)
    }
  }

  /// The field beside which a finding stands.
  init(_ field: PostingField?) {
    self =
      switch field {
      case .employer: .employer
      case .payer: .payer
      case .kind: .kind
      case .title: .title
      case .content, nil: .content
      case .meetingPoint: .meetingPoint
      case .insurance: .insurance
      case .site: .site
      case .places: .places
      case .pay: .amount
      case .unit: .unit
      case .settlement: .settlement
      case .shifts: .start
      case .validity: .validUntil
      case .contact: .contactName
      }
  }
}
