import OddJobMarket

/// The fields of a deal made on the floor: who, what and whom first; the rest has defaults.
enum FloorField: String, FormField {
  case employer, employerPhone, employerKind, trade
  case person, personName, personID, personPhone, personConsents
  case places, start, hours, amount, unit, expectedDailyPay, site, meetingPoint, content
  case insurance

  var entry: FieldEntry {
    switch self {
    case .employer, .trade, .person, .site: .pick
    case .employerKind: .choice(EmployerKind.allCases.map(\.wording))
    case .unit: .choice(PayUnit.allCases.map(\.wording))
    case .personConsents: .choice([Words.no, Words.yes])
    case .personName: .text(lengthMax: 30)
    case .personID: .text(lengthMax: 18)
    case .employerPhone, .personPhone: .text(lengthMax: 20)
    case .places: .text(lengthMax: 3)
    case .start: .text(lengthMax: 8)
    case .hours: .text(lengthMax: 4)
    case .amount, .expectedDailyPay: .text(lengthMax: 12)
    case .meetingPoint, .insurance: .text(lengthMax: 30)
    case .content: .text(lengthMax: 200)
    }
  }

  /// The fields of a person who is registered on the way.
  static let ofNewPerson: Set<FloorField> = [.personName, .personID, .personPhone, .personConsents]

  /// The field beside which a finding stands.
  init(_ field: PostingField?) {
    self =
      switch field {
      case .employer, .payer, .contact, .kind: .employer
      case .title, .content, .settlement, nil: .content
      case .insurance: .insurance
      case .meetingPoint: .meetingPoint
      case .site: .site
      case .places: .places
      case .pay: .amount
      case .unit: .unit
      case .shifts, .validity: .start
      }
  }
}
