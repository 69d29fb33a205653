import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

/// One run of random acts on a real station and on the model beside it.
final class RandomMarket {
  let station: TemporaryStation
  var model = MarketModel()
  var generator: SeededGenerator
  var operations = 0
  private(set) var confirmations = 0
  private(set) var refusals: [String: Int] = [:]

  init(seed: UInt64, people: Int, shifts: Int) throws {
    station = try TemporaryStation(seed: seed)
    generator = SeededGenerator(seed: seed)
    try sleeplessly()
    for _ in 0..<people {
      let age = generator.pick([15, 17, 22, 40, 40, 50, 58])
      let isVerified = generator.chance(percent: 80)
      model.people.append(
        MarketModel.Person(
          known: try station.person(age: age, isVerified: isVerified), age: age,
          isVerified: isVerified))
    }
    let employers = try (0..<4).map { try station.employer("公司\($0)") }
    while model.slots.count < shifts { try addWork(by: generator.pick(employers)) }
    operations = try station.store.queuedOperations()
  }

  /// The model is about decisions, not about power cuts, so the run does not wait for the disk.
  func sleeplessly() throws {
    try station.store.queue.inDatabase { try $0.execute(sql: "PRAGMA synchronous = OFF") }
  }

  private func addWork(by employer: EmployerID) throws {
    let terms = WorkTerms.random(using: &generator)
    let work = try station.work(by: employer) { $0 = terms }
    for shift in work.shifts {
      let allotted =
        generator.chance(percent: 30)
        ? Int.random(in: 0...terms.places, using: &generator) : terms.places
      try station.store.queue.write {
        try $0.execute(
          sql: "UPDATE shift SET allotted = ? WHERE id = ?",
          arguments: [allotted, shift.id.rawValue])
      }
      model.slots.append(
        MarketModel.Slot(
          id: shift.id, work: model.works.count, window: shift.window, day: shift.day,
          closesAt: work.posting.closingInstant(of: shift), places: terms.places, allotted: allotted
        ))
    }
    model.works.append(
      MarketModel.Work(
        id: work.id, employer: employer, mode: terms.hiringMode, isHeavy: terms.trade == "loader",
        state: .live))
  }

  /// Does one random act on both and compares.
  func act() throws {
    switch Int.random(in: 0..<100, using: &generator) {
    case ..<40: try apply()
    case ..<85: try step()
    case ..<88: try changePosting()
    case ..<93: try expire()
    default:
      station.clock.advance(by: Minutes(Int.random(in: 1...20, using: &generator)))
      model.now = station.clock.now
    }
  }

  private func apply() throws {
    let person = Int.random(in: 0..<model.people.count, using: &generator)
    let count = generator.chance(percent: 15) ? 2 : 1
    let wanted = (0..<count).map { _ in Int.random(in: 0..<model.slots.count, using: &generator) }
    let actor =
      generator.chance(percent: 70)
      ? model.people[person].known.party : ActingParty.attendant(station.attendant)
    var after = model
    var expected: Set<String>?
    for slot in wanted where expected == nil {
      switch after.applying(person: person, slot: slot) {
      case .becomes(let state):
        after.wishes.append(
          MarketModel.Wish(
            id: station.identifiers.identifier(), person: person, slot: slot, state: state))
      case .refused(let codes): expected = codes
      }
    }
    let outcome = try expecting(expected, "\(wanted)") {
      try station.store.apply(
        model.people[person].known.id, shifts: wanted.map { model.slots[$0].id }, by: actor)
    }
    guard let outcome else { return }
    let first = model.wishes.count
    model = after
    for (index, one) in outcome.enumerated() {
      let wish = model.wishes[first + index]
      #expect(one.state == wish.state)
      model.wishes[first + index] = MarketModel.Wish(
        id: one.application, person: wish.person, slot: wish.slot, state: wish.state)
      confirmations += one.state == .confirmed ? 1 : 0
      try compare(slot: wish.slot)
    }
  }

  private func step() throws {
    guard !model.wishes.isEmpty else { return }
    var index = Int.random(in: 0..<model.wishes.count, using: &generator)
    if model.wishes[index].state.legalEvents.isEmpty {
      index = Int.random(in: 0..<model.wishes.count, using: &generator)
    }
    let wish = model.wishes[index]
    let legal = wish.state.legalEvents.sorted { $0.rawValue < $1.rawValue }
    let event =
      legal.isEmpty || generator.chance(percent: 20)
      ? generator.pick(ApplicationEvent.allCases) : generator.pick(legal)
    let actor = actor(for: event, wish)
    var expected: Set<String>?
    if case .refused(let codes) = model.stepping(index, event, by: actor) { expected = codes }
    let state = try expecting(expected, "\(wish.state) \(event) \(actor.role)") {
      try station.store.step(wish.id, event, reason: TransitionReason(.other), by: actor)
    }
    guard let state else { return }
    if case .becomes(let next) = model.stepping(index, event, by: actor) { #expect(state == next) }
    model.accept(index, state, event, by: actor, hold: station.settings.holds)
    confirmations += state == .confirmed ? 1 : 0
    try compare(slot: wish.slot)
  }

  private func actor(for event: ApplicationEvent, _ wish: MarketModel.Wish) -> ActingParty {
    let own = [
      model.people[wish.person].known.party,
      .employer(model.works[model.slots[wish.slot].work].employer),
      .attendant(station.attendant), .system, .county,
    ]
    let may = own.filter { event.roles.contains($0.role) }
    if generator.chance(percent: 80), !may.isEmpty { return generator.pick(may) }
    return generator.pick(
      own + [
        generator.pick(model.people).known.party, .employer(generator.pick(model.works).employer),
      ])
  }

  private func changePosting() throws {
    let index = Int.random(in: 0..<model.works.count, using: &generator)
    let work = model.works[index]
    let next = generator.pick([
      PostingState.paused, .paused, .live, .live, .live, .closed, .cancelled,
    ])
    let isLegal = work.state.successors.contains(next)
    let done: Void? = try expecting(isLegal ? nil : ["posting.notLive"], "\(work.state) \(next)") {
      try station.store.setState(work.id, to: next, by: .employer(work.employer))
    }
    guard done != nil else { return }
    if next == .cancelled {
      _ = model.cancel(index)
      for slot in model.slots.indices where model.slots[slot].work == index {
        try compare(slot: slot)
      }
    } else {
      model.works[index].state = next
    }
  }

  private func expire() throws {
    let (holds, applications) = model.expire()
    let expiry = try station.store.expire()
    #expect(expiry.holds == holds && expiry.freedShifts.count == holds)
    #expect(expiry.applications == applications)
    operations += holds + applications
  }

  /// Runs an act that must succeed (nil) or be refused for one of the reasons.
  private func expecting<Value>(
    _ codes: Set<String>?, _ act: String, _ body: () throws -> Value
  ) throws -> Value? {
    let before = operations
    do {
      let value = try body()
      #expect(codes == nil, "\(act): done although \(codes ?? [])")
      operations = try station.store.queuedOperations()
      #expect(operations > before, "\(act): no operation")
      try compareTail(after: before)
      return value
    } catch let refusal as Refusal {
      let isTrue = codes?.contains(refusal.code) == true
      #expect(isTrue, "\(act): refused as \(refusal.code), not \(codes ?? [])")
      #expect(
        try station.store.queuedOperations() == before, "\(act): a refused act left operations")
      refusals[refusal.code, default: 0] += 1
      return nil
    }
  }
}
