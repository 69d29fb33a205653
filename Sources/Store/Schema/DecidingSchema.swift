/// The statements of the migration for deciding: recommendations with their answers, leaving midway
/// and taking over, wishes for tomorrow, cancelled shifts.
enum DecidingSchema {
  /// What somebody left is no longer theirs; what follows for pay goes on in the states as ever. So a
  /// place is used by a placement that was not left, and time is taken from its start to its leaving.
  static let midway = """
    ALTER TABLE application ADD COLUMN leftAt INTEGER
      CHECK (leftAt IS NULL OR state IN ('finished', 'settled', 'disputed'));
    ALTER TABLE application ADD COLUMN replacesKey INTEGER REFERENCES application(key);
    ALTER TABLE application ADD COLUMN joinsAt INTEGER
      CHECK ((joinsAt IS NULL) = (replacesKey IS NULL));
    CREATE UNIQUE INDEX oneReplacement ON application(replacesKey)
      WHERE replacesKey IS NOT NULL AND state IN ('applied', 'standby', 'held', 'confirmed',
        'departed', 'arrived', 'finished', 'settled', 'disputed');
    CREATE TRIGGER leavingEndsTheWork BEFORE UPDATE OF leftAt ON application
      WHEN NEW.leftAt IS NOT OLD.leftAt AND NOT (
        OLD.leftAt IS NULL AND OLD.state = 'arrived' AND NEW.state = 'finished')
      BEGIN SELECT RAISE(ABORT, 'application.left'); END;
    CREATE TRIGGER replacementTakesOver BEFORE INSERT ON application
      WHEN NEW.replacesKey IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM application o
        WHERE o.key = NEW.replacesKey AND o.shiftKey = NEW.shiftKey
          AND o.personKey <> NEW.personKey AND o.slipNumber IS NOT NULL
          AND (o.leftAt IS NOT NULL OR o.state IN ('withdrawn', 'noShow', 'termsDiffer')))
      BEGIN SELECT RAISE(ABORT, 'application.replacement'); END;
    CREATE TRIGGER replacementStands BEFORE UPDATE OF replacesKey, joinsAt ON application
      WHEN NEW.replacesKey IS NOT OLD.replacesKey OR NEW.joinsAt IS NOT OLD.joinsAt
      BEGIN SELECT RAISE(ABORT, 'application.moved'); END;
    """

  static let places = """
    DROP TRIGGER placesCountedOnStep;
    CREATE TRIGGER placesCountedOnStep AFTER UPDATE OF state ON application
      WHEN NEW.state <> OLD.state
      BEGIN
        UPDATE shift SET
          held = held - (OLD.state = 'held') + (NEW.state = 'held'),
          confirmed = confirmed
            - ((SELECT isPlacement FROM applicationStateName WHERE name = OLD.state)
              AND OLD.leftAt IS NULL)
            + ((SELECT isPlacement FROM applicationStateName WHERE name = NEW.state)
              AND NEW.leftAt IS NULL)
        WHERE key = NEW.shiftKey;
      END;
    DROP TRIGGER placesAreCountedNotSet;
    CREATE TRIGGER placesAreCountedNotSet BEFORE UPDATE OF held, confirmed ON shift
      WHEN NEW.held <> (
          SELECT count(*) FROM application WHERE shiftKey = NEW.key AND state = 'held')
        OR NEW.confirmed <> (
          SELECT count(*) FROM application a JOIN applicationStateName n ON n.name = a.state
          WHERE a.shiftKey = NEW.key AND n.isPlacement = 1 AND a.leftAt IS NULL)
      BEGIN SELECT RAISE(ABORT, 'shift.miscounted'); END;
    """

  /// A place that was given up may be taken over until the shift ends: the posting had closed for
  /// newcomers, but the employer still counts on somebody.
  private static let refusesClosedPosting = """
    SELECT RAISE(ABORT, 'posting.notLive') FROM shift s JOIN posting p ON p.key = s.postingKey
      WHERE s.key = NEW.shiftKey AND p.state <> 'live';
    SELECT RAISE(ABORT, 'shift.cancelled') FROM shiftCancellation
      WHERE shiftKey = NEW.shiftKey;
    SELECT RAISE(ABORT, 'posting.expired') FROM shift s
      WHERE s.key = NEW.shiftKey
        AND NEW.changedAt >= CASE WHEN NEW.replacesKey IS NULL THEN s.closesAt ELSE s.endAt END;
    """

  static func refusesOverlap(besides: String = "") -> String {
    """
    SELECT RAISE(ABORT, 'person.overlap') WHERE EXISTS (
      SELECT 1 FROM application o JOIN shift s ON s.key = o.shiftKey
      JOIN applicationStateName n ON n.name = o.state
      JOIN shift w ON w.key = NEW.shiftKey, placementLimit l
      WHERE o.personKey = NEW.personKey \(besides) AND n.usesPlace = 1
        AND max(s.startAt, coalesce(o.joinsAt, s.startAt)) < w.endAt + l.travelBuffer
        AND max(w.startAt, coalesce(NEW.joinsAt, w.startAt))
          < min(s.endAt, coalesce(o.leftAt, s.endAt)) + l.travelBuffer);
    """
  }

