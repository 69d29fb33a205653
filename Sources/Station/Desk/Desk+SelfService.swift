import Matching
import OddJobMarket
package import SelfService
import Store

extension Desk {
  /// Carries out what a public seat wants.
  package func answer(_ effect: SelfServiceEffect) -> DeskAnswer<SelfServiceReply> {
    switch effect {
    case .loadHome, .loadPage, .lookAgain, .loadDetail, .loadStations, .loadPolicies, .loadEvents,
      .loadHotlines, .loadPlaces, .check:
      DeskAnswer(browse(effect))
    case .identify, .apply, .loadSlip, .loadMyWork, .step, .askBack, .signIn, .recommend,
      .register:
      personal(effect)
    case .loadEmployers, .becomeHousehold, .post, .loadOwnPostings, .loadApplicants, .decide,
      .askWorkerBack,
      .raisePay, .cancelPosting:
      hiring(effect)
    case .callAttendant: DeskAnswer(.attendantCalled)
    case .forget, .unlockAttendant: DeskAnswer(nil)
    }
  }

  private func browse(_ effect: SelfServiceEffect) -> SelfServiceReply? {
    switch effect {
    case .loadHome: .home(home())
    case .loadPage(let filter, let offset, let limit):
      .page(filter, page(filter, offset: offset, limit: limit))
    case .lookAgain(let filter, let shifts, let mark):
      .lookedAgain(filter, since: mark, changes(of: shifts, filter, since: mark))
    case .loadDetail(let shift): .detail(shift, reading(nil) { try store.detail(shift) })
    case .loadStations:
      .stations(reading([]) { try store.stations(here: settings.stationName) })
    case .loadPolicies: .policies(reading([]) { try store.policies() })
    case .loadEvents: .events(reading([]) { try store.events() })
    case .loadHotlines: .hotlines(settings.hotlines)
    case .loadPlaces: .places(reading([]) { try store.places() })
    case .check(let draft): .checked(reading([]) { try findings(for: draft) })
    default: nil
    }
  }

  private func personal(_ effect: SelfServiceEffect) -> DeskAnswer<SelfServiceReply> {
    switch effect {
    case .identify(let number, let code):
      DeskAnswer(.identified(identify(idNumber: number, personalCode: code)))
    case .apply(let person, let shifts): apply(person, shifts: shifts)
    case .loadSlip(let application, let person):
      DeskAnswer(.slip(attempt { try slip(application, for: person) }))
    case .loadMyWork(let person):
      DeskAnswer(.myWork(reading([]) { try store.applications(of: person) }))
    case .step(let person, let application, let event, let reason):
      step(application, event, reason, by: .jobSeeker(person))
    case .askBack(let person, let application): askBack(application, of: person)
    case .signIn(let person, let until):
      DeskAnswer(.signedIn(attempt { try store.signIn(person, until: until) }), changesMarket: true)
    case .recommend(let person, let excluded):
      DeskAnswer(.recommended(recommend(person, excluding: excluded)))
    case .register(let form):
      DeskAnswer(
        .registered(
          register(form, by: nil).map {
            RegistrationOutcome(session: $0.session, receipt: $0.receipt)
          }), changesMarket: true)
    default: DeskAnswer(nil)
    }
  }

  private func identify(idNumber: String, personalCode: String) -> Result<PersonSession, Refusal> {
    attempt {
      let date = settings.calendar.civilDate(of: now)
      guard let number = try? IDNumber(validating: idNumber, today: date) else {
        throw Refusal.identityNotMatched(triesLeft: settings.store.triesMax)
      }
      return try store.identify(idNumber: number, personalCode: personalCode)
    }
  }

  private func apply(
    _ person: JobSeekerID, shifts: [ShiftID]
  ) -> DeskAnswer<SelfServiceReply> {
    let result = attempt {
      try store.apply(person, shifts: shifts, by: .jobSeeker(person)).map {
        AppliedShift(
          application: $0.application, shift: $0.shift, state: $0.state, refusal: $0.refusal)
      }
    }
    for shift in shifts { refresh(shift: shift) }
    return DeskAnswer(.applied(result), changesMarket: true)
  }

  private func step(
    _ application: ApplicationID, _ event: ApplicationEvent, _ reason: TransitionReason?,
    by actor: ActingParty
  ) -> DeskAnswer<SelfServiceReply> {
    let result = attempt {
      _ = try store.step(application, event, reason: reason, by: actor)
      return try store.application(application)
    }
    if case .success(let summary) = result { refresh(shift: summary.card.shift) }
    return DeskAnswer(.stepped(result), changesMarket: true)
  }

  private func askBack(
    _ application: ApplicationID, of person: JobSeekerID
  ) -> DeskAnswer<SelfServiceReply> {
    let result = attempt {
      take(try store.askBack(application, .jobSeeker, by: .jobSeeker(person)))
      return try store.application(application)
    }
    return DeskAnswer(.stepped(result), changesMarket: true)
  }

  /// A person reads own slips, and those of the employers they speak for.
  private func slip(_ application: ApplicationID, for person: JobSeekerID) throws -> Slip {
    do {
      return try store.slip(application, for: .jobSeeker(person))
    } catch Refusal.notAllowed {
      for employer in try store.employers(of: person) {
        if let slip = try? store.slip(application, for: .employer(employer.id)) { return slip }
      }
      throw Refusal.notAllowed
    }
  }

  private func recommend(
    _ person: JobSeekerID, excluding: [ShiftID]
  ) -> [RecommendedWork] {
    reading([]) {
      guard let seeker = try profile(of: person) else { return [] }
      let excluded = Set(excluding)
      func wanted(_ cards: [PostingCard]) -> [PostingCard] {
        cards.filter { !excluded.contains($0.shift) }
      }
      guard list.isComplete else {
        let cards = wanted(try store.idleBoard(on: today, limit: Self.unlistedMax))
        return matching.best(Self.recommendedMax, for: seeker, among: cards, at: now)
      }
      let (day, instant) = (today, now)
      return try matching.best(Self.recommendedMax, for: seeker, at: instant) { count in
        list.leading(on: day, at: instant) { columns in
          matching.leading(count, for: seeker, in: columns, at: instant)
        } ?? []
      } cards: { keys in
        wanted(try store.cards(shiftKeys: keys))
      }
    }
  }

  /// What matching knows of a person now: signed in, or free until the day's end.
  func profile(of person: JobSeekerID) throws -> SeekerProfile? {
    let facts = try store.seekerFacts(person, on: today)
    let restOfDay = TimeWindow(start: now, end: settings.calendar.end(of: today))
    return restOfDay.map { facts.profile(available: facts.available ?? $0, on: today) }
  }

  /// As many as a person can weigh against each other standing.
  private static let recommendedMax = 3
  /// How many cards are read from the file before the list is in memory.
  private static let unlistedMax = 2_000
}
