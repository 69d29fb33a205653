import OddJobMarket
import TerminalUI

extension AttendantState {
  mutating func performOnCall(_ command: AttendantCommand) -> [AttendantEffect] {
    guard let work = workspace else { return [] }
    let attendant = work.attendant.id
    switch command {
    case .callNext:
      workspace?.note = nil
      return [.calling(.callNext(by: attendant))]
    case .switchCallPane:
      workspace?.calling.pane = work.calling.pane == .queue ? .help : .queue
      return []
    default:
      guard let event = CallEvent(command), let number = work.calling.list.selected?.number else {
        return []
      }
      workspace?.note = nil
      return [.calling(.step(number: number, event, by: attendant))]
    }
  }

  mutating func takeCalling(_ reply: CallingReply) -> [AttendantEffect] {
    guard workspace != nil else { return [] }
    switch reply {
    case .queue(let people, let turns):
      take(turns)
      workspace?.calling.isLoaded = true
      workspace?.calling.list.replace(people)
      switch workspace?.calling.landing {
      case .number(let number): workspace?.calling.list.select(id: number)
      case .first: workspace?.calling.list.select(0)
      case nil: break
      }
      workspace?.calling.landing = nil
      return []
    case .stepped(.success(let person)):
      workspace?.calling.list.change(person.number) { $0 = person }
      // Who came is done with: the next one to look at stands first.
      workspace?.calling.landing = person.state == .came ? .first : .number(person.number)
      workspace?.note = StatusNote(Words.numberStepped(person), .good)
      return []
    case .stepped(.failure(let refusal)):
      workspace?.note = .refused(refusal)
      // The screen showed what was no longer so.
      return queueRequest
    case .changed: return queueRequest
    }
  }

  /// Asks for the queue where it is in view.
  private var queueRequest: [AttendantEffect] {
    workspace?.view == .calls ? [.calling(.loadQueue)] : []
  }

  /// Returns why a step of the selected number can't be taken; nil where it can.
  func obstacle(toCall command: AttendantCommand) -> Wording? {
    guard let event = CallEvent(command) else { return nil }
    guard let person = workspace?.calling.list.selected else { return Words.nobodyInQueue }
    return person.state.legalEvents.contains(event)
      ? nil : Refusal.illegalCall(person.state).wording
  }
}

extension CallEvent {
  init?(_ command: AttendantCommand) {
    switch command {
    case .callNumber: self = .call
    case .callAgain: self = .callAgain
    case .missNumber: self = .miss
    case .serveNumber: self = .come
    default: return nil
    }
  }
}
