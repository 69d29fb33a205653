/// The statements of the migration by which the station's file is what sync stands on: where it is
/// in the feed, what the county said of each operation, and what came from it.
enum SyncSchema {
  static var statements: [String] {
    [position, results, quarantine, wiping, inward, tasks, envelopes, origins, rights]
  }

  /// The cursor is saved with what it stands for, and never goes back within a generation; how far
  /// the county has the chain may, for a county can be put back from a copy.
  private static let position = """
    CREATE TABLE syncPosition (
      key INTEGER PRIMARY KEY CHECK (key = 1),
      generation INTEGER,
      position INTEGER,
      ledgerGeneration INTEGER,
      lastServerMs INTEGER,
      archivedThrough INTEGER NOT NULL DEFAULT 0 CHECK (archivedThrough >= 0),
      signedThrough INTEGER,
      signedHash BLOB CHECK (signedHash IS NULL OR length(signedHash) = 32),
      headSignature BLOB,
      stagedSnapshot TEXT,
      attemptAt INTEGER,
      successAt INTEGER,
      failureAt INTEGER,
      failureReason TEXT,
      failureDetail TEXT NOT NULL DEFAULT '',
      CHECK ((generation IS NULL) = (position IS NULL)),
      CHECK ((failureAt IS NULL) = (failureReason IS NULL)),
      CHECK ((signedThrough IS NULL) = (headSignature IS NULL)
        AND (signedThrough IS NULL) = (signedHash IS NULL))
    ) STRICT;
    INSERT INTO syncPosition(key) VALUES (1);
    CREATE TRIGGER cursorNeverGoesBack BEFORE UPDATE OF generation, position ON syncPosition
      WHEN NEW.generation IS NULL AND OLD.generation IS NOT NULL
        OR NEW.generation = OLD.generation AND NEW.position < OLD.position
      BEGIN SELECT RAISE(ABORT, 'sync.cursor'); END;
    CREATE TRIGGER archiveIsOfTheChain BEFORE UPDATE OF archivedThrough ON syncPosition
      WHEN NEW.archivedThrough > (SELECT coalesce(max(seq), 0) FROM outbox)
      BEGIN SELECT RAISE(ABORT, 'outbox.ahead'); END;
    CREATE TRIGGER positionIsNeverForgotten BEFORE DELETE ON syncPosition
      BEGIN SELECT RAISE(ABORT, 'sync.forgotten'); END;
    CREATE TRIGGER acceptedIsOfTheChain BEFORE UPDATE ON outboxProgress
      WHEN NEW.key <> OLD.key OR NEW.acceptedThrough < 0
        OR NEW.acceptedThrough > (SELECT coalesce(max(seq), 0) FROM outbox)
      BEGIN SELECT RAISE(ABORT, 'outbox.ahead'); END;
    CREATE TRIGGER acceptedIsNeverForgotten BEFORE DELETE ON outboxProgress
      BEGIN SELECT RAISE(ABORT, 'sync.forgotten'); END;
    """

  /// What the county said of an operation. Whom a rejection concerns is kept beside it, since the
  /// operation's body may be wiped one day.
  private static let results = """
    CREATE TABLE operationResult (
      seq INTEGER PRIMARY KEY REFERENCES outbox(seq),
      status TEXT NOT NULL
        CHECK (status IN ('applied', 'duplicate', 'pending', 'rejected', 'deferred')),
      code TEXT,
      detail TEXT NOT NULL DEFAULT '',
      effects TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(effects)),
      receivedAt INTEGER NOT NULL,
      madeAt INTEGER,
      person BLOB CHECK (person IS NULL OR length(person) = 16),
      application BLOB CHECK (application IS NULL OR length(application) = 16),
      posting BLOB CHECK (posting IS NULL OR length(posting) = 16),
      seenBy BLOB,
      seenAt INTEGER,
      CHECK ((seenBy IS NULL) = (seenAt IS NULL)),
      CHECK (status <> 'rejected' OR (code IS NOT NULL AND madeAt IS NOT NULL))
    ) STRICT;
    CREATE INDEX resultToSee ON operationResult(seq) WHERE status = 'rejected' AND seenAt IS NULL;
    CREATE INDEX resultOfApplication ON operationResult(application, seq)
      WHERE status = 'rejected';
    CREATE INDEX resultMadeAt ON operationResult(madeAt) WHERE status = 'rejected';
    CREATE TRIGGER resultIsNeverDeleted BEFORE DELETE ON operationResult
      BEGIN SELECT RAISE(ABORT, 'result.deleted'); END;
    CREATE TRIGGER resultKeepsItsOperation BEFORE UPDATE OF seq ON operationResult
      WHEN NEW.seq <> OLD.seq
      BEGIN SELECT RAISE(ABORT, 'result.moved'); END;
    CREATE TRIGGER resultIsSeenBySomebody BEFORE UPDATE OF seenBy ON operationResult
      WHEN NEW.seenBy IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM attendant WHERE isActive = 1 AND id = NEW.seenBy)
      BEGIN SELECT RAISE(ABORT, 'attendant.unknown'); END;
    CREATE TRIGGER resultBeginsUnseen BEFORE INSERT ON operationResult
      WHEN NEW.seenBy IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'attendant.unknown'); END;
    """

