/// The statements of the migration for member cards: the station's own records, no facts of the market.
enum CardSchema {
  /// A number is given once and stays with its person; one that was lost is ended, and never given
  /// again.
  static let members = """
    CREATE TABLE memberCard (
      number TEXT PRIMARY KEY CHECK (length(number) = 16 AND number NOT GLOB '*[^0-9]*'),
      personKey INTEGER NOT NULL REFERENCES person(key),
      issuedAt INTEGER NOT NULL,
      endedAt INTEGER CHECK (endedAt >= issuedAt)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX memberCardInUse ON memberCard (personKey) WHERE endedAt IS NULL;
    CREATE TRIGGER memberCardStaysEnded BEFORE UPDATE ON memberCard
      WHEN OLD.endedAt IS NOT NULL AND NEW.endedAt IS NOT OLD.endedAt
        OR NEW.number <> OLD.number OR NEW.issuedAt <> OLD.issuedAt
      BEGIN SELECT RAISE(ABORT, 'memberCard.rewritten'); END;
    CREATE TRIGGER memberCardIsNeverDeleted BEFORE DELETE ON memberCard
      BEGIN SELECT RAISE(ABORT, 'memberCard.deleted'); END;
    """

  /// Who ended a card, and why: an ended one says both, and what it says stays.
  static var losses: [String] {
    [
      """
      ALTER TABLE memberCard ADD COLUMN endedBy BLOB CHECK (length(endedBy) = 16);
      ALTER TABLE memberCard ADD COLUMN endReason TEXT CHECK (
        CASE WHEN endedAt IS NULL THEN endReason IS NULL AND endedBy IS NULL
          ELSE endReason IS NOT NULL AND endReason IN ('lost', 'stolen', 'worn')
            AND endedBy IS NOT NULL END);
      CREATE TRIGGER memberCardIsEndedOnce BEFORE UPDATE ON memberCard
        WHEN OLD.endedAt IS NOT NULL
          AND (NEW.endedBy IS NOT OLD.endedBy OR NEW.endReason IS NOT OLD.endReason)
        BEGIN SELECT RAISE(ABORT, 'memberCard.rewritten'); END;
      """,
      AttendantSchema.names("UPDATE OF endedBy", table: "memberCard", column: "endedBy"),
    ]
  }
}
