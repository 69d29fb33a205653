import Attendant
import Matching
import OddJobMarket
import Store

extension Desk {
  /// Carries out what the attendant decides about places.
  func deciding(_ effect: DecidingEffect) -> DeskAnswer<AttendantReply> {
    switch effect {
    case .loadCandidates(let shift):
      var passedOver: [FitReason] = []
      let found = attempt { try candidates(for: shift, passedOver: &passedOver) }
      return DeskAnswer(.deciding(.candidates(shift, found, passedOver: passedOver)))
    case .loadCancellation(let shift):
      return DeskAnswer(.deciding(.cancellation(attempt { try store.cancellation(of: shift) })))
    case .recommend(let person, let shift, let attendant):
      defer { refresh(shift: shift) }
      let result = attempt {
        try store.undoableRecommend(person, for: shift, by: attendant)
      }
      return DeskAnswer(
        .deciding(
          .done(
            result.map { .recommended($0.value.application, $0.value.state) },
            undo: try? result.get().ticket)), changesMarket: true)
    case .askBack, .replace, .raisePay, .cancel:
      return DeskAnswer(.deciding(.done(attempt { try decide(effect) })), changesMarket: true)
    }
  }

  private func decide(_ effect: DecidingEffect) throws -> DecidingOutcome {
    switch effect {
    case .askBack(let application, let side, let attendant):
      let outcome =
        if let side {
          try store.askBack(application, side, by: .attendant(attendant))
        } else {
          try store.askBackAgreed(application, by: attendant)
        }
      take(outcome)
      return DecidingOutcome(outcome)
    case .replace(let application, let person, let shift, let attendant):
      defer { refresh(shift: shift) }
      _ = try store.replace(application, with: person, by: attendant)
      return .replaced
    case .raisePay(let posting, let amount, let attendant):
      defer { refresh(posting: posting) }
      try store.raisePay(posting, to: amount, by: .attendant(attendant))
      let detail = try store.detail(of: posting)
      guard let card = detail?.card else { throw Refusal.unknownRecord }
      return .paysMore(
        card.pay, confirmed: (detail?.shifts ?? []).reduce(0) { $0 + $1.places.confirmed })
    case .cancel(let summary, let wholePosting, let reason, let attendant):
      defer { refresh(posting: summary.posting) }
      if wholePosting {
        try store.setState(
          summary.posting, to: .cancelled, by: .attendant(attendant), reason: reason)
      } else {
        try store.cancelShift(summary.shift, by: .attendant(attendant), reason: reason)
      }
      return .cancelled(summary, wholePosting: wholePosting)
    case .recommend, .loadCandidates, .loadCancellation: throw Refusal.notAllowed
    }
  }

  /// The list follows a place that was confirmed for tomorrow.
  func take(_ outcome: ReturnOutcome) {
    if case .confirmed(_, let shift) = outcome { refresh(shift: shift) }
  }

  /// The most people that are offered at once.
  private static let candidatesMax = 60

  /// Returns whom matching finds fit, best first, and after them the applicants it does not, with
  /// what stands against each; `passedOver` takes what stands against those who only signed in.
  private func candidates(
    for shift: ShiftID, passedOver: inout [FitReason]
  ) throws -> [Candidate] {
    guard let card = try store.detail(shift)?.card else { throw Refusal.unknownRecord }
    if card.state != .live { throw Refusal.postingNotLive(card.state) }
    if now >= card.closesAt { throw Refusal.postingExpired }
    if card.places.takesStandbysOnly { throw Refusal.notAllottedHere }
    if card.places.outstanding == 0 { throw Refusal.placesTaken }
    let facts = try store.candidateFacts(for: shift)
    let all = facts.compactMap { judge($0, card) }
    let judged = all.filter { $0.isFit || $0.person.hasApplied }
    passedOver = all.filter { !$0.isFit && !$0.person.hasApplied }.flatMap(\.reasons)
    let turns = try turns(on: card.day)
    let ordered = judged.enumerated().sorted { left, right in
      if left.element.score != right.element.score {
        return left.element.score > right.element.score
      }
      let own = turns.turn(of: left.element.person.jobSeeker)
      let other = turns.turn(of: right.element.person.jobSeeker)
      return (own, left.offset) < (other, right.offset)
    }
    let best = ordered.prefix(Self.candidatesMax).map(\.element)
    let names = try store.candidateNames(best.map(\.person.jobSeeker))
    return best.compactMap { judgement in
      names[judgement.person.jobSeeker].map {
        Candidate(
          jobSeeker: judgement.person.jobSeeker, name: $0.name, township: $0.township,
          verification: $0.verification, hasApplied: judgement.person.hasApplied,
          score: max(0, judgement.score), reasons: judgement.reasons)
      }
    }
  }

  private func judge(_ person: CandidateFacts, _ card: PostingCard) -> Judgement? {
    let facts = person.seeker
    // Who applied is free then, whatever was said at the sign-in.
    let ownTime = TimeWindow(
      start: min(now, card.window.start),
      end: max(card.window.end, settings.calendar.end(of: card.day)))
    guard let available = person.hasApplied ? ownTime : facts.available else { return nil }
    let seeker = facts.profile(available: available, on: card.day)
    switch matching.fit(of: card, for: seeker, at: now) {
    case .success(let fit):
      return Judgement(person: person, fitScore: fit.score, reasons: fit.attendantReasons)
    case .failure(let exclusion):
      return Judgement(
        person: person, fitScore: nil,
        reasons: [FitReason(exclusion.attendantWording, isFavourable: false)])
    }
  }
}

/// Somebody as matching sees them for one shift.
private struct Judgement {
  var person: CandidateFacts
  /// Nothing where it is no fit: then the reason says why.
  var fitScore: Int?
  var reasons: [FitReason]

  var isFit: Bool { fitScore != nil }
  /// Whoever does not fit stands behind all who do.
  var score: Int { fitScore ?? -1 }
}

extension DecidingOutcome {
  /// What came of asking somebody back.
  fileprivate init(_ outcome: ReturnOutcome) {
    switch outcome {
    case .waiting(let side): self = .askedBack(waitingFor: side)
    case .confirmed: self = .returns
    }
  }
}
