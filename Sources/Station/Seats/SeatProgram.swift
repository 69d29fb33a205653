package import Attendant
package import OddJobMarket
package import SelfService
package import TerminalUI

/// A seat of the station: the public's screens, and behind a PIN the attendant's.
package enum SeatProgram: Program {
  /// What a seat is and shows.
  package struct State: Equatable, Sendable {
    package var selfService: SelfService.State
    /// The attendant's screens: their drafts and open calls outlive a turn of the public.
    package var attendant: AttendantState
    /// Whether the attendant's screens are in front.
    package var showsAttendant: Bool
    /// A seat of the attendant's own never turns into a public one.
    package let kind: SeatKind
    /// Whether its terminal is somebody's own, who gets it back; the station's own ends with it.
    package let isAttached: Bool
    /// Counts the people who have come and gone; an answer meant for an earlier one is dropped.
    package var visit = 0

    /// Whether a card can be laid down at this seat.
    package var hasCardReader: Bool { selfService.context.hasCardReader }

    package init(
      selfService: SelfService.State, kind: SeatKind, isAttached: Bool = false,
      attendantSetting: AttendantSetting
    ) {
      self.selfService = selfService
      self.kind = kind
      self.isAttached = isAttached
      attendant = AttendantState(
        setting: attendantSetting, now: selfService.context.now,
        connection: selfService.context.badge, language: selfService.context.language)
      showsAttendant = kind == .attendant
    }
  }

  package enum SeatKind: String, Sendable {
    case publicSeat, attendant
  }

  package enum Message: Equatable, Sendable {
    case selfService(SelfService.Message)
    case attendant(AttendantMessage)
    indirect case selfServiceReply(SelfServiceReply, visit: Int)
    indirect case attendantReply(AttendantReply, visit: Int)
    case tick(Instant, ConnectionBadge)
    case marketChanged
    /// Someone at another seat asks for the attendant.
    case called(seat: String, doing: Wording?, at: Instant, wantsVouching: Bool = false)
    /// An attendant goes to the seat that asked.
    case helpAnswered(seat: String)
    /// What the station says of its last calls by number: to a seat that comes, and to all when one
    /// changes.
    indirect case numbersCalled(CallBoard)
    /// What goes between the station and its county.
    indirect case county(SyncReply)
    /// A card was laid on the reader of this seat.
    indirect case card(PresentedCard)
    case cardFailed(CardProblem)
    /// The reader of this seat takes cards now, or takes none any more.
    case readerChanged(isReady: Bool)
    /// Somebody at another seat asks an attendant to say who they are.
    case vouchingAsked(seat: String)
    /// Nobody asks there any more.
    case vouchingEnded(seat: String)
    /// A paper that somebody wanted at another seat was not printed, or nobody knows.
    case printTroubled(PrintRecord)
    /// A complaint was filed at a public seat.
    case complaintFiled
    case started
  }

  package enum Effect: Equatable, Sendable {
    case selfService(SelfServiceEffect, visit: Int)
    case attendant(AttendantEffect, visit: Int)
    /// Answers `numbersCalled` to this seat.
    case loadCalls
  }

  package static func update(_ state: inout State, _ message: Message) -> [Effect] {
    switch message {
    case .selfService(let message): return selfService(&state, message)
    case .attendant(let message): return attendant(&state, message)
    case .selfServiceReply(let reply, let visit):
      guard visit == state.visit else { return [] }
      return selfService(&state, .reply(reply))
    case .attendantReply(let reply, let visit):
      guard visit == state.visit else { return [] }
      return attendant(&state, .reply(reply))
    case .tick(let now, let badge): return tick(&state, now, badge)
    case .marketChanged:
      return selfService(&state, .reply(.marketChanged)) + attendant(&state, .reply(.marketChanged))
    case .called(let seat, let doing, let instant, let wantsVouching):
      return attendant(
        &state,
        .reply(.called(seat: seat, doing: doing, at: instant, wantsVouching: wantsVouching)))
    case .helpAnswered(let seat): return attendant(&state, .reply(.helpAnswered(seat: seat)))
    case .numbersCalled(let board):
      return selfService(&state, .called(board)) + attendant(&state, .reply(.calling(.changed)))
    case .county(let reply): return attendant(&state, .reply(.sync(reply)))
    case .card, .cardFailed, .readerChanged, .vouchingAsked, .vouchingEnded:
      return card(&state, message)
    case .printTroubled(let record):
      return attendant(&state, .reply(.prints(.troubled(record))))
    case .complaintFiled: return attendant(&state, .reply(.complaints(.filed)))
    case .started:
      let effects = SelfService.started(&state.selfService)
      return effects.map { .selfService($0, visit: state.visit) }
        + [.loadCalls] + (state.showsAttendant ? attendant(&state, .opened) : [])
    }
  }

  package static func theme(_ state: State) -> Theme {
    state.showsAttendant ? Attendant.theme(state.attendant) : SelfService.theme(state.selfService)
  }

  /// The attendant reads ordinary letters, whatever the public had before.
  package static func letters(_ state: State) -> LetterSize {
    state.showsAttendant ? .ordinary : SelfService.letters(state.selfService)
  }

  /// A public seat rings for the hall whatever it shows; an attendant's own makes no noise.
  package static func rings(_ state: State) -> Int {
    state.kind == .publicSeat ? SelfService.rings(state.selfService) : 0
  }

  /// At a public seat only: an attendant's keys wait for nothing.
  package static func takesScans(_ state: State) -> Bool {
    state.kind == .publicSeat && !state.showsAttendant
  }

  package static func isFinished(_ state: State) -> Bool {
    state.isAttached && state.kind == .attendant && state.attendant.isGivenBack
  }

  package static func message(for input: Input, in state: State) -> Message? {
    if case .resized(let size) = input { return .selfService(.resized(size)) }
    if state.showsAttendant {
      return Attendant.message(for: input, in: state.attendant).map { .attendant($0) }
    }
    return SelfService.message(for: input, in: state.selfService).map { .selfService($0) }
  }

  package static func overruling(_ input: Input, in state: State) -> Message? {
    guard !state.showsAttendant else { return nil }
    return SelfService.overruling(input, in: state.selfService).map { .selfService($0) }
  }

  package static func messageForResting(why: String?, in state: State) -> Message? {
    guard !state.showsAttendant else { return nil }
    return SelfService.messageForResting(why: why, in: state.selfService).map { .selfService($0) }
  }

  package static func render(_ state: State, into frame: inout Frame<Message>) {
    if state.showsAttendant {
      var child = frame.child(AttendantMessage.self)
      Attendant.render(state.attendant, into: &child)
      frame.adopt(child) { .attendant($0) }
    } else {
      var child = frame.child(SelfService.Message.self)
      SelfService.render(state.selfService, into: &child)
      frame.adopt(child) { .selfService($0) }
    }
  }

  /// Takes what comes from a card reader, or stands in for one.
  private static func card(_ state: inout State, _ message: Message) -> [Effect] {
    switch message {
    case .card(let card):
      return state.showsAttendant
        ? attendant(&state, .card(card)) : selfService(&state, .card(card))
    case .cardFailed(let problem):
      return state.showsAttendant
        ? attendant(&state, .reply(.cards(.read(.failure(.cardNotTaken(problem))))))
        : selfService(&state, .cardFailed(problem))
    case .readerChanged(let isReady): state.selfService.context.hasCardReader = isReady
    case .vouchingAsked(let seat):
      return attendant(&state, .reply(.cards(.vouchingAsked(seat: seat))))
    case .vouchingEnded(let seat):
      return attendant(&state, .reply(.cards(.vouchingEnded(seat: seat))))
    default: break
    }
    return []
  }

  private static func selfService(
    _ state: inout State, _ message: SelfService.Message
  ) -> [Effect] {
    var effects: [Effect] = []
    for effect in SelfService.update(&state.selfService, message) {
      switch effect {
      case .unlockAttendant:
        state.showsAttendant = true
        effects += attendant(&state, .opened)
      case .forget:
        effects.append(.selfService(effect, visit: state.visit))
        state.visit += 1
      default: effects.append(.selfService(effect, visit: state.visit))
      }
    }
    return effects
  }

  private static func attendant(_ state: inout State, _ message: AttendantMessage) -> [Effect] {
    let effects = Attendant.update(&state.attendant, message)
    if state.attendant.isGivenBack, state.kind == .publicSeat { state.showsAttendant = false }
    return effects.map { .attendant($0, visit: state.visit) }
  }

  private static func tick(
    _ state: inout State, _ now: Instant, _ badge: ConnectionBadge
  ) -> [Effect] {
    var effects: [Effect] = []
    if state.selfService.context.badge != badge {
      effects += selfService(&state, .badgeChanged(badge))
      effects += attendant(&state, .connectionChanged(badge))
    }
    return effects + selfService(&state, .tick(now)) + attendant(&state, .tick(now))
  }
}
