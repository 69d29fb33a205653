import OddJobMarket
import TerminalUI

/// What the state column says of a shift: a live one that is full, or too late to join, says so.
struct CardStatus {
  let wording: Wording
  let role: Role

  init(_ card: PostingCard, at now: Instant) {
    let isFull = card.places.confirmed + card.places.held >= card.places.places
    switch card.state {
    case .live where isFull: (wording, role) = (Words.filled, .good)
    case .live where now >= card.closesAt: (wording, role) = (Words.pastClosing, .groundMuted)
    case .live where card.places.takesStandbysOnly:
      (wording, role) = (Words.countyPlaces, .info)
    case .live: (wording, role) = (card.state.wording, .warning)
    case .inReview: (wording, role) = (card.state.wording, .alarm)
    case .paused, .closed, .cancelled, .rejected:
      (wording, role) = (card.state.wording, .groundMuted)
    }
  }
}

/// Taken and free places as blocks, drawn to scale where there are many.
enum PlacesBar {
  static let columns = 12

  static func text(taken: Int, of places: Int) -> String {
    guard places > 0 else { return "" }
    let length = min(places, columns)
    let filled: Int
    if places <= columns {
      filled = min(taken, places)
    } else {
      // A block stands for several places; the last one fills only when all are taken.
      filled = taken >= places ? columns : min(columns - 1, taken * columns / places)
    }
    return String(repeating: "■", count: max(0, filled))
      + String(repeating: "□", count: length - max(0, filled))
  }
}

extension ApplicationState {
  /// The colour of a state: good is on its way, warning waits for someone, alarm went wrong.
  var role: Role {
    switch self {
    case .confirmed, .departed, .arrived, .finished, .settled: .good
    case .applied, .standby, .held: .warning
    case .noShow, .disputed, .termsDiffer: .alarm
    case .withdrawn, .declined, .notChosen, .released, .holdExpired, .employerCancelled,
      .postingExpired:
      .groundMuted
    }
  }
}

extension Verification {
  /// The field of a list: short, the document has a place of its own.
  func cell(_ language: Language) -> TableCell {
    let words = self == .selfDeclared ? Words.selfDeclared : wording
    return TableCell(words(language), isVerified ? .good : .warning)
  }

  /// The document that was seen, or that none was.
  func text(_ language: Language) -> String {
    switch self {
    case .selfDeclared: wording(language)
    case .verified(let document): "\(wording(language)) \(document.wording(language))"
    }
  }
}
