import GRDB

/// What the migration does by which no household is named as the one who pays.
///
/// The file can't know a sealed name, so it allows the words that are none.
enum PayerSchema {
  private static let word = "个人家庭"
  private static let insurers = "('个人家庭', '用工方', '驿站', '政府')"

  /// Takes the names out of the postings that there are, and off the disk: what is overwritten is
  /// overwritten with zeros. Rules for people who change a posting are not meant for this.
  static func mendHouseholds(_ database: Database) throws {
    let triggers = try Row.fetchAll(
      database,
      sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'posting'")
    for trigger in triggers {
      try database.execute(sql: "DROP TRIGGER \(trigger["name"] as String)")
    }
    let deletesSecurely = try Int.fetchOne(database, sql: "PRAGMA secure_delete")
    try database.execute(sql: "PRAGMA secure_delete = ON")
    try database.execute(
      sql: """
        UPDATE posting SET payer = '\(word)', insurance = CASE
            WHEN json_extract(insurance, '$.payer') IN \(insurers) THEN insurance
            ELSE json_set(insurance, '$.payer', '\(word)') END
        WHERE employerKey IN (SELECT key FROM employer WHERE kind = 'household')
        """)
    if deletesSecurely == 0 { try database.execute(sql: "PRAGMA secure_delete = OFF") }
    for trigger in triggers { try database.execute(sql: trigger["sql"]) }
  }

  private static let refuses = """
    SELECT RAISE(ABORT, 'posting.payer') FROM employer
      WHERE key = NEW.employerKey AND kind = 'household' AND (NEW.payer <> '\(word)'
        OR (NEW.insurance IS NOT NULL
          AND coalesce(json_extract(NEW.insurance, '$.payer'), '') NOT IN \(insurers)));
    """

  static let households = """
    CREATE TRIGGER householdPaysUnnamed BEFORE INSERT ON posting
      BEGIN
        \(refuses)
      END;
    CREATE TRIGGER householdGoesOnUnnamed
      BEFORE UPDATE OF payer, insurance, employerKey ON posting
      BEGIN
        \(refuses)
      END;
    CREATE TRIGGER householdBeginsAsHousehold BEFORE UPDATE OF kind ON employer
      WHEN NEW.kind = 'household' AND OLD.kind <> 'household' AND NEW.publicName IS NULL
        AND EXISTS (SELECT 1 FROM posting WHERE employerKey = NEW.key)
      BEGIN SELECT RAISE(ABORT, 'posting.payer'); END;
    """
}
