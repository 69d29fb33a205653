import OddJobMarket

/// Reads rows into drafts, field by field.
struct PostingRowReader {
  let header: PostingHeader
  let decoder: CellDecoder
  let calendar: StationCalendar
  let now: Instant
  /// The county's named places, from which a site takes its township and point.
  let places: [String: GazetteerPlace]

  /// A posting further ahead is a mistyped year.
  static let daysAheadMax = 366

  private var today: CivilDate { calendar.civilDate(of: now) }

  /// Returns the row, nil where it has faults, with its number and all that is wrong with it.
  func read(_ record: CSVRecord) -> (row: PostingRow?, group: String, notes: [RowNote]) {
    var cells = RowCells(record, header: header, decoder: decoder)
    let group = cells.text(.posting, lengthMax: 60) ?? ""
    var draft = PostingDraft()
    readWork(&cells, &draft)
    readPay(&cells, &draft)
    readTerms(&cells, &draft)
    readShift(&cells, &draft)
    readMeetingPoint(&cells, &draft)
    let employer = readEmployer(&cells, &draft)
    let state: PostingState? = cells.choice(.state, \.wording)
    for column in PostingColumn.allCases where column.isRequired && column != .content {
      if cells.text(column) == nil { cells.noteMissing(column) }
    }
    guard cells.notes.allSatisfy({ $0.fault.outcome != .error }), let employer else {
      return (nil, group, cells.notes)
    }
    let shared = zip(header.columns, cells.texts).map { $0?.isOfShift == false ? $1 : "" }
    let row = PostingRow(
      line: cells.line, row: cells.row, group: group, shared: group.isEmpty ? [] : shared,
      employer: employer, draft: draft, state: state)
    return (row, group, cells.notes)
  }

  private func readWork(_ cells: inout RowCells, _ draft: inout PostingDraft) {
    draft.kind = cells.choice(.kind, \.wording) ?? .ordinary
    draft.title = cells.text(.title, lengthMax: 40) ?? ""
    // A posting without content is the gate's finding, not the file's fault.
    draft.content = cells.text(.content, lengthMax: 500) ?? ""
    draft.isUrgent = isYes(&cells, .isUrgent)
    draft.hiringMode = cells.choice(.hiringMode, \.wording) ?? .employerPicks
    if let text = cells.text(.trade) {
      let trade = TradeCatalogue.standard.trades.first {
        $0.wording.chinese == text || $0.code.rawValue == text
          || $0.wording.english.lowercased() == text.lowercased()
      }
      draft.trade = trade?.code
      if trade == nil { cells.note(.tradeUnknown, .trade) }
    }
    readSite(&cells, &draft)
    readReasons(&cells, &draft)
  }

  private func readSite(_ cells: inout RowCells, _ draft: inout PostingDraft) {
    guard let name = cells.text(.site, lengthMax: 40) else { return }
    let known = places[name]
    let coordinate = self.coordinate(&cells) ?? known?.coordinate
    guard let township = cells.text(.township, lengthMax: 30) ?? known?.township else {
      return cells.noteMissing(.township)
    }
    draft.site = Site(name: name, township: township, coordinate: coordinate)
  }

  private func coordinate(_ cells: inout RowCells) -> Coordinate? {
    guard cells.text(.latitude) ?? cells.text(.longitude) != nil else { return nil }
    let north = cells.text(.latitude).flatMap(CellText.microdegrees)
    let east = cells.text(.longitude).flatMap(CellText.microdegrees)
    if let north, let east,
      let coordinate = Coordinate(latitudeMicrodegrees: north, longitudeMicrodegrees: east)
    {
      return coordinate
    }
    let isNorthWrong = north.map { abs($0) > 90_000_000 } ?? true
    cells.note(.coordinate, isNorthWrong ? .latitude : .longitude)
    return nil
  }

  private func readReasons(_ cells: inout RowCells, _ draft: inout PostingDraft) {
    guard let text = cells.text(.lawfulReasons) else { return }
    let names = text.split { "、，,；; ".contains($0) }.map(String.init)
    let reasons = names.compactMap { name in
      LawfulReason.allCases.first { $0.wording.chinese == name || $0.rawValue == name }
    }
    draft.lawfulReasons = Set(reasons)
    if reasons.count < names.count {
      cells.note(.choice(allowed: LawfulReason.allCases.map(\.wording.chinese)), .lawfulReasons)
    }
  }

  private func readEmployer(
    _ cells: inout RowCells, _ draft: inout PostingDraft
  ) -> RowEmployer? {
    let kind: EmployerKind? = cells.choice(.employerKind, \.wording, also: Self.employerKinds)
    let ownPhone = cells.phone(.employerPhone)
    let contactPhone = cells.phone(.contactPhone)
    if let name = cells.name(.contactName, lengthMax: 30), let contactPhone {
      draft.contact = PostingContact(name: name, phone: contactPhone.text)
    }
    let name =
      kind?.isHousehold == true
      ? cells.name(.employer, lengthMax: 60).flatMap { _ in
        cells.value(.employer) { text throws(FieldProblem) in
          try PersonName(validating: text).text
        }
      }
      : cells.name(.employer, lengthMax: 60)
    guard let name, let phone = ownPhone ?? contactPhone else { return nil }
    return RowEmployer(name: name, kind: kind, phone: phone.text)
  }

  func isYes(_ cells: inout RowCells, _ column: PostingColumn) -> Bool {
    switch cells.text(column)?.lowercased() {
    case nil, "否", "无", "不", "0", "no", "n": return false
    case "是", "有", "急", "急招", "1", "yes", "y", "√", "✓": return true
    default:
      cells.note(.choice(allowed: ["是", "否"]), column)
      return false
    }
  }

  private static let employerKinds: [String: EmployerKind] = [
    "公司": .firm, "单位": .firm, "个体工商户": .soleTrader, "农民专业合作社": .cooperative,
    "个人": .household, "家庭": .household,
  ]
}
