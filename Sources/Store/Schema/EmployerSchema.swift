/// What the file holds of employers: what was seen of them, and when they were suspended. An
/// employer's own columns say what is so now; they follow these records and nothing else.
enum EmployerSchema {
  static let seen = """
    CREATE TABLE employerDocumentSeen (
      employerKey INTEGER NOT NULL REFERENCES employer(key),
      document TEXT NOT NULL CHECK (document IN ('licence', 'agentIdentity', 'agentAuthority')),
      seenBy BLOB NOT NULL CHECK (length(seenBy) = 16),
      seenAt INTEGER NOT NULL,
      PRIMARY KEY (employerKey, document)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER whatWasSeenStaysSeen
      BEFORE UPDATE OF licenceSeen, agentIdentitySeen, agentAuthoritySeen ON employer
      WHEN NEW.licenceSeen < OLD.licenceSeen OR NEW.agentIdentitySeen < OLD.agentIdentitySeen
        OR NEW.agentAuthoritySeen < OLD.agentAuthoritySeen
      BEGIN SELECT RAISE(ABORT, 'employer.unseen'); END;
    """

  /// A suspension runs at most a year; it ends by its last day, or earlier with a reason.
  static let suspensions = """
    CREATE TABLE employerSuspension (
      key INTEGER PRIMARY KEY,
      employerKey INTEGER NOT NULL REFERENCES employer(key),
      reason TEXT NOT NULL CHECK (length(trim(reason)) > 0 AND length(reason) <= 200),
      firstDay INTEGER NOT NULL,
      lastDay INTEGER NOT NULL,
      suspendedBy BLOB NOT NULL CHECK (length(suspendedBy) = 16),
      suspendedAt INTEGER NOT NULL,
      liftReason TEXT
        CHECK (liftReason IS NULL OR length(trim(liftReason)) > 0 AND length(liftReason) <= 200),
      liftedBy BLOB CHECK (liftedBy IS NULL OR length(liftedBy) = 16),
      liftedAt INTEGER,
      CHECK (lastDay BETWEEN firstDay AND firstDay + 365),
      CHECK ((liftReason IS NULL) = (liftedAt IS NULL)),
      CHECK ((liftedBy IS NULL) = (liftedAt IS NULL))
    ) STRICT;
    CREATE INDEX employerSuspensionByEmployer ON employerSuspension(employerKey, key);
    CREATE TRIGGER suspensionIsNeverRewritten BEFORE UPDATE ON employerSuspension
      WHEN OLD.liftedAt IS NOT NULL OR NEW.employerKey <> OLD.employerKey
        OR NEW.reason <> OLD.reason OR NEW.firstDay <> OLD.firstDay OR NEW.lastDay <> OLD.lastDay
        OR NEW.suspendedBy <> OLD.suspendedBy OR NEW.suspendedAt <> OLD.suspendedAt
      BEGIN SELECT RAISE(ABORT, 'suspension.rewritten'); END;
    CREATE TRIGGER suspensionIsNeverDeleted BEFORE DELETE ON employerSuspension
      BEGIN SELECT RAISE(ABORT, 'suspension.deleted'); END;
    CREATE TRIGGER suspensionHolds AFTER INSERT ON employerSuspension
      BEGIN
        UPDATE employer SET suspendedUntilDay = NEW.lastDay, suspensionReason = NEW.reason
        WHERE key = NEW.employerKey;
      END;
    CREATE TRIGGER suspensionIsLifted AFTER UPDATE OF liftedAt ON employerSuspension
      WHEN NEW.liftedAt IS NOT NULL
      BEGIN
        UPDATE employer SET suspendedUntilDay = NULL, suspensionReason = NULL
        WHERE key = NEW.employerKey;
      END;
    CREATE TRIGGER suspensionHasItsRecord
      AFTER UPDATE OF suspendedUntilDay, suspensionReason ON employer
      BEGIN
        SELECT RAISE(ABORT, 'employer.suspension')
        WHERE NEW.suspendedUntilDay IS NOT (
            SELECT CASE WHEN liftedAt IS NULL THEN lastDay END FROM employerSuspension
            WHERE employerKey = NEW.key ORDER BY key DESC LIMIT 1)
          OR NEW.suspensionReason IS NOT (
            SELECT CASE WHEN liftedAt IS NULL THEN reason END FROM employerSuspension
            WHERE employerKey = NEW.key ORDER BY key DESC LIMIT 1);
      END;
    CREATE TRIGGER employerBeginsUnsuspended BEFORE INSERT ON employer
      WHEN NEW.suspendedUntilDay IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'employer.suspension'); END;
    """

  /// The day that something happens on: the station's own, or that of the instant where the station
  /// has not looked at the clock since; 02:00 at Shanghai is 18:00 UTC of the day before.
  private static func day(at instant: String) -> String {
    "max(coalesce((SELECT lastDay FROM dayGuard), 0), (\(instant) + 21600000) / 86400000)"
  }

  private static let refusesSuspended = """
    SELECT RAISE(ABORT, 'employer.suspended') FROM shift s JOIN posting p ON p.key = s.postingKey
      JOIN employer e ON e.key = p.employerKey
      WHERE s.key = NEW.shiftKey AND e.suspendedUntilDay >= \(day(at: "NEW.changedAt"));
    """

  /// A suspended employer posts nothing and takes nobody on. Whoever is confirmed stays.
  static let suspended = """
    CREATE TRIGGER suspendedPostsNothing BEFORE INSERT ON posting
      BEGIN
        SELECT RAISE(ABORT, 'employer.suspended') FROM employer
          WHERE key = NEW.employerKey AND suspendedUntilDay >= \(day(at: "NEW.createdAt"));
      END;
    CREATE TRIGGER suspendedTakesNobodyOnInsert BEFORE INSERT ON application
      WHEN NEW.state IN ('held', 'confirmed')
      BEGIN
        \(refusesSuspended)
      END;
    CREATE TRIGGER suspendedTakesNobodyOnStep BEFORE UPDATE OF state ON application
      WHEN NEW.state IN ('held', 'confirmed') AND OLD.state <> NEW.state
      BEGIN
        \(refusesSuspended)
      END;
    """
}
