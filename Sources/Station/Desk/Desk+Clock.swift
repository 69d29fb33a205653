package import OddJobMarket
import Store
import Synchronization

extension Desk {
  /// Does what the clock asks for, and returns whether that changed what seats show: holds and overdue
  /// applications end, work ends that somebody is unmarked of, the disk runs out of room, and the
  /// business day never goes back.
  package func lookAtClock(elapsed: Minutes?) -> Bool {
    reading(()) { try promiseDraw() }
    let isOtherRoom = lookAtDisk()
    return reading(isOtherRoom) {
      _ = try store.observeClock(elapsed: elapsed)
      let expiry = try store.expire()
      for shift in Set(expiry.freedShifts) { refresh(shift: shift) }
      eraseLapsed()
      if !expiry.isEmpty {
        log(
          LogEntry(
            .info, "market.expired",
            "\(expiry.holds) holds, \(expiry.applications) applications"))
      }
      let isAnyoneBack = welcomesBack(on: today)
      return becomesUnmarked() || isAnyoneBack || isOtherRoom || !expiry.isEmpty
    }
  }

  /// Returns whether work has ended since the last look that nobody has marked the arrival of: the
  /// attendants' boards count it, and nobody else is told.
  private func becomesUnmarked() -> Bool {
    let now = now
    let last = markedUntil.withLock { known -> Instant? in
      // The shifts of two days are gone through: once a minute is often enough.
      if let known, known <= now, known.minutes(until: now) == 0 { return nil }
      defer { known = now }
      return known
    }
    guard let last, last < now else { return false }
    return reading(false) { try store.hasBecomeUnmarked(since: last) }
  }

  /// Says in the log when the disk begins to be short of room, and when people can only browse; and
  /// returns whether that has changed, which the attendants' boards show.
  private func lookAtDisk() -> Bool {
    let space = DiskSpace(freeBytes: surroundings.freeDiskBytes())
    let before = diskSpace.withLock { known in
      defer { known = space }
      return known
    }
    guard space != before else { return false }
    switch space {
    case .enough: log(LogEntry(.info, "disk.enough", "the disk has room again"))
    case .low: log(LogEntry(.warning, "disk.low", "less than 200 MiB are free"))
    case .full: log(LogEntry(.error, "disk.full", "less than 64 MiB are free: people only browse"))
    }
    return true
  }

  /// A suspension ends by its last day and nobody's act; the list in memory is all that has to be
  /// told. Returns whether anything came back.
  private func welcomesBack(on day: BusinessDay) -> Bool {
    let before = listedDay.withLock { known in
      defer { known = day }
      return known
    }
    guard let before, before < day else { return false }
    let freed = reading([]) { try store.listedShifts(suspendedUntil: before..<day) }
    list.update(freed)
    return !freed.isEmpty
  }
}
