import OddJobMarket
import SelfService
import Store

extension Desk {
  func hiring(_ effect: SelfServiceEffect) -> DeskAnswer<SelfServiceReply> {
    switch effect {
    case .loadEmployers(let person):
      return DeskAnswer(.employers(reading([]) { try store.employers(of: person) }))
    case .becomeHousehold(let person):
      return DeskAnswer(
        .employers(
          reading([]) {
            try store.becomeHousehold(person)
            return try store.employers(of: person)
          }))
    case .post(let employer, let person, let draft):
      let (result, findings, _) = post(draft, employer: employer, by: .jobSeeker(person))
      return DeskAnswer(.posted(result, findings: findings), changesMarket: true)
    case .loadOwnPostings(let employer):
      return DeskAnswer(.ownPostings(attempt { try ownPostings(employer) }))
    case .loadOwnDraft(let posting, let employer):
      return DeskAnswer(
        .ownDraft(posting, attempt { try store.draft(of: posting, for: employer) }))
    case .loadRejection(let posting, let employer):
      return DeskAnswer(
        .rejection(posting, attempt { try store.rejection(of: posting, for: employer) }))
    case .loadApplicants(let shift, let employer):
      return DeskAnswer(
        .applicants(shift, reading([]) { try store.applicants(shift, for: employer) }))
    case .decide(let application, let employer, let decision):
      return decide(application, employer: employer, decision)
    case .markWorker(let application, let employer, let event, let reason):
      return judged(application, by: employer) {
        guard event == .arrive || event == .leaveMidway else { throw Refusal.notAllowed }
        _ = try store.step(application, event, reason: reason, by: .employer(employer))
      }
    case .askWorkerBack(let application, let employer):
      return judged(application, by: employer) {
        take(try store.askBack(application, .employer, by: .employer(employer)))
      }
    case .raisePay(let posting, let employer, let amount):
      return change(posting, of: employer) {
        try store.raisePay(posting, to: amount, by: .employer(employer))
      }
    case .cutPlaces(let shift, let employer, let count):
      let result: Result<[PostingCard], Refusal> = attempt {
        _ = try store.cutPlaces(of: shift, by: count, actor: .employer(employer))
        refresh(shift: shift)
        return try ownPostings(employer)
      }
      return DeskAnswer(.ownPostings(result), changesMarket: true)
    case .cancelPosting(let posting, let employer, let reason):
      return change(posting, of: employer) {
        try store.setState(posting, to: .cancelled, by: .employer(employer), reason: reason)
      }
    default: return DeskAnswer(nil)
    }
  }

  /// Publishes a draft as far as the gate lets it, and says where its first day stands; a draft with a
  /// part missing is not taken.
  func post(
    _ draft: PostingDraft, employer: EmployerID, by actor: ActingParty
  ) -> (Result<Receipt, Refusal>, [Finding], made: ShiftOnDay?) {
    var findings: [Finding] = []
    var made: ShiftOnDay?
    let result: Result<Receipt, Refusal> = attempt {
      let draft = try completed(draft)
      findings = try self.findings(for: draft)
      guard let (posting, shifts) = draft.posting(of: employer, surroundings.identifiers) else {
        throw Refusal.notAllowed
      }
      let receipt = try store.publish(posting, shifts: shifts, by: actor, gate: gateFindings)
      refresh(posting: posting.id)
      made = shifts.first.map { ShiftOnDay($0.id, on: $0.day) }
      return receipt
    }
    return (result, findings, made)
  }

  private func ownPostings(_ employer: EmployerID) throws -> [PostingCard] {
    try store.postings(of: employer, limit: 60)
  }

  private func decide(
    _ application: ApplicationID, employer: EmployerID, _ decision: ApplicantDecision
  ) -> DeskAnswer<SelfServiceReply> {
    judged(application, by: employer) {
      let actor = ActingParty.employer(employer)
      switch decision {
      case .accepts: _ = try store.decide(application, accepts: true, by: actor)
      case .declines(let reason):
        _ = try store.decide(
          application, accepts: false, reason: TransitionReason(reason), by: actor)
      }
    }
  }

  /// Answers with the applicant as they stand after what the employer did.
  private func judged(
    _ application: ApplicationID, by employer: EmployerID, _ body: () throws -> Void
  ) -> DeskAnswer<SelfServiceReply> {
    let result: Result<ApplicantCard, Refusal> = attempt {
      try body()
      let shift = try store.application(application).card.shift
      refresh(shift: shift)
      let cards = try store.applicants(shift, for: employer)
      guard let card = cards.first(where: { $0.application == application }) else {
        throw Refusal.unknownRecord
      }
      return card
    }
    return DeskAnswer(.decided(result), changesMarket: true)
  }

  private func change(
    _ posting: PostingID, of employer: EmployerID, _ body: () throws -> Void
  ) -> DeskAnswer<SelfServiceReply> {
    let result: Result<[PostingCard], Refusal> = attempt {
      try body()
      refresh(posting: posting)
      return try ownPostings(employer)
    }
    return DeskAnswer(.ownPostings(result), changesMarket: true)
  }
}
