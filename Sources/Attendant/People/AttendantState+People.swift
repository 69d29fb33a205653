import OddJobMarket
import TerminalUI

extension AttendantState {
  /// The person the keys act on: of the selected application, or of the list of people.
  var targetPerson: (id: JobSeekerID, name: String, verification: Verification)? {
    guard let work = workspace else { return nil }
    switch work.view {
    case .board:
      return work.board.target.map { ($0.jobSeeker, $0.name, $0.verification) }
    case .people:
      return work.people.list.selected.map { ($0.id, $0.name, $0.verification) }
    case .matching:
      let matching = work.dayMatching
      return matching.pane == .proposals
        ? matching.list.selected.map {
          ($0.match.jobSeeker, $0.match.name, $0.match.verification)
        }
        : matching.unplaced.selected.map { ($0.jobSeeker, $0.name, $0.verification) }
    case .postings, .review, .calls, .crews, .employers, .sync: return nil
    }
  }

  mutating func performOnPerson(_ command: AttendantCommand) -> [AttendantEffect] {
    guard let work = workspace, let person = targetPerson else { return [] }
    switch command {
    case .verify:
      workspace?.dialog = .choice(
        ChoiceDialog(purpose: .document(person.id), name: person.name))
    case .seeCertificate:
      workspace?.dialog = .choice(
        ChoiceDialog(purpose: .certificate(person.id), name: person.name))
    case .setCode:
      workspace?.dialog = .entry(
        EntryDialog(purpose: .personalCode(person.id, name: person.name)))
    case .showPhone:
      workspace?.wantedPhone = person.id
      return [.revealPhone(person.id, by: work.attendant.id)]
    default: break
    }
    return []
  }

  mutating func takePeople(_ text: String, _ people: [PersonSummary]) {
    if case .picker(var picker) = workspace?.dialog {
      guard picker.search.text == text else { return }
      picker.list.replace(people)
      workspace?.dialog = .picker(picker)
      return
    }
    guard workspace?.people.search.text == text else { return }
    workspace?.people.list.replace(people)
    if let wanted = workspace?.people.wanted { workspace?.people.list.select(id: wanted) }
    workspace?.people.wanted = nil
    workspace?.people.isLoaded = true
  }

  mutating func takePerson(_ result: Result<PersonSummary, Refusal>) {
    switch result {
    case .failure(let refusal): workspace?.note = .refused(refusal)
    case .success(let person):
      workspace?.people.list.change(person.id) { $0 = person }
      workspace?.dayMatching.verify(person)
      let affected =
        workspace?.board.applications.all.filter { $0.jobSeeker == person.id } ?? []
      for application in affected {
        workspace?.board.applications.change(application.application) {
          $0.verification = person.verification
        }
      }
      workspace?.note = StatusNote(Words.personSaved(person), .good)
    }
  }

  mutating func takePhone(_ person: JobSeekerID, _ phone: String) {
    guard let work = workspace, work.wantedPhone == person else { return }
    workspace?.wantedPhone = nil
    guard work.dialog == nil, work.openForm == nil else { return }
    let name =
      work.board.applications.all.first { $0.jobSeeker == person }?.name
      ?? work.people.list.all.first { $0.id == person }?.name
    workspace?.dialog = .phone(name: name ?? "", number: phone)
  }
}
