import OddJobMarket

/// The steps of 我要登记 in their order.
package enum RegistrationStep: Int, CaseIterable, Comparable, Hashable, Sendable {
  case kinds, idNumber, code, codeAgain, phone, name, trades, township, hours, pay, groups
  case consent, summary

  package static func < (left: RegistrationStep, right: RegistrationStep) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The step at which a field that the station objects to can be put right.
  init(of field: Field) {
    self =
      switch field {
      case .idNumber: .idNumber
      case .phone: .phone
      case .name: .name
      case .personalCode: .code
      case .money: .pay
      case .text: .township
      case .creditCode, .vehiclePlate, .time, .date: .summary
      }
  }

  var wording: Wording {
    switch self {
    case .kinds: RegistrationWords.kinds
    case .idNumber: RegistrationWords.idNumber
    case .code: RegistrationWords.code
    case .codeAgain: RegistrationWords.codeAgain
    case .phone: RegistrationWords.phone
    case .name: RegistrationWords.name
    case .trades: RegistrationWords.tradeGroup
    case .township: RegistrationWords.township
    case .hours: RegistrationWords.hours
    case .pay: RegistrationWords.pay
    case .groups: RegistrationWords.groups
    case .consent: RegistrationWords.consent
    case .summary: RegistrationWords.summary
    }
  }
}
