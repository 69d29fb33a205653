/// The statements of the migration by which a township may be the station's guess.
enum AssumedSchema {
  /// A guess is made with the record only, and what somebody said is never called one.
  static let township = """
    ALTER TABLE person ADD COLUMN townshipAssumed INTEGER NOT NULL DEFAULT 0
      CHECK (townshipAssumed IN (0, 1) AND (townshipAssumed = 0 OR township <> ''));
    CREATE TRIGGER townshipIsAssumedAtFirst BEFORE UPDATE OF townshipAssumed ON person
      WHEN OLD.townshipAssumed = 0 AND NEW.townshipAssumed = 1
      BEGIN SELECT RAISE(ABORT, 'person.township'); END;
    CREATE TRIGGER townshipSaidIsNoGuess BEFORE UPDATE OF township ON person
      WHEN NEW.townshipAssumed = 1 AND NEW.township <> OLD.township
      BEGIN SELECT RAISE(ABORT, 'person.township'); END;
    """
}
