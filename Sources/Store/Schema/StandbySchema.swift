/// The statements of the migration by which a person reads what became of their standby, and the
/// station knows how far it has wiped.
enum StandbySchema {
  static var statements: [String] { [standbys, duplicates, retention] }

  /// When an application became a standby; it stays there whatever becomes of it.
  private static let standbys = """
    ALTER TABLE application ADD COLUMN standbyAt INTEGER;
    UPDATE application SET standbyAt = changedAt WHERE state = 'standby';
    """

  /// What the county says of a standby whose person has the place through another station.
  private static let duplicates = """
    CREATE INDEX resultDuplicate ON operationResult(application)
      WHERE status = 'duplicate' AND application IS NOT NULL;
    """

  /// Up to where every body is wiped, and when the station last looked for what is due.
  private static let retention = """
    ALTER TABLE outboxWiping ADD COLUMN wipedThrough INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE outboxWiping ADD COLUMN lastAt INTEGER;
    """
}
