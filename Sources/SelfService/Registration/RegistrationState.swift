package import OddJobMarket

/// What a person has filled in so far on 我要登记, and where they are.
package struct RegistrationState: Equatable, Sendable {
  package internal(set) var step = RegistrationStep.kinds
  package internal(set) var phase = Phase.filling
  /// What is wrong at the step shown.
  package internal(set) var problem: Wording?

  var kinds: Set<RegistrationKind> = [.jobSeeking]
  var idNumber = Digits(lengthMax: 18, mayEndInX: true)
  var code = Digits(lengthMax: 6)
  var codeAgain = Digits(lengthMax: 6)
  var phone = Digits(lengthMax: 12)
  var name = CharacterEntry(lengthMax: PersonName.lengthMax, isName: true)
  var trades: Set<TradeCode> = []
  /// The group whose trades are shown; nil while the groups are.
  var group: TradeGroup?
  /// Nil until chosen; empty for another county.
  var township: String?
  var hours: WorkingHours?
  var payAsked: Money?
  var pay = Digits(lengthMax: 4)
  var isEnteringPay = false
  var groups: Set<PriorityGroup> = []
  var consents = false
  /// The page of the choices of the step.
  var page = 0
  /// False where the county's townships are not known, so that nothing can be chosen.
  var asksTownship = true
  /// Whether the attendant is still to be told the name.
  var needsName = false
  /// Whether the next answer leads back to the summary: one wrong field doesn't cost ten taps.
  var returnsToSummary = false

  package init() {}

  package enum Phase: Equatable, Sendable {
    case filling
    case sending
    case done(RegistrationOutcome)
  }

  var steps: [RegistrationStep] {
    RegistrationStep.allCases.filter { $0 != .township || asksTownship }
  }

  /// The form as the station takes it.
  package var form: RegistrationForm {
    var form = RegistrationForm()
    form.name = name.text
    form.idNumber = idNumber.text
    form.personalCode = code.text
    form.phone = phone.text
    form.kinds = kinds
    form.trades = trades
    form.township = township ?? ""
    form.hours = hours ?? .wholeDay
    form.payAsked = payAsked
    form.groups = groups
    form.consents = consents
    return form
  }

  mutating func show(_ step: RegistrationStep) {
    self.step = step
    problem = nil
    page = 0
    group = nil
    isEnteringPay = false
    if step == .summary { returnsToSummary = false }
  }

  /// Goes on to the next step, or back to the summary after a correction.
  mutating func advance() {
    if returnsToSummary, consents, step != .code {
      show(.summary)
      return
    }
    if let next = steps.first(where: { $0 > step }) { show(next) }
  }

  /// Goes to the step before; false on the first.
  mutating func retreat() -> Bool {
    if group != nil || isEnteringPay {
      show(step)
      return true
    }
    guard let before = steps.last(where: { $0 < step }) else { return false }
    // Both codes are entered again: what was typed unseen can't be corrected unseen.
    if before == .code || before == .codeAgain { clearCodes() }
    show(before == .codeAgain ? .code : before)
    return true
  }

  mutating func clearCodes() {
    code.clear()
    codeAgain.clear()
  }
}
