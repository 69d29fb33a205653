/// The statements of the migration by which everything about a person can be deleted.
enum ErasureSchema {
  static var statements: [String] { [person, verifiedGroups, obstacles] + references }

  /// What is left of an erased record leads to nobody, and stays so.
  private static let person = """
    ALTER TABLE person ADD COLUMN erasedAt INTEGER CHECK (erasedAt IS NULL OR (
      mergedInto IS NULL AND sealedIDNumber IS NULL AND sealedPhone IS NULL
      AND sealedGroups IS NULL AND sealedVerifiedGroups IS NULL AND codeHash IS NULL
      AND latitude IS NULL AND longitude IS NULL AND payAsked IS NULL
      AND distanceAccepted IS NULL AND trades = '[]' AND township = ''));
    CREATE TRIGGER erasureIsForGood BEFORE UPDATE ON person
      WHEN OLD.erasedAt IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'person.erased'); END;
    CREATE TRIGGER nobodyBeginsErased BEFORE INSERT ON person
      WHEN NEW.erasedAt IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'person.erased'); END;
    CREATE TRIGGER erasureHasItsOperation BEFORE UPDATE OF erasedAt ON person
      WHEN NEW.erasedAt IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM outbox o WHERE o.seq = (SELECT max(seq) FROM outbox)
          AND o.type = 'personErased' AND lower(hex(NEW.id)) = lower(replace(
            json_extract(CAST(o.bytes AS TEXT), '$.body.person'), '-', '')))
      BEGIN SELECT RAISE(ABORT, 'person.erasure'); END;
    """

  /// Verified groups change only where the chain says why, and that they were deleted is a reason.
  private static let verifiedGroups = """
    DROP TRIGGER verifiedGroupsHaveTheirOperation;
    CREATE TRIGGER verifiedGroupsHaveTheirOperation BEFORE UPDATE OF sealedVerifiedGroups ON person
      WHEN NEW.sealedVerifiedGroups IS NOT OLD.sealedVerifiedGroups AND NOT EXISTS (
        SELECT 1 FROM outbox o WHERE o.seq = (SELECT max(seq) FROM outbox)
          AND (o.type IN ('groupVerified', 'peopleMerged')
            OR (o.type = 'personErased' AND NEW.sealedVerifiedGroups IS NULL))
          AND lower(hex(NEW.id)) IN (
            lower(replace(json_extract(CAST(o.bytes AS TEXT), '$.body.person'), '-', '')),
            lower(replace(
              coalesce(json_extract(CAST(o.bytes AS TEXT), '$.body.merged'), ''), '-', ''))))
      BEGIN SELECT RAISE(ABORT, 'group.unverified'); END;
    """

  /// Nobody is forgotten who is awaited somewhere, or whose wages can still be claimed.
  private static let obstacles = """
    CREATE TRIGGER nobodyIsErasedTooSoon BEFORE UPDATE OF erasedAt ON person
      WHEN NEW.erasedAt IS NOT NULL
      BEGIN
        SELECT RAISE(ABORT, 'person.kept') WHERE EXISTS (
          SELECT 1 FROM application a JOIN shift s ON s.key = a.shiftKey
          JOIN applicationStateName n ON n.name = a.state
          WHERE a.personKey = NEW.key AND (a.state IN ('applied', 'standby', 'held')
            OR (n.isPlacement = 1 AND s.endAt > NEW.erasedAt - \(keptMilliseconds))));
        SELECT RAISE(ABORT, 'person.kept') WHERE EXISTS (
          SELECT 1 FROM crewMember WHERE personKey = NEW.key);
      END;
    """

  static let keptMilliseconds = 730 * 24 * 60 * 60 * 1_000

  /// What refers to people, and may not refer anew to somebody who was erased.
  private static let references = [
    ("application", "personKey"), ("registration", "personKey"), ("certificateSeen", "personKey"),
    ("signIn", "personKey"), ("crew", "leaderKey"), ("crewMember", "personKey"),
    ("employerAgent", "personKey"), ("recommendation", "personKey"), ("serviceEntry", "personKey"),
    ("receipt", "personKey"), ("crewPast", "personKey"), ("memberCard", "personKey"),
    ("complaint", "personKey"), ("eventSignUp", "personKey"), ("partyMember", "personKey"),
    ("namedRequest", "personKey"), ("pairBlock", "personKey"), ("turnMove", "personKey"),
  ].map { table, column in
    """
    CREATE TRIGGER \(table)NewForNobodyErased BEFORE INSERT ON \(table)
      WHEN EXISTS (SELECT 1 FROM person WHERE key = NEW.\(column) AND erasedAt IS NOT NULL)
      BEGIN SELECT RAISE(ABORT, 'person.erased'); END;
    """
  }
}
