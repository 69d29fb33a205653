import Attendant
import OddJobMarket
import Store

extension Desk {
  /// Records a floor deal, all of it or nothing: through the gate, and each person by the rules.
  func make(_ deal: FloorDeal, by attendant: AttendantID) -> DeskAnswer<AttendantReply> {
    let outcome: FloorDeal.Outcome
    do {
      outcome = try record(deal, by: attendant)
    } catch let error as FloorObjections {
      outcome = .objected(error.objections)
    } catch {
      outcome = .refused(refusal(error))
    }
    return DeskAnswer(.floor(.dealt(outcome)), changesMarket: true)
  }

  private func record(
    _ deal: FloorDeal, by attendant: AttendantID
  ) throws -> FloorDeal.Outcome {
    var draft = deal.draft
    let phone = try deal.newEmployer.map { try checkedPhone($0.phone) }
    let employer = try employer(of: deal)
    draft.employer = DraftEmployer(
      id: employer.id, kind: employer.kind, name: employer.name,
      verification: employer.verification)
    if phone == nil { draft = try completed(draft) }
    let findings = try findings(for: draft)
    guard !findings.contains(where: { $0.severity == .finding }) else { return .barred(findings) }
    guard let (posting, shifts) = draft.posting(of: employer.id, surroundings.identifiers),
      let shift = shifts.first, shifts.count == 1
    else { throw Refusal.notAllowed }
    let people = try validated(deal.people)
    let (receipt, applications) = try store.makeFloorDeal(
      FloorAgreement(
        employer: employer, newEmployerPhone: phone, posting: posting, shift: shift,
        people: people), by: attendant, gate: gateFindings)
    refresh(posting: posting.id)
    // The deal stands even where a slip can't be read now: it is on the board like any other.
    let slips = reading([]) {
      try applications.map { try store.slip($0, for: .attendant(attendant)) }
    }
    return .done(
      receipt, slips: slips, codes: Self.codes(of: people, applications),
      made: ShiftOnDay(shift.id, on: shift.day))
  }

  private func employer(of deal: FloorDeal) throws -> Employer {
    if let new = deal.newEmployer {
      return Employer(
        id: surroundings.identifiers.identifier(), kind: new.kind, name: new.name.cleaned(),
        verification: EmployerVerification())
    }
    guard let known = deal.draft.employer else { throw Refusal.unknownRecord }
    return Employer(
      id: known.id, kind: known.kind, name: known.name, verification: known.verification)
  }

  private func checkedPhone(_ text: String) throws -> PhoneNumber {
    guard let phone = try? PhoneNumber(validating: text) else { throw Refusal.notAllowed }
    return phone
  }

  private func validated(_ people: [FloorDeal.Person]) throws -> [FloorAgreement.Person] {
    var objections: [FloorDeal.Objection] = []
    var validated: [FloorAgreement.Person] = []
    for (place, person) in people.enumerated() {
      switch person.who {
      case .known(let id):
        validated.append(FloorAgreement.Person(.known(id), documentSeen: person.documentSeen))
      case .new(let form):
        do throws(FieldProblem) {
          validated.append(
            FloorAgreement.Person(
              .new(completed(try validate(form))), documentSeen: person.documentSeen))
        } catch {
          objections.append(FloorDeal.Objection(place: place, problem: .field(error)))
        }
      }
    }
    guard objections.isEmpty else { throw FloorObjections(objections: objections) }
    return validated
  }

  /// Nobody chooses a code or names a township in a van's window: the first is drawn, and the
  /// station's own township stands for the second until the person is asked.
  private func completed(_ form: ValidatedRegistration) -> ValidatedRegistration {
    var form = form
    if form.personalCode == nil, form.idNumber != nil {
      form.personalCode = PersonalCode.drawn(from: surroundings.identifiers, for: form.idNumber)
    }
    if form.township.isEmpty, !settings.township.isEmpty {
      form.township = settings.township
      form.isTownshipAssumed = true
    }
    return form
  }

  private static func codes(
    of people: [FloorAgreement.Person], _ applications: [ApplicationID]
  ) -> [ApplicationID: PersonalCode] {
    var codes: [ApplicationID: PersonalCode] = [:]
    for (person, application) in zip(people, applications) {
      if case .new(let form) = person.who { codes[application] = form.personalCode }
    }
    return codes
  }
}
