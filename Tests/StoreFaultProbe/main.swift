// Does to a station's file what a test then interrupts: it is killed in mid-write, meets a disk at
// fault, holds the lock, or has no right to write.
import CFaultyDisk
import CountyAPI
import FoundationEssentials
import Glibc
import OddJobMarket
import StationTestSupport
import Store

let arguments = CommandLine.arguments

/// Writes a line at once: what was said must be known to the test before the probe is killed.
func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
}

func openStore(_ path: String, seed: UInt64) throws(StoreError) -> Store {
  try Store.open(
    path: path, settings: .cheap,
    surroundings: Surroundings(
      clock: ManualClock(TestDay.at(7)), identifiers: SeededIdentifiers(seed: seed),
      monotonicMilliseconds: { 0 }, bootID: "probe"))
}

func waitForEnd() {
  var byte: UInt8 = 0
  while read(0, &byte, 1) > 0 {}
}

/// Confirms one person after another, and says so once the store has acknowledged it.
func confirm(_ path: String, list: String, round: UInt64, isEarly: Bool) throws {
  let store = try openStore(path, seed: 1_000 + round)
  for (person, shift) in try wishes(in: list) {
    if isEarly {
      say("\(person.text) 20260912-0001")
      waitForEnd()
    }
    do {
      let outcome = try store.apply(person, shifts: [shift], by: .jobSeeker(person))
      let slip = try store.slip(outcome[0].application, for: .jobSeeker(person))
      say("\(person.text) \(slip.number)")
    } catch Refusal.alreadyApplied {
      continue
    }
  }
}

/// The people of a list, each with the shift they want.
func wishes(in list: String) throws -> [(person: JobSeekerID, shift: ShiftID)] {
  let lines = String(decoding: try Data(contentsOf: URL(filePath: list)), as: UTF8.self)
  return try lines.split(separator: "\n").map { line in
    let parts = line.split(separator: " ")
    guard let person = JobSeekerID(text: String(parts[0])),
      let shift = ShiftID(text: String(parts[1]))
    else { throw TestFailure("no identifiers: \(line)") }
    return (person, shift)
  }
}

/// What the disk does at the call that a walk has reached: `torn`, `power`, ..., or `fails 28`.
func arm(_ call: String, _ fault: String, error: String) throws {
  let faults: [String: faulty_disk] = [
    "torn": FAULTY_DISK_TORN, "power": FAULTY_DISK_POWER, "scattered": FAULTY_DISK_SCATTERED,
    "lying": FAULTY_DISK_LYING, "failsOnce": FAULTY_DISK_FAILS_ONCE, "fails": FAULTY_DISK_FAILS,
  ]
  guard let call = Int64(call), let fault = faults[fault], let error = Int32(error) else {
    throw TestFailure("no fault: \(call) \(fault) \(error)")
  }
  faulty_disk_arm(call, fault, error)
}

/// Confirms one person after another on a disk that is at fault at one call. A failure is named,
/// and the person tries again once the fault is gone.
func confirmOnFaultyDisk(_ path: String, list: String, arming: () throws -> Void) throws {
  let store = try openStore(path, seed: 2_000)
  var calls: Int64?
  let wishes = try wishes(in: list)
  try arming()
  for (person, shift) in wishes {
    func apply() throws {
      let outcome = try store.apply(person, shifts: [shift], by: .jobSeeker(person))
      let slip = try store.slip(outcome[0].application, for: .jobSeeker(person))
      say("\(person.text) \(slip.number)")
    }
    do {
      try apply()
    } catch let error as StoreError {
      calls = faulty_disk_disarm()
      say("failed \(error.code)")
      try apply()
    }
  }
  say("calls \(calls ?? faulty_disk_disarm())")
}

