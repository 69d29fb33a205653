import OddJobMarket
import TerminalUI

/// A person being registered at the desk.
struct RegistrationDraft: DraftForm {
  var entry = FormEntry<RegistrationField>(focus: .name)
  private(set) var trades: [TradeCode] = []
  private(set) var township: String?
  var isWaiting = false

  var shown: [RegistrationField] { RegistrationField.allCases }

  var takesOptionOnLeaving: Bool {
    switch entry.focus {
    case .township: township == nil && !entry.text(.township).isEmpty
    case .trades: !entry.text(.trades).isEmpty
    default: false
    }
  }

  var staysAfterPick: Bool { entry.focus == .trades }

  func options(_ facts: FormFacts) -> [PickOption] {
    switch entry.focus {
    case .township:
      township == nil ? PickOption.townships(matching: entry.text(.township), facts) : []
    case .trades:
      PickOption.trades(matching: entry.text(.trades), facts).filter { option in
        guard case .trade(let code) = option.value else { return false }
        return !trades.contains(code)
      }
    default: []
    }
  }

  mutating func take(_ option: PickOption) {
    switch option.value {
    case .trade(let code):
      trades.append(code)
      entry.set(.trades, "")
      entry.suggestion = 0
    case .township(let name):
      township = name
      entry.set(.township, name)
    case .employer, .newEmployer, .site, .person, .newPerson: break
    }
  }

  /// Backspace in an empty line takes back the trade picked last.
  mutating func takeSpecial(_ key: Key) -> Bool {
    guard key == .backspace, entry.focus == .trades, entry.text(.trades).isEmpty,
      !trades.isEmpty
    else { return false }
    trades.removeLast()
    return true
  }

  mutating func noteChange() -> [AttendantEffect] {
    if entry.focus == .township { township = nil }
    return []
  }

  func taken(_ field: RegistrationField, _ facts: FormFacts) -> String? {
    switch field {
    case .township: township
    case .trades:
      trades.isEmpty
        ? nil : trades.map { facts.trades.name(of: $0, facts.language) }.joined(separator: " ")
    default: nil
    }
  }

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
      do {
        return try make(entry.text(field))
      } catch {
        problems[field] = (error as? FieldProblem)?.wording ?? Words.notUnderstood
        return nil
      }
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
