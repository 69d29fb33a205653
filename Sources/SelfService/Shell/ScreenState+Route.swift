import OddJobMarket

extension ScreenState {
  /// Makes the screen that a route leads to.
  ///
  /// - Parameter isKnown: Whether the person has said who they are already.
  init(_ route: Route, isKnown: Bool) {
    switch route {
    case .findWork(let filter): self = .findWork(FindWorkScreen.State(filter: filter))
    case .posting(let shift): self = .posting(PostingScreen.State(shift: shift))
    case .identify(let then):
      self =
        isKnown || then == .register
        ? ScreenState(then) : .identify(IdentifyScreen.State(then: then))
    case .applied(let shifts, let title):
      self = .applied(AppliedScreen.State(title: title, results: shifts))
    case .slip(let application): self = .slip(SlipScreen.State(application: application))
    case .workerSlip(let application, let employer):
      self = .slip(SlipScreen.State(application: application, employer: employer))
    case .paper(let source): self = .paper(PaperScreen.State(source))
    case .policies: self = .policies(PoliciesScreen.State())
    case .events: self = .events(EventsScreen.State())
    case .rights: self = .rights(RightsScreen.State())
    case .complaint(let matter): self = .complaint(ComplaintScreen.State(matter, isNamed: nil))
    case .stations: self = .stations(StationsScreen.State())
    case .receipt: self = .receipt(ReceiptScreen.State())
    case .newCard(let card, let name, let purpose):
      self = .newCard(NewCardScreen.State(card: card, maskedName: name, purpose: purpose))
    }
  }

  private init(_ route: IdentifiedRoute) {
    switch route {
    case .apply(let shifts, let title):
      self = .applied(AppliedScreen.State(title: title, shifts: shifts))
    case .myWork: self = .myWork(MyWorkScreen.State())
    case .signIn: self = .signIn(SignInTodayScreen.State())
    case .kept: self = .kept(KeptScreen.State())
    case .hire: self = .hire(HireScreen.State())
    case .complaint(let matter): self = .complaint(ComplaintScreen.State(matter, isNamed: true))
    case .event(let event): self = .events(EventsScreen.State(signingUpFor: event))
    case .register: self = .registration(RegistrationScreen.State())
    }
  }
}
