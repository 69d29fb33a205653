import OddJobMarket

extension AttendantState {
  /// Answers the open dialog with yes, or with what is highlighted or written in it.
  mutating func accept() -> [AttendantEffect] {
    switch workspace?.dialog {
    case .choice(let dialog): return choose(option: dialog.selected)
    case .question(let dialog):
      workspace?.dialog = nil
      return accept(dialog)
    case .entry(let dialog): return accept(dialog)
    case .picker(let picker):
      guard let work = workspace, let person = picker.list.selected else { return [] }
      workspace?.dialog = nil
      switch picker.purpose {
      case .apply(let shift):
        if let replaced = picker.replaced {
          return [.deciding(.replace(replaced, with: person.id, shift, by: work.attendant.id))]
        }
        return [.apply(person.id, shift, by: work.attendant.id)]
      case .name(let shift):
        workspace?.wishes.named = person.name
        return [.wishes(.name(person.id, shift, by: work.attendant.id))]
      case .agent(let employer):
        return [.employerWork(.addAgent(person.id, to: employer, by: work.attendant.id))]
      }
    case .palette(let palette): return accept(palette)
    case .recent(let picker):
      guard let posting = picker.list.selected?.posting else { return [] }
      workspace?.dialog = nil
      workspace?.floor.wantedAgain = posting
      return [.floor(.loadAgain(posting))]
    case .deal(var deal):
      deal.page += 1
      workspace?.readLine = 0
      workspace?.dialog = deal.page < deal.count ? .deal(deal) : nil
      return []
    case .candidates(let picker): return recommend(picker)
    case .shiftChoice(let choice): return propose(choice)
    case .prints(let dialog): return printAgain(dialog)
    case .complaints(let dialog): return openComplaint(dialog)
    case .unmarked(let dialog): return showOnBoard(dialog)
    case .slip, .phone, .matter:
      workspace?.dialog = nil
      return []
    case .crews, nil: return []
    }
  }

  /// Leaves the open dialog or the help screen, with nothing done.
  mutating func decline() {
    if workspace?.helpLine != nil {
      workspace?.helpLine = nil
    } else if case .choice(let choice) = workspace?.dialog, let list = choice.behind {
      workspace?.dialog = .unmarked(list)
    } else {
      workspace?.dialog = nil
    }
  }

  /// Answers a numbered question by the place of the answer.
  mutating func choose(option index: Int) -> [AttendantEffect] {
    guard let work = workspace, context == .choice, case .choice(let dialog) = work.dialog,
      dialog.options.indices.contains(index)
    else { return [] }
    workspace?.dialog = nil
    workspace?.lastAct?.answer = index
    let by = work.attendant.id
    switch dialog.purpose {
    case .cause(let application, .notChoose):
      let reason = TransitionReason(NotChosenReason.allCases[index])
      return [.step(application, .notChoose, reason, by: by)]
    case .cause(let application, let event):
      if let list = dialog.behind { returnToUnmarked(list, marked: application) }
      return [.step(application, event, TransitionReason(ChoiceDialog.causes[index]), by: by)]
    case .document(let person):
      return [.verify(person, IdentityDocument.allCases[index], by: by)]
    case .certificate(let person):
      return [.recordCertificate(person, Certificate.allCases[index], by: by)]
    case .leavingCrew(let crew, let person):
      let change: CrewChange = index == 0 ? .leaves(person) : .withdrawsConsent(person)
      return [.crews(.change(crew, change, by: by))]
    case .askBack, .raise, .cancel: return decide(dialog.purpose, index)
    case .merge(let merge): return choose(index, of: merge)
    case .erasure(let record): return chooseErasure(index, of: record)
    case .vouch(let person, let seats): return [.cards(.vouch(person, at: seats[index], by: by))]
    case .renewCard(let person):
      return [.cards(.renew(person, because: MemberCardLoss.allCases[index], by: by))]
    case .group, .party, .pair: return wish(dialog.purpose, index)
    case .employerDocument(let employer, let documents):
      return [.employerWork(.see(documents[index], of: employer, by: by))]
    case .turnReason(let person, let place):
      return [
        .turns(.move(person, to: place, because: TurnMoveReason.allCases[index], by: by))
      ]
    }
  }

