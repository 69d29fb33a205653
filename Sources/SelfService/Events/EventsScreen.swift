package import OddJobMarket
import TerminalUI

/// 招聘·培训: what is on, by day, and a place there by touch; what is over is not shown.
package enum EventsScreen: SelfServiceScreen {
  package struct State: Equatable, Sendable {
    /// Nil until the station has answered.
    package internal(set) var events: [EventSummary]?
    /// The places that the person has.
    var signUps: [EventSignUp] = []
    /// The event that is open; the list otherwise.
    var opened: EventName?
    /// What is to be done as soon as the screen is there.
    var wanted: EventName?
    var isWaiting = false
    /// Whether an answer to the list is awaited.
    var isLoading = false
    var isAskingToCancel = false
    var problem: Refusal?
    var page = 0

    package init() {}

    init(signingUpFor event: EventName) {
      opened = event
      wanted = event
    }

    /// The event that is open, as it is known now.
    var current: EventSummary? { events?.first { $0.name == opened } }

    func signUp(for event: EventName) -> EventSignUp? { signUps.first { $0.event == event } }

    /// The known person's place at the open event.
    func signUp(in context: ScreenContext) -> EventSignUp? {
      context.session == nil ? nil : opened.flatMap { signUp(for: $0) }
    }
  }

  package enum Message: Equatable, Sendable {
    case turned(by: Int)
    case eventTapped(EventName)
    case signUpTapped
    case cancelTapped
    case answered(cancels: Bool)
    case receiptTapped
  }

  package static func appeared(
    _ state: inout State, in context: ScreenContext
  ) -> [ScreenOutcome] {
    let wanted = state.wanted.map { signUp(&state, for: $0, context) } ?? []
    state.wanted = nil
    return load(&state, context) + wanted
  }

  package static func update(
    _ state: inout State, _ message: Message, in context: ScreenContext
  ) -> [ScreenOutcome] {
    switch message {
    case .turned(let step): state.page += step
    case .eventTapped(let event):
      guard state.events?.contains(where: { $0.name == event }) == true else { return [] }
      state.opened = event
      state.problem = nil
    case .signUpTapped:
      guard let event = state.current, !event.isFull, state.signUp(for: event.name) == nil else {
        return []
      }
      guard context.session != nil else {
        return [.open(.identify(then: .event(event.name)))]
      }
      return signUp(&state, for: event.name, context)
    case .cancelTapped: state.isAskingToCancel = state.opened.map(state.signUp) != nil
    case .answered(let cancels):
      guard state.isAskingToCancel else { return [] }
      state.isAskingToCancel = false
      guard cancels, !state.isWaiting, let session = context.session, let event = state.opened
      else { return [] }
      state.isWaiting = true
      return [.effect(.cancelSignUp(session.id, event))]
    case .receiptTapped:
      guard let session = context.session, let signUp = state.opened.flatMap(state.signUp) else {
        return []
      }
      return [.open(.paper(.receipt(signUp.receipt.number, viewer: session.id)))]
    }
    return []
  }

  package static func receive(
    _ state: inout State, _ reply: SelfServiceReply, in context: ScreenContext
  ) -> [ScreenOutcome] {
    switch reply {
    case .events(let events) where state.isLoading:
      state.isLoading = false
      state.events = events.sorted { $0.window.start < $1.window.start }
    case .signUps(let signUps) where context.session != nil: state.signUps = signUps
    case .signedUp(let event, let result) where state.isWaiting:
      state.isWaiting = false
      switch result {
      case .success(let signUp):
        state.signUps.removeAll { $0.event == event }
        if let signUp { state.signUps.append(signUp) }
        let word = signUp == nil ? EventsWords.cancelled : EventsWords.signedUp
        return [.toast(word, .success)] + load(&state, context)
      case .failure(let refusal):
        // Whoever has a place already wanted just that.
        state.problem = refusal == .alreadyKnown ? nil : refusal
        return load(&state, context)
      }
    case .marketChanged: return load(&state, context)
    default: break
    }
    return []
  }

  package static func stepBack(_ state: inout State) -> Bool {
    guard state.opened != nil else { return false }
    state.opened = nil
    state.isAskingToCancel = false
    state.problem = nil
    return true
  }

  package static func title(_ state: State) -> Wording { EventsWords.title }

  private static func load(_ state: inout State, _ context: ScreenContext) -> [ScreenOutcome] {
    state.isLoading = true
    let own = context.session.map { [ScreenOutcome.effect(.loadSignUps($0.id))] } ?? []
    return [.effect(.loadEvents)] + own
  }

  private static func signUp(
    _ state: inout State, for event: EventName, _ context: ScreenContext
  ) -> [ScreenOutcome] {
    // A second touch is the same wish.
    guard let session = context.session, !state.isWaiting else { return [] }
    state.isWaiting = true
    state.problem = nil
    return [.effect(.signUp(session.id, event))]
  }
}

extension EventSummary {
  var isFull: Bool { placesLeft == 0 }
}
