import CountyAPI
import OddJobMarket
import StationTestSupport
import Sync

/// Stations, a county and the lines between them, by one seed: the same seed is the same story, step
/// by step, on every machine. One loop takes one event after the other; no real time passes.
struct Simulation {
  enum Happening {
    case act(Int)
    case window(Int)
    /// A step of the station's file, or the end of a wait.
    case step(Int, session: Int, SyncAction)
    case arrives(Int, session: Int, SimulatedRequest, isCopy: Bool)
    case hears(Int, session: Int, SyncEvent)
    case restart(Int)
    case backUp
    case restore
    case share
  }

  struct Scheduled {
    let time: Int64
    let order: Int
    let happening: Happening
  }

  static let hour: Int64 = 3_600_000
  static let days = 3

  let seed: UInt64
  let bug: SeededBug?
  var chance: SeededGenerator
  var now: Int64 = 0
  var stations: [SimulatedStation] = []
  var county: SimulatedCounty
  /// After the last day no more faults happen.
  var isHealed = false
  var people: [JobSeekerID] = []
  var published: [PostingID] = []
  var faults = 0
  var cuts = 0
  var restores = 0
  private var queue: [Scheduled] = []
  private var ordered = 0
  private var identifiers: UInt64 = 0

  init(seed: UInt64, bug: SeededBug? = nil) throws {
    self.seed = seed
    self.bug = bug
    var chance = SeededGenerator(seed: seed)
    let base = SeededGenerator.mixed(seed)
    let ids = (0..<chance.number(in: 2...5)).map { StationID(uuid(base &+ UInt64($0))) }
    county = try SimulatedCounty(stations: ids, bug: bug)
    let wipes = chance.chance(percent: 40)
    for id in ids {
      let file = StationFile(station: id, epoch: chance.next())
      // The battery is empty, somebody typed a wrong year, or it is right.
      let errors: [Int64] = [0, 0, 0, 3 * Self.hour, -9 * Self.hour, 370_000_000_000]
      stations.append(
        SimulatedStation(
          id: id, store: MemoryStation(file, bug: bug, wipesArchived: wipes),
          clockError: chance.pick(errors)))
    }
    wipesArchived = wipes
    self.chance = chance
    people = (0..<8).map { JobSeekerID(uuid(base &+ 1_000 &+ UInt64($0))) }
    identifiers = base &+ 1_000_000
    plan()
  }

  /// Whether stations wipe what is archived; a county then goes back to its newest backup only.
  let wipesArchived: Bool

  mutating func identifier<Subject>() -> Identifier<Subject> {
    identifiers &+= 1
    return Identifier(uuid(identifiers))
  }

  /// Lays out the days: acts, many of them beside a session, windows, backups and restores.
  private mutating func plan() {
    let end = Int64(Self.days) * 24 * Self.hour
    for index in stations.indices {
      for day in 0..<Int64(Self.days) {
        for _ in 0..<2 {
          let window = day * 24 * Self.hour + Int64(chance.below(Int(24 * Self.hour)))
          schedule(.window(index), at: window)
          for _ in 0..<2 { schedule(.act(index), at: window + Int64(chance.below(30_000))) }
        }
      }
      for _ in 0..<4 { schedule(.act(index), at: Int64(chance.below(Int(end)))) }
    }
    for _ in 0..<2 { schedule(.backUp, at: Int64(chance.below(Int(end)))) }
    for _ in 0..<10 { schedule(.share, at: Int64(chance.below(Int(end)))) }
    for _ in 0..<chance.pick([0, 0, 1, 1, 2]) { planRestore(before: end) }
  }

  /// Before a restore rights move about, so that the copy knows of none of that; after it the
  /// stations come back soon, and people go on taking work.
  private mutating func planRestore(before end: Int64) {
    let time = Int64(chance.below(Int(end)))
    schedule(.backUp, at: max(0, time - 14 * Self.hour))
    for _ in 0..<4 { schedule(.share, at: max(0, time - Int64(chance.below(12)) * Self.hour)) }
    schedule(.restore, at: time)
    for index in stations.indices {
      let window = time + Int64(chance.below(Int(6 * Self.hour)))
      schedule(.window(index), at: window)
      for _ in 0..<2 { schedule(.act(index), at: window + Int64(chance.below(20_000))) }
    }
  }

  mutating func schedule(_ happening: Happening, at time: Int64) {
    ordered += 1
    let entry = Scheduled(time: time, order: ordered, happening: happening)
    // Latest first, so that the next one is taken off the end.
    var (low, high) = (0, queue.count)
    while low < high {
      let middle = (low + high) / 2
      let other = queue[middle]
      if (other.time, other.order) > (time, ordered) { low = middle + 1 } else { high = middle }
    }
    queue.insert(entry, at: low)
  }

  mutating func schedule(_ happening: Happening, after delay: Int) {
    schedule(happening, at: now + Int64(delay))
  }

  /// Takes events until none is left.
  mutating func runDry() {
    while let next = queue.popLast() {
      now = max(now, next.time)
      county.clock.set(Instant(milliseconds: now))
      take(next.happening)
    }
  }

  /// Runs the days, heals the line, and then all windows until nothing moves any more.
  ///
  /// - Returns: what does not hold; empty when everything does.
  mutating func run() -> [String] {
    runDry()
    isHealed = true
    var rounds = 0
    var before: [Int64] = []
    repeat {
      before = marks
      for index in stations.indices {
        if stations[index].store.isOff { stations[index].store.boot() }
        stations[index].store.cutPower(after: nil)
        schedule(.window(index), after: 1_000)
        runDry()
      }
      rounds += 1
    } while marks != before && rounds < 12
    var violations = marks == before ? [] : ["it never comes to rest"]
    violations += self.violations
    return violations
  }

  /// What moves as long as anything does.
  private var marks: [Int64] {
    stations.flatMap { station in
      let file = station.store.file
      return [file.head, file.acceptedThrough, file.cursor?.position ?? -1]
    }
  }

  private mutating func take(_ happening: Happening) {
    switch happening {
    case .act(let index): act(index)
    case .window(let index): begin(index)
    case .step(let index, let session, let action): step(index, session, action)
    case .arrives(let index, let session, let request, let isCopy):
      arrive(index, session, request, isCopy: isCopy)
    case .hears(let index, let session, let event): hear(index, session, event)
    case .restart(let index):
      if stations[index].store.isOff { stations[index].store.boot() }
    case .backUp: county.backUp()
    case .restore:
      restores += 1
      let last = county.backups.count - 1
      county.restore(wipesArchived ? last : chance.below(last + 1))
    case .share: if !published.isEmpty { county.shareOut(chance.pick(published)) }
    }
  }
}
