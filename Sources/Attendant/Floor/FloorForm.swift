import OddJobMarket
import TerminalUI

/// A deal made on the floor as it is being written at the desk.
///
/// What is left empty has a usual value, which stands in the field in muted letters: nothing has to
/// be rubbed out before something else is typed.
struct FloorForm: DraftForm {
  var entry = FormEntry<FloorField>(focus: .employer)
  var employer: Employer?
  /// The name of an employer the station does not know yet.
  var newEmployer: String?
  /// The employer's newest posting, from which the rest is filled.
  var last: PostingDraft?
  var pickedTrade: TradeCode?
  var pickedSite: Site?
  var lines: [FloorLine] = []
  /// Whether the fields of a new person are open.
  var isRegistering = false
  var isWaiting = false
  var isUnitChosen = false
  /// The ID number of the new person whose card a reader has read.
  var cardRead: String?
  var found = Found()
  private(set) var findings: [Finding] = []
  /// Whether something was changed since the gate looked.
  var areFindingsOld = false

  /// What was found for the text of a field, and for which text that was.
  struct Found: Equatable, Sendable {
    var employers: [Employer] = []
    var employersText = ""
    var people: [PersonSummary] = []
    var peopleText = ""
    /// Whether Enter was pressed before the answer came.
    var isTakenOnArrival = false
  }

  /// The trade that was picked, or else that of the employer's last posting.
  var trade: TradeCode? {
    pickedTrade ?? (entry.text(.trade).isEmpty ? last?.trade : nil)
  }

  /// The site that was picked, or else that of the employer's last posting.
  var site: Site? { pickedSite ?? (entry.text(.site).isEmpty ? last?.site : nil) }

  /// The employer's last posting, where it was for the same work.
  var lastOfTrade: PostingDraft? { last?.trade == trade ? last : nil }

  var unit: PayUnit { PayUnit.allCases[entry.choice(.unit)] }

  /// Does what a key or touch says, and asks for what the form needs to know because of it.
  mutating func act(_ action: FormAction, _ facts: FormFacts) -> [AttendantEffect] {
    if entry.focus == .personConsents, action == .enter || action == .next {
      finishPerson(facts)
      return []
    }
    if action == .enter, isSearchUnanswered {
      found.isTakenOnArrival = true
      return []
    }
    found.isTakenOnArrival = false
    let before = employer
    let effects = handle(action, facts)
    settleUnit(facts)
    return effects + requestLast(unlessStill: before)
  }

  private func requestLast(unlessStill before: Employer?) -> [AttendantEffect] {
    guard let employer, employer.id != before?.id else { return [] }
    return [.floor(.loadLastDraft(employer.id))]
  }

  /// Whether something was typed for which the station has not answered yet.
  private var isSearchUnanswered: Bool {
    switch entry.focus {
    case .employer:
      employer == nil && newEmployer == nil && !entry.text(.employer).isEmpty
        && found.employersText != entry.text(.employer)
    case .person: !entry.text(.person).isEmpty && found.peopleText != entry.text(.person)
    default: false
    }
  }

  mutating func takeFound(
    employers: [Employer], for text: String, _ facts: FormFacts
  ) -> [AttendantEffect] {
    guard text == entry.text(.employer) else { return [] }
    found.employers = employers
    found.employersText = text
    guard found.isTakenOnArrival, entry.focus == .employer, employers.count == 1 else { return [] }
    return act(.enter, facts)
  }

  mutating func takeFound(people: [PersonSummary], for text: String, _ facts: FormFacts) {
    guard text == entry.text(.person) else { return }
    found.people = people
    found.peopleText = text
    guard found.isTakenOnArrival, entry.focus == .person, people.count == 1 else { return }
    _ = act(.enter, facts)
  }

  mutating func takeLast(_ draft: PostingDraft?, of employer: EmployerID, _ facts: FormFacts) {
    guard employer == self.employer?.id else { return }
    last = draft
    settleUnit(facts)
  }

  mutating func takeFindings(_ findings: [Finding]) {
    self.findings = findings
    areFindingsOld = false
    if let first = findings.first(where: { $0.severity == .finding }) {
      entry.go(to: FloorField(first.field))
    }
  }

  /// Marks who can't be taken, each with the reason.
  mutating func takeObjections(_ objections: [FloorDeal.Objection]) {
    for objection in objections where lines.indices.contains(objection.place) {
      lines[objection.place].objection = objection.problem.wording
    }
    entry.go(to: .person)
  }

  /// Leaves out who could not be taken.
  mutating func dropObjected() {
    lines.removeAll { $0.objection != nil }
  }

  /// Notes that the ID card of the first person was seen who is not verified; returns the name.
  mutating func seeDocument() -> String? {
    guard let place = lines.firstIndex(where: { !$0.isVerified }) else { return nil }
    lines[place].isDocumentSeen = true
    lines[place].objection = nil
    return lines[place].name
  }

  /// The unit goes with the usual pay until someone chooses another.
  mutating func settleUnit(_ facts: FormFacts) {
    guard !isUnitChosen else { return }
    let usual = FloorTerms(self, facts).usualPay?.unit ?? .day
    entry.choose(.unit, PayUnit.allCases.firstIndex(of: usual) ?? 0)
  }

  /// Puts the new person on the list once every field of theirs is right; someone half registered
  /// is never forgotten when the deal is handed in.
  mutating func finishPerson(_ facts: FormFacts) {
    let terms = FloorTerms(self, facts)
    if let wrong = shown.first(where: {
      FloorField.ofNewPerson.contains($0) && terms.problems[$0] != nil
    }) {
      entry.go(to: wrong == .personConsents ? .personName : wrong)
      entry.go(to: wrong)
      return
    }
    var line = FloorLine(.new(terms.newPerson))
    line.isDocumentSeen = cardRead == terms.newPerson.idNumber
    add(line)
    closeRegistration()
  }

  mutating func closeRegistration() {
    isRegistering = false
    cardRead = nil
    for field in [FloorField.personName, .personID, .personPhone] { entry.set(field, "") }
    entry.choose(.personConsents, 0)
    entry.go(to: .person)
  }

  /// Adds a person, once.
  mutating func add(_ line: FloorLine) {
    if !lines.contains(where: { $0.isSame(as: line) }) { lines.append(line) }
    entry.set(.person, "")
    found.people = []
    found.peopleText = ""
  }
}

extension RegistrationProblem {
  var wording: Wording {
    switch self {
    case .field(let problem): problem.wording
    case .refused(let refusal): refusal.wording
    }
  }
}
