package import OddJobMarket
package import TerminalUI

/// Asks who it is: ID number and personal code.
package enum IdentifyScreen: SelfServiceScreen {
  package static var leavesRowBelowHeader: Bool { false }

  package static let numberLength = 18
  static let codeLengths = 4...6

  package struct State: Equatable, Sendable {
    let then: IdentifiedRoute
    var number = ""
    var code = ""
    var entry: Entry = .number
    var isWaiting = false
    /// What is wrong with the number, or what the station answered.
    var problem: Wording?
    /// Who is asked where they live, since the station only assumes it; nil while it asks who it is.
    var asked: JobSeekerID?
    /// The page of the townships to choose from.
    var page = 0
    /// Whether an attendant was asked to say who it is.
    var isVouchingAsked = false

    /// Whether it is still asked who it is.
    var isAsking: Bool { asked == nil && !isWaiting }

    init(then: IdentifiedRoute) {
      self.then = then
    }
  }

  /// Which of the two fields is written into.
  package enum Entry: Equatable, Sendable {
    case number, code
  }

  package enum Message: Equatable, Sendable {
    case padTapped(PadKey)
    case pasted(String)
    case numberTapped
    case codeTapped
    case nextTapped
    case registerTapped
    case receiptTapped
    /// A reader typed a number: an ID number, or that of a member card.
    case scanned(String)
    case vouchingTapped
    /// Nil where the person would rather not say now.
    case choseTownship(String?)
    case turned

    var isAboutTownship: Bool {
      switch self {
      case .choseTownship, .turned: true
      default: false
      }
    }
  }

  package static func appeared(
    _ state: inout State, in context: ScreenContext
  ) -> [ScreenOutcome] { [] }

  package static func update(
    _ state: inout State, _ message: Message, in context: ScreenContext
  ) -> [ScreenOutcome] {
    // While the station looks, what was sent stays what it is.
    if state.isWaiting { return [] }
    guard state.asked == nil || message.isAboutTownship else { return [] }
    switch message {
    case .padTapped(let key): press(&state, key, context)
    case .pasted(let text):
      for character in text.prefix(numberLength * 2) {
        guard let key = key(for: character) else { continue }
        press(&state, key, context)
      }
    case .numberTapped: state.entry = .number
    case .codeTapped: enterCode(&state, context)
    case .nextTapped: return next(&state, context)
    case .registerTapped: return [.replace(.identify(then: .register))]
    case .receiptTapped: return [.replace(.receipt)]
    case .scanned(let number): scan(&state, number, context)
    case .vouchingTapped:
      guard !state.isVouchingAsked else { return [] }
      state.isVouchingAsked = true
      state.problem = nil
      return [.effect(.askVouching)]
    case .turned: state.page += 1
    case .choseTownship(let township):
      guard let person = state.asked else { return [] }
      let said = township.map { [ScreenOutcome.effect(.setTownship(person, $0))] } ?? []
      return said + [.replace(.identify(then: state.then))]
    }
    return []
  }

  package static func receive(
    _ state: inout State, _ reply: SelfServiceReply, in context: ScreenContext
  ) -> [ScreenOutcome] {
    guard case .identified(let result) = reply, state.isWaiting || state.isVouchingAsked else {
      return []
    }
    state.isWaiting = false
    state.code = ""
    switch result {
    case .success(let session):
      state.number = ""
      if session.isTownshipAssumed, !context.townships.isEmpty {
        state.asked = session.id
        return [.began(session)]
      }
      return [.began(session), .replace(.identify(then: state.then))]
    case .failure(let refusal):
      state.problem = refusal.wording
      return []
    }
  }

  package static func message(for input: Input, in state: State) -> Message? {
    if case .paste(let text) = input { return .pasted(text) }
    return nil
  }

  package static func stepBack(_ state: inout State) -> Bool {
    guard state.asked == nil, state.entry == .code, !state.isWaiting else { return false }
    state.entry = .number
    state.code = ""
    state.problem = nil
    return true
  }

  package static func title(_ state: State) -> Wording {
    state.asked == nil ? IdentifyWords.title : IdentifyWords.townshipTitle
  }

  package static func actions(
    _ state: State, in context: ScreenContext
  ) -> [FooterAction<Message>] {
    guard state.asked == nil else {
      return [
        FooterAction(IdentifyWords.later, key: .character("n"), message: .choseTownship(nil))
      ]
    }
    // Who has only the receipt with them needs to say nothing else.
    let receipt =
      state.then == .myWork
      ? [FooterAction(ReceiptWords.title, key: .character("c"), message: Message.receiptTapped)]
      : []
    let vouching =
      state.isVouchingAsked
      ? []
      : [FooterAction(CardWords.askStaff, key: .character("g"), message: Message.vouchingTapped)]
    return [
      FooterAction(IdentifyWords.register, key: .character("n"), message: .registerTapped),
      FooterAction(
        state.entry == .number ? IdentifyWords.next : IdentifyWords.done, key: .enter,
        message: .nextTapped, isPrimary: true,
        whyDisabled: state.isWaiting ? WizardWords.saving : nil),
    ] + receipt + vouching
  }

  private static func key(for character: Character) -> PadKey? {
    if character == "x" || character == "X" { return .letterX }
    guard character.isASCII, let digit = character.wholeNumberValue else { return nil }
    return .digit(digit)
  }

  private static func press(_ state: inout State, _ key: PadKey, _ context: ScreenContext) {
    switch (key, state.entry) {
    case (.delete, .number):
      if !state.number.isEmpty { state.number.removeLast() }
      state.problem = nil
    case (.delete, .code):
      if !state.code.isEmpty { state.code.removeLast() }
    case (.digit(let digit), .number): add("\(digit)", &state, context)
    // An X is only ever the last of the eighteen.
    case (.letterX, .number):
      if state.number.count == numberLength - 1 { add("X", &state, context) }
    case (.digit(let digit), .code):
      if state.code.count < codeLengths.upperBound { state.code += "\(digit)" }
      state.problem = nil
    default: break
    }
  }

  private static func add(_ text: String, _ state: inout State, _ context: ScreenContext) {
    guard state.number.count < numberLength else { return }
    state.number += text
    state.problem = nil
    // The check digit tells at once, while the card is still in the hand.
    if state.number.count == numberLength { state.problem = problem(of: state.number, context) }
  }

  /// A number that a reader typed is a number: the code is asked all the same.
  private static func scan(_ state: inout State, _ number: String, _ context: ScreenContext) {
    state.code = ""
    state.number = number
    enterCode(&state, context)
  }

  private static func problem(of number: String, _ context: ScreenContext) -> Wording? {
    if MemberNumber(number) != nil { return nil }
    do {
      _ = try IDNumber(validating: number, today: context.calendar.civilDate(of: context.now))
      return nil
    } catch {
      return error.wording
    }
  }

  private static func enterCode(_ state: inout State, _ context: ScreenContext) {
    state.problem = problem(of: state.number, context)
    if state.problem == nil { state.entry = .code }
  }

  private static func next(_ state: inout State, _ context: ScreenContext) -> [ScreenOutcome] {
    guard state.entry == .code else {
      enterCode(&state, context)
      return []
    }
    guard codeLengths.contains(state.code.count) else {
      state.problem = IdentifyWords.codeLength
      return []
    }
    state.isWaiting = true
    state.problem = nil
    return [.effect(.identify(idNumber: state.number, personalCode: state.code))]
  }
}
