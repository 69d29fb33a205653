import OddJobMarket
import TerminalUI

extension ScreenState {
  /// The screen behind the state: the one place that pairs states, messages and screens.
  var opened: any OpenedScreen {
    switch self {
    case .home(let state): Opened<HomeScreen>(state, Self.home, ScreenMessage.home)
    case .board(let state): Opened<BoardScreen>(state, Self.board, ScreenMessage.board)
    case .findWork(let state): Opened<FindWorkScreen>(state, Self.findWork, ScreenMessage.findWork)
    case .posting(let state): Opened<PostingScreen>(state, Self.posting, ScreenMessage.posting)
    case .identify(let state): Opened<IdentifyScreen>(state, Self.identify, ScreenMessage.identify)
    case .applied(let state): Opened<AppliedScreen>(state, Self.applied, ScreenMessage.applied)
    case .slip(let state): Opened<SlipScreen>(state, Self.slip, ScreenMessage.slip)
    case .kept(let state): Opened<KeptScreen>(state, Self.kept, ScreenMessage.kept)
    case .myWork(let state): Opened<MyWorkScreen>(state, Self.myWork, ScreenMessage.myWork)
    case .signIn(let state): Opened<SignInTodayScreen>(state, Self.signIn, ScreenMessage.signIn)
    case .stations(let state): Opened<StationsScreen>(state, Self.stations, ScreenMessage.stations)
    case .policies(let state): Opened<PoliciesScreen>(state, Self.policies, ScreenMessage.policies)
    case .events(let state): Opened<EventsScreen>(state, Self.events, ScreenMessage.events)
    case .rights(let state): Opened<RightsScreen>(state, Self.rights, ScreenMessage.rights)
    case .complaint(let state):
      Opened<ComplaintScreen>(state, Self.complaint, ScreenMessage.complaint)
    case .registration(let state):
      Opened<RegistrationScreen>(state, Self.registration, ScreenMessage.registration)
    case .hire(let state): Opened<HireScreen>(state, Self.hire, ScreenMessage.hire)
    case .receipt(let state): Opened<ReceiptScreen>(state, Self.receipt, ScreenMessage.receipt)
    case .paper(let state): Opened<PaperScreen>(state, Self.paper, ScreenMessage.paper)
    case .newCard(let state): Opened<NewCardScreen>(state, Self.newCard, ScreenMessage.newCard)
    }
  }

  /// Takes a message; one for another screen than the one shown changes nothing.
  mutating func update(
    _ message: ScreenMessage, in context: ScreenContext
  ) -> [ScreenOutcome] {
    var screen = opened
    let outcomes =
      switch message {
      case .home(let message): screen.take(message, HomeScreen.self, in: context)
      case .board(let message): screen.take(message, BoardScreen.self, in: context)
      case .findWork(let message): screen.take(message, FindWorkScreen.self, in: context)
      case .posting(let message): screen.take(message, PostingScreen.self, in: context)
      case .identify(let message): screen.take(message, IdentifyScreen.self, in: context)
      case .applied(let message): screen.take(message, AppliedScreen.self, in: context)
      case .slip(let message): screen.take(message, SlipScreen.self, in: context)
      case .kept(let message): screen.take(message, KeptScreen.self, in: context)
      case .myWork(let message): screen.take(message, MyWorkScreen.self, in: context)
      case .signIn(let message): screen.take(message, SignInTodayScreen.self, in: context)
      case .stations(let message): screen.take(message, StationsScreen.self, in: context)
      case .policies(let message): screen.take(message, PoliciesScreen.self, in: context)
      case .events(let message): screen.take(message, EventsScreen.self, in: context)
      case .rights(let message): screen.take(message, RightsScreen.self, in: context)
      case .complaint(let message): screen.take(message, ComplaintScreen.self, in: context)
      case .registration(let message): screen.take(message, RegistrationScreen.self, in: context)
      case .hire(let message): screen.take(message, HireScreen.self, in: context)
      case .receipt(let message): screen.take(message, ReceiptScreen.self, in: context)
      case .paper(let message): screen.take(message, PaperScreen.self, in: context)
      case .newCard(let message): screen.take(message, NewCardScreen.self, in: context)
      }
    self = screen.state
    return outcomes
  }

  mutating func appeared(in context: ScreenContext) -> [ScreenOutcome] {
    var screen = opened
    defer { self = screen.state }
    return screen.appeared(in: context)
  }

  mutating func receive(_ reply: SelfServiceReply, in context: ScreenContext) -> [ScreenOutcome] {
    var screen = opened
    defer { self = screen.state }
    return screen.receive(reply, in: context)
  }

  /// Takes a step back inside the screen; false where there is none.
  mutating func stepBack() -> Bool {
    var screen = opened
    defer { self = screen.state }
    return screen.stepBack()
  }

  func message(for input: Input) -> ScreenMessage? { opened.message(for: input) }
}
