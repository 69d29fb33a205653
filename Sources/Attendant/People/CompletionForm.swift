import OddJobMarket
import TerminalUI

/// What a person's record lacks, as it is being written at the desk; what is left empty stays as it
/// is.
struct CompletionForm: TownshipAndTradesForm {
  let person: PersonSummary
  var entry: FormEntry<CompletionField>
  var trades: [TradeCode]
  var township: String?
  var isWaiting = false

  /// Makes a form with what is known, at the first field that is not.
  init(of person: PersonSummary) {
    self.person = person
    trades = person.trades
    let isTownshipKnown = !person.township.isEmpty && !person.isTownshipAssumed
    township = isTownshipKnown ? person.township : nil
    entry = FormEntry(focus: person.missing.first ?? .township)
    if isTownshipKnown { entry.set(.township, person.township) }
  }

  /// A name and a phone that are there are changed in other ways.
  var shown: [CompletionField] {
    CompletionField.allCases.filter { field in
      switch field {
      case .name: person.isUnnamed
      case .phone: person.maskedPhone.isEmpty
      case .township, .trades: true
      }
    }
  }

  /// The one that is assumed stands first: Enter says that it is right.
  func townships(_ facts: FormFacts) -> [PickOption] {
    let all = PickOption.townships(matching: entry.text(.township), facts)
    guard person.isTownshipAssumed, entry.text(.township).isEmpty else { return all }
    let assumed = PickOption(value: .township(person.township), title: person.township)
    return [assumed] + all.filter { $0.value != assumed.value }
  }

  func placeholder(_ field: CompletionField, _ facts: FormFacts) -> Wording? {
    switch field {
    case .name, .phone: Words.completionMayWait
    case .township:
      person.isTownshipAssumed
        ? Words.askTownship(person.township) : RegistrationField.township.placeholder
    case .trades: RegistrationField.trades.placeholder
    }
  }

  func problems(_ facts: FormFacts) -> [CompletionField: Wording] { result(facts).problems }

  /// Returns what is told now and was not known, and what is wrong with it.
  func result(
    _ facts: FormFacts
  ) -> (completion: PersonCompletion, problems: [CompletionField: Wording]) {
    var completion = PersonCompletion()
    var problems: [CompletionField: Wording] = [:]
    func check<Value>(_ field: CompletionField, _ make: (String) throws -> Value) -> Value? {
      guard shown.contains(field), !entry.text(field).isEmpty else { return nil }
      return problems.made(of: entry.text(field), in: field, make)
    }
    completion.name = check(.name) { try PersonName(validating: $0) }
    completion.phone = check(.phone) { try PhoneNumber(validating: $0) }
    if township == nil, !entry.text(.township).isEmpty {
      problems[.township] = Words.pickFromList
    } else if let township, person.isTownshipAssumed || township != person.township {
      completion.township = township
    }
    if !entry.text(.trades).isEmpty || (trades.isEmpty && !person.trades.isEmpty) {
      problems[.trades] = Words.pickFromList
    } else if Set(trades) != Set(person.trades) {
      completion.trades = Set(trades)
    }
    return (completion, problems)
  }
}

extension PersonSummary {
  /// What is not known of a person, in the order in which it is asked.
  var missing: [CompletionField] {
    CompletionField.allCases.filter { field in
      switch field {
      case .name: isUnnamed
      case .phone: maskedPhone.isEmpty
      case .township: township.isEmpty || isTownshipAssumed
      case .trades: trades.isEmpty
      }
    }
  }

  /// The township as a list has it; one that nobody has said is marked.
  func townshipText(_ language: Language) -> String {
    isTownshipAssumed ? Words.assumed(township)(language) : township
  }
}
