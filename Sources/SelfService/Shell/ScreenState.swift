import OddJobMarket

/// One screen of a public seat and all it knows.
///
/// The large ones lie in the heap, so that a screen is passed on as a few words.
package enum ScreenState: Equatable, Sendable {
  case home(HomeScreen.State)
  case board(BoardScreen.State)
  indirect case findWork(FindWorkScreen.State)
  indirect case posting(PostingScreen.State)
  case identify(IdentifyScreen.State)
  case applied(AppliedScreen.State)
  indirect case slip(SlipScreen.State)
  case myWork(MyWorkScreen.State)
  case kept(KeptScreen.State)
  case signIn(SignInTodayScreen.State)
  case stations(StationsScreen.State)
  case policies(PoliciesScreen.State)
  case events(EventsScreen.State)
  case rights(RightsScreen.State)
  indirect case complaint(ComplaintScreen.State)
  indirect case registration(RegistrationScreen.State)
  indirect case hire(HireScreen.State)
  case receipt(ReceiptScreen.State)
  indirect case paper(PaperScreen.State)
  indirect case newCard(NewCardScreen.State)

  /// Whether the idle board is shown.
  var isBoard: Bool {
    if case .board = self { true } else { false }
  }

  /// Whether the figures of the day are shown.
  var showsSummary: Bool {
    switch self {
    case .home, .board: true
    default: false
    }
  }

  /// Whether the screen itself holds something of one person, such as a form half filled in.
  var isPersonal: Bool {
    switch self {
    case .identify, .applied, .slip, .myWork, .kept, .signIn, .registration, .hire, .receipt,
      .paper, .newCard, .complaint:
      true
    case .home, .board, .findWork, .posting, .stations, .policies, .events, .rights: false
    }
  }
}

/// A message to one of the screens.
package enum ScreenMessage: Equatable, Sendable {
  case home(HomeScreen.Message)
  case board(BoardScreen.Message)
  case findWork(FindWorkScreen.Message)
  case posting(PostingScreen.Message)
  case identify(IdentifyScreen.Message)
  case applied(AppliedScreen.Message)
  case slip(SlipScreen.Message)
  case myWork(MyWorkScreen.Message)
  case kept(KeptScreen.Message)
  case signIn(SignInTodayScreen.Message)
  case stations(StationsScreen.Message)
  case policies(PoliciesScreen.Message)
  case events(EventsScreen.Message)
  case rights(RightsScreen.Message)
  case complaint(ComplaintScreen.Message)
  case registration(RegistrationScreen.Message)
  indirect case hire(HireScreen.Message)
  case receipt(ReceiptScreen.Message)
  case paper(PaperScreen.Message)
  case newCard(NewCardScreen.Message)
}
