import OddJobMarket
import TerminalUI

/// A person being registered at the desk.
struct RegistrationDraft: TownshipAndTradesForm {
  var entry = FormEntry<RegistrationField>(focus: .name)
  var trades: [TradeCode] = []
  var township: String?
  var isWaiting = false

  var shown: [RegistrationField] { RegistrationField.allCases }

  func problems(_ facts: FormFacts) -> [RegistrationField: Wording] { result(facts).problems }

  /// Returns the form as the station takes it, and what is wrong with it.
  func result(
    _ facts: FormFacts
  ) -> (form: RegistrationForm, problems: [RegistrationField: Wording]) {
    var form = RegistrationForm()
    var problems: [RegistrationField: Wording] = [:]
    func check<Value>(
      _ field: RegistrationField, _ make: (String) throws -> Value
    ) -> Value? {
      problems.made(of: entry.text(field), in: field, make)
    }
    form.name = check(.name) { try PersonName(validating: $0) }?.text ?? ""
    let id = check(.idNumber) { try IDNumber(validating: $0, today: facts.today) }
    form.idNumber = id?.text ?? ""
    form.phone = check(.phone) { try PhoneNumber(validating: $0) }?.text ?? ""
    form.personalCode =
      check(.personalCode) { try PersonalCode(validating: $0, idNumber: id) }?.digits ?? ""
    if !entry.text(.payAsked).isEmpty {
      form.payAsked = check(.payAsked) { try Money(validating: $0) }
    }
    form.township = township ?? ""
    if township == nil { problems[.township] = Words.pickFromList }
    form.trades = Set(trades)
    if trades.isEmpty { problems[.trades] = Words.pickFromList }
    form.hours = WorkingHours.allCases[entry.choice(.hours)]
    form.kinds = [RegistrationKind.allCases[entry.choice(.kind)]]
    form.consents = entry.choice(.consent) == 1
    if !form.consents { problems[.consent] = Words.consentMissing }
    return (form, problems)
  }
}
