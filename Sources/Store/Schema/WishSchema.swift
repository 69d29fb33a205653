/// The statements of the migration by which the matching of the day knows what people said: groups
/// that were verified, how far somebody goes, who stays together, whom an employer asks for, and who
/// is not to be brought together again; and by which a recommendation can be taken back.
enum WishSchema {
  static var statements: [String] {
    [groups, distance, parties, partyGuards, requests, blocks] + takingBack + attendants + merged
  }

  /// Sealed as what was declared is. Only a verification or a merge changes it, and the operation
  /// that says so stands in the chain before.
  static let groups = """
    ALTER TABLE person ADD COLUMN sealedVerifiedGroups BLOB;
    CREATE TRIGGER nobodyBeginsInAVerifiedGroup BEFORE INSERT ON person
      WHEN NEW.sealedVerifiedGroups IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'group.unverified'); END;
    CREATE TRIGGER verifiedGroupsHaveTheirOperation BEFORE UPDATE OF sealedVerifiedGroups ON person
      WHEN NEW.sealedVerifiedGroups IS NOT OLD.sealedVerifiedGroups AND NOT EXISTS (
        SELECT 1 FROM outbox o WHERE o.seq = (SELECT max(seq) FROM outbox)
          AND o.type IN ('groupVerified', 'peopleMerged') AND lower(hex(NEW.id)) IN (
            lower(replace(json_extract(CAST(o.bytes AS TEXT), '$.body.person'), '-', '')),
            lower(replace(
              coalesce(json_extract(CAST(o.bytes AS TEXT), '$.body.merged'), ''), '-', ''))))
      BEGIN SELECT RAISE(ABORT, 'group.unverified'); END;
    """

  /// Metres; null where the person goes any way.
  static let distance = """
    ALTER TABLE person ADD COLUMN distanceAccepted INTEGER
      CHECK (distanceAccepted BETWEEN 500 AND 100000);
    """

  /// A party stands once its members are complete, for one business day.
  static let parties = """
    CREATE TABLE party (
      key INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      day INTEGER NOT NULL,
      mayPart INTEGER NOT NULL CHECK (mayPart IN (0, 1)),
      formedAt INTEGER NOT NULL,
      standsAt INTEGER CHECK (standsAt >= formedAt),
      endedAt INTEGER CHECK (endedAt >= standsAt)
    ) STRICT;
    CREATE INDEX partyOfDay ON party(day) WHERE endedAt IS NULL;
    CREATE TABLE partyMember (
      partyKey INTEGER NOT NULL REFERENCES party(key),
      personKey INTEGER NOT NULL REFERENCES person(key),
      day INTEGER NOT NULL,
      consentedAt INTEGER NOT NULL CHECK (consentedAt > 0),
      isOver INTEGER NOT NULL DEFAULT 0 CHECK (isOver IN (0, 1)),
      PRIMARY KEY (partyKey, personKey)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX onePartyADay ON partyMember(personKey, day) WHERE isOver = 0;
    """

  static let partyGuards = """
    CREATE TRIGGER partyBeginsEmpty BEFORE INSERT ON party
      WHEN NEW.standsAt IS NOT NULL OR NEW.endedAt IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'party.size'); END;
    CREATE TRIGGER partyStandsComplete BEFORE UPDATE OF standsAt ON party
      WHEN NEW.standsAt IS NOT NULL AND OLD.standsAt IS NULL
        AND (SELECT count(*) FROM partyMember WHERE partyKey = NEW.key) NOT BETWEEN 2 AND 30
      BEGIN SELECT RAISE(ABORT, 'party.size'); END;
    CREATE TRIGGER partyIsNeverRewritten BEFORE UPDATE ON party
      WHEN NEW.key <> OLD.key OR NEW.id <> OLD.id OR NEW.day <> OLD.day
        OR NEW.mayPart <> OLD.mayPart OR NEW.formedAt <> OLD.formedAt
        OR (OLD.standsAt IS NOT NULL AND NEW.standsAt IS NOT OLD.standsAt)
        OR (OLD.endedAt IS NOT NULL AND NEW.endedAt IS NOT OLD.endedAt)
      BEGIN SELECT RAISE(ABORT, 'party.rewritten'); END;
    CREATE TRIGGER partyIsNeverDeleted BEFORE DELETE ON party
      BEGIN SELECT RAISE(ABORT, 'party.deleted'); END;
    CREATE TRIGGER partyMemberIsHere BEFORE INSERT ON partyMember
      BEGIN
        SELECT RAISE(ABORT, 'party.complete') WHERE NOT EXISTS (
          SELECT 1 FROM party WHERE key = NEW.partyKey AND day = NEW.day AND standsAt IS NULL);
        SELECT RAISE(ABORT, 'party.signIn') WHERE NOT EXISTS (
          SELECT 1 FROM signIn WHERE day = NEW.day AND personKey = NEW.personKey);
        SELECT RAISE(ABORT, 'party.complete') WHERE NEW.isOver <> 0;
      END;
    CREATE TRIGGER partyEndsForAll AFTER UPDATE OF endedAt ON party
      WHEN NEW.endedAt IS NOT NULL
      BEGIN UPDATE partyMember SET isOver = 1 WHERE partyKey = NEW.key; END;
    CREATE TRIGGER partyConsentIsNeverRewritten
      BEFORE UPDATE OF partyKey, day, consentedAt, isOver ON partyMember
      WHEN NEW.partyKey <> OLD.partyKey OR NEW.day <> OLD.day
        OR NEW.consentedAt <> OLD.consentedAt OR NEW.isOver < OLD.isOver
        OR (NEW.isOver > OLD.isOver AND NOT EXISTS (
          SELECT 1 FROM party WHERE key = NEW.partyKey AND endedAt IS NOT NULL))
      BEGIN SELECT RAISE(ABORT, 'party.rewritten'); END;
    CREATE TRIGGER partyMemberIsNeverDeleted BEFORE DELETE ON partyMember
      BEGIN SELECT RAISE(ABORT, 'party.deleted'); END;
    """

