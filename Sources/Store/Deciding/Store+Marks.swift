import FoundationEssentials
import GRDB
import OddJobMarket

extension Store {
  /// What `marks` reads, of an application `a` and its shift `s`; the argument is the present.
  static let markColumns = """
    a.holdUntil, a.leftAt, a.joinsAt, a.slipNumber, s.startAt AS shiftStart, s.endAt AS shiftEnd,
    (SELECT t.name || char(31) || coalesce(r.answer, '') FROM recommendation r
      JOIN attendant t ON t.key = r.attendantKey
      WHERE r.applicationKey = a.key AND r.takenBackAt IS NULL ORDER BY r.key DESC LIMIT 1) AS recommendation,
    EXISTS (SELECT 1 FROM application b WHERE b.replacesKey = a.key
      AND b.state IN ('applied', 'standby', 'held', 'confirmed', 'departed', 'arrived', 'finished',
        'settled', 'disputed')) AS isReplaced,
    EXISTS (SELECT 1 FROM shiftCancellation c WHERE c.shiftKey = s.key) AS isCancelled,
    EXISTS (SELECT 1 FROM shift n WHERE n.postingKey = s.postingKey AND n.day = s.day + 1
      AND n.closesAt > ?) AS hasTomorrow,
    (SELECT group_concat(side) FROM returnWish v WHERE v.applicationKey = a.key) AS returnSides
    """

  /// Reads what stands beside an application's state.
  ///
  /// - Parameter replaced: whose place it was, where the reader may know.
  func marks(
    _ row: Row, _ state: ApplicationState, replaced: String? = nil, at now: Instant
  ) -> DecidingMarks {
    var marks = DecidingMarks(replaces: replaced)
    marks.holdUntil = instant(row["holdUntil"])
    marks.joinsAt = instant(row["joinsAt"])
    let end = Instant(milliseconds: row["shiftEnd"])
    if let left = instant(row["leftAt"]) {
      let start = max(Instant(milliseconds: row["shiftStart"]), marks.joinsAt ?? left - .hours(24))
      marks.leaving = DecidingMarks.Leaving(
        instant: left, worked: Minutes(max(0, start.minutes(until: left))))
    }
    let slipNumber: String? = row["slipNumber"]
    let isGivenUp = marks.leaving != nil || [.withdrawn, .noShow, .termsDiffer].contains(state)
    marks.isReplaceable =
      isGivenUp && slipNumber != nil && row["isReplaced"] == false && row["isCancelled"] == false
      && now < end
    if let text: String = row["recommendation"] {
      let parts = text.split(separator: "\u{1F}", omittingEmptySubsequences: false)
      marks.recommendation = RecommendationMark(
        attendant: String(parts.first ?? ""),
        isAccepted: parts.last?.isEmpty == false ? parts.last == "accepted" : nil)
    }
    let sides = (row["returnSides"] as String? ?? "").split(separator: ",")
    let mayReturn = state.isPlacement && state != .disputed && marks.leaving == nil
    if mayReturn, row["hasTomorrow"] {
      marks.returning = ReturnMark(
        employerAsks: sides.contains("employer"), personAsks: sides.contains("jobSeeker"))
    }
    return marks
  }

  private func instant(_ milliseconds: Int64?) -> Instant? {
    milliseconds.map { Instant(milliseconds: $0) }
  }
}
