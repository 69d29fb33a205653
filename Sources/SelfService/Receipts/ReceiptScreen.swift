package import OddJobMarket
package import TerminalUI

/// Says what became of what a receipt or slip was given for: whoever holds it needs no code for that,
/// and reads nothing of a person.
package enum ReceiptScreen: SelfServiceScreen {
  /// Eight digits of the date, and as many more as a day's count can have.
  private static let dateDigits = 8
  private static let countDigits = 4...6

  package struct State: Equatable, Sendable {
    var digits = Digits(lengthMax: dateDigits + countDigits.upperBound)
    var phase = Phase.typing
    /// Why nothing was found, or what is wrong with the number.
    var problem: Wording?
  }

  package enum Phase: Equatable, Sendable {
    case typing
    case looking(String)
    case found(ReceiptFinding)
  }

  package enum Message: Equatable, Sendable {
    case padTapped(PadKey)
    case pasted(String)
    case lookTapped
    case againTapped
  }

  package static func appeared(
    _ state: inout State, in context: ScreenContext
  ) -> [ScreenOutcome] { [] }

  package static func update(
    _ state: inout State, _ message: Message, in context: ScreenContext
  ) -> [ScreenOutcome] {
    switch (message, state.phase) {
    case (.padTapped(let key), .typing):
      state.digits.press(key)
      state.problem = nil
    case (.pasted(let text), .typing):
      state.digits.paste(text)
      state.problem = nil
    case (.lookTapped, .typing):
      guard let number = number(state.digits.text, context) else {
        state.problem = ReceiptWords.incomplete
        return []
      }
      state.phase = .looking(number)
      state.problem = nil
      return [.effect(.findReceipt(number))]
    case (.againTapped, .found):
      state = State()
    default: break
    }
    return []
  }

  package static func receive(
    _ state: inout State, _ reply: SelfServiceReply, in context: ScreenContext
  ) -> [ScreenOutcome] {
    guard case .receipt(let number, let result) = reply, state.phase == .looking(number) else {
      return []
    }
    switch result {
    case .success(let finding): state.phase = .found(finding)
    case .failure(let refusal):
      state.phase = .typing
      state.problem = refusal == .unknownRecord ? ReceiptWords.unknown : refusal.wording
    }
    return []
  }

  package static func message(for input: Input, in state: State) -> Message? {
    if case .paste(let text) = input { return .pasted(text) }
    return nil
  }

  package static func stepBack(_ state: inout State) -> Bool {
    guard case .found = state.phase else { return false }
    state = State()
    return true
  }

  package static func title(_ state: State) -> Wording { ReceiptWords.title }

  package static func actions(
    _ state: State, in context: ScreenContext
  ) -> [FooterAction<Message>] {
    switch state.phase {
    case .typing, .looking:
      [
        FooterAction(
          ReceiptWords.look, key: .enter, message: .lookTapped, isPrimary: true,
          whyDisabled: state.phase != .typing
            ? WizardWords.loading : state.digits.isEmpty ? WhyWords.digits : nil)
      ]
    case .found:
      [FooterAction(ReceiptWords.again, key: .enter, message: .againTapped, isPrimary: true)]
    }
  }

  /// Returns the number as it stands on a receipt: of today's the last digits are enough.
  private static func number(_ digits: String, _ context: ScreenContext) -> String? {
    if countDigits.contains(digits.count) {
      return context.today.date.text.filter { $0 != "-" } + "-" + digits
    }
    guard digits.count >= dateDigits + countDigits.lowerBound else { return nil }
    return digits.prefix(dateDigits) + "-" + digits.dropFirst(dateDigits)
  }
}