  private mutating func accept(_ dialog: QuestionDialog) -> [AttendantEffect] {
    guard let work = workspace else { return [] }
    switch dialog.purpose {
    case .closePosting(let posting, _):
      return [.setState(posting, .closed, by: work.attendant.id)]
    case .confirmDate: return [.confirmDate(by: work.attendant.id)]
    case .dissolveCrew(let crew, _):
      return [.crews(.change(crew, .dissolves, by: work.attendant.id))]
    case .clearPostingForm: postingDraft = PostingForm(freshFacts)
    case .clearMending: mendingDraft?.restore()
    case .clearRegistrationForm: registrationDraft = RegistrationDraft()
    case .clearCompletion:
      completionDraft = completionDraft.map { CompletionForm(of: $0.person) }
    case .clearFloorForm: floorDraft = FloorForm()
    case .acceptProposals: return acceptAllProposals()
    case .holdDraw: return [.turns(.draw(by: work.attendant.id))]
    case .dealWithout(_, let left):
      guard left > 0 else { return [] }
      floorDraft?.dropObjected()
      return submitDeal()
    case .cancelWork(let summary, let wholePosting, let cause):
      return [
        .deciding(
          .cancel(
            summary, wholePosting: wholePosting, TransitionReason(cause), by: work.attendant.id))
      ]
    }
    return []
  }

  private mutating func accept(_ dialog: EntryDialog) -> [AttendantEffect] {
    guard let work = workspace else { return [] }
    let by = work.attendant.id
    do throws(EntryProblem) {
      let effect: AttendantEffect
      switch dialog.purpose {
      case .passNote(let posting, _):
        let note = try EntryProblem.note(dialog.line.text, isNeeded: true)
        effect = .review(posting, accepts: true, note: note, by: by)
      case .rejectNote(let posting, _):
        let note = try EntryProblem.note(dialog.line.text, isNeeded: false)
        effect = .review(posting, accepts: false, note: note, by: by)
      case .personalCode(let person, _):
        effect = .setPersonalCode(person, code: try EntryProblem.code(dialog.line.text), by: by)
      case .hiredOutside(let shift, _, _):
        let count = try EntryProblem.count(dialog.line.text)
        effect = .floor(.cutPlaces(shift, by: count, attendant: by))
      case .crewName(let crew):
        let name = try EntryProblem.name(dialog.line.text)
        effect = .crews(.enrol(name: name, leader: crew.leader, crew.members, by: by))
      case .phone(let person, _):
        let phone = try EntryProblem.phone(dialog.line.text)
        effect = .aboutPerson(.setPhone(person, phone: phone, by: by))
      case .complaintNote(let number, let state):
        let note = try EntryProblem.note(dialog.line.text, isNeeded: true)
        // Back to the list, where what comes of it is shown.
        workspace?.dialog = .complaints(ComplaintsDialog(landing: number))
        return [.complaints(.step(number, to: state, note: note, by: by))]
      case .employer(let entry): return try accept(entry, dialog)
      case .turnPlace(let person, let name, let places):
        let place = try EntryProblem.place(dialog.line.text, last: places.last)
        workspace?.dialog = .choice(
          ChoiceDialog(purpose: .turnReason(person, place: place), name: name))
        return []
      }
      workspace?.dialog = nil
      return [effect]
    } catch {
      var refused = dialog
      refused.problem = error.wording
      workspace?.dialog = .entry(refused)
      return []
    }
  }
}

/// Why a line of text is not taken as the answer.
struct EntryProblem: Error {
  let wording: Wording

  static func note(_ text: String, isNeeded: Bool) throws(EntryProblem) -> String {
    do throws(FieldProblem) {
      return try FreeText(validating: text, lengthMax: 100).text
    } catch {
      guard error.code == .empty else { throw EntryProblem(wording: error.wording) }
      guard !isNeeded else { throw EntryProblem(wording: Refusal.reviewNeedsNote.wording) }
      return ""
    }
  }

  /// Nothing typed is one: the usual number of people found elsewhere.
  static func count(_ text: String) throws(EntryProblem) -> Int {
    let digits = text.cleaned()
    guard !digits.isEmpty else { return 1 }
    guard let count = Int(digits), (1...9_999).contains(count) else {
      throw EntryProblem(wording: Words.hiredOutsideForm)
    }
    return count
  }

  static func place(_ text: String, last: Int) throws(EntryProblem) -> Int {
    guard let place = Int(text.cleaned()), (1...max(1, last)).contains(place) else {
      throw EntryProblem(wording: Words.turnPlaceForm(last))
    }
    return place
  }

  static func name(_ text: String) throws(EntryProblem) -> String {
    do throws(FieldProblem) {
      return try FreeText(validating: text, lengthMax: 20).text
    } catch {
      throw EntryProblem(wording: error.wording)
    }
  }

  static func phone(_ text: String) throws(EntryProblem) -> String {
    do throws(FieldProblem) {
      return try PhoneNumber(validating: text).text
    } catch {
      throw EntryProblem(wording: error.wording)
    }
  }

  static func code(_ text: String) throws(EntryProblem) -> String {
    do throws(FieldProblem) {
      return try PersonalCode(validating: text).digits
    } catch {
      throw EntryProblem(wording: error.wording)
    }
  }
}
