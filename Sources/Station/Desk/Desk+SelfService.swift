import Matching
import OddJobMarket
package import SelfService
import Store

extension Desk {
  /// Carries out what a public seat wants.
  ///
  /// - Parameter seat: which seat it is, for what is shown there and has to be answered for.
  package func answer(
    _ effect: SelfServiceEffect, at seat: String = "seat 0"
  ) -> DeskAnswer<SelfServiceReply> {
    switch effect {
    case .loadHome, .loadPage, .lookAgain, .loadDetail, .loadStations, .loadPolicies, .loadEvents,
      .loadHotlines, .loadPlaces, .loadSearchHints, .check:
      DeskAnswer(browse(effect))
    case .noteSearch(let text, let shift):
      noted { noteSearch(text, chosen: shift) }
    case .loadSlip(let showing): DeskAnswer(.slip(attempt { try slip(showing, at: seat) }))
    case .identify, .apply, .loadMyWork, .step, .askBack, .signIn, .recommend, .askWhyNone,
      .register, .setTownship, .loadKept, .erase:
      personal(effect)
    case .takeCard, .registerCard: cards(effect)
    case .loadEmployers, .becomeHousehold, .post, .loadOwnPostings, .loadOwnDraft, .loadRejection,
      .loadApplicants, .decide, .markWorker, .askWorkerBack, .raisePay, .cutPlaces, .cancelPosting:
      hiring(effect)
    case .findReceipt(let number):
      DeskAnswer(.receipt(number, attempt { try receipt(number, at: seat) }))
    case .loadPaper, .sayPrinted, .numberSeen, .issueNoWork: papers(effect, at: seat)
    case .fileComplaint, .loadSignUps, .signUp, .cancelSignUp: takeDown(effect, at: seat)
    case .loadCharacters(let query):
      DeskAnswer(.characters(query, characters.answer(query)))
    case .forget: left(seat)
    case .callAttendant, .unlockAttendant, .printPaper, .askVouching, .endVouching, .speak, .hush:
      DeskAnswer(nil)
    }
  }

  private func papers(
    _ effect: SelfServiceEffect, at seat: String
  ) -> DeskAnswer<SelfServiceReply> {
    switch effect {
    case .loadPaper(let request):
      DeskAnswer(.paper(request, attempt { try paper(request, at: seat).paper }))
    case .sayPrinted(let record, let cameOut):
      DeskAnswer(.printing(record.number, attempt { try sayPrinted(record, cameOut: cameOut) }))
    case .numberSeen(let person): numberSeen(by: person)
    case .issueNoWork(let person): DeskAnswer(.noWork(attempt { try store.issueNoWork(person) }))
    default: DeskAnswer(nil)
    }
  }

  private func noted(_ note: () -> Void) -> DeskAnswer<SelfServiceReply> {
    note()
    return DeskAnswer(nil)
  }

  private func left(_ seat: String) -> DeskAnswer<SelfServiceReply> {
    endShowing(at: seat)
    characters.forget()
    return DeskAnswer(nil)
  }

  private func browse(_ effect: SelfServiceEffect) -> SelfServiceReply? {
    switch effect {
    case .loadHome: .home(home())
    case .loadPage(let filter, let offset, let limit):
      .page(filter, page(filter, offset: offset, limit: limit))
    case .lookAgain(let filter, let shifts, let mark):
      .lookedAgain(filter, since: mark, changes(of: shifts, filter, since: mark))
    case .loadSearchHints(let filter): .searchHints(filter, searchHints(filter))
    case .loadDetail(let shift): .detail(shift, reading(nil) { try store.detail(shift) })
    case .loadStations:
      .stations(reading([]) { try store.stations(here: settings.stationName) })
    case .loadPolicies: .policies(reading([]) { try store.policies() })
    case .loadEvents: .events(reading([]) { try store.events() })
    case .loadHotlines: .hotlines(settings.hotlines)
    case .loadPlaces: .places(reading([]) { try places() })
    case .check(let draft): .checked(reading([]) { try findings(for: draft) })
    default: nil
    }
  }

