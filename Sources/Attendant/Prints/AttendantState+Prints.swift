import OddJobMarket
import TerminalUI

extension AttendantState {
  /// Returns why a command about printing can't be done now; nil where it can.
  func obstacle(toPrints command: AttendantCommand) -> Wording? {
    guard let work = workspace else { return nil }
    switch command {
    case .printSlips:
      guard setting.hasPrinter else { return Words.noPrinter }
      return work.dialog?.slips.isEmpty == false ? nil : Words.noSlipOpen
    case .printRoll:
      guard setting.hasPrinter else { return Words.noPrinter }
      guard work.board.shifts.selected != nil else { return Words.noShiftSelected }
      return work.board.applications.all.contains { $0.state.isPlacement }
        ? nil : Words.nobodyConfirmed
    case .paperCameOut, .paperDidNot:
      guard let record = selectedPrint else { return Words.noPrintSelected }
      return record.state == .unknown ? nil : Words.printIs(record.state)
    default: return nil
    }
  }

  mutating func performOnPrints(_ command: AttendantCommand) -> [AttendantEffect] {
    guard let work = workspace else { return [] }
    let by = work.attendant.id
    switch command {
    case .openPrints:
      workspace?.dialog = .prints(PrintsDialog())
      return [.prints(.load)]
    case .printSlips:
      let slips = work.dialog?.slips ?? []
      return slips.isEmpty ? [] : [.prints(.slips(slips.map(\.application), by: by))]
    case .printRoll:
      guard let shift = work.board.shifts.selected?.shift else { return [] }
      return [.prints(.roll(shift, by: by))]
    case .paperCameOut, .paperDidNot:
      guard let record = selectedPrint else { return [] }
      return [.prints(.say(record, cameOut: command == .paperCameOut))]
    default: return []
    }
  }

  /// Enter in the list prints the selected paper once more.
  func printAgain(_ dialog: PrintsDialog) -> [AttendantEffect] {
    guard let by = workspace?.attendant.id, let record = dialog.list.selected else { return [] }
    return [.prints(.again(record, by: by))]
  }

  func obstacle(toPrintAgain dialog: PrintsDialog) -> Wording? {
    guard setting.hasPrinter else { return Words.noPrinter }
    guard let record = dialog.list.selected else { return Words.noPrintSelected }
    return record.state.isOnItsWay ? Words.printIs(record.state) : nil
  }

  mutating func take(_ reply: PrintsReply) -> [AttendantEffect] {
    switch reply {
    case .loaded(let records):
      guard case .prints(var dialog) = workspace?.dialog else { return [] }
      dialog.list.replace(records)
      dialog.isLoaded = true
      workspace?.dialog = .prints(dialog)
      return []
    case .step(.failure(let refusal)): workspace?.note = .refused(refusal)
    case .step(.success(let record)): workspace?.note = Self.note(record)
    case .troubled(let record): workspace?.note = Self.note(record)
    }
    guard case .prints = workspace?.dialog else { return [] }
    return [.prints(.load)]
  }

  private static func note(_ record: PrintRecord) -> StatusNote {
    switch record.state {
    case .planned, .sent: StatusNote(Words.printed(record))
    case .printed: StatusNote(Words.printed(record), .good)
    case .unknown: StatusNote(Words.printed(record), .warning)
    case .failed: StatusNote(Words.printed(record), .alarm)
    }
  }

  private var selectedPrint: PrintRecord? {
    guard case .prints(let dialog) = workspace?.dialog else { return nil }
    return dialog.list.selected
  }
}

extension AttendantDialog {
  /// The slips that are open.
  var slips: [Slip] {
    switch self {
    case .slip(let slip): [slip]
    case .deal(let deal): deal.slips
    default: []
    }
  }
}
