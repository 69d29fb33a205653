import OddJobMarket
import Station
import Store

/// Where the station stands towards its county: read by `kiosk sync` itself, or asked of the station
/// that runs.
struct SyncStatus: Hashable {
  var queueLength: Int
  var oldestWaiting: Instant?
  var lastSuccess: Instant?
  var failedAt: Instant?
  var failure: SyncFailure?
  /// For the telephone, as it came.
  var detail: String
  /// What waits for an attendant: rejections, tasks, changes that could not be used.
  var matters: Int
  /// Operations that stay at the station.
  var quarantined: Int
  var clockFault: ClockFault?

  init(of desk: Desk) throws {
    let summary = try desk.store.syncSummary(limit: 1_000)
    queueLength = summary.queueLength
    oldestWaiting = summary.oldestWaiting
    lastSuccess = summary.lastSuccess
    failedAt = summary.lastFailure?.at
    failure = summary.lastFailure?.reason
    detail = summary.lastFailure?.detail ?? ""
    matters = summary.rejected.count + summary.tasks.count + summary.skipped.count
    quarantined = summary.quarantined.count
    clockFault = summary.clockFault
  }

  init(of duty: SyncDuty) throws { try self.init(of: duty.desk) }

  /// Reads what another process said; nil where that is no status.
  init?(line: String) {
    let words = line.split(separator: " ", maxSplits: 9, omittingEmptySubsequences: false)
    guard words.count == 10, let queueLength = Int(words[0]), let matters = Int(words[5]),
      let quarantined = Int(words[6])
    else { return nil }
    func instant(_ index: Int) -> Instant? {
      Int64(words[index]).map { Instant(milliseconds: $0) }
    }
    self.queueLength = queueLength
    oldestWaiting = instant(1)
    lastSuccess = instant(2)
    failedAt = instant(3)
    failure = SyncFailure(rawValue: String(words[4]))
    self.matters = matters
    self.quarantined = quarantined
    if let own = instant(7), let county = instant(8) {
      clockFault = ClockFault(own: own, county: county)
    }
    detail = String(words[9])
  }

  var line: String {
    func words(_ times: Instant?...) -> [String] {
      times.map { time in time.map { String($0.milliseconds) } ?? "-" }
    }
    return
      ([String(queueLength)] + words(oldestWaiting, lastSuccess, failedAt)
      + [failure?.rawValue ?? "-", String(matters), String(quarantined)]
      + words(clockFault?.own, clockFault?.county) + [detail])
      .joined(separator: " ")
  }

  /// What a person reads.
  var lines: [Wording] {
    var lines = [
      queueLength == 0
        ? lastSuccess == nil
          ? Wording("没有待传的，还没有和县里联上过", "nothing queued, the county was never reached")
          : Wording("没有待传的", "nothing queued")
        : Wording(
          "待传\(queueLength)条，最早 \(Self.text(oldestWaiting))",
          "\(queueLength) queued, the oldest of \(Self.text(oldestWaiting))"),
      Wording("上次成功 \(Self.text(lastSuccess))", "last success \(Self.text(lastSuccess))"),
    ]
    if let failure {
      lines.append(
        Wording(
          "上次没成 \(Self.text(failedAt))：\(failure.wording.chinese)。\(failure.remedy.chinese)",
          "last failure \(Self.text(failedAt)): \(failure.wording.english). "
            + failure.remedy.english))
      if !detail.isEmpty { lines.append(Wording(detail, detail)) }
    }
    if let clockFault {
      let (own, county) = (Self.text(clockFault.own), Self.text(clockFault.county))
      lines.append(
        Wording(
          "本机时钟不对：本机 \(own)，县里 \(county)。请校准时钟，再重新开驿站",
          "the clock is wrong: here \(own), at the county \(county). Set it, then start the "
            + "station again"))
    }
    if matters > 0 {
      lines.append(
        Wording("\(matters)条要工作人员看（同步页，按 9）", "\(matters) for an attendant (view 9)"))
    }
    if quarantined > 0 {
      lines.append(Wording("\(quarantined)条留在本站", "\(quarantined) kept at the station"))
    }
    return lines
  }

  private static func text(_ instant: Instant?) -> String {
    guard let instant else { return "-" }
    let calendar = StationCalendar()
    return "\(calendar.civilDate(of: instant).text) \(calendar.clockText(of: instant))"
  }
}
