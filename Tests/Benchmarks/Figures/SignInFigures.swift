import DemonstrationCounty
import OddJobMarket
import SelfService
import Station
import Store

/// 300 people who sign in within an hour: what the program takes for each of them, and whether
/// anybody who comes at a random moment of the hour waits for the one before.
struct SignInFigures {
  let data: PreparedDatabase
  var visitors = 300

  func measure() throws {
    let desk = try data.openCopy("signin")
    try desk.loadList()
    let people = Array(data.county.people.dropFirst().prefix(visitors))
    let code = try PersonalCode(validating: "135790")
    let attendant = try desk.store.unlock(pin: data.county.attendant.pin).id
    for person in people {
      try desk.store.setPersonalCode(code, of: person.id, by: attendant)
    }
    var steps: [String: [Lap]] = [:]
    var whole: [Lap] = []
    for person in people {
      let laps = [
        ("identify", try identify(person.idNumber, code.digits, desk)),
        ("signIn", try signIn(person.id, desk)),
        ("recommend", lap(desk, .recommend(person.id, excluding: []))),
        ("home", lap(desk, .loadHome)),
      ]
      for (name, lap) in laps { steps[name, default: []].append(lap) }
      whole.append(laps.dropFirst().reduce(laps[0].1) { $0 + $1.1 })
    }
    report(steps, whole)
  }

  private func lap(_ desk: Desk, _ effect: SelfServiceEffect) -> Lap {
    Stopwatch.time { desk.answer(effect) }.1
  }

  private func identify(_ number: String, _ code: String, _ desk: Desk) throws -> Lap {
    let (answer, lap) = Stopwatch.time {
      desk.answer(.identify(idNumber: number, personalCode: code))
    }
    guard case .identified(.success) = answer.reply else {
      throw BenchmarkProblem("a person was not identified")
    }
    return lap
  }

  private func signIn(_ person: JobSeekerID, _ desk: Desk) throws -> Lap {
    let until = desk.settings.calendar.end(of: desk.today)
    let (answer, lap) = Stopwatch.time { desk.answer(.signIn(person, until: until)) }
    guard case .signedIn(.success, turn: _) = answer.reply else {
      throw BenchmarkProblem("a person was not signed in")
    }
    return lap
  }

  private func report(_ steps: [String: [Lap]], _ whole: [Lap]) {
    let seed = data.seed
    let note = "identify costs one scrypt on purpose: the work of one guess of a code"
    for (name, laps) in steps.sorted(by: { $0.key < $1.key }) {
      Report.print(
        Figure(
          "signin.\(name)", laps.map(\.own), unit: "ms", seed: seed,
          note: name == "identify" ? note : nil))
    }
    Report.print(
      Figure(
        "signin.person", whole.map(\.own), unit: "ms", limit: 100, on: .p99, seed: seed,
        note: "all answers one person gets, without the disk's flush"))
    Report.print(
      Figure("signin.person.processor", whole.map(\.processor), unit: "ms", seed: seed))
    // One visitor in twelve seconds; the queue is as long as the longest answer keeps it.
    Report.print(
      Figure(
        "signin.person.total", whole.map(\.wall), unit: "ms", limit: 1_000, on: .max, seed: seed,
        note: "with the disk's flush; visitors come every \(3_600 / max(1, visitors)) s"))
  }
}