  static let placements = """
    DROP TRIGGER placeNeedsLivePostingOnInsert;
    CREATE TRIGGER placeNeedsLivePostingOnInsert BEFORE INSERT ON application
      WHEN NEW.state IN ('held', 'confirmed')
      BEGIN
        \(refusesClosedPosting)
      END;
    DROP TRIGGER placeNeedsLivePostingOnStep;
    CREATE TRIGGER placeNeedsLivePostingOnStep BEFORE UPDATE OF state ON application
      WHEN NEW.state IN ('held', 'confirmed') AND OLD.state <> NEW.state
        AND NOT \(UndoSchema.isUndo)
      BEGIN
        \(refusesClosedPosting)
      END;
    DROP TRIGGER placementsNeverOverlapOnInsert;
    CREATE TRIGGER placementsNeverOverlapOnInsert BEFORE INSERT ON application
      WHEN (SELECT usesPlace FROM applicationStateName WHERE name = NEW.state) = 1
      BEGIN
        \(refusesOverlap())
      END;
    DROP TRIGGER placementsNeverOverlapOnStep;
    CREATE TRIGGER placementsNeverOverlapOnStep BEFORE UPDATE OF state ON application
      WHEN (SELECT usesPlace FROM applicationStateName WHERE name = NEW.state) = 1
        AND (SELECT usesPlace FROM applicationStateName WHERE name = OLD.state) = 0
      BEGIN
        \(refusesOverlap(besides: "AND o.key <> NEW.key"))
      END;
    """

  static let recommendations = """
    ALTER TABLE recommendation ADD COLUMN applicationKey INTEGER REFERENCES application(key);
    ALTER TABLE recommendation ADD COLUMN isOwnWish INTEGER NOT NULL DEFAULT 0
      CHECK (isOwnWish IN (0, 1));
    ALTER TABLE recommendation ADD COLUMN cause TEXT;
    ALTER TABLE recommendation ADD COLUMN note TEXT;
    CREATE INDEX recommendationByApplication ON recommendation(applicationKey);
    CREATE UNIQUE INDEX oneOpenRecommendation ON recommendation(applicationKey)
      WHERE answer IS NULL;
    CREATE TRIGGER recommendationHasItsApplication BEFORE INSERT ON recommendation
      WHEN NEW.answer IS NOT NULL OR NOT EXISTS (
        SELECT 1 FROM application WHERE key = NEW.applicationKey
          AND personKey = NEW.personKey AND shiftKey = NEW.shiftKey)
      BEGIN SELECT RAISE(ABORT, 'recommendation.application'); END;
    CREATE TRIGGER recommendationIsAnsweredOnce BEFORE UPDATE ON recommendation
      WHEN OLD.answer IS NOT NULL OR NEW.answer IS NULL OR NEW.answeredAt IS NULL
        OR (NEW.answer = 'declined' AND NEW.cause IS NULL)
        OR NEW.personKey <> OLD.personKey OR NEW.shiftKey <> OLD.shiftKey
        OR NEW.attendantKey <> OLD.attendantKey OR NEW.madeAt <> OLD.madeAt
        OR NEW.applicationKey <> OLD.applicationKey OR NEW.isOwnWish <> OLD.isOwnWish
      BEGIN SELECT RAISE(ABORT, 'recommendation.rewritten'); END;
    CREATE TRIGGER recommendationIsNeverDeleted BEFORE DELETE ON recommendation
      BEGIN SELECT RAISE(ABORT, 'recommendation.deleted'); END;
    """

  static let returning = """
    CREATE TABLE returnWish (
      applicationKey INTEGER NOT NULL REFERENCES application(key),
      shiftKey INTEGER NOT NULL REFERENCES shift(key),
      side TEXT NOT NULL CHECK (side IN ('employer', 'jobSeeker')),
      askedAt INTEGER NOT NULL,
      PRIMARY KEY (applicationKey, shiftKey, side)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER returnIsToTheSameWork BEFORE INSERT ON returnWish
      WHEN NOT EXISTS (
        SELECT 1 FROM application a JOIN shift s ON s.key = a.shiftKey
        JOIN shift t ON t.key = NEW.shiftKey
        WHERE a.key = NEW.applicationKey AND t.postingKey = s.postingKey AND t.day = s.day + 1)
      BEGIN SELECT RAISE(ABORT, 'return.shift'); END;
    """

  static let cancelling = """
    CREATE TABLE shiftCancellation (
      shiftKey INTEGER PRIMARY KEY REFERENCES shift(key),
      cause TEXT NOT NULL,
      note TEXT NOT NULL,
      confirmed INTEGER NOT NULL CHECK (confirmed >= 0),
      cancelledAt INTEGER NOT NULL
    ) STRICT;
    CREATE TRIGGER cancellationIsNeverRewritten BEFORE UPDATE ON shiftCancellation
      BEGIN SELECT RAISE(ABORT, 'cancellation.rewritten'); END;
    CREATE TRIGGER cancellationIsNeverDeleted BEFORE DELETE ON shiftCancellation
      BEGIN SELECT RAISE(ABORT, 'cancellation.deleted'); END;
    CREATE TABLE payRise (
      key INTEGER PRIMARY KEY,
      postingKey INTEGER NOT NULL REFERENCES posting(key),
      fromAmount INTEGER NOT NULL,
      toAmount INTEGER NOT NULL,
      raisedAt INTEGER NOT NULL,
      CHECK (fromAmount < toAmount)
    ) STRICT;
    CREATE INDEX payRiseByPosting ON payRise(postingKey, raisedAt);
    """
}
