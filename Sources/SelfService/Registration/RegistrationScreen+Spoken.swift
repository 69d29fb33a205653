import OddJobMarket
package import Speech
import TerminalUI

extension RegistrationScreen {
  package static func spoken(_ state: State, in context: ScreenContext) -> Utterance {
    let language = context.language
    if case .done = state.phase {
      var said = Utterance(RegistrationWords.done(language))
      if state.needsName { said.say(RegistrationWords.nameLater(language)) }
      said.say(RegistrationWords.showCard(language))
      return said
    }
    if state.phase == .sending { return Utterance(WizardWords.saving(language)) }
    let isTrades = state.step == .trades && state.group != nil
    var said = Utterance((isTrades ? RegistrationWords.trades : state.step.wording)(language))
    if let problem = state.problem { said.say(problem(language)) }
    switch state.step {
    case .idNumber: sayEntered(state.idNumber, RegistrationWords.idHint, language, &said)
    case .code: sayEntered(state.code, RegistrationWords.codeHint, language, &said)
    case .codeAgain: sayEntered(state.codeAgain, RegistrationWords.codeHint, language, &said)
    case .phone: sayEntered(state.phone, RegistrationWords.phoneHint, language, &said)
    case .pay where state.isEnteringPay:
      sayEntered(state.pay, RegistrationWords.payHint, language, &said)
    case .name: said.say(RegistrationWords.nameByEar(language))
    case .groups: said.say(RegistrationWords.groupsNote(language))
    case .consent:
      for line in RegistrationWords.consentText(language).split(separator: "\n") {
        said.say(String(line))
      }
    case .summary: saySummary(state, in: context, &said)
    case .kinds, .trades, .township, .hours, .pay: break
    }
    return said
  }

  package static func entersDigits(_ state: State) -> Bool {
    guard state.phase == .filling else { return false }
    switch state.step {
    case .idNumber, .code, .codeAgain, .phone: return true
    case .pay: return state.isEnteringPay
    default: return false
    }
  }

  package static func hidesDigits(_ state: State) -> Bool { state.step != .pay }

  /// Characters are chosen by eye: among those that sound alike the ear cannot tell.
  package static func offersArea(_ state: State) -> Bool {
    state.step != .name || state.name.isMissing
  }

  private static func sayEntered(
    _ digits: Digits, _ hint: Wording, _ language: Language, _ said: inout Utterance
  ) {
    said.say(hint(language))
    if !digits.isEmpty { said.say(SpeechWords.entered(digits.text.count)(language)) }
  }

  private static func saySummary(
    _ state: State, in context: ScreenContext, _ said: inout Utterance
  ) {
    let language = context.language
    func say(_ label: Wording, _ words: [String]) {
      guard !words.isEmpty else { return }
      let list = SpeechWords.series(words)(language)
      said.say(SpeechWords.label(label(language), list)(language))
    }
    say(
      RegistrationWords.labelKinds,
      RegistrationKind.allCases.filter(state.kinds.contains).map { $0.wording(language) })
    say(
      RegistrationWords.labelTrades,
      context.trades.trades.filter { state.trades.contains($0.code) }.map { $0.wording(language) })
    say(RegistrationWords.labelHours, [(state.hours ?? .wholeDay).wording(language)])
    func own(_ label: Wording, _ text: String) {
      guard !text.isEmpty else { return }
      said.say(personal: SpeechWords.label(label(language), text)(language))
    }
    own(RegistrationWords.labelID, state.idNumber.text)
    own(RegistrationWords.labelPhone, state.phone.text)
    own(RegistrationWords.labelName, state.name.text)
    own(RegistrationWords.labelTownship, state.township ?? "")
    let groups = PriorityGroup.allCases.filter(state.groups.contains).map { $0.wording(language) }
    own(RegistrationWords.labelGroups, SpeechWords.series(groups)(language))
  }
}
