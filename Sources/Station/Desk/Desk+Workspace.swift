import Attendant
import OddJobMarket
import PostingIndex
import Store
import Synchronization

extension Desk {
  /// Carries out what the attendant's workspace wants besides its views.
  func answer(_ effect: WorkspaceEffect) -> DeskAnswer<AttendantReply> {
    switch effect {
    case .undo(let ticket, let attendant):
      let result = attempt { try store.undo(ticket, by: attendant) }
      if case .success(let undone) = result {
        for shift in undone.shifts { refresh(shift: shift) }
        for posting in undone.postings.keys { refresh(posting: posting) }
      }
      return DeskAnswer(.workspace(.undone(result)), changesMarket: true)
    case .stepAll(let applications, let event, let attendant):
      let result = attempt { try store.undoableSteps(applications, event, by: attendant) }
      let shifts = applications.compactMap { application in
        reading(nil) { try store.application(application).card.shift }
      }
      for shift in Set(shifts) { refresh(shift: shift) }
      return DeskAnswer(
        .workspace(.stepped(event, result.map(\.value.count), undo: try? result.get().ticket)),
        changesMarket: true)
    case .readPinyin(let texts):
      return DeskAnswer(.workspace(.readings(readings(of: texts))))
    }
  }

  /// Answers with a change that can be taken back; the list follows it.
  func undoable<Value>(
    _ result: Result<Undoable<Value>, Refusal>, shift: ShiftID?, posting: PostingID? = nil,
    change: (Value) -> AttendantReply.Change
  ) -> DeskAnswer<AttendantReply> {
    if let shift { refresh(shift: shift) }
    if let posting { refresh(posting: posting) }
    return DeskAnswer(
      .changed(result.map { change($0.value) }, undo: try? result.get().ticket),
      changesMarket: true)
  }

  private func readings(of texts: [String]) -> [String: PinyinReading] {
    let table = PinyinTable.standard
    return texts.reduce(into: [:]) { readings, text in
      let full = text.map { table.readings(of: $0).first ?? "" }.joined()
      readings[text] = PinyinReading(full: full, initials: table.initials(text))
    }
  }
}