  private func personal(_ effect: SelfServiceEffect) -> DeskAnswer<SelfServiceReply> {
    switch effect {
    case .identify(let number, let code):
      DeskAnswer(.identified(identify(idNumber: number, personalCode: code)))
    case .apply(let person, let shifts): apply(person, shifts: shifts)
    case .loadMyWork(let person):
      DeskAnswer(
        .myWork(reading([]) { try store.applications(of: person) }, turn: turn(of: person)))
    case .loadKept(let person):
      DeskAnswer(.kept(attempt { try store.keptRecord(of: person) }))
    case .erase(let person, let extent):
      DeskAnswer(.erased(erase(extent, of: person, by: .jobSeeker(person))), changesMarket: true)
    case .step(let person, let application, let event, let reason):
      step(application, event, reason, by: .jobSeeker(person))
    case .askBack(let person, let application): askBack(application, of: person)
    case .signIn(let person, let until, let way): signIn(person, until: until, way: way)
    case .recommend(let person, let excluded):
      DeskAnswer(.recommended(recommend(person, excluding: excluded)))
    case .askWhyNone(let person): DeskAnswer(.whyNone(whyNone(person)))
    case .register(let form):
      DeskAnswer(
        .registered(
          register(form, by: nil).map {
            RegistrationOutcome(session: $0.session, receipt: $0.receipt)
          }), changesMarket: true)
    case .setTownship(let person, let township): setTownship(township, of: person)
    default: DeskAnswer(nil)
    }
  }

  private func signIn(
    _ person: JobSeekerID, until: Instant, way: AcceptedWay
  ) -> DeskAnswer<SelfServiceReply> {
    let result = attempt { try store.signIn(person, until: until, way: way) }
    let turn = (try? result.get()) == nil ? nil : turn(of: person)
    return DeskAnswer(.signedIn(result, turn: turn), changesMarket: true)
  }

  private func identify(idNumber: String, personalCode: String) -> Result<PersonSession, Refusal> {
    attempt {
      if let member = MemberNumber(idNumber) {
        return try store.identify(member: member, personalCode: personalCode)
      }
      let date = settings.calendar.civilDate(of: now)
      guard let number = try? IDNumber(validating: idNumber, today: date) else {
        throw Refusal.identityNotMatched(triesLeft: settings.store.triesMax)
      }
      return try store.identify(idNumber: number, personalCode: personalCode)
    }
  }

  /// Where it can't be written the person is asked again the next time.
  private func setTownship(
    _ township: String, of person: JobSeekerID
  ) -> DeskAnswer<SelfServiceReply> {
    _ = attempt {
      try store.complete(person, PersonCompletion(township: township), by: .jobSeeker(person))
    }
    return DeskAnswer(nil, changesMarket: true)
  }

  private func apply(
    _ person: JobSeekerID, shifts: [ShiftID]
  ) -> DeskAnswer<SelfServiceReply> {
    let result = attempt {
      try store.apply(person, shifts: shifts, by: .jobSeeker(person)).map { outcome in
        // Of several days some may be settled and some not: which is which must be said.
        let card = shifts.count > 1 ? try? store.application(outcome.application).card : nil
        return AppliedShift(
          application: outcome.application, shift: outcome.shift, state: outcome.state,
          refusal: outcome.refusal, receipt: outcome.receipt?.number,
          when: card.map { AppliedShift.ShiftTime(day: $0.day, window: $0.window) })
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

  /// Returns the best of all open work of the day for a person, with reasons; only the cards that are
  /// returned are read once the list is in memory.
  func best(
    _ limit: Int, for seeker: SeekerProfile, excluding excluded: Set<ShiftID> = []
  ) throws -> [RecommendedWork] {
    func wanted(_ cards: [PostingCard]) -> [PostingCard] {
      cards.filter { !excluded.contains($0.shift) }
    }
    guard list.isComplete else {
      let cards = wanted(try store.idleBoard(on: today, limit: Self.unlistedMax))
      return matching.best(limit, for: seeker, among: cards, at: now)
    }
    let (day, instant) = (today, now)
    return try matching.best(limit, for: seeker, at: instant) { count in
      list.leading(
        on: day, at: instant, trades: seeker.trades,
        within: WorkColumns.ringMetres(limit: matching.weights.distanceLimitMetres),
        hours: WorkHours(of: seeker, for: matching, on: day, at: instant)
      ) { columns in
        matching.leading(count, for: seeker, in: columns, at: instant)
      } ?? []
    } cards: { keys in
      wanted(try store.cards(shiftKeys: keys))
    }
  }

  /// What matching knows of a person now: signed in, or free until the day's end.
  func profile(of person: JobSeekerID) throws -> SeekerProfile? {
    let facts = try store.seekerFacts(person, on: today)
    let restOfDay = TimeWindow(start: now, end: settings.calendar.end(of: today))
    return restOfDay.map { facts.profile(available: facts.available ?? $0, on: today) }
  }

  /// How many cards are read from the file before the list is in memory.
  private static let unlistedMax = 2_000
}
