package import OddJobMarket
package import TerminalUI

/// What happens at the attendant's seat.
package enum AttendantMessage: Equatable, Sendable {
  /// The seat was handed to the attendant: the unlock question is asked.
  case opened
  case tick(Instant)
  case connectionChanged(ConnectionBadge)
  indirect case reply(AttendantReply)
  /// A card was laid on this seat's reader.
  indirect case card(PresentedCard)
  case key(Key)
  case pasted(String)
  case scrolled(ScrollDirection)
  /// A word of the bar at the bottom, or its key.
  case commandChosen(AttendantCommand)
  /// A row of a list, counted from 0.
  case rowTapped(AttendantPane, Int)
  /// An answer of a numbered question, counted from 0.
  case choiceTapped(Int)
  /// A field of the open form, counted from 0 among those shown.
  case fieldTapped(Int)
  /// A line of the list under a pick field, counted from 0.
  case suggestionTapped(Int)
}

/// A list of the workspace that has rows.
package enum AttendantPane: String, CaseIterable, Sendable {
  case shifts, applications, postings, people, review, queue, calls, picker, palette, crews,
    members, sheet
  case employers, records
  case proposals, unplaced
  case matters
}
