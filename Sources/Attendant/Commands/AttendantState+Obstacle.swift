package import OddJobMarket

extension AttendantState {
  /// Returns why a command can't be done now; nil where it can.
  package func obstacle(to command: AttendantCommand) -> Wording? {
    guard let work = workspace else {
      guard command == .tryPIN else { return nil }
      if unlock.isWaiting { return Words.pleaseWait }
      return unlock.pin.isEmpty ? Words.typePIN : nil
    }
    switch command {
    case .confirm: return obstacle(toStep: .confirm)
    case .depart: return obstacle(toStep: .depart)
    case .arrive: return obstacle(toStep: .arrive)
    case .markNoShow: return obstacle(toStep: .markNoShow)
    case .withdraw: return obstacle(toStep: .withdraw)
    case .finish: return obstacle(toStep: .finish)
    case .departAll:
      return work.board.applications.all.contains { $0.state == .confirmed }
        ? nil : Words.nobodyConfirmed
    case .addPerson: return work.board.shifts.selected == nil ? Words.noShiftSelected : nil
    case .showSlip:
      guard let target = work.board.target else { return noTarget }
      return target.state.isPlacement ? nil : Words.slipOnlyWhenConfirmed
    case .recommend, .keepPlace, .notChosen, .askBack, .leaveMidway, .replacePerson, .raisePay,
      .cancelWork:
      return obstacle(toDeciding: command)
    case .verify, .seeCertificate, .setCode, .showPhone, .readHistory, .revealGroups,
      .completePerson, .changePhone, .markForMerge, .eraseRecord, .vouch, .renewCard:
      return obstacle(toPerson: command)
    case .pausePosting: return obstacle(toState: .paused)
    case .resumePosting: return obstacle(toState: .live)
    case .closePosting: return obstacle(toState: .closed)
    case .showOnBoard: return work.postings.list.selected == nil ? Words.noPostingSelected : nil
    case .passReview, .rejectReview:
      guard let card = work.review.list.selected else { return Words.noPostingSelected }
      let isShown = work.review.opened.isLoaded && work.review.opened.wanted == card.posting
      return isShown ? nil : Words.stillLoading
    case .undo: return obstacleToUndo
    case .repeatLast: return obstacleToRepeat
    case .narrow, .sort: return obstacle(toArranging: command)
    case .showTerms: return work.board.shifts.selected == nil ? Words.noShiftSelected : nil
    case .moveTurn, .holdDraw: return obstacle(toTurns: command)
    case .callNumber, .callAgain, .missNumber, .serveNumber: return obstacle(toCall: command)
    case .mendPosting:
      guard let card = work.review.list.selected else { return Words.noPostingSelected }
      let isShown = work.review.opened.isLoaded && work.review.opened.wanted == card.posting
      return isShown ? nil : Words.stillLoading
    case .nextFinding:
      return work.review.opened.findings.isEmpty ? Words.noFindings : nil
    case .seeEmployer, .addAgent, .suspendEmployer, .liftSuspension, .nextRecords, .openRecord,
      .readRecords:
      return obstacle(toEmployer: command)
    case .confirmDate: return work.board.isDateInDoubt ? nil : Words.dateIsCertain
    case .submitForm, .checkForm: return isFormWaiting ? Words.pleaseWait : nil
    case .accept: return obstacleToAccept
    case .postAgain: return postingDraft?.waiting == .post ? Words.pleaseWait : nil
    case .hiredOutside:
      guard let card = work.board.shifts.selected else { return Words.noShiftSelected }
      let free = card.places.outstanding
      return free == 0 ? Refusal.placesInUse(free: 0).wording : nil
    case .formParty, .endParty, .nameRequest, .blockPair, .verifyGroup:
      return obstacle(toWish: command)
    case .runMatching, .cancelMatching, .acceptProposals, .acceptAllProposals, .markProposal,
      .adjustProposal, .dropProposal:
      return obstacle(toDayMatching: command)
    case .syncNow, .stopSync, .showMatter, .markMatter: return obstacle(toSync: command)
    case .passComplaintOn, .answerComplaint: return obstacle(toComplaints: command)
    case .printSlips, .printRoll, .paperCameOut, .paperDidNot: return obstacle(toPrints: command)
    default: return obstacle(toCrews: command)
    }
  }

  /// Why what the open dialog offers can't be taken.
  private var obstacleToAccept: Wording? {
    guard let work = workspace else { return nil }
    if case .picker(let picker) = work.dialog, picker.list.isEmpty { return Words.nobodyFound }
    if case .palette(let palette) = work.dialog, found(by: palette).isEmpty {
      return Words.noCommandFound
    }
    if case .recent(let picker) = work.dialog, picker.list.isEmpty {
      return picker.isLoaded ? Words.noRecent : Words.stillLoading
    }
    if case .candidates(let picker) = work.dialog { return picker.obstacle }
    if case .complaints(let dialog) = work.dialog, dialog.list.isEmpty {
      return Words.noComplaintSelected
    }
    if case .prints(let dialog) = work.dialog { return obstacle(toPrintAgain: dialog) }
    if case .unmarked(let dialog) = work.dialog, dialog.list.isEmpty {
      return Words.nothingUnmarked
    }
    if case .shiftChoice(let choice) = work.dialog { return obstacle(toPropose: choice) }
    return nil
  }

  /// Why nobody on the board is selected.
  var noTarget: Wording {
    workspace?.board.applications.isEmpty == true
      ? Words.noApplications : Words.noApplicationSelected
  }

  func obstacle(toStep event: ApplicationEvent) -> Wording? {
    if case .unmarked(let dialog) = workspace?.dialog {
      return obstacle(toMark: event, in: dialog)
    }
    guard let target = workspace?.board.target else { return noTarget }
    return target.state.legalEvents.contains(event)
      ? nil : Refusal.illegalStep(target.state).wording
  }

  private func obstacle(toPerson command: AttendantCommand) -> Wording? {
    guard let person = targetPerson else {
      return workspace?.view == .board ? noTarget : Words.nobodySelected
    }
    guard command == .verify, case .verified(let document) = person.verification else {
      return nil
    }
    return Words.alreadyVerified(document)
  }

  private func obstacle(toState state: PostingState) -> Wording? {
    guard let card = workspace?.postings.list.selected else { return Words.noPostingSelected }
    // What waits for a look becomes live in the review only, where its findings are seen.
    if card.state == .inReview, state == .live { return Words.reviewFirst }
    return card.state.successors.contains(state) ? nil : Words.postingIs(card.state)
  }
}