/// Makes one floor deal with everyone of a list, all of them new to the employer, on a disk that is at
/// fault at one call; a failure is named, and the deal is made again once the fault is gone.
func dealOnFaultyDisk(_ path: String, list: String, arming: () throws -> Void) throws {
  let store = try openStore(path, seed: 4_000)
  let identifiers = SeededIdentifiers(seed: 4_001)
  let people = try wishes(in: list).map(\.person)
  let household = Employer(
    id: identifiers.identifier(), kind: .household, name: "姚大姐",
    verification: EmployerVerification())
  let terms = WorkTerms {
    $0.title = "搬运"
    $0.hiringMode = .employerPicks
    $0.places = people.count
  }
  let work = try terms.work(for: household.id, identifiers: identifiers)
  let agreement = FloorAgreement(
    employer: household, newEmployerPhone: try PhoneNumber(validating: "13985501234"),
    posting: work.posting, shift: work.shifts[0],
    people: people.map { FloorAgreement.Person(.known($0)) })
  let attendant = try store.unlock(pin: TemporaryStation.attendantPIN).id
  func deal() throws {
    let made = try store.makeFloorDeal(agreement, by: attendant) { _ in [] }
    say("dealt \(made.applications.count)")
  }
  var calls: Int64?
  try arming()
  do {
    try deal()
  } catch let error as StoreError {
    calls = faulty_disk_disarm()
    say("failed \(error.code)")
    try deal()
  }
  say("calls \(calls ?? faulty_disk_disarm())")
}

/// Applies a page of the county's feed on a disk that is at fault at one call.
func applyOnFaultyDisk(_ path: String, page: String, arming: () throws -> Void) throws {
  let store = try openStore(path, seed: 5_000)
  let bytes = [UInt8](try Data(contentsOf: URL(filePath: page)))
  let page = try ChangePage(JSONValue(parsing: bytes))
  var calls: Int64?
  try arming()
  do {
    try store.apply(page)
  } catch let error as StoreError {
    calls = faulty_disk_disarm()
    say("failed \(error.code)")
    try store.apply(page)
  }
  say("applied")
  // What comes after: a disk that lied about the page's flush is cut off here.
  try store.recordSyncSuccess()
  say("calls \(calls ?? faulty_disk_disarm())")
}

/// Starts a station for the first time on a disk that is at fault at one call.
func startOnFaultyDisk(_ path: String, arming: () throws -> Void) throws {
  try arming()
  do {
    let store = try openStore(path, seed: 3_000)
    say("open \(store.stationID.text)")
  } catch {
    say("failed \(error.code)")
  }
  say("calls \(faulty_disk_disarm())")
}

switch arguments.dropFirst().first {
case "hold":
  let store = try openStore(arguments[2], seed: 1)
  say("open")
  waitForEnd()
  withExtendedLifetime(store) {}
case "open-as-nobody":
  guard setgid(65_534) == 0, setuid(65_534) == 0 else { throw TestFailure("setuid: \(errno)") }
  do {
    _ = try openStore(arguments[2], seed: 1)
    say("open")
  } catch {
    say(error.code)
  }
case "confirm", "confirm-early":
  try confirm(
    arguments[2], list: arguments[3], round: UInt64(arguments[4]) ?? 0,
    isEarly: arguments[1] == "confirm-early")
case "confirm-faulty":
  try confirmOnFaultyDisk(arguments[2], list: arguments[3]) {
    try arm(arguments[4], arguments[5], error: arguments[6])
  }
case "deal-faulty":
  try dealOnFaultyDisk(arguments[2], list: arguments[3]) {
    try arm(arguments[4], arguments[5], error: arguments[6])
  }
case "apply-faulty":
  try applyOnFaultyDisk(arguments[2], page: arguments[3]) {
    try arm(arguments[4], arguments[5], error: arguments[6])
  }
case "print", "print-late":
  try printSlowly(
    arguments[2], device: arguments[3], waits: arguments[4] == "waits",
    isLate: arguments[1] == "print-late")
case "start-faulty":
  try startOnFaultyDisk(arguments[2]) { try arm(arguments[3], arguments[4], error: arguments[5]) }
default:
  throw TestFailure(
    "hold, open-as-nobody, confirm, confirm-early, confirm-faulty, deal-faulty, apply-faulty, "
      + "start-faulty, print, print-late")
}
