import OddJobMarket

extension RegistrationState {
  /// Whether the main action of the step can be taken.
  var canGoOn: Bool {
    guard phase == .filling else { return false }
    switch step {
    case .kinds: return !kinds.isEmpty
    case .idNumber: return idNumber.isFull
    case .code: return code.text.count >= 4
    case .codeAgain: return codeAgain.text.count >= 4
    case .phone: return !phone.isEmpty
    case .name: return !name.text.isEmpty || name.isSpelling
    case .trades: return !trades.isEmpty
    case .township: return township != nil
    case .hours: return hours != nil
    case .pay: return isEnteringPay ? !pay.isEmpty : payAsked != nil
    case .groups, .consent, .summary: return true
    }
  }

  /// Returns why the main action of the step can't be taken, and what to do first; nil where it can.
  var obstacle: Wording? {
    guard phase == .filling else { return WizardWords.saving }
    guard !canGoOn else { return nil }
    return switch step {
    case .idNumber: WhyWords.idNumber
    case .code, .codeAgain: WhyWords.code
    case .phone: WhyWords.phone
    case .name: WhyWords.text
    case .pay where isEnteringPay: WhyWords.amount
    case .kinds, .trades, .township, .hours, .pay, .groups, .consent, .summary: WhyWords.choose
    }
  }

  /// Returns what is wrong with the answer of the step, or nil.
  func problem(today: CivilDate) -> Wording? {
    do throws(FieldProblem) {
      switch step {
      case .idNumber:
        let number = try IDNumber(validating: idNumber.text, today: today)
        if number.age(on: today) < 16 { return RegistrationWords.idTooYoung }
      case .code:
        let number = try? IDNumber(validating: idNumber.text, today: today)
        _ = try PersonalCode(validating: code.text, idNumber: number)
      case .codeAgain: return code == codeAgain ? nil : RegistrationWords.codesDiffer
      case .phone: _ = try PhoneNumber(validating: phone.text)
      case .name:
        if name.isSpelling { return KeyboardWords.unfinished }
        _ = try PersonName(validating: name.text)
      case .kinds, .trades, .township, .hours, .pay, .groups, .consent, .summary: break
      }
      return nil
    } catch {
      return error.wording
    }
  }

  /// Takes the station's objection to a field: shows its step, with the words for it.
  mutating func object(_ problem: FieldProblem) {
    phase = .filling
    let step = RegistrationStep(of: problem.field)
    show(steps.contains(step) ? step : .summary)
    if self.step == .code { clearCodes() }
    if self.step == .pay { isEnteringPay = true }
    self.problem = problem.wording
    returnsToSummary = self.step != .summary
  }
}
