import DemonstrationCounty
import OddJobMarket
import Testing

@Suite("What people have done")
struct DoingsTests {
  private static let moments =
    [Moment.morning, .night]
    + [121, 190, 385, 500, 725, 1_110, 1_439].map {
      Moment(seed: 12, dayNumber: 20_700, minute: $0)
    }

  /// Follows the steps by the market's own rules.
  private func replay(_ record: DemonstrationApplication) throws -> ApplicationState {
    var state = ApplicationState.applied
    for step in record.steps { state = try state.applying(step) }
    return state
  }

  @Test("the history's steps are legal, in order, and lead to the state", arguments: moments)
  func historySteps(_ moment: Moment) throws {
    let history = DemonstrationCounty(seed: moment.seed).history(moment)
    for placement in history {
      let record = placement.record
      #expect(try replay(record) == record.application.state)
      let instants = [record.appliedAt] + record.steps.map(\.instant)
      #expect(instants == instants.sorted())
      #expect(placement.posting.posting.state == .closed)
      #expect(placement.posting.shifts.map(\.id) == [record.application.shift])
      #expect(record.posting == placement.posting.posting.id)
    }
  }

  @Test("the history has seven days, mostly settled, some disputed, some no-shows with a cause")
  func historyMixture() {
    let history = DemonstrationCounty(seed: 12).history(.morning)
    #expect((200...450).contains(history.count))
    let days = Set(history.flatMap { $0.posting.shifts.map(\.day) })
    #expect(days == Set((1...7).map { Moment.morning.day.advanced(by: -$0) }))
    let states = history.map(\.record.application.state)
    #expect(states.count { $0 == .settled } * 10 >= history.count * 7)
    #expect(states.contains(.disputed) && states.contains(.noShow))
    let noShows = history.filter { $0.record.application.state == .noShow }
    #expect(noShows.allSatisfy { $0.record.steps.last?.reason != nil })
    #expect(Set(history.map(\.posting.posting.trade)).count >= 15)
  }

  @Test("nobody works twice on a day, no shift has more people than places, rules are kept")
  func historyRules() throws {
    let county = DemonstrationCounty(seed: 12)
    let history = county.history(.morning)
    let known = Dictionary(uniqueKeysWithValues: county.people.map { ($0.id, $0) })
    var work: [JobSeekerID: [Shift]] = [:]
    var taken: [ShiftID: Int] = [:]
    for placement in history {
      let shift = try #require(placement.posting.shifts.first)
      work[placement.record.application.jobSeeker, default: []].append(shift)
      taken[shift.id, default: 0] += 1
      #expect(taken[shift.id, default: 0] <= shift.places)
      let person = try #require(known[placement.record.application.jobSeeker])
      #expect(person.verification.isVerified)
      #expect(TradeCatalogue.standard[placement.posting.posting.trade]?.certificate == nil)
    }
    for shifts in work.values {
      let sorted = shifts.sorted { $0.window.start < $1.window.start }
      for (one, next) in zip(sorted, sorted.dropFirst()) {
        #expect(!one.window.collides(with: next.window, buffer: .hours(8)))
      }
    }
    let identifiers = history.map(\.record.application.id)
    #expect(Set(identifiers).count == identifiers.count)
  }

  @Test("a past day is the same in every history that holds it")
  func sameDay() {
    let county = DemonstrationCounty(seed: 12)
    let next = Moment(seed: 12, dayNumber: Moment.morning.day.number + 1, minute: 0)
    let shown = county.shownPerson.id
    let one = county.history(.morning).filter { $0.record.application.jobSeeker != shown }
    let other = county.history(next).filter { $0.record.application.jobSeeker != shown }
    #expect(Set(one).intersection(other).count > one.count * 8 / 10)
  }

  @Test("the shown person has worked before, and one pay is still to be answered for")
  func shownPerson() {
    let county = DemonstrationCounty(seed: 12)
    let mine = county.history(.morning).filter {
      $0.record.application.jobSeeker == county.shownPerson.id
    }
    #expect(mine.map(\.record.application.state) == [.settled, .settled, .finished])
  }

  @Test("about forty have signed in, in order, none of them later than now", arguments: moments)
  func signIns(_ moment: Moment) {
    let county = DemonstrationCounty(seed: moment.seed)
    let signIns = county.signIns(moment)
    #expect((35...45).contains(signIns.count))
    #expect(signIns.map(\.signIn.number) == Array(1...signIns.count))
    #expect(Set(signIns.map(\.signIn.jobSeeker)).count == signIns.count)
    let instants = signIns.map(\.signedInAt)
    #expect(instants == instants.sorted())
    #expect(instants.allSatisfy { $0 <= moment.now })
    #expect(signIns.allSatisfy { Moment.calendar.businessDay(of: $0.signedInAt) == moment.day })
    #expect(!signIns.contains { $0.signIn.jobSeeker == county.shownPerson.id })
  }

  @Test("today's applications are legal and past, and fill no shift", arguments: moments)
  func applications(_ moment: Moment) throws {
    let county = DemonstrationCounty(seed: moment.seed)
    let postings = Dictionary(
      uniqueKeysWithValues: county.postings(moment).map { ($0.posting.id, $0) })
    let records = county.applications(moment)
    #expect(records.count >= 30)
    var taken: [ShiftID: Int] = [:]
    for record in records {
      let item = try #require(postings[record.posting])
      let shift = try #require(item.shifts.first { $0.id == record.application.shift })
      #expect(shift.day == moment.day)
      #expect(try replay(record) == record.application.state)
      let instants = [record.appliedAt] + record.steps.map(\.instant)
      #expect(instants == instants.sorted())
      #expect(instants.allSatisfy { $0 <= moment.now })
      if record.application.state.usesPlace { taken[shift.id, default: 0] += 1 }
      #expect(taken[shift.id, default: 0] < shift.places)
      if record.application.state.isOpen {
        #expect(item.posting.closingInstant(of: shift) > moment.now)
      }
    }
    #expect(Set(records.map(\.application.id)).count == records.count)
    #expect(Set(records.map(\.application.jobSeeker)).count == records.count)
    #expect(records.contains { $0.application.state.isPlacement })
  }

  @Test("some wait for the shown firm's answer", arguments: moments)
  func shownFirm(_ moment: Moment) {
    let county = DemonstrationCounty(seed: moment.seed)
    let mine = Set(
      county.postings(moment).filter { $0.posting.employer == county.employers[0].employer.id }
        .map(\.posting.id))
    let waiting = county.applications(moment).filter {
      mine.contains($0.posting) && $0.application.state == .applied
    }
    #expect(waiting.count >= 3)
  }

  @Test("a county of a few people has no more doings than people", arguments: [1, 2, 30])
  func fewPeople(_ count: Int) {
    let county = DemonstrationCounty(seed: 12, postings: 1, people: count)
    #expect(county.people.count == count)
    #expect(county.postings(.morning).count == 19)
    #expect(county.signIns(.morning).count <= count)
    #expect(county.applications(.morning).count <= count)
    #expect(county.history(.morning).count <= count * 7)
  }
}
