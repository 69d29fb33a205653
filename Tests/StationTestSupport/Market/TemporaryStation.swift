package import OddJobMarket
package import Store
import Synchronization

/// A station on a real file of its own, with a clock that stands still and identifiers from a seed.
package final class TemporaryStation: Sendable {
  package let directory: TemporaryDirectory
  package let clock: ManualClock
  package let identifiers: SeededIdentifiers
  package let settings: StoreSettings
  private let named: Mutex<AttendantID>
  private let freeDiskBytes: @Sendable () -> Int64?
  private let people: Mutex<PeopleGenerator>
  private let current: Mutex<Store?>

  package var path: String { directory.file("station.sqlite") }
  package var keyPath: String { path + ".key" }

  /// Opens a new station at seven in the morning, on tables made once for all of them unless it is
  /// started in a place of its own.
  package init(
    seed: UInt64 = 1, settings: StoreSettings = .cheap, opensAt instant: Instant = TestDay.at(7),
    hasAttendant: Bool = true, in place: TemporaryDirectory? = nil,
    freeDiskBytes: @escaping @Sendable () -> Int64? = { nil }
  ) throws {
    directory = try place ?? TemporaryDirectory()
    clock = ManualClock(instant)
    identifiers = SeededIdentifiers(seed: seed)
    named = Mutex(identifiers.identifier())
    self.settings = settings
    self.freeDiskBytes = freeDiskBytes
    people = Mutex(PeopleGenerator(seed: seed))
    current = Mutex(nil)
    if place == nil { try EmptyTables.lay(in: directory) }
    let store = try open()
    guard hasAttendant else { return }
    let account = try store.setAttendant(
      name: "站员", pin: PersonalCode(validating: Self.attendantPIN))
    named.withLock { $0 = account.id }
  }

  package static let attendantPIN = "864097"

  /// Who works at the station; somebody invented where it has no attendant.
  package var attendant: AttendantID { named.withLock { $0 } }

  /// The open store.
  package var store: Store {
    get throws {
      guard let store = current.withLock({ $0 }) else { throw TestFailure("the station is closed") }
      return store
    }
  }

  /// Lets go of the file, as when the program ends.
  package func close() {
    current.withLock { $0 = nil }
  }

  /// Opens the file, again where it was closed before.
  @discardableResult
  package func open() throws -> Store {
    let clock = clock
    let start = TestDay.at(0).milliseconds
    let store = try Store.open(
      path: path, settings: settings,
      surroundings: Surroundings(
        clock: clock, identifiers: identifiers,
        monotonicMilliseconds: { clock.now.milliseconds - start }, bootID: "test",
        freeDiskBytes: freeDiskBytes))
    current.withLock { $0 = store }
    return store
  }

  @discardableResult
  package func reopen() throws -> Store {
    close()
    return try open()
  }

  // MARK: People and work

  /// Registers a person, 40 years old and seen by an attendant unless said otherwise.
  package func person(
    age: Int = 40, isVerified: Bool = true, code: String = "2580", hasPhone: Bool = true
  ) throws -> TestPerson {
    let store = try store
    guard let born = CivilDate(year: 2026 - age, month: 5, day: 1) else {
      throw TestFailure("no birth date")
    }
    let form = try people.withLock { try $0.form(born: born, code: code, hasPhone: hasPhone) }
    let session = try store.register(form).session
    if isVerified {
      _ = try store.verify(session.id, document: .identityCard, by: attendant)
    }
    return TestPerson(
      id: session.id, name: form.name.text, idNumber: form.idNumber?.text ?? "",
      phone: form.phone?.text ?? "", code: code)
  }

  /// Returns the form of a person who has not registered yet.
  package func form(born: CivilDate, code: String = "2580") throws -> ValidatedRegistration {
    try people.withLock { try $0.form(born: born, code: code) }
  }

  /// Adds a firm that has shown everything, unless said otherwise.
  package func employer(
    _ name: String = "八弓餐饮公司", kind: EmployerKind = .firm, isVerified: Bool = true
  ) throws -> EmployerID {
    try store.addEmployer(
      name: name, kind: kind, phone: PhoneNumber(validating: "13985500001"),
      verification: EmployerVerification(
        licenceSeen: isVerified, agentIdentitySeen: isVerified, agentAuthoritySeen: isVerified),
      by: .attendant(attendant)
    ).id
  }

  /// Publishes work on the terms given, by a new firm unless one is named.
  package func work(
    by employer: EmployerID? = nil, hasFindings: Bool = false,
    _ change: (inout WorkTerms) -> Void = { _ in }
  ) throws -> TestWork {
    let employer = try employer ?? self.employer()
    let work = try WorkTerms(change).work(for: employer, identifiers: identifiers)
    _ = try store.publish(
      work.posting, shifts: work.shifts, by: .attendant(attendant)
    ) { _ in hasFindings ? [.sample] : [] }
    return work
  }
}

extension StoreSettings {
  /// The settings of tests: all as at a station, but a guess of a PIN costs next to nothing.
  package static var cheap: StoreSettings { StoreSettings(pinCost: PINHashCost(rounds: 2)) }
}
