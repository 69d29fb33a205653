package import Attendant
import OddJobMarket
import Store
import Synchronization

extension Desk {
  /// Carries out what the attendant's seat wants.
  package func answer(_ effect: AttendantEffect) -> DeskAnswer<AttendantReply> {
    switch effect {
    case .unlock(let pin): DeskAnswer(.unlocked(attempt { try store.unlock(pin: pin) }))
    case .lock: DeskAnswer(nil)
    case .loadBoard, .loadApplications, .loadPostings, .loadPosting, .loadReview, .check,
      .findEmployers, .findPeople, .loadSlip, .loadPlaces:
      DeskAnswer(look(effect))
    case .addEmployer, .post, .review, .setState: postingWork(effect)
    case .verify, .recordCertificate, .setPersonalCode, .register, .revealPhone:
      DeskAnswer(peopleWork(effect), changesMarket: true)
    case .apply, .step, .confirmDate: placementWork(effect)
    case .workspace(let effect): answer(effect)
    case .floor(let effect): answer(effect)
    case .crews(let effect): answer(effect)
    case .deciding(let effect): deciding(effect)
    case .aboutPerson(let effect): answer(effect)
    case .calling(let effect): answer(effect)
    case .employerWork(let effect): answer(effect)
    case .mending(let effect): answer(effect)
    case .dayMatching(let effect): answer(effect)
    case .wishes(let effect): answer(effect)
    case .turns(let effect): answer(effect)
    case .complaints(let effect): answer(effect)
    case .unmarked(let effect): answer(effect)
    // What goes between station and county, or from seat to seat, is the office's.
    case .sync, .prints, .cards, .answerHelp: DeskAnswer(nil)
    }
  }

  private func look(_ effect: AttendantEffect) -> AttendantReply? {
    switch effect {
    case .loadBoard(let day): board(day)
    case .loadApplications(let shift):
      .applications(shift, reading([]) { try store.boardApplications(shift) })
    case .loadPostings(let text, let look, let offset, let limit):
      postings(text, look: look, offset: offset, limit: limit)
    case .loadPosting(let posting):
      terms(of: posting).map { .posting($0.detail, findings: $0.findings) }
        ?? .posting(nil, findings: [])
    case .check(let draft): .checked(reading([]) { try findings(for: draft) })
    case .loadReview(let offset, let limit):
      .review(
        reading(PostingPage(cards: [], offset: offset, total: 0)) {
          try store.postingsInReview(offset: offset, limit: limit)
        })
    case .findEmployers(let text):
      .employersFound(text: text, employers(typed: text))
    case .findPeople(let text):
      .people(text: text, findPeople(text))
    case .loadSlip(let application, let attendant):
      .slip(attempt { try store.slip(application, for: .attendant(attendant)) })
    case .loadPlaces: .places(reading([]) { try places() })
    default: nil
    }
  }

  private func postings(
    _ text: String, look: PostingLook, offset: Int, limit: Int
  ) -> AttendantReply {
    let part = PostingsAtHand.Part(text: text, look: look, offset: offset, limit: limit)
    let page = postings(part)
    atHand.withLock { $0.show(page, part) }
    return .postings(text: text, look: look, page)
  }

