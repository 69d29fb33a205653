// Does to a station's file what a test then interrupts: it is killed in mid-write, holds the lock,
// or has no right to write.
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
  let lines = String(decoding: try Data(contentsOf: URL(filePath: list)), as: UTF8.self)
  for line in lines.split(separator: "\n") {
    let parts = line.split(separator: " ")
    guard let person = JobSeekerID(text: String(parts[0])),
      let shift = ShiftID(text: String(parts[1]))
    else { throw TestFailure("no identifiers: \(line)") }
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
default:
  throw TestFailure("hold, open-as-nobody, confirm or confirm-early")
}