  private static let quarantine = """
    CREATE TABLE quarantine (
      seq INTEGER PRIMARY KEY REFERENCES outbox(seq),
      reason TEXT NOT NULL CHECK (reason IN ('tooLarge', 'unreadable')),
      quarantinedAt INTEGER NOT NULL
    ) STRICT;
    CREATE TRIGGER quarantineIsNeverRewritten BEFORE UPDATE ON quarantine
      BEGIN SELECT RAISE(ABORT, 'quarantine.rewritten'); END;
    CREATE TRIGGER quarantineIsNeverDeleted BEFORE DELETE ON quarantine
      BEGIN SELECT RAISE(ABORT, 'quarantine.deleted'); END;
    """

  /// What the county sent and this station can't use, and the pages of a snapshot that is not whole.
  private static let inward = """
    CREATE TABLE skippedChange (
      kind TEXT NOT NULL,
      id TEXT NOT NULL,
      body TEXT CHECK (body IS NULL OR json_valid(body)),
      reason TEXT NOT NULL CHECK (length(reason) > 0),
      skippedAt INTEGER NOT NULL,
      PRIMARY KEY (kind, id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE stagedChange (
      kind TEXT NOT NULL,
      id TEXT NOT NULL,
      position INTEGER NOT NULL,
      body TEXT CHECK (body IS NULL OR json_valid(body)),
      PRIMARY KEY (kind, id)
    ) STRICT, WITHOUT ROWID;
    ALTER TABLE policy ADD COLUMN countyID TEXT;
    CREATE UNIQUE INDEX policyOfCounty ON policy(countyID) WHERE countyID IS NOT NULL;
    ALTER TABLE event ADD COLUMN countyID TEXT;
    CREATE UNIQUE INDEX eventOfCounty ON event(countyID) WHERE countyID IS NOT NULL;
    ALTER TABLE stationDirectory ADD COLUMN isCounty INTEGER NOT NULL DEFAULT 0
      CHECK (isCounty IN (0, 1));
    """

  /// A task is done by an attendant, or because the county says that it is no more.
  private static let tasks = """
    CREATE TABLE countyTask (
      key INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('personElsewhere', 'rightsShort', 'standbyKept',
        'standbyNotUpgraded', 'postingCalledOff')),
      id TEXT NOT NULL,
      person BLOB CHECK (person IS NULL OR length(person) = 16),
      application BLOB CHECK (application IS NULL OR length(application) = 16),
      shift BLOB CHECK (shift IS NULL OR length(shift) = 16),
      detail TEXT NOT NULL DEFAULT '',
      madeAt INTEGER NOT NULL,
      doneBy BLOB,
      doneAt INTEGER,
      UNIQUE (kind, id),
      CHECK (doneBy IS NULL OR doneAt IS NOT NULL)
    ) STRICT;
    CREATE INDEX countyTaskToDo ON countyTask(key) WHERE doneAt IS NULL;
    CREATE TRIGGER taskIsNeverDeleted BEFORE DELETE ON countyTask
      BEGIN SELECT RAISE(ABORT, 'task.deleted'); END;
    CREATE TRIGGER taskStaysTheSame BEFORE UPDATE OF kind, id ON countyTask
      WHEN NEW.kind <> OLD.kind OR NEW.id <> OLD.id
      BEGIN SELECT RAISE(ABORT, 'task.rewritten'); END;
    CREATE TRIGGER taskIsDoneBySomebody BEFORE UPDATE OF doneBy ON countyTask
      WHEN NEW.doneBy IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM attendant WHERE isActive = 1 AND id = NEW.doneBy)
      BEGIN SELECT RAISE(ABORT, 'attendant.unknown'); END;
    """

  /// Sealed fields on their way: the county has one as soon as it accepted the chain through `seq`.
  private static let envelopes = """
    CREATE TABLE envelopeSent (
      person BLOB NOT NULL CHECK (length(person) = 16),
      field TEXT NOT NULL CHECK (field IN ('idNumber', 'phone')),
      keyID TEXT NOT NULL,
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      seq INTEGER NOT NULL,
      PRIMARY KEY (person, field, keyID)
    ) STRICT, WITHOUT ROWID;
    """
}
