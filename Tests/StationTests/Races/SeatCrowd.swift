import DemonstrationCounty
import OddJobMarket
import SelfService
import StationTestSupport
import TerminalUI

@testable import Attendant
@testable import Station

/// Seats of both kinds that come and go at a real station, and a hand at each that presses whatever
/// it finds.
final class SeatCrowd {
  let station: DemonstrationStation
  private(set) var keys = 0
  private(set) var attached = 0
  private(set) var detached = 0
  private(set) var contexts: Set<AttendantContext> = []
  private(set) var identified = 0
  private(set) var unlocked = 0
  private var seats: [SeatDriver] = []
  private var random: SeededGenerator

  /// The most seats at a time.
  private static let most = 5

  init(seed: UInt64) throws {
    station = try DemonstrationStation()
    try station.desk.loadPeople()
    random = SeededGenerator(seed: seed)
    attach(.attendant)
    attach(.publicSeat)
  }

  /// Something happens at one of the seats.
  func step() {
    let seat = random.pick(seats)
    switch random.below(100) {
    case ..<2:
      if seats.count < Self.most { attach(random.chance(percent: 40) ? .attendant : .publicSeat) }
    case ..<4: detach()
    case ..<6: seat.send(.selfService(.resized(random.pick(Self.sizes))))
    case ..<12: passTime()
    default: press(seat)
    }
    if seat.state.showsAttendant { contexts.insert(seat.state.attendant.context) }
    // What a seat is told of the others comes late and at times only once for several changes.
    if random.chance(percent: 15) {
      seat.passOn(to: seats.filter { $0 !== seat })
      seat.passOn(to: seat)
    }
  }

  /// Ends everything as the station does at its end: every desk locked, every visit over.
  func goHome() -> [SeatDriver] {
    for seat in seats {
      // The lock of a public seat leaves it to the public.
      if seat.state.showsAttendant { seat.press(.f(10)) }
      guard !seat.state.showsAttendant else { continue }
      seat.press(.home)
      seat.press(.home)
    }
    return seats
  }

  /// Whether a seat is as the next person may find it, whatever its language and size.
  static func isAtRest(_ seat: SeatDriver) -> Bool {
    if seat.state.showsAttendant { return seat.state.attendant.isLocked }
    if case .home = seat.state.selfService.screen { return true }
    return false
  }

  private func attach(_ kind: SeatProgram.SeatKind) {
    attached += 1
    let seat = SeatDriver(
      office: station.office, kind: kind, size: random.pick(Self.sizes),
      hint: station.county.hint, seat: attached)
    seats.append(seat)
  }

  /// A terminal goes away in the midst of whatever is on it; one of each kind stays.
  private func detach() {
    let index = random.below(seats.count)
    let kind = seats[index].state.kind
    guard seats.count(where: { $0.state.kind == kind }) > 1 else { return }
    seats.remove(at: index)
    detached += 1
  }

  private func passTime() {
    let now = station.clock.now.milliseconds
    station.clock.set(Instant(milliseconds: now + Int64(random.number(in: 200...4_000))))
    if random.chance(percent: 5) { _ = station.desk.lookAtClock(elapsed: nil) }
    for seat in seats { seat.tick() }
  }

  private func press(_ seat: SeatDriver) {
    if seat.state.showsAttendant { pressAtDesk(seat) } else { pressInPublic(seat) }
  }

  private func pressAtDesk(_ seat: SeatDriver) {
    if seat.state.attendant.isLocked, random.chance(percent: 70) {
      let pin = station.county.attendant.pin
      seat.type(pin)
      seat.press(.enter)
      keys += pin.count + 1
      if !seat.state.attendant.isLocked { unlocked += 1 }
      return
    }
    keys += 1
    let isFrequent = random.chance(percent: 45)
    seat.press(random.pick(isFrequent ? Self.frequentKeys : Self.keys))
  }

  private func pressInPublic(_ seat: SeatDriver) {
    if seat.shows("请按数字"), random.chance(percent: 30) { return identify(seat) }
    let targets = seat.frame.targets.filter { $0.isEnabled }
    keys += 1
    if targets.isEmpty || random.chance(percent: 20) {
      seat.press(random.pick(Self.publicKeys))
    } else {
      seat.send(random.pick(targets).message)
    }
  }

  private func identify(_ seat: SeatDriver) {
    let firm = station.county.employers[0].agent
    let person = random.chance(percent: 40) ? firm : station.county.shownPerson
    for text in [person.idNumber, person.personalCode ?? ""] {
      seat.type(text)
      seat.press(.enter)
      keys += text.count + 1
    }
    if seat.state.selfService.context.session != nil { identified += 1 }
  }

  private static let sizes = [
    Size(rows: 20, columns: 60), Size(rows: 24, columns: 80), Size(rows: 30, columns: 100),
    Size(rows: 34, columns: 120), Size(rows: 45, columns: 140), Size(rows: 19, columns: 200),
  ]

  /// What is used all day, so that the walk gets somewhere.
  private static let frequentKeys: [Key] =
    [.enter, .enter, .down, .down, .tab, .f(2), .f(9)] + "ncoavuuurkdb.1".map { .character($0) }

  private static let keys: [Key] =
    [
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .delete, .enter, .enter, .tab,
      .backTab, .backspace, .escape, .escape, .insert, .control("c"), .alt("x"),
    ] + (1...10).map { .f($0) }
    + "abcdefghijklmnopqrstuvwxyzDGMOX?/:.+- 0123456789搬张,~".map { .character($0) }

  private static let publicKeys: [Key] =
    [.up, .down, .enter, .escape, .pageUp, .pageDown, .backspace, .home, .tab, .f(2), .f(4), .f(9)]
    + "0123456789xXbsnor/q搬".map { .character($0) }
}
