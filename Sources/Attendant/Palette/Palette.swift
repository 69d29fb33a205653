import OddJobMarket

/// The line in which a command is searched, and the one that is highlighted of those found.
struct Palette: Equatable, Sendable {
  var line = TextLine()
  var index = 0
}

/// What becomes of a command that is chosen in the palette.
enum PaletteUse: Equatable, Sendable {
  case here
  case elsewhere(AttendantView)
  case impossible(Wording)
}

extension AttendantCommand {
  private static let actingAtOnce: Set<AttendantCommand> = [
    .confirm, .depart, .departAll, .arrive, .finish, .keepPlace, .showSlip, .writeRoll, .printRoll,
    .showPhone, .revealGroups, .pausePosting, .resumePosting, .passReview,
    .callNumber, .callAgain, .missNumber, .serveNumber, .leadCrew, .markForMerge,
    .acceptProposals, .markProposal, .dropProposal, .markMatter,
  ]

  /// Whether it changes or reveals something of the selected row with no question that names it.
  var actsAtOnce: Bool { Self.actingAtOnce.contains(self) }
}

/// How well the words of a command fit what was typed.
struct CommandMatch {
  let command: AttendantCommand
  private let label: String
  private let help: String
  private let english: String
  private let readings: [String: PinyinReading]

  init(_ command: AttendantCommand, readings: [String: PinyinReading]) {
    self.command = command
    self.readings = readings
    label = command.label.chinese.lowercased()
    help = command.help.chinese.lowercased()
    english = "\(command.label.english) \(command.rawValue) \(command.help.english)".lowercased()
  }

  /// Returns how far the typed words are from the command's, 0 the nearest; nil where one of them
  /// does not fit at all.
  func distance(of typed: String) -> Int? {
    var total = 0
    for word in typed.lowercased().split(separator: " ") {
      guard let distance = distance(ofWord: String(word)) else { return nil }
      total += distance
    }
    return total
  }

  private func distance(ofWord word: String) -> Int? {
    let label = readings[command.label.chinese]
    let help = readings[command.help.chinese]
    if self.label == word || label?.full == word { return 0 }
    let starts = [self.label, label?.full, label?.initials].compactMap { $0 }
    if starts.contains(where: { $0.hasPrefix(word) }) { return 1 }
    if english.split(separator: " ").prefix(2).contains(where: { $0.hasPrefix(word) }) { return 1 }
    if self.label.contains(word) || label?.full.contains(word) == true { return 2 }
    if self.help.contains(word) { return 3 }
    if english.split(separator: " ").contains(where: { $0.hasPrefix(word) }) { return 4 }
    if help?.initials.contains(word) == true || help?.full.contains(word) == true { return 5 }
    // One letter is in nearly everything.
    guard word.count > 1 else { return nil }
    let scattered = [label?.full, command.rawValue.lowercased()].compactMap { $0 }
    return scattered.contains { Self.isScattered(word, in: $0) } ? 8 : nil
  }

  /// Whether the letters stand in the text in this order, with others between them.
  private static func isScattered(_ word: String, in text: String) -> Bool {
    var rest = Substring(text)
    for letter in word {
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: place)...]
    }
    return true
  }
}
