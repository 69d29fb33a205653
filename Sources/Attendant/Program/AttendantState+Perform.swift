import OddJobMarket
import TerminalUI

extension AttendantState {
  /// Does what a command says; that it can be done has been checked.
  mutating func perform(_ command: AttendantCommand) -> [AttendantEffect] {
    if let effects = performOnCrewSheet(command) ?? performOnUnmarked(command) { return effects }
    switch command {
    case .lock: return lock()
    case .tryPIN: return tryPIN()
    case .giveBack: return giveBack()
    case .switchLanguage:
      language = language.next
      return []
    case .showHelp: toggleHelp()
    case .openBoard, .openPostings, .openPeople, .openReview, .openCalls, .openCrews,
      .openEmployers, .openMatching, .openSync:
      return open(AttendantView.allCases.first { $0.command == command } ?? .board)
    case .reload: return reload()
    case .undo: return undo()
    case .repeatLast: return repeatLast()
    case .palette: return openPalette()
    case .readDetail: toggleReading()
    case .acknowledge: return acknowledge()
    case .confirmDate: return askWhetherToday()
    case .switchPane: return switchPane()
    case .runMatching, .cancelMatching, .acceptProposals, .acceptAllProposals, .markProposal,
      .adjustProposal, .dropProposal:
      return performDayMatching(command)
    case .formParty, .endParty, .nameRequest, .blockPair, .verifyGroup: return performWish(command)
    case .openPrints, .printSlips, .printRoll, .paperCameOut, .paperDidNot:
      return performOnPrints(command)
    case .openComplaints, .passComplaintOn, .answerComplaint: return performOnComplaints(command)
    case .syncNow, .stopSync, .showMatter, .markMatter: return performSync(command)
    case .confirm, .depart, .arrive, .finish, .departAll, .markNoShow, .withdraw, .addPerson,
      .showSlip, .dayBefore, .dayAfter, .showTerms:
      return performOnBoard(command)
    case .narrow, .sort: return performArranging(command)
    case .applyTogether, .callDeparture, .openRoll, .writeRoll, .writeDay, .enrolCrew,
      .joinCrew, .leadCrew, .leaveCrew, .dissolveCrew, .toggleCheck, .checkAll, .sendRest,
      .fillRoll:
      return performOnCrews(command)
    case .recommend, .keepPlace, .notChosen, .askBack, .leaveMidway, .replacePerson, .raisePay,
      .cancelWork:
      return performDeciding(command)
    case .verify, .seeCertificate, .setCode, .showPhone: return performOnPerson(command)
    case .readHistory, .revealGroups, .completePerson, .changePhone, .markForMerge,
      .eraseRecord:
      return performAboutPerson(command)
    case .vouch, .renewCard: return performOnCards(command)
    case .newPosting, .register, .floorDeal: return openForm(command)
    case .postAgain, .hiredOutside, .documentSeen: return performOnFloor(command)
    case .pausePosting, .resumePosting, .closePosting, .showOnBoard, .passReview, .rejectReview:
      return performOnPosting(command)
    case .moveTurn, .holdDraw: return performOnTurns(command)
    case .callNext, .callNumber, .callAgain, .missNumber, .serveNumber, .switchCallPane:
      return performOnCall(command)
    case .mendPosting: return mendSelected()
    case .nextFinding: workspace?.review.turnFinding()
    case .seeEmployer, .addAgent, .suspendEmployer, .liftSuspension, .nextRecords, .openRecord,
      .readRecords:
      return performOnEmployer(command)
    case .search, .finishSearch, .clearSearch: return performSearch(command)
    case .moveUp, .moveDown, .pageUp, .pageDown, .moveFirst, .moveLast: return move(command)
    case .submitForm, .checkForm, .nextField, .previousField, .takeField, .clearForm, .leaveForm:
      return performOnForm(command)
    case .accept: return accept()
    case .decline: decline()
    case .openUnmarked: break  // The list has taken it already.
    }
    return []
  }

  private mutating func acknowledge() -> [AttendantEffect] {
    workspace?.note = nil
    guard let waiting = calls.waiting else { return [] }
    calls.acknowledge(waiting.number, at: now)
    return [.answerHelp(seat: waiting.seat)]
  }

  private mutating func askWhetherToday() -> [AttendantEffect] {
    let date = setting.calendar.civilDate(of: now)
    workspace?.dialog = .question(QuestionDialog(purpose: .confirmDate(date)))
    return []
  }

  private mutating func toggleReading() {
    workspace?.isReading.toggle()
    workspace?.readLine = 0
  }

  private mutating func toggleHelp() {
    let isOpen = workspace?.helpLine != nil
    workspace?.helpLine = isOpen ? nil : 0
  }

  private mutating func switchPane() -> [AttendantEffect] {
    switch workspace?.view {
    case .crews: switchCrewPane()
    case .matching: switchMatchingPane()
    default: return performOnBoard(.switchPane)
    }
    return []
  }

  /// Opens a view and loads what it shows.
  mutating func open(_ view: AttendantView) -> [AttendantEffect] {
    // What was said of the view that is left is of no use in another; a failure is.
    if workspace?.view != view, workspace?.note?.tone == .info { workspace?.note = nil }
    workspace?.view = view
    workspace?.isSearching = false
    workspace?.isReading = false
    return reload()
  }

  /// Returns what the open view has to ask for.
  func reload() -> [AttendantEffect] {
    viewRequests + unmarkedRequests
  }

  private var viewRequests: [AttendantEffect] {
    guard let workspace else { return [] }
    switch workspace.view {
    case .board: return boardRequests
    case .postings:
      return [workspace.postings.request] + (workspace.postings.opened.request.map { [$0] } ?? [])
    case .people: return [workspace.people.request] + workspace.people.historyRequest
    case .review:
      return [workspace.review.request] + (workspace.review.opened.request.map { [$0] } ?? [])
    case .employers:
      return [workspace.employers.request]
        + (workspace.employers.recordRequest.map { [$0] } ?? [])
    case .calls: return [.calling(.loadQueue)]
    case .crews: return [.crews(.load)]
    // What is shown is of its moment until it is matched anew; the published order comes with the turns.
    case .matching: return workspace.turns.aims == nil ? [.turns(.load)] : []
    case .sync: return [.sync(.load)]
    }
  }
}

extension OpenedPosting {
  /// What loads the opened posting anew.
  var request: AttendantEffect? { wanted.map { .loadPosting($0) } }
}
