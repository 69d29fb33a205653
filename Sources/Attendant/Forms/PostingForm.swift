import OddJobMarket
import TerminalUI

/// A new posting as it is being written at the desk.
struct PostingForm: DraftForm {
  var entry: FormEntry<DraftField>
  private(set) var employer: Employer?
  /// What stood there before; nil for a new posting.
  private(set) var mending: Mending?
  /// The name of an employer the station does not know yet.
  private(set) var newEmployer: String?
  private(set) var trade: TradeCode?
  /// The title that came with the trade; it goes with it too, unless someone has changed it.
  private var tradeTitle = ""
  private(set) var site: Site?
  private(set) var found: [Employer] = []
  private var foundText = ""
  private(set) var findings: [Finding] = []
  /// Whether something was changed since the gate looked.
  private(set) var areFindingsOld = false
  var waiting: Waiting?

  /// What the station was asked and has not answered.
  enum Waiting: Hashable, Sendable {
    case employer(then: Step)
    case check, post
  }

  enum Step: Hashable, Sendable {
    case check, post
  }

  /// Makes a form with a default in every field that has a usual value.
  init(_ facts: FormFacts) {
    entry = FormEntry(focus: .employer)
    let times = UsualTimes(now: facts.now, calendar: facts.calendar)
    entry.set(.places, "1")
    entry.set(.days, times.day.text)
    entry.set(.start, UsualTimes.text(times.start))
    entry.set(.end, UsualTimes.text(times.end))
    entry.choose(.unit, PayUnit.allCases.firstIndex(of: .day) ?? 0)
    entry.choose(.hiringMode, HiringMode.allCases.firstIndex(of: .employerPicks) ?? 0)
    entry.choose(.employerKind, EmployerKind.allCases.firstIndex(of: .household) ?? 0)
  }

  /// Makes a form of a posting in review, at the field of a finding.
  init(_ mending: Mending, at finding: Finding?, _ facts: FormFacts) {
    self.init(facts)
    let draft = mending.draft
    employer = draft.employer.map {
      Employer(id: $0.id, kind: $0.kind, name: $0.name, verification: $0.verification)
    }
    trade = draft.trade
    site = draft.site
    fill(draft, facts)
    findings = mending.findings
    self.mending = mending
    let field = DraftField(finding?.field)
    entry = FormEntry(entry, focus: finding != nil && shown.contains(field) ? field : .title)
    self.mending?.entry = entry
    // Behind the words that are to go: backspace takes them.
    let text = entry.text(field)
    if let finding, !finding.range.isEmpty, let range = finding.range(in: text) {
      entry.moveCaret(of: field, to: text.distance(from: text.startIndex, to: range.upperBound))
    }
  }

  /// Puts everything back as it stood.
  mutating func restore() {
    guard let mending else { return }
    let focus = entry.focus
    entry = FormEntry(mending.entry, focus: focus)
    trade = mending.draft.trade
    site = mending.draft.site
    findings = mending.findings
    areFindingsOld = false
  }

  var unit: PayUnit { PayUnit.allCases[entry.choice(.unit)] }

  var shown: [DraftField] {
    DraftField.allCases.filter { field in
      switch field {
      // Whose posting it is and whom to call stay, and nobody needs to read the phone for it.
      case .employer, .contactPhone: mending == nil
      case .employerKind, .employerPhone: newEmployer != nil
      case .expectedDailyPay: unit.isPieceRate
      default: true
      }
    }
  }

  var takesOptionOnLeaving: Bool {
    guard entry.focus.entry == .pick, !entry.text(entry.focus).isEmpty else { return false }
    switch entry.focus {
    // Before the station has answered, the only line is "new", which nobody chose.
    case .employer: return employer == nil && newEmployer == nil && isFoundCurrent
    case .trade: return trade == nil
    case .site: return site == nil
    default: return false
    }
  }

  private var isFoundCurrent: Bool { foundText == entry.text(.employer) }

  func options(_ facts: FormFacts) -> [PickOption] {
    switch entry.focus {
    case .employer:
      guard employer == nil, newEmployer == nil else { return [] }
      let text = entry.text(.employer).cleaned()
      guard !text.isEmpty else { return [] }
      let known = found.map {
        PickOption(
          value: .employer($0), title: $0.name, detail: $0.kind.wording(facts.language))
      }
      guard !found.contains(where: { $0.name == text }) else { return known }
      return known + [
        PickOption(
          value: .newEmployer(text), title: Words.newEmployer(text)(facts.language))
      ]
    case .trade: return trade == nil ? PickOption.trades(matching: entry.text(.trade), facts) : []
    case .site: return site == nil ? PickOption.sites(matching: entry.text(.site), facts) : []
    default: return []
    }
  }

  mutating func take(_ option: PickOption) {
    switch option.value {
    case .employer(let value): adopt(value)
    case .newEmployer(let name):
      newEmployer = name
      entry.set(.employer, name)
    case .trade(let code):
      trade = code
      entry.set(.trade, option.title)
      if entry.text(.title) == tradeTitle { entry.set(.title, option.title) }
      tradeTitle = option.title
    case .site(let value):
      site = value
      entry.set(.site, value.name)
    case .township: break
    }
    areFindingsOld = true
  }

  /// Takes an employer the station knows, also one it has just entered.
  mutating func adopt(_ employer: Employer) {
    self.employer = employer
    newEmployer = nil
    entry.set(.employer, employer.name)
    if entry.focus == .employerKind || entry.focus == .employerPhone { entry.go(to: .trade) }
    if entry.text(.contactPhone).isEmpty {
      entry.set(.contactPhone, entry.text(.employerPhone))
    }
  }

  mutating func noteChange() -> [AttendantEffect] {
    areFindingsOld = true
    switch entry.focus {
    case .employer:
      employer = nil
      newEmployer = nil
      return [.findEmployers(text: entry.text(.employer))]
    case .trade: trade = nil
    case .site: site = nil
    default: break
    }
    return []
  }

  mutating func takeFound(_ text: String, _ employers: [Employer]) {
    guard text == entry.text(.employer) else { return }
    found = employers
    foundText = text
  }

  mutating func takeFindings(_ findings: [Finding]) {
    self.findings = findings
    areFindingsOld = false
  }

  func taken(_ field: DraftField, _ facts: FormFacts) -> String? {
    switch field {
    case .employer:
      employer.map { "\($0.name) · \($0.kind.wording(facts.language))" }
        ?? newEmployer.map { Words.newEmployer($0)(facts.language) }
    case .trade: trade.map { facts.trades.name(of: $0, facts.language) }
    case .site:
      site.map { $0.township.isEmpty ? $0.name : "\($0.name) · \($0.township)" }
    default: nil
    }
  }

  func problems(_ facts: FormFacts) -> [DraftField: Wording] {
    DraftBuilder(self, facts).problems
  }

  /// Returns what the gate found about a field.
  func findings(of field: DraftField) -> [Finding] {
    findings.filter { DraftField($0.field) == field }
  }
}
