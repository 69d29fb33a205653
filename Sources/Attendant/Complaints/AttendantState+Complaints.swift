import OddJobMarket
import TerminalUI

extension AttendantState {
  /// Returns why a command about complaints can't be done now; nil where it can.
  func obstacle(toComplaints command: AttendantCommand) -> Wording? {
    guard case .complaints(let dialog) = workspace?.dialog, let state = ComplaintState(command)
    else { return nil }
    guard let selected = dialog.list.selected else { return Words.noComplaintSelected }
    // Nobody passes on what they have not read.
    guard dialog.shown != nil else { return Words.openComplaintFirst }
    return selected.state.next == state ? nil : Words.complaintIs(selected.state)
  }

  mutating func performOnComplaints(_ command: AttendantCommand) -> [AttendantEffect] {
    guard workspace != nil else { return [] }
    guard let state = ComplaintState(command) else {
      unseenComplaints = 0
      workspace?.dialog = .complaints(ComplaintsDialog())
      return [.complaints(.load)]
    }
    guard case .complaints(let dialog) = workspace?.dialog, let selected = dialog.list.selected
    else { return [] }
    workspace?.dialog = .entry(EntryDialog(purpose: .complaintNote(selected.number, state)))
    return []
  }

  /// Enter opens the selected one, which is written down.
  func openComplaint(_ dialog: ComplaintsDialog) -> [AttendantEffect] {
    guard let by = workspace?.attendant.id, let selected = dialog.list.selected else { return [] }
    return [.complaints(.open(selected.number, by: by))]
  }

  mutating func takeFiledComplaint() -> [AttendantEffect] {
    unseenComplaints += 1
    noteUnseenComplaints()
    guard case .complaints = workspace?.dialog else { return [] }
    return [.complaints(.load)]
  }

  mutating func noteUnseenComplaints() {
    let count = unseenComplaints
    guard count > 0 else { return }
    workspace?.note = StatusNote(Words.complaintsFiled(count), .warning)
  }

  mutating func take(_ reply: ComplaintsReply) -> [AttendantEffect] {
    switch reply {
    case .filed: return takeFiledComplaint()
    case .loaded(let all):
      changeComplaints { dialog in
        dialog.list.replace(all)
        dialog.isLoaded = true
        if let landing = dialog.landing { dialog.list.select(id: landing) }
        dialog.landing = nil
      }
      return []
    case .opened(.success(let record)):
      changeComplaints { $0.opened = record }
      return []
    case .stepped(.success(let record)):
      workspace?.note = StatusNote(Words.complaintStepped(record.summary), .good)
      changeComplaints { dialog in
        dialog.opened = record
        dialog.landing = record.summary.number
      }
      return [.complaints(.load)]
    case .opened(.failure(let refusal)), .stepped(.failure(let refusal)):
      workspace?.note = .refused(refusal)
      // The screen showed what was no longer so.
      return [.complaints(.load)]
    }
  }

  private mutating func changeComplaints(_ change: (inout ComplaintsDialog) -> Void) {
    guard case .complaints(var dialog) = workspace?.dialog else { return }
    change(&dialog)
    workspace?.dialog = .complaints(dialog)
  }
}

extension ComplaintState {
  /// To where a command takes a complaint.
  init?(_ command: AttendantCommand) {
    switch command {
    case .passComplaintOn: self = .passedOn
    case .answerComplaint: self = .answered
    default: return nil
    }
  }
}
