import OddJobMarket
import StationTestSupport

extension MarketModel {
  /// Returns what must come of one person's wish for one shift.
  func applying(person: Int, slot: Int) -> Verdict {
    let isLive = wishes.contains {
      $0.person == person && $0.slot == slot && ($0.state.isOpen || $0.state.isPlacement)
    }
    if isLive { return .refused(["application.exists"]) }
    let firm = firmRefusals(person: person, slot: slot)
    if !firm.isEmpty { return .refused(firm) }
    guard works[slots[slot].work].mode == .firstCome else { return .becomes(.applied) }
    if !documentRefusals(person: person).isEmpty { return .becomes(.applied) }
    let time = timeRefusals(person: person, slot: slot)
    if !time.isEmpty { return .refused(time) }
    switch placeRefusal(slot) {
    case nil: return .becomes(.confirmed)
    case "places.notAllotted": return .becomes(.standby)
    case let code?: return .refused([code])
    }
  }

  /// Returns what must come of a step.
  func stepping(_ index: Int, _ event: ApplicationEvent, by actor: ActingParty) -> Verdict {
    let wish = wishes[index]
    guard isConcerned(actor, wish) else { return .refused(["actor.notAllowed"]) }
    let mayCause = event.roles.contains(actor.role)
    var refusals: Set<String> = mayCause ? [] : ["actor.notAllowed"]
    if wish.state == .arrived && event == .arrive {
      if !outranks(actor, wish) { refusals.insert("application.step") }
      return refusals.isEmpty ? .becomes(.arrived) : .refused(refusals)
    }
    if !wish.state.legalEvents.contains(event) { refusals.insert("application.step") }
    if wish.state == .arrived && event == .markNoShow && !outranks(actor, wish) {
      refusals.insert("application.step")
    }
    if wish.state == .noShow && event == .arrive && actor.role == .jobSeeker {
      refusals.insert("application.step")
    }
    if event == .leaveMidway && now >= slots[wish.slot].window.end {
      refusals.insert("application.step")
    }
    if picksThemselves(actor, event, wish) { refusals.insert("actor.notAllowed") }
    if !refusals.isEmpty { return .refused(refusals) }
    return placing(wish, event.target)
  }

  /// Takes over what the store has acknowledged.
  mutating func accept(
    _ index: Int, _ state: ApplicationState, _ event: ApplicationEvent? = nil,
    by actor: ActingParty, hold: HoldLengths
  ) {
    if event == .leaveMidway { wishes[index].leftAt = now }
    wishes[index].state = state
    wishes[index].holdUntil =
      state == .held ? now + (actor.role == .jobSeeker ? hold.atPanel : hold.called) : nil
    if state == .arrived { wishes[index].source = source(of: actor) }
  }

  /// Ends what the clock ends; returns how many holds and open applications that were.
  mutating func expire() -> (holds: Int, applications: Int) {
    var (holds, applications) = (0, 0)
    for index in wishes.indices {
      let wish = wishes[index]
      if wish.state == .held, let until = wish.holdUntil, until <= now {
        wishes[index].state = .holdExpired
        wishes[index].holdUntil = nil
        holds += 1
      } else if [.applied, .standby].contains(wish.state), slots[wish.slot].closesAt <= now {
        wishes[index].state = .postingExpired
        applications += 1
      }
    }
    return (holds, applications)
  }

  /// Cancels a posting and tells everyone; returns how many were told.
  mutating func cancel(_ work: Int) -> Int {
    works[work].state = .cancelled
    var told = 0
    let open: Set<ApplicationState> = [.applied, .standby, .held, .confirmed, .departed]
    for index in wishes.indices
    where slots[wishes[index].slot].work == work && open.contains(wishes[index].state) {
      wishes[index].state = .employerCancelled
      wishes[index].holdUntil = nil
      told += 1
    }
    return told
  }

  private func placing(_ wish: Wish, _ next: ApplicationState) -> Verdict {
    guard next.usesPlace, !wish.state.isPlacement else { return .becomes(next) }
    var refusals: Set<String> = []
    if next == .arrived {
      if timeRefusals(person: wish.person, slot: wish.slot).contains("person.overlap") {
        refusals.insert("person.overlap")
      }
    } else {
      refusals = firmRefusals(person: wish.person, slot: wish.slot)
        .union(documentRefusals(person: wish.person))
        .union(timeRefusals(person: wish.person, slot: wish.slot))
    }
    if wish.state == .held {
      if let until = wish.holdUntil, until <= now { refusals.insert("hold.expired") }
    } else if let code = placeRefusal(wish.slot) {
      refusals.insert(code)
    }
    if next == .arrived && hasLaterWish(wish) { refusals.insert("application.exists") }
    return refusals.isEmpty ? .becomes(next) : .refused(refusals)
  }

  /// Whether the person applied anew after this application had ended.
  private func hasLaterWish(_ wish: Wish) -> Bool {
    wishes.contains {
      $0.id != wish.id && $0.person == wish.person && $0.slot == wish.slot
        && ($0.state.isOpen || $0.state.isPlacement)
    }
  }

  private func isConcerned(_ actor: ActingParty, _ wish: Wish) -> Bool {
    switch actor {
    case .jobSeeker(let id): id == people[wish.person].known.id
    case .employer(let id): id == works[slots[wish.slot].work].employer
    case .attendant, .system, .county: true
    }
  }

  /// Where the employer or the station decides, nobody takes or holds a place for themselves.
  private func picksThemselves(
    _ actor: ActingParty, _ event: ApplicationEvent, _ wish: Wish
  ) -> Bool {
    guard actor.role == .jobSeeker, works[slots[wish.slot].work].mode != .firstCome else {
      return false
    }
    return event == .hold || (event == .confirm && wish.state != .held)
  }

  private func source(of actor: ActingParty) -> Attendance.Source {
    switch actor {
    case .jobSeeker: .selfReport
    case .employer: .employer
    default: .attendant
    }
  }

  private func outranks(_ actor: ActingParty, _ wish: Wish) -> Bool {
    (wish.source ?? .selfReport) < source(of: actor)
  }
}