  /// Whom an employer asks for by name, in the order of the keys. Where no attendant wrote it down,
  /// the employer did at a public seat, and may name only who worked for them.
  static let requests = """
    CREATE TABLE namedRequest (
      key INTEGER PRIMARY KEY,
      shiftKey INTEGER NOT NULL REFERENCES shift(key),
      personKey INTEGER NOT NULL REFERENCES person(key),
      attendant BLOB CHECK (length(attendant) = 16),
      namedAt INTEGER NOT NULL,
      withdrawnAt INTEGER CHECK (withdrawnAt >= namedAt)
    ) STRICT;
    CREATE UNIQUE INDEX namedOnce ON namedRequest(shiftKey, personKey) WHERE withdrawnAt IS NULL;
    CREATE INDEX namedRequestOfPerson ON namedRequest(personKey);
    CREATE TRIGGER employerNamesWhomTheyKnow BEFORE INSERT ON namedRequest
      WHEN NEW.attendant IS NULL AND NOT EXISTS (
        SELECT 1 FROM application a JOIN shift s ON s.key = a.shiftKey
        JOIN posting p ON p.key = s.postingKey
        WHERE a.personKey = NEW.personKey
          AND a.state IN ('arrived', 'finished', 'settled', 'disputed')
          AND p.employerKey = (SELECT q.employerKey FROM shift t
            JOIN posting q ON q.key = t.postingKey WHERE t.key = NEW.shiftKey))
      BEGIN SELECT RAISE(ABORT, 'request.stranger'); END;
    CREATE TRIGGER requestIsNeverRewritten BEFORE UPDATE ON namedRequest
      WHEN NEW.key <> OLD.key OR NEW.shiftKey <> OLD.shiftKey
        OR NEW.attendant IS NOT OLD.attendant OR NEW.namedAt <> OLD.namedAt
        OR (OLD.withdrawnAt IS NOT NULL AND NEW.withdrawnAt IS NOT OLD.withdrawnAt)
      BEGIN SELECT RAISE(ABORT, 'request.rewritten'); END;
    CREATE TRIGGER requestIsNeverDeleted BEFORE DELETE ON namedRequest
      BEGIN SELECT RAISE(ABORT, 'request.deleted'); END;
    """

  /// Who is not to be brought together again, on whose word, for a reason about the work.
  static let blocks = """
    CREATE TABLE pairBlock (
      key INTEGER PRIMARY KEY,
      personKey INTEGER NOT NULL REFERENCES person(key),
      employerKey INTEGER NOT NULL REFERENCES employer(key),
      side TEXT NOT NULL,
      reason TEXT NOT NULL,
      attendant BLOB NOT NULL CHECK (length(attendant) = 16),
      blockedAt INTEGER NOT NULL,
      liftedAt INTEGER CHECK (liftedAt >= blockedAt),
      liftedBy BLOB CHECK (length(liftedBy) = 16),
      CHECK ((liftedAt IS NULL) = (liftedBy IS NULL)),
      CHECK (
        (side = 'jobSeeker' AND reason IN (
          'paidLate', 'paidLess', 'otherWork', 'longerHours', 'unsafeSite'))
        OR (side = 'employer' AND reason IN (
          'didNotCome', 'leftMidway', 'workNotDone', 'unsafeWork')))
    ) STRICT;
    CREATE UNIQUE INDEX blockedOnce ON pairBlock(personKey, employerKey, side)
      WHERE liftedAt IS NULL;
    CREATE TRIGGER blockIsNeverRewritten BEFORE UPDATE ON pairBlock
      WHEN NEW.key <> OLD.key OR NEW.employerKey <> OLD.employerKey OR NEW.side <> OLD.side
        OR NEW.reason <> OLD.reason OR NEW.attendant <> OLD.attendant
        OR NEW.blockedAt <> OLD.blockedAt
        OR (OLD.liftedAt IS NOT NULL
          AND (NEW.liftedAt IS NOT OLD.liftedAt OR NEW.liftedBy IS NOT OLD.liftedBy))
      BEGIN SELECT RAISE(ABORT, 'block.rewritten'); END;
    CREATE TRIGGER blockIsNeverDeleted BEFORE DELETE ON pairBlock
      BEGIN SELECT RAISE(ABORT, 'block.deleted'); END;
    """

  private static let attendants = [
    AttendantSchema.names("INSERT", table: "namedRequest", column: "attendant"),
    AttendantSchema.names("INSERT", table: "pairBlock", column: "attendant"),
    AttendantSchema.names("UPDATE OF liftedBy", table: "pairBlock", column: "liftedBy"),
  ]

  private static let merged = ["partyMember", "namedRequest", "pairBlock"].map {
    MergeSchema.refusesMerged(table: $0, column: "personKey")
  }
}
