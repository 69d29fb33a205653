import Attendant
import FoundationEssentials
import OddJobMarket
import SelfService
import Station
import StationTestSupport

@testable import Store

/// One of the three, with what became of its acts.
struct RacingSeat: Sendable {
  enum Kind: CaseIterable, Sendable { case panel, employer, attendant }

  /// An undo that the attendant asked for.
  struct Undo: Sendable {
    let ticket: UUID
    let isDone: Bool
    let refusal: Refusal?
    /// The last operation of the chain when the answer was there.
    let answeredBy: Int
  }

  let kind: Kind
  let market: RacingStation
  var random: SeededGenerator
  private(set) var done = 0
  private(set) var refusals: [String: Int] = [:]
  /// Acts that were neither done nor refused with a reason that a person can be told.
  private(set) var silent: [String] = []
  private(set) var undos: [Undo] = []
  private var tickets: [UndoTicket] = []

  init(_ kind: Kind, at market: RacingStation, seed: UInt64) {
    self.kind = kind
    self.market = market
    random = SeededGenerator(seed: seed)
  }

  mutating func act() throws {
    switch kind {
    case .panel: try actAtPanel()
    case .employer: try actAsEmployer()
    case .attendant: try actAtDesk()
    }
  }

  private mutating func actAtPanel() throws {
    let person = random.pick(market.people).id
    if random.chance(percent: 60) {
      let count = random.chance(percent: 15) ? 2 : 1
      let wanted = (0..<count).map { _ in random.pick(market.shifts) }
      guard case .applied(let result)? = market.desk.answer(.apply(person, shifts: wanted)).reply
      else { return silent.append("apply") }
      return note(result)
    }
    guard let one = try someApplication() else { return }
    let event = random.pick(ApplicationEvent.allCases.filter { $0.roles.contains(.jobSeeker) })
    let effect = market.desk.answer(
      .step(one.jobSeeker, one.application, event, TransitionReason(.other)))
    guard case .stepped(let result)? = effect.reply else { return silent.append("\(event)") }
    note(result)
  }

  private mutating func actAsEmployer() throws {
    let work = random.pick(market.works)
    guard case .employer(let employer) = work.employer else { return }
    let shift = random.pick(work.shifts).id
    if random.chance(percent: 2) {
      _ = market.desk.answer(.raisePay(work.id, employer, Money.yuan(random.number(in: 150...300))))
      return
    }
    guard
      case .applicants(_, let cards)? = market.desk.answer(.loadApplicants(shift, employer)).reply,
      !cards.isEmpty
    else { return }
    let decision: ApplicantDecision =
      random.chance(percent: 80) ? .accepts : .declines(random.pick(NotChosenReason.allCases))
    let one = random.pick(cards).application
    guard
      case .decided(let result)? = market.desk.answer(.decide(one, employer, decision))
        .reply
    else { return silent.append("decide") }
    note(result)
  }

  private mutating func actAtDesk() throws {
    let attendant = market.station.attendant
    switch random.below(100) {
    case ..<35:
      let effect = market.desk.answer(
        .apply(random.pick(market.people).id, random.pick(market.shifts), by: attendant))
      noteChange(effect.reply, "apply")
    case ..<60:
      guard let one = try someApplication() else { return }
      let event = random.pick(ApplicationEvent.allCases.filter { $0.roles.contains(.attendant) })
      let effect = market.desk.answer(
        .step(one.application, event, TransitionReason(.other, note: "试"), by: attendant))
      noteChange(effect.reply, "\(event)")
    case ..<66:
      let all = try market.desk.store.boardApplications(random.pick(market.shifts))
      let event = random.pick([ApplicationEvent.confirm, .depart, .arrive])
      let effect = market.desk.answer(
        .workspace(.stepAll(all.prefix(3).map(\.application), event, by: attendant)))
      guard case .workspace(.stepped(_, let result, let ticket))? = effect.reply else {
        return silent.append("stepAll")
      }
      note(result)
      keep(ticket)
    case ..<70:
      let state = random.pick([PostingState.paused, .live, .live, .live])
      let effect = market.desk.answer(.setState(random.pick(market.works).id, state, by: attendant))
      noteChange(effect.reply, "\(state)")
    default: try undo(by: attendant)
    }
  }

  /// Takes one of the last acts back: at once, or when others had their turn on its records.
  private mutating func undo(by attendant: AttendantID) throws {
    guard !tickets.isEmpty else { return }
    let ticket = tickets.remove(at: random.below(tickets.count)).id
    let answer = market.desk.answer(.workspace(.undo(ticket, by: attendant)))
    guard case .workspace(.undone(let result))? = answer.reply else { return silent.append("undo") }
    note(result)
    let isDone = (try? result.get()) != nil
    var refusal: Refusal?
    if case .failure(let reason) = result { refusal = reason }
    undos.append(
      Undo(
        ticket: ticket.rawValue, isDone: isDone, refusal: refusal,
        answeredBy: try market.desk.store.queuedOperations()))
  }

  private mutating func someApplication() throws -> (
    application: ApplicationID, jobSeeker: JobSeekerID
  )? {
    let all = try market.desk.store.boardApplications(random.pick(market.shifts))
    return all.isEmpty ? nil : random.pick(all.map { ($0.application, $0.jobSeeker) })
  }

  private mutating func noteChange(_ reply: AttendantReply?, _ act: String) {
    guard case .changed(let result, let ticket)? = reply else { return silent.append(act) }
    note(result)
    keep(ticket)
  }

  private mutating func keep(_ ticket: UndoTicket?) {
    if let ticket { tickets = (tickets + [ticket]).suffix(4) }
  }

  private mutating func note<Value>(_ result: Result<Value, Refusal>) {
    switch result {
    case .success: done += 1
    case .failure(.storageFailed(let code)): silent.append("storage: \(code)")
    case .failure(let refusal): refusals[refusal.code, default: 0] += 1
    }
  }
}
