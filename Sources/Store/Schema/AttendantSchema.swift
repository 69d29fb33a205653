/// The statements of the migration by which nobody acts as an attendant whom the station doesn't
/// know, or who works there no more. What was written before stays as it is.
enum AttendantSchema {
  static var statements: [String] {
    [kept, operations, recommendations]
      + [
        ("postingReview", "attendant"), ("postingAmendment", "attendant"),
        ("undoTicket", "attendant"), ("numberCall", "attendant"), ("rollSheet", "attendant"),
        ("employerDocumentSeen", "seenBy"), ("employerSuspension", "suspendedBy"),
      ].map { names("INSERT", table: $0, column: $1) }
      + [("numberCall", "attendant"), ("employerSuspension", "liftedBy")].map {
        names("UPDATE OF \($1)", table: $0, column: $1)
      }
  }

  /// Whoever is named by what was done stays to be found.
  private static let kept = """
    CREATE TRIGGER attendantIsNeverDeleted BEFORE DELETE ON attendant
      BEGIN SELECT RAISE(ABORT, 'attendant.deleted'); END;
    CREATE TRIGGER attendantStaysTheSame BEFORE UPDATE OF key, id ON attendant
      WHEN NEW.key <> OLD.key OR NEW.id <> OLD.id
      BEGIN SELECT RAISE(ABORT, 'attendant.changed'); END;
    """

  private static let operations = """
    CREATE TRIGGER operationNamesItsAttendant BEFORE INSERT ON outbox
      WHEN CASE WHEN json_valid(CAST(NEW.bytes AS TEXT))
        THEN json_extract(CAST(NEW.bytes AS TEXT), '$.actor') LIKE 'attendant:%' END
      BEGIN
        SELECT RAISE(ABORT, 'attendant.unknown') WHERE NOT EXISTS (
          SELECT 1 FROM attendant WHERE isActive = 1 AND lower(hex(id)) = lower(replace(
            substr(json_extract(CAST(NEW.bytes AS TEXT), '$.actor'), 11), '-', '')));
      END;
    """

  private static let recommendations = """
    CREATE TRIGGER recommendationNamesItsAttendant BEFORE INSERT ON recommendation
      WHEN NOT EXISTS (
        SELECT 1 FROM attendant WHERE isActive = 1 AND key = NEW.attendantKey)
      BEGIN SELECT RAISE(ABORT, 'attendant.unknown'); END;
    """

  /// Returns the trigger by which a record names nobody but an attendant who works here.
  static func names(_ event: String, table: String, column: String) -> String {
    """
    CREATE TRIGGER \(table)\(event.prefix(6) == "INSERT" ? "Names" : "GoesOnNaming")ItsAttendant
      BEFORE \(event) ON \(table)
      WHEN NEW.\(column) IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM attendant WHERE isActive = 1 AND id = NEW.\(column))
      BEGIN SELECT RAISE(ABORT, 'attendant.unknown'); END;
    """
  }
}
