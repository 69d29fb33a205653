import OddJobMarket

/// The fields of a registration at the desk.
enum RegistrationField: String, TownshipAndTradesField {
  case name, idNumber, phone, township, trades, personalCode, hours, payAsked, kind, consent

  var entry: FieldEntry {
    switch self {
    case .name: .text(lengthMax: 30)
    case .idNumber: .text(lengthMax: 18)
    case .phone: .text(lengthMax: 20)
    case .township, .trades: .pick
    case .personalCode: .text(lengthMax: 6, isSecret: true)
    case .hours: .choice(WorkingHours.allCases.map(\.wording))
    case .payAsked: .text(lengthMax: 12)
    case .kind: .choice(RegistrationKind.allCases.map(\.wording))
    case .consent: .choice([Words.no, Words.yes])
    }
  }

  /// The field a problem of the station's is about.
  init?(_ field: Field) {
    switch field {
    case .name: self = .name
    case .idNumber: self = .idNumber
    case .phone: self = .phone
    case .personalCode: self = .personalCode
    case .money: self = .payAsked
    case .creditCode, .vehiclePlate, .time, .date, .text: return nil
    }
  }
}
