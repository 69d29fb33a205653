extension SyncSchema {
  /// A posting knows where it was born; null is here. The county's own bear sixteen zero bytes. What
  /// is only mirrored was judged where it was born, so it changes as the feed says; pay that people
  /// applied for still never falls.
  static let origins = """
    ALTER TABLE posting ADD COLUMN origin BLOB CHECK (origin IS NULL OR length(origin) = 16);
    CREATE INDEX postingFromElsewhere ON posting(key) WHERE origin IS NOT NULL;
    CREATE TRIGGER postingKeepsItsOrigin BEFORE UPDATE OF origin ON posting
      WHEN NEW.origin IS NOT OLD.origin
      BEGIN SELECT RAISE(ABORT, 'posting.origin'); END;
    CREATE TRIGGER ownPostingIsNoMirror BEFORE INSERT ON posting
      WHEN NEW.origin = (SELECT id FROM station)
      BEGIN SELECT RAISE(ABORT, 'posting.origin'); END;
    DROP TRIGGER postingIsAmendedInReview;
    CREATE TRIGGER postingIsAmendedInReview
      BEFORE UPDATE OF title, content, payer, siteName, insurance, sealedMeetingPoint,
        sealedContact, lawfulReasons, kind, trade, payUnit, settlement, employerKey ON posting
      WHEN OLD.state <> 'inReview' AND OLD.origin IS NULL
      BEGIN SELECT RAISE(ABORT, 'posting.amended'); END;
    DROP TRIGGER payRaisedWhileUnfilled;
    CREATE TRIGGER payRaisedWhileUnfilled BEFORE UPDATE OF payAmount ON posting
      WHEN NEW.payAmount <> OLD.payAmount AND NOT (
        OLD.state = 'inReview' AND NOT EXISTS (
          SELECT 1 FROM application a JOIN shift s ON s.key = a.shiftKey
          WHERE s.postingKey = OLD.key))
      BEGIN
        SELECT RAISE(ABORT, 'posting.pay') WHERE NEW.payAmount < OLD.payAmount;
        SELECT RAISE(ABORT, 'posting.notLive')
          WHERE OLD.origin IS NULL AND OLD.state NOT IN ('live', 'paused');
        SELECT RAISE(ABORT, 'posting.filled') WHERE OLD.origin IS NULL AND NOT EXISTS (
          SELECT 1 FROM shift WHERE postingKey = OLD.key AND confirmed < places);
      END;
    """

  /// How many places of a shift may be confirmed here: the county's word as of one of this station's
  /// operations, and what the later ones gave back or brought. A right that was taken away while it
  /// was used goes back as soon as it is free. Nobody but the county raises the number, save with the
  /// places of a posting that was born here.
  static let rights = """
    CREATE TABLE shiftGrant (
      shiftKey INTEGER PRIMARY KEY REFERENCES shift(key) ON DELETE CASCADE,
      allotted INTEGER NOT NULL CHECK (allotted >= 0),
      through INTEGER NOT NULL CHECK (through >= 0)
    ) STRICT;
    CREATE TABLE rightChange (
      seq INTEGER NOT NULL,
      shiftKey INTEGER NOT NULL REFERENCES shift(key) ON DELETE CASCADE,
      count INTEGER NOT NULL,
      PRIMARY KEY (shiftKey, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE VIEW shiftRight AS
      SELECT g.shiftKey, max(0, g.allotted - coalesce((
        SELECT sum(c.count) FROM rightChange c
        WHERE c.shiftKey = g.shiftKey AND c.seq > g.through), 0)) AS allotted
      FROM shiftGrant g;
    CREATE TRIGGER rightsChangeWithPlaces AFTER UPDATE OF places, allotted ON shift
      WHEN NEW.places <> OLD.places AND NEW.allotted <> OLD.allotted
      BEGIN
        INSERT INTO rightChange(seq, shiftKey, count)
          SELECT 1 + coalesce(max(seq), 0), NEW.key, OLD.allotted - NEW.allotted FROM outbox WHERE true
          ON CONFLICT DO UPDATE SET count = count + excluded.count;
      END;
    CREATE TRIGGER rightsGoBackWhenFree AFTER UPDATE OF held, confirmed ON shift
      WHEN NEW.held + NEW.confirmed < OLD.held + OLD.confirmed AND NEW.allotted > (
        SELECT allotted FROM shiftRight WHERE shiftKey = NEW.key)
      BEGIN
        UPDATE shift SET allotted = max(held + confirmed, (
          SELECT allotted FROM shiftRight WHERE shiftKey = NEW.key)) WHERE key = NEW.key;
      END;
    CREATE TRIGGER rightsAreGranted BEFORE UPDATE OF allotted ON shift
      WHEN NEW.allotted > OLD.allotted AND NEW.places = OLD.places AND NEW.allotted > coalesce(
        (SELECT allotted FROM shiftRight WHERE shiftKey = NEW.key),
        (SELECT 0 FROM posting WHERE key = NEW.postingKey AND origin IS NOT NULL), NEW.allotted)
      BEGIN SELECT RAISE(ABORT, 'shift.granted'); END;
    CREATE TRIGGER mirrorBeginsWithoutRights BEFORE INSERT ON shift
      WHEN NEW.allotted > 0 AND EXISTS (
        SELECT 1 FROM posting WHERE key = NEW.postingKey AND origin IS NOT NULL)
      BEGIN SELECT RAISE(ABORT, 'shift.granted'); END;
    """
}
