import OddJobMarket

extension BoardApplication {
  static var narrowings: [ListNarrowing<BoardApplication>] {
    [
      ListNarrowing(Words.waitingForAnswer) { $0.state.isOpen },
      ListNarrowing(Words.havePlaces) { $0.state.isPlacement },
      ListNarrowing(Words.areOver) { !$0.state.isOpen && !$0.state.isPlacement },
    ]
  }

  static var orders: [ListOrder<BoardApplication>] {
    [
      ListOrder(Words.byState) { Int64(ApplicationState.allCases.firstIndex(of: $0.state) ?? 0) },
      ListOrder(Words.longestWaiting) { -Int64($0.waiting.count) },
    ]
  }
}

extension PersonSummary {
  static var narrowings: [ListNarrowing<PersonSummary>] {
    [
      ListNarrowing(Words.areHereToday) { $0.isSignedInToday },
      ListNarrowing(Words.areUnverified) { !$0.verification.isVerified },
      ListNarrowing(Words.areVerified) { $0.verification.isVerified },
    ]
  }

  static var orders: [ListOrder<PersonSummary>] {
    [
      ListOrder(Words.hereFirst) { $0.isSignedInToday ? 0 : 1 },
      ListOrder(Words.unverifiedFirst) { $0.verification.isVerified ? 1 : 0 },
    ]
  }
}

extension QueuedPerson {
  static var narrowings: [ListNarrowing<QueuedPerson>] {
    [
      ListNarrowing(CallState.waiting.wording) { $0.state == .waiting },
      ListNarrowing(CallState.called.wording) { $0.state == .called || $0.state == .recalled },
      ListNarrowing(CallState.missed.wording) { $0.state == .missed },
      ListNarrowing(CallState.came.wording) { $0.state == .came },
    ]
  }

  static var orders: [ListOrder<QueuedPerson>] {
    [
      ListOrder(Words.byNumber) { Int64($0.number) },
      ListOrder(Words.leavingSoonest) { $0.freeUntil.milliseconds },
    ]
  }
}

extension HelpCall {
  static var narrowings: [ListNarrowing<HelpCall>] {
    [ListNarrowing(Words.areUnanswered) { $0.acknowledgedAt == nil }]
  }

  static var orders: [ListOrder<HelpCall>] {
    [ListOrder(Words.oldestFirst) { Int64($0.number) }]
  }
}

extension CrewSummary {
  static var narrowings: [ListNarrowing<CrewSummary>] {
    [
      ListNarrowing(Words.haveUnverified) { $0.members.contains { !$0.verification.isVerified } }
    ]
  }

  static var orders: [ListOrder<CrewSummary>] {
    [
      ListOrder(Words.largestFirst) { -Int64($0.members.count) },
      ListOrder(Words.newestFirst) { -$0.since.milliseconds },
    ]
  }
}

extension EmployerSummary {
  static var narrowings: [ListNarrowing<EmployerSummary>] {
    [
      ListNarrowing(Words.areSuspended) { $0.isSuspended },
      ListNarrowing(Words.areUnverified) { !$0.employer.unseenDocuments.isEmpty },
      ListNarrowing(Words.haveWageClaims) { $0.figures.wageClaims > 0 },
    ]
  }

  static var orders: [ListOrder<EmployerSummary>] {
    [
      ListOrder(Words.mostPostings) { -Int64($0.figures.postings) },
      ListOrder(Words.mostWageClaims) { -Int64($0.figures.wageClaims) },
    ]
  }
}

extension PostingLook {
  private static let states: [PostingState?] = [nil] + PostingState.allCases

  mutating func narrow() {
    let place = (Self.states.firstIndex(of: state) ?? 0) + 1
    state = Self.states[place % Self.states.count]
  }

  mutating func sort() {
    let all = Order.allCases
    order = all[((all.firstIndex(of: order) ?? 0) + 1) % all.count]
  }

  var narrowingName: Wording? { state?.wording }
  var orderName: Wording? { order == .newest ? nil : Words.latestStart }
  var names: [Wording] { Words.names(narrowingName, orderName) }
}

extension ItemList {
  var names: [Wording] { Words.names(narrowingName, orderName) }
}
