import OddJobMarket
import TerminalUI

extension AttendantState {
  /// Whom the keys of the turns act on: the selected person of the view.
  private var personInTurn: (id: JobSeekerID, name: String)? {
    guard let work = workspace else { return nil }
    switch work.view {
    case .calls: return work.calling.list.selected.map { ($0.jobSeeker, $0.name) }
    case .matching:
      let matching = work.dayMatching
      return matching.pane == .proposals
        ? matching.list.selected.map { ($0.match.jobSeeker, $0.match.name) }
        : matching.unplaced.selected.map { ($0.jobSeeker, $0.name) }
    default: return nil
    }
  }

  /// Returns why the turns can't be changed now; nil where they can.
  func obstacle(toTurns command: AttendantCommand) -> Wording? {
    guard let turns = workspace?.turns else { return nil }
    switch command {
    case .moveTurn:
      guard let person = personInTurn else { return Words.nobodySelected }
      return turns[person.id] == nil ? Refusal.notSignedIn.wording : nil
    case .holdDraw:
      guard turns.rule != nil else { return Words.stillLoading }
      guard let draw = turns.draw else { return Words.noDraw }
      if draw.seed != nil { return Refusal.drawHeld.wording }
      return turns.people.isEmpty ? Words.nobodyToDraw : nil
    default: return nil
    }
  }

  mutating func performOnTurns(_ command: AttendantCommand) -> [AttendantEffect] {
    guard let work = workspace else { return [] }
    if command == .holdDraw {
      guard let draw = work.turns.draw else { return [] }
      workspace?.dialog = .question(
        QuestionDialog(
          purpose: .holdDraw(commitment: draw.commitment, people: work.turns.people.count)))
    } else if let person = personInTurn, let turn = work.turns[person.id] {
      let places = PlacesOfTurn(now: turn.turn, last: work.turns.people.count)
      workspace?.dialog = .entry(
        EntryDialog(purpose: .turnPlace(person.id, name: person.name, places)))
    }
    return []
  }

  mutating func take(_ reply: TurnsReply) -> [AttendantEffect] {
    switch reply {
    case .loaded(let turns): take(turns)
    case .moved(let person, .success(let turns), let ticket):
      take(turns)
      offerUndo(ticket)
      let name = name(inTurn: person)
      workspace?.note = StatusNote(Words.turnMoved(name, turns[person]), .good)
      return reload()
    case .drawn(.success(let turns)):
      take(turns)
      workspace?.note = StatusNote(Words.drawn(turns.draw), .good)
      return reload()
    case .moved(_, .failure(let refusal), _), .drawn(.failure(let refusal)):
      workspace?.note = .refused(refusal)
      return reload()
    }
    return []
  }

  mutating func take(_ turns: DayTurns) {
    workspace?.turns = turns
    workspace?.dayMatching.take(turns)
  }

  private func name(inTurn person: JobSeekerID) -> String {
    guard let work = workspace else { return "" }
    return work.calling.list.all.first { $0.jobSeeker == person }?.name
      ?? work.dayMatching.list.all.first { $0.match.jobSeeker == person }?.match.name
      ?? work.dayMatching.unplaced.all.first { $0.jobSeeker == person }?.name ?? ""
  }
}

/// The places of the turns of a day.
struct PlacesOfTurn: Equatable, Sendable {
  /// Where the person stands now, 1 for the first.
  let now: Int
  let last: Int
}
