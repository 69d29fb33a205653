import OddJobMarket
import Store

extension Desk {
  /// Registers a person once every field has been validated.
  ///
  /// - Parameter actor: who registers; nil for the person themselves.
  func register(
    _ form: RegistrationForm, by actor: ActingParty?
  ) -> Result<(session: PersonSession, receipt: Receipt), RegistrationProblem> {
    do {
      return .success(try store.register(try validate(form), by: actor))
    } catch let problem as FieldProblem {
      return .failure(.field(problem))
    } catch {
      return .failure(.refused(refusal(error)))
    }
  }

  /// Validates every field of a registration at the border.
  ///
  /// - Throws: the `FieldProblem` of the first field that is wrong.
  func validate(_ form: RegistrationForm) throws(FieldProblem) -> ValidatedRegistration {
    let today = settings.calendar.civilDate(of: now)
    let idNumber: IDNumber? =
      form.idNumber.isEmpty ? nil : try IDNumber(validating: form.idNumber, today: today)
    let code: PersonalCode? =
      form.personalCode.isEmpty
      ? nil : try PersonalCode(validating: form.personalCode, idNumber: idNumber)
    let phone: PhoneNumber? =
      form.phone.isEmpty ? nil : try PhoneNumber(validating: form.phone)
    // A person without a keyboard leaves the name to the attendant, who sees the document anyway.
    let name = try PersonName(validating: form.name.isEmpty ? PersonName.pending : form.name)
    return ValidatedRegistration(
      name: name, idNumber: idNumber, personalCode: code, phone: phone, kinds: form.kinds,
      trades: form.trades, township: form.township, hours: form.hours, payAsked: form.payAsked,
      groups: form.groups)
  }

  /// Returns what the gate finds in a draft by the county's standards of today.
  ///
  /// - Throws: `GateRulesProblem` when the rules can't be read; nothing is published then.
  func findings(for draft: PostingDraft) throws -> [Finding] {
    try gateFindings(for: try completed(draft))
  }

  /// The same for a draft that says itself whom to ask; reads nothing, so that it may be asked
  /// inside a transaction.
  func gateFindings(for draft: PostingDraft) throws -> [Finding] {
    try gate().findings(
      for: draft,
      standards: GateStandards(
        minimumWage: settings.minimumWage, today: today, now: now,
        employerKind: draft.employer?.kind))
  }

  /// Fills in whom to ask, where a seat that knows no phone left it to the station.
  func completed(_ draft: PostingDraft) throws -> PostingDraft {
    guard draft.contact == nil, let employer = draft.employer?.id else { return draft }
    var draft = draft
    draft.contact = try store.contact(of: employer)
    return draft
  }
}
