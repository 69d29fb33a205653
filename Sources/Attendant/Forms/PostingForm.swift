import OddJobMarket
import TerminalUI

/// A new posting as it is being written at the desk.
struct PostingForm: DraftForm {
  var entry: FormEntry<DraftField>
  /// A posting that is published again; what the form has no field for comes from it.
  var base: PostingDraft?
  /// The employer's newest posting: what empty fields stand for.
  var usual: PostingDraft?
  /// The fields whose value somebody has changed.
  private(set) var touched: Set<DraftField> = []
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
  var areFindingsOld = false
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

  /// The trade that was picked, or else that of the employer's newest posting.
  var usualTrade: TradeCode? { trade ?? (entry.text(.trade).isEmpty ? usual?.trade : nil) }

  /// The site that was picked, or else that of the employer's newest posting.
  var usualSite: Site? { site ?? (entry.text(.site).isEmpty ? usual?.site : nil) }

  /// The employer's newest posting, where it was for the same work.
  var usualOfTrade: PostingDraft? { usual?.trade == usualTrade ? usual : nil }

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
    entry = FormEntry(entry, focus: finding.map { place(of: $0) } ?? .title)
    self.mending?.entry = entry
    // Behind the words that are to go: backspace takes them.
    for finding in mending.findings.reversed() + [finding].compactMap({ $0 }) {
      moveCaret(behind: finding)
    }
  }

  private mutating func moveCaret(behind finding: Finding) {
    let field = place(of: finding)
    let text = entry.text(field)
    guard !finding.range.isEmpty, let range = FoundWords.place(of: finding, in: text) else {
      return
    }
    entry.moveCaret(of: field, to: text.distance(from: text.startIndex, to: range.upperBound))
  }

  /// The field in which what the gate found is mended.
  private func place(of finding: Finding) -> DraftField {
    let field = DraftField(finding.field)
    if shown.contains(field) { return field }
    switch field {
    case .payer where shown.contains(.employer): return .employer
    default: return .title
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
      // Whose posting it is stays.
      case .employer: mending == nil
      // A new posting's payer is the employer.
      case .payer: mending != nil
      // What belongs to something else is asked only with it.
      case .departure, .vehiclePlate, .leaderPhone: !entry.text(.meetingPoint).isEmpty
      case .insurancePayer, .insuranceAge, .insuranceSum: !entry.text(.insurance).isEmpty
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
      let known = found.map { facts.option($0) }
      guard !found.contains(where: { $0.name == text }) else { return known }
      return known + [
        PickOption(
          value: .newEmployer(text), title: Words.newEmployer(text)(facts.language))
      ]
    case .trade:
      // With a usual value in the field, Enter in the empty field goes on with it.
      guard trade == nil, !(entry.text(.trade).isEmpty && usualTrade != nil) else { return [] }
      return PickOption.trades(matching: entry.text(.trade), facts)
    case .site:
      guard site == nil, !(entry.text(.site).isEmpty && usualSite != nil) else { return [] }
      return PickOption.sites(matching: entry.text(.site), facts)
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
    case .township, .person, .newPerson: break
    }
    areFindingsOld = true
  }

  /// Takes an employer the station knows, also one it has just entered.
  mutating func adopt(_ employer: Employer) {
    if employer.id != self.employer?.id { usual = nil }
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
    touched.insert(entry.focus)
    switch entry.focus {
    case .employer:
      employer = nil
      usual = nil
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
    case .employer: facts.employer(employer, new: newEmployer)
    case .trade: facts.trade(usualTrade, isPicked: trade != nil)
    case .site: facts.site(usualSite, isPicked: site != nil)
    default: nil
    }
  }

  func placeholder(_ field: DraftField, _ facts: FormFacts) -> Wording? {
    switch field {
    case .title where trade == nil: usualOfTrade.map { Words.floorAsBefore($0.title) }
    case .content: usualOfTrade.map { Words.floorAsBefore($0.content) }
    case .amount:
      usualPay(facts).map { Words.floorPay($0, isLast: usualOfTrade != nil) }
    case .payer: mending?.draft.employer.map { Wording($0.usualPayer, $0.usualPayer) }
    case .insurancePayer: employer.map { Wording($0.kind.payer($0.name), $0.kind.payer($0.name)) }
    case .contactPhone where mending != nil: Words.phoneStays
    case .leaderPhone where mending?.draft.meetingPoint?.leaderPhone != nil: Words.phoneStays
    case .contactName: usual?.contact.map { Words.floorAsBefore($0.name) }
    case .contactPhone: usual?.contact.map { Words.floorAsBefore($0.phone) }
    default: nil
    }
  }

  /// What the employer paid last for this work, or else the trade's median, in the chosen unit.
  func usualPay(_ facts: FormFacts) -> Money? {
    if let last = usualOfTrade { return last.unit == unit ? last.amount : nil }
    return unit == .day ? usualTrade.flatMap { facts.usual.dailyPay[$0] } : nil
  }

  func problems(_ facts: FormFacts) -> [DraftField: Wording] {
    DraftBuilder(self, facts).problems
  }

  /// Returns what the gate found about a field.
  func findings(of field: DraftField) -> [Finding] {
    findings.filter { place(of: $0) == field }
  }
}
