import OddJobMarket

extension AttendantState {
  /// What loads the board anew, with the applications of the selected shift.
  var boardRequests: [AttendantEffect] {
    guard let board = workspace?.board else { return [] }
    return [.loadBoard(board.day)]
      + (board.shifts.selected.map { [.loadApplications($0.shift)] } ?? [])
      + (workspace?.isReading == true ? board.opened.request.map { [$0] } ?? [] : [])
  }

  mutating func performOnBoard(_ command: AttendantCommand) -> [AttendantEffect] {
    guard let work = workspace else { return [] }
    switch command {
    case .confirm: return step(.confirm)
    case .depart: return step(.depart)
    case .arrive: return step(.arrive)
    case .finish: return step(.finish)
    case .departAll:
      let confirmed = work.board.applications.all.filter { $0.state == .confirmed }
      return [
        .workspace(.stepAll(confirmed.map(\.application), .depart, by: work.attendant.id))
      ]
    case .markNoShow: askCause(.markNoShow)
    case .withdraw: askCause(.withdraw)
    case .addPerson:
      guard let shift = work.board.shifts.selected else { return [] }
      workspace?.dialog = .picker(PersonPicker(shift: shift.shift, title: shift.title))
      return [.findPeople(text: "")]
    case .showSlip:
      guard let target = work.board.target else { return [] }
      workspace?.wantedSlip = target.application
      return [.loadSlip(target.application, by: work.attendant.id)]
    case .switchPane:
      // From the page Tab leads to the people, who are not seen there.
      workspace?.isReading = false
      workspace?.board.pane = work.board.pane == .shifts ? .applications : .shifts
    case .showTerms: return showTerms()
    case .narrow:
      workspace?.board.narrowing = work.board.narrowing.next
      return arrangeBoard()
    case .sort:
      workspace?.board.order = work.board.order.next
      return arrangeBoard()
    case .dayBefore: return turn(by: -1)
    case .dayAfter: return turn(by: 1)
    default: break
    }
    return []
  }

  private func step(_ event: ApplicationEvent) -> [AttendantEffect] {
    guard let work = workspace, let target = work.board.target else { return [] }
    return [.step(target.application, event, nil, by: work.attendant.id)]
  }

  mutating func askCause(_ event: ApplicationEvent) {
    guard let target = workspace?.board.target else { return }
    workspace?.dialog = .choice(
      ChoiceDialog(purpose: .cause(target.application, event), name: target.name))
  }

  /// Opens the full terms of the selected shift in place of the board, or goes back to it.
  private mutating func showTerms() -> [AttendantEffect] {
    guard let work = workspace else { return [] }
    workspace?.isReading = !work.isReading
    workspace?.readLine = 0
    guard !work.isReading else { return [] }
    // The page covers the people: no key may act on one of them unseen.
    workspace?.board.pane = .shifts
    return workspace?.board.opened.open(work.board.shifts.selected?.posting) ?? []
  }

  /// Shows the board as it is narrowed and sorted now; another selection asks for its people.
  mutating func arrangeBoard() -> [AttendantEffect] {
    guard let work = workspace else { return [] }
    let now = now
    workspace?.board.arrange(at: now, readings: work.readings)
    guard workspace?.board.shifts.selected?.shift != work.board.shifts.selected?.shift else {
      return []
    }
    return loadSelectedShift()
  }

  /// Asks how what stands on the board is read, to be found by pinyin.
  func readBoardTexts() -> [AttendantEffect] {
    let cards = workspace?.board.cards ?? []
    return readPinyin(of: cards.flatMap { [$0.title, $0.employerName, $0.siteName] })
  }

  /// Loads the open view anew; the board shows the work that was made, and the list of postings its
  /// newest, whatever they were narrowed to.
  mutating func reload(showing made: ShiftOnDay?) -> [AttendantEffect] {
    guard let work = workspace, let made else { return reload() }
    if work.view == .postings {
      workspace?.postings.showNewest()
      return reload()
    }
    guard work.view == .board else { return reload() }
    workspace?.isReading = false
    workspace?.isSearching = false
    guard made.day == work.board.day else {
      workspace?.board.turn(to: made.day, selecting: made.shift)
      return [.loadBoard(made.day)]
    }
    workspace?.board.show(made.shift)
    return boardRequests
  }

  private mutating func turn(by days: Int) -> [AttendantEffect] {
    guard let day = workspace?.board.day.advanced(by: days) else { return [] }
    workspace?.isReading = false
    workspace?.board.turn(to: day)
    return [.loadBoard(day)]
  }

  /// Selects a shift and asks for its applications.
  mutating func selectShift(_ row: Int) -> [AttendantEffect] {
    workspace?.board.wanted = nil
    guard workspace?.board.shifts.select(row) == true else { return [] }
    return loadSelectedShift()
  }

  private mutating func loadSelectedShift() -> [AttendantEffect] {
    closePageOfAnother()
    guard let shift = workspace?.board.shifts.selected?.shift else {
      workspace?.board.applications.clear()
      workspace?.board.applicationsOf = nil
      return []
    }
    if workspace?.board.applicationsOf != shift {
      workspace?.board.applications.clear()
      workspace?.board.applicationsOf = nil
    }
    return [.loadApplications(shift)]
  }

  /// The page of a shift's terms goes when another is selected: keys act on what is selected, never
  /// on what is merely being read.
  private mutating func closePageOfAnother() {
    guard let work = workspace, work.view == .board, work.isReading else { return }
    guard work.board.opened.wanted != work.board.shifts.selected?.posting else { return }
    workspace?.isReading = false
  }

  mutating func takeBoard(
    _ day: BusinessDay, _ totals: BoardTotals, _ cards: [PostingCard], isDateInDoubt: Bool
  ) -> [AttendantEffect] {
    workspace?.board.isDateInDoubt = isDateInDoubt
    guard let board = workspace?.board, board.day == day else { return [] }
    let before = board.shifts.selected?.shift
    workspace?.board.totals = totals
    let readings = workspace?.readings ?? [:]
    let now = now
    workspace?.board.take(cards, at: now, readings: readings)
    workspace?.board.isLoaded = true
    // The morning's work lies above: what can still be filled is what the attendant came for.
    let shown = workspace?.board.shifts.items ?? []
    if !board.isLoaded, let next = shown.firstIndex(where: { $0.closesAt > now }) {
      workspace?.board.shifts.jump(to: next)
    }
    // An answer that was on its way before the work was made does not have it yet.
    if let wanted = board.wanted, cards.contains(where: { $0.shift == wanted }) {
      workspace?.board.shifts.select(id: wanted)
      workspace?.board.wanted = nil
    }
    let unread = board.filter.text.isEmpty ? [] : readBoardTexts()
    guard workspace?.board.shifts.selected?.shift != before else { return unread }
    return loadSelectedShift() + unread
  }

  mutating func takeApplications(_ shift: ShiftID, _ list: [BoardApplication]) {
    guard workspace?.board.shifts.selected?.shift == shift else { return }
    workspace?.board.applications.replace(list)
    workspace?.board.applicationsOf = shift
  }
}
