import GRDB
package import OddJobMarket

extension Store {
  /// Returns the roll of a shift: everyone who has or had a place, with what is known already.
  package func rollSheet(_ shift: ShiftID) throws -> RollSheet {
    try read { database in
      let (card, _) = try cardAndMeetingPoint(shift, in: database)
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT w.*, a.id AS applicationID, a.state, a.arrivedAt, a.arrivalSource, a.cause,
            \(Self.workSelection)
          FROM application a JOIN person w ON w.key = a.personKey
          JOIN shift s ON s.key = a.shiftKey JOIN applicationStateName n ON n.name = a.state
          \(Self.workJoin)
          WHERE s.id = ? AND (n.isPlacement = 1 OR a.state = 'noShow') ORDER BY a.key
          """, arguments: [shift.rawValue])
      return RollSheet(card: card, rows: try rows.map { try rollRow($0) })
    }
  }

  private func rollRow(_ row: Row) throws -> RollRow {
    let cause: String? = row["cause"]
    return RollRow(
      application: ApplicationID(row["applicationID"]), name: try name(of: row),
      state: try row.decoded("state", as: ApplicationState.self), attendance: attendance(row),
      cause: cause.flatMap(TransitionReason.Cause.init), work: workDone(row))
  }

  /// Whether a line is of account: no stronger word stood against it, and nobody took the roll back.
  static let countsAsSaid = """
    l.isTaken = 1 AND NOT EXISTS (
          SELECT 1 FROM undoDeed d WHERE d.sheetKey = l.sheetKey AND d.undoneAt IS NOT NULL)
    """

  /// What the latest roll that was taken says of an application, joined to a.
  static let workJoin = """
    LEFT JOIN rollLine rl ON rl.applicationKey = a.key AND rl.sheetKey = (
      SELECT max(l.sheetKey) FROM rollLine l WHERE l.applicationKey = a.key AND \(countsAsSaid))
    LEFT JOIN rollSheet rs ON rs.key = rl.sheetKey
    """

  static let workSelection =
    "rl.minutes AS workedMinutes, rl.units AS workedUnits, rl.paid AS paidWord, rs.source AS wordOf"

  /// Reads `workSelection`; nil where nobody has said anything of the work.
  func workDone(_ row: Row) -> WorkDone? {
    let (minutes, units): (Int?, Int?) = (row["workedMinutes"], row["workedUnits"])
    let (paid, source): (String?, String?) = (row["paidWord"], row["wordOf"])
    guard minutes != nil || units != nil || paid != nil,
      let source = source.flatMap(Attendance.Source.init)
    else { return nil }
    return WorkDone(
      worked: minutes.map { Minutes($0) }, units: units.map { Hundredths($0) },
      paid: paid.flatMap(PaidWord.init), source: source)
  }
}
