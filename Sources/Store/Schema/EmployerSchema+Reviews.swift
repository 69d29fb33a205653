extension EmployerSchema {
  /// A posting is changed while it waits for a look, and never after: what a reviewer let pass is
  /// what people read. `afterReview` is the number of the last review there was by then.
  static let amendments = """
    CREATE TABLE postingAmendment (
      key INTEGER PRIMARY KEY,
      postingKey INTEGER NOT NULL REFERENCES posting(key),
      attendant BLOB NOT NULL CHECK (length(attendant) = 16),
      amendedAt INTEGER NOT NULL,
      afterReview INTEGER NOT NULL,
      textDigest BLOB NOT NULL CHECK (length(textDigest) = 32)
    ) STRICT;
    CREATE INDEX postingAmendmentByPosting ON postingAmendment(postingKey);
    CREATE TRIGGER amendmentIsNeverRewritten BEFORE UPDATE ON postingAmendment
      BEGIN SELECT RAISE(ABORT, 'amendment.rewritten'); END;
    CREATE TRIGGER amendmentIsNeverDeleted BEFORE DELETE ON postingAmendment
      BEGIN SELECT RAISE(ABORT, 'amendment.deleted'); END;
    CREATE TRIGGER postingIsAmendedInReview
      BEFORE UPDATE OF title, content, payer, siteName, insurance, sealedMeetingPoint,
        sealedContact, lawfulReasons, kind, trade, payUnit, settlement, employerKey ON posting
      WHEN OLD.state <> 'inReview'
      BEGIN SELECT RAISE(ABORT, 'posting.amended'); END;
    DROP TRIGGER payRaisedWhileUnfilled;
    CREATE TRIGGER payRaisedWhileUnfilled BEFORE UPDATE OF payAmount ON posting
      WHEN NEW.payAmount <> OLD.payAmount AND NOT (
        OLD.state = 'inReview' AND NOT EXISTS (
          SELECT 1 FROM application a JOIN shift s ON s.key = a.shiftKey
          WHERE s.postingKey = OLD.key))
      BEGIN
        SELECT RAISE(ABORT, 'posting.pay') WHERE NEW.payAmount < OLD.payAmount;
        SELECT RAISE(ABORT, 'posting.notLive') WHERE OLD.state NOT IN ('live', 'paused');
        SELECT RAISE(ABORT, 'posting.filled') WHERE NOT EXISTS (
          SELECT 1 FROM shift WHERE postingKey = OLD.key AND confirmed < places);
      END;
    """

  /// A posting leaves its review by a decision about the text that stands there, and what the gate
  /// found passes with a note only.
  static let overrides = """
    CREATE TRIGGER overrideNeedsNote BEFORE INSERT ON reviewFinding
      WHEN NEW.severity = 'finding'
      BEGIN
        SELECT RAISE(ABORT, 'review.note') FROM postingReview
          WHERE key = NEW.reviewKey AND isAccepted = 1
            AND trim(note, ' ' || char(9, 10, 13, 160, 12288)) = '';
      END;
    CREATE TRIGGER reviewComesBeforeLive BEFORE UPDATE OF state ON posting
      WHEN OLD.state = 'inReview' AND NEW.state IN ('live', 'paused', 'closed')
      BEGIN
        SELECT RAISE(ABORT, 'review.missing') WHERE NOT EXISTS (
          SELECT 1 FROM postingReview r
          WHERE r.key = (SELECT max(key) FROM postingReview WHERE postingKey = OLD.key)
            AND r.isAccepted = 1 AND NOT EXISTS (
              SELECT 1 FROM postingAmendment a
              WHERE a.postingKey = OLD.key AND a.afterReview >= r.key));
      END;
    """
}
