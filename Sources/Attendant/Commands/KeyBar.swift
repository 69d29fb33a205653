import OddJobMarket
import TerminalUI

/// What the bar at the bottom offers where it has so much room: of what can be done now the most
/// needed first, and always the ways to everything else.
struct KeyBar {
  struct Entry {
    let binding: KeyBinding
    let key: Key
    let label: String
    let isPossible: Bool

    var columns: Int { TextLayout.displayWidth(key.label) + TextLayout.displayWidth(label) }
  }

  /// The columns between two of them.
  static let gap = 2
  /// Help and palette lead to every other command.
  static let always: [AttendantCommand] = [.palette, .showHelp]

  /// Those that are shown, from left to right.
  let entries: [Entry]
  /// Those for which there is no room.
  let leftOut: [Entry]

  init(screen: AttendantScreen, columns: Int) {
    let context = screen.state.context
    let offered = KeyBinding.bindings(in: context)
      .filter { $0.isInFooter && Self.isOffered($0.command, screen.state) }
      .compactMap { binding in
        binding.keys(in: context).first.map { key in
          Entry(
            binding: binding, key: key, label: Self.label(binding.command, screen),
            isPossible: screen.state.obstacle(to: binding.command) == nil)
        }
      }
    let always = Self.always.compactMap { command in
      offered.first { $0.binding.command == command }
    }
    var room = columns - always.reduce(0) { $0 + $1.columns + Self.gap } + Self.gap
    var (shown, leftOut): ([Entry], [Entry]) = ([], [])
    for entry in Self.ranked(offered.filter { !Self.always.contains($0.binding.command) }) {
      if entry.columns + Self.gap <= room {
        shown.append(entry)
        room -= entry.columns + Self.gap
      } else {
        leftOut.append(entry)
      }
    }
    entries = shown + always
    self.leftOut = leftOut
  }

  /// What can be done now stands before what can't, the most needed first; of equals the table's
  /// order counts.
  private static func ranked(_ entries: [Entry]) -> [Entry] {
    entries.enumerated().sorted { $0.element.rank(at: $0.offset) < $1.element.rank(at: $1.offset) }
      .map(\.element)
  }

  /// What is on stands beside its key.
  private static func label(_ command: AttendantCommand, _ screen: AttendantScreen) -> String {
    let wording = screen.state.arrangement(command).map { Words.arranged(command, $0) }
    return (wording ?? command.label)(screen.language)
  }

  /// Some commands are of use on rare occasions only, and are offered on those.
  private static func isOffered(_ command: AttendantCommand, _ state: AttendantState) -> Bool {
    switch command {
    case .acknowledge: state.calls.waiting != nil
    case .confirmDate: state.workspace?.board.isDateInDoubt == true
    case .undo: state.undoOffer != nil
    case .cancelMatching: state.workspace?.dayMatching.isRunning == true
    case .runMatching: state.workspace?.dayMatching.isRunning == false
    case .stopSync: state.workspace?.sync.isRunning == true
    default: true
    }
  }
}

extension KeyBar.Entry {
  fileprivate func rank(at place: Int) -> (Int, Int, Int) {
    (isPossible ? 0 : 1, binding.priority, place)
  }
}