  private func postingWork(_ effect: AttendantEffect) -> DeskAnswer<AttendantReply> {
    switch effect {
    case .addEmployer(let name, let kind, let phone, let attendant):
      let result: Result<Employer, Refusal> = attempt {
        try store.addEmployer(
          name: name, kind: kind, phone: try? PhoneNumber(validating: phone),
          by: .attendant(attendant))
      }
      switch result {
      case .success(let employer): return DeskAnswer(.employers([employer]), changesMarket: true)
      case .failure(let refusal): return DeskAnswer(.refused(refusal))
      }
    case .post(let draft, let attendant):
      guard let employer = draft.employer?.id else {
        return DeskAnswer(
          .posted(
            .failure(.unknownRecord), findings: reading([]) { try self.findings(for: draft) }))
      }
      let (result, findings, made) = post(draft, employer: employer, by: .attendant(attendant))
      return DeskAnswer(.posted(result, findings: findings, made: made), changesMarket: true)
    case .review(let posting, let accepts, let note, let attendant):
      return changed(posting) {
        try store.review(posting, accepts: accepts, note: note, by: attendant) { draft in
          try gateFindings(for: draft)
        }
        return accepts ? .live : .rejected
      }
    case .setState(let posting, let state, let attendant):
      return undoable(
        attempt { try store.undoableSetState(posting, to: state, by: attendant) },
        shift: nil, posting: posting
      ) { .posting(posting, $0) }
    default: return DeskAnswer(nil)
    }
  }

  private func changed(
    _ posting: PostingID, _ body: () throws -> PostingState
  ) -> DeskAnswer<AttendantReply> {
    let result: Result<AttendantReply.Change, Refusal> = attempt {
      .posting(posting, try body())
    }
    refresh(posting: posting)
    return DeskAnswer(.changed(result), changesMarket: true)
  }

  private func peopleWork(_ effect: AttendantEffect) -> AttendantReply? {
    switch effect {
    case .verify(let person, let document, let attendant):
      return .person(attempt { try store.verify(person, document: document, by: attendant) })
    case .recordCertificate(let person, let certificate, let attendant):
      return .person(
        attempt { try store.recordCertificate(certificate, of: person, by: attendant) })
    case .setPersonalCode(let person, let code, let attendant):
      return .person(
        attempt {
          guard let code = try? PersonalCode(validating: code) else { throw Refusal.notAllowed }
          try store.setPersonalCode(code, of: person, by: attendant)
          return try store.person(person)
        })
    case .revealPhone(let person, let attendant):
      switch attempt({ try store.revealPhone(of: person, by: attendant) }) {
      case .success(let phone): return .revealed(person, phone: phone)
      case .failure(let refusal): return .refused(refusal)
      }
    case .register(let form, let attendant):
      return .registered(
        register(form, by: .attendant(attendant)).flatMap { outcome in
          attempt { try store.person(outcome.session.id) }
            .mapError { RegistrationProblem.refused($0) }
        })
    default: return nil
    }
  }

  private func placementWork(_ effect: AttendantEffect) -> DeskAnswer<AttendantReply> {
    switch effect {
    case .apply(let person, let shift, let attendant):
      let result = attempt { try store.undoableApply(person, shift: shift, by: attendant) }
      if case .success(let done) = result, let refusal = done.value.refusal,
        done.value.state == .applied
      {
        // The wish stands; why it could not be confirmed is what the attendant must know.
        refresh(shift: shift)
        return DeskAnswer(.changed(.failure(refusal)), changesMarket: true)
      }
      return undoable(result, shift: shift) { .application($0.application, $0.state) }
    case .step(let application, let event, let reason, let attendant):
      return undoable(
        attempt { try store.undoableStep(application, event, reason: reason, by: attendant) },
        shift: reading(nil) { try store.application(application).card.shift }
      ) { .application(application, $0) }
    case .confirmDate(let attendant):
      if case .failure(let refusal) = attempt({ try store.confirmDate(by: attendant) }) {
        return DeskAnswer(.refused(refusal))
      }
      return DeskAnswer(board(today), changesMarket: true)
    default: return DeskAnswer(nil)
    }
  }

  /// What the last reviewer was shown, by the rules of that day; where nobody reviewed the posting,
  /// what the gate finds now.
  func reviewedFindings(in posting: PostingID) throws -> [Finding] {
    try store.lastReviewedFindings(of: posting) ?? findings(in: posting)
  }

  /// What the gate finds in a posting as it stands in the store.
  func findings(in posting: PostingID) throws -> [Finding] {
    try findings(for: try store.draft(of: posting))
  }
}
