/// The statements of the second migration: what a reviewer was shown, and when pay may be raised.
enum SecondSchema {
  /// A review is kept as it was decided: the rule file changes, the decision does not. Words may come
  /// from a sealed part of the posting, so they are sealed too; `textDigest` is keyed.
  static let reviews = """
    CREATE TABLE postingReview (
      key INTEGER PRIMARY KEY,
      postingKey INTEGER NOT NULL REFERENCES posting(key),
      attendant BLOB NOT NULL CHECK (length(attendant) = 16),
      decidedAt INTEGER NOT NULL,
      isAccepted INTEGER NOT NULL CHECK (isAccepted IN (0, 1)),
      note TEXT NOT NULL,
      textDigest BLOB NOT NULL CHECK (length(textDigest) = 32)
    ) STRICT;
    CREATE INDEX postingReviewByPosting ON postingReview(postingKey);
    CREATE TABLE reviewFinding (
      reviewKey INTEGER NOT NULL REFERENCES postingReview(key),
      position INTEGER NOT NULL,
      rule TEXT NOT NULL CHECK (length(rule) > 0),
      severity TEXT NOT NULL,
      field TEXT,
      startsAt INTEGER NOT NULL CHECK (startsAt >= 0),
      endsAt INTEGER NOT NULL,
      sealedWords BLOB NOT NULL,
      why TEXT NOT NULL CHECK (json_valid(why)),
      mend TEXT NOT NULL CHECK (json_valid(mend)),
      PRIMARY KEY (reviewKey, position),
      CHECK (startsAt <= endsAt)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER reviewIsNeverRewritten BEFORE UPDATE ON postingReview
      BEGIN SELECT RAISE(ABORT, 'review.rewritten'); END;
    CREATE TRIGGER reviewIsNeverDeleted BEFORE DELETE ON postingReview
      BEGIN SELECT RAISE(ABORT, 'review.deleted'); END;
    CREATE TRIGGER findingIsNeverRewritten BEFORE UPDATE ON reviewFinding
      BEGIN SELECT RAISE(ABORT, 'review.rewritten'); END;
    CREATE TRIGGER findingIsNeverDeleted BEFORE DELETE ON reviewFinding
      BEGIN SELECT RAISE(ABORT, 'review.deleted'); END;
    """

  /// Whoever is confirmed was promised the pay that stood there: it only rises, and only while the
  /// posting still looks for people.
  static let pay = """
    CREATE TRIGGER payRaisedWhileUnfilled BEFORE UPDATE OF payAmount ON posting
      WHEN NEW.payAmount <> OLD.payAmount
      BEGIN
        SELECT RAISE(ABORT, 'posting.pay') WHERE NEW.payAmount < OLD.payAmount;
        SELECT RAISE(ABORT, 'posting.notLive') WHERE OLD.state NOT IN ('live', 'paused');
        SELECT RAISE(ABORT, 'posting.filled') WHERE NOT EXISTS (
          SELECT 1 FROM shift WHERE postingKey = OLD.key AND confirmed < places);
      END;
    """
}
