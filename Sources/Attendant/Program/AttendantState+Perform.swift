import OddJobMarket

extension AttendantState {
  /// Does what a command says; that it can be done has been checked.
  mutating func perform(_ command: AttendantCommand) -> [AttendantEffect] {
    switch command {
    case .lock: return lock()
    case .tryPIN: return tryPIN()
    case .giveBack: return giveBack()
    case .switchLanguage:
      language = language == .chinese ? .english : .chinese
      return []
    case .showHelp:
      let isOpen = workspace?.helpLine != nil
      workspace?.helpLine = isOpen ? nil : 0
      return []
    case .openBoard, .openPostings, .openPeople, .openReview, .openCalls, .openEmployers:
      return open(AttendantView.allCases.first { $0.command == command } ?? .board)
    case .reload: return reload()
    case .readDetail:
      workspace?.isReading.toggle()
      workspace?.readLine = 0
      return []
    case .acknowledge:
      workspace?.note = nil
      if let waiting = calls.waiting { calls.acknowledge(waiting.number, at: now) }
      return []
    case .confirmDate:
      let date = setting.calendar.civilDate(of: now)
      workspace?.dialog = .question(QuestionDialog(purpose: .confirmDate(date)))
      return []
    case .confirm, .depart, .arrive, .finish, .departAll, .markNoShow, .withdraw, .addPerson,
      .showSlip, .switchPane, .dayBefore, .dayAfter:
      return performOnBoard(command)
    case .verify, .seeCertificate, .setCode, .showPhone: return performOnPerson(command)
    case .newPosting, .register: return openForm(command)
    case .pausePosting, .resumePosting, .closePosting, .showOnBoard, .passReview, .rejectReview:
      return performOnPosting(command)
    case .mendPosting: return mendSelected()
    case .nextFinding:
      workspace?.review.turnFinding()
      return []
    case .seeEmployer, .addAgent, .suspendEmployer, .liftSuspension, .nextRecords, .openRecord,
      .readRecords:
      return performOnEmployer(command)
    case .search, .finishSearch, .clearSearch: return performSearch(command)
    case .moveUp, .moveDown, .pageUp, .pageDown, .moveFirst, .moveLast: return move(command)
    case .submitForm, .checkForm, .nextField, .previousField, .takeField, .clearForm, .leaveForm:
      return performOnForm(command)
    case .accept: return accept()
    case .decline:
      decline()
      return []
    }
  }

  /// Opens a view and loads what it shows.
  private mutating func open(_ view: AttendantView) -> [AttendantEffect] {
    workspace?.view = view
    workspace?.isSearching = false
    workspace?.isReading = false
    return reload()
  }

  /// Returns what the open view has to ask for.
  func reload() -> [AttendantEffect] {
    guard let workspace else { return [] }
    switch workspace.view {
    case .board: return boardRequests
    case .postings:
      return [workspace.postings.request] + (workspace.postings.opened.request.map { [$0] } ?? [])
    case .people: return [workspace.people.request]
    case .review:
      return [workspace.review.request] + (workspace.review.opened.request.map { [$0] } ?? [])
    case .employers:
      return [workspace.employers.request]
        + (workspace.employers.recordRequest.map { [$0] } ?? [])
    case .calls: return []
    }
  }
}

extension OpenedPosting {
  /// What loads the opened posting anew.
  var request: AttendantEffect? { wanted.map { .loadPosting($0) } }
}
