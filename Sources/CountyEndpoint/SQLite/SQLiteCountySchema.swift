import GRDB

/// The county's tables. A migration that was released never changes.
enum SQLiteCountySchema {
  static func migrator() -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      try database.execute(sql: stations)
      try database.execute(sql: chains)
      try database.execute(sql: ledger)
      try database.execute(sql: feed)
    }
    migrator.registerMigration("2 registrations and decisions") { database in
      try database.execute(sql: registrationsAndDecisions)
    }
    return migrator
  }

  private static let stations = """
    CREATE TABLE county (
      key INTEGER PRIMARY KEY CHECK (key = 1),
      generation INTEGER NOT NULL CHECK (generation >= 0),
      -- What is awaited after a restore, as JSON.
      barrier TEXT,
      nextOrder INTEGER NOT NULL DEFAULT 1,
      feedEnd INTEGER NOT NULL DEFAULT 0,
      -- A copy says so itself: whoever opens it as the county's database has restored it.
      isCopy INTEGER NOT NULL DEFAULT 0 CHECK (isCopy IN (0, 1))
    ) STRICT;
    CREATE TABLE station (
      id BLOB PRIMARY KEY CHECK (length(id) = 16),
      name TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('active', 'writtenOff', 'revoked')),
      heardAt INTEGER,
      lastHello BLOB
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE enrolmentCode (
      digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
      station BLOB NOT NULL REFERENCES station(id),
      expiresAt INTEGER NOT NULL,
      usedAt INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE certificate (
      serial BLOB PRIMARY KEY,
      station BLOB NOT NULL REFERENCES station(id),
      issuedAt INTEGER NOT NULL,
      expiresAt INTEGER NOT NULL,
      revokedAt INTEGER
    ) STRICT, WITHOUT ROWID;
    """

  private static let chains = """
    CREATE TABLE chain (
      key INTEGER PRIMARY KEY,
      station BLOB NOT NULL REFERENCES station(id),
      epoch INTEGER NOT NULL,
      sequence INTEGER NOT NULL,
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      archivedThrough INTEGER NOT NULL DEFAULT 0,
      UNIQUE (station, epoch)
    ) STRICT;
    CREATE TABLE entry (
      chainKey INTEGER NOT NULL REFERENCES chain(key),
      sequence INTEGER NOT NULL CHECK (sequence > 0),
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      operation BLOB,
      bytes BLOB,
      status TEXT NOT NULL,
      -- The whole result, where it is more than that the operation was applied.
      result BLOB,
      UNIQUE (chainKey, sequence)
    ) STRICT;
    CREATE INDEX entryTroubled ON entry(chainKey) WHERE status IN ('rejected', 'deferred');
    CREATE TRIGGER entryIsKept BEFORE DELETE ON entry
      BEGIN SELECT RAISE(ABORT, 'entry.deleted'); END;
    CREATE TRIGGER entryIsNotRewritten BEFORE UPDATE OF chainKey, sequence, hash, bytes ON entry
      BEGIN SELECT RAISE(ABORT, 'entry.rewritten'); END;
    """

  private static let registrationsAndDecisions = """
    ALTER TABLE person ADD COLUMN registeredEpoch INTEGER;
    ALTER TABLE person ADD COLUMN registeredSequence INTEGER
      CHECK ((registeredSequence IS NULL) = (registeredEpoch IS NULL));
    ALTER TABLE posting ADD COLUMN isDecided INTEGER NOT NULL DEFAULT 0
      CHECK (isDecided IN (0, 1));
    """

  private static let ledger = """
    CREATE TABLE posting (
      id BLOB PRIMARY KEY CHECK (length(id) = 16),
      origin BLOB,
      employer BLOB NOT NULL,
      state TEXT NOT NULL,
      isKnown INTEGER NOT NULL,
      payFen INTEGER,
      body BLOB NOT NULL
    ) STRICT;
    CREATE TABLE shift (
      id BLOB PRIMARY KEY CHECK (length(id) = 16),
      posting BLOB NOT NULL,
      day INTEGER NOT NULL,
      startAt INTEGER NOT NULL,
      endAt INTEGER NOT NULL CHECK (endAt > startAt),
      headcount INTEGER NOT NULL CHECK (headcount >= 0),
      confirmed INTEGER NOT NULL CHECK (confirmed >= 0),
      outstanding INTEGER NOT NULL CHECK (outstanding >= 0),
      free INTEGER NOT NULL CHECK (free >= 0),
      isOpen INTEGER NOT NULL,
      isCancelled INTEGER NOT NULL,
      demand TEXT,
      CHECK (headcount = confirmed + outstanding + free)
    ) STRICT;
    CREATE INDEX shiftOfPosting ON shift(posting);
    CREATE TABLE allotment (
      shift BLOB NOT NULL,
      station BLOB NOT NULL,
      allotted INTEGER NOT NULL CHECK (allotted >= 0),
      confirmed INTEGER NOT NULL CHECK (confirmed >= 0 AND confirmed <= allotted),
      lapsed INTEGER NOT NULL CHECK (lapsed >= 0),
      recall INTEGER NOT NULL CHECK (recall >= 0),
      through INTEGER NOT NULL,
      PRIMARY KEY (shift, station)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX allotmentLeft ON allotment(station) WHERE allotted > confirmed;
    CREATE TABLE person (
      id BLOB PRIMARY KEY CHECK (length(id) = 16),
      station BLOB,
      identity TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX personIdentity ON person(identity);
    CREATE TABLE employer (
      id BLOB PRIMARY KEY CHECK (length(id) = 16),
      kind TEXT,
      name TEXT,
      suspendedFrom INTEGER,
      suspendedThrough INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE application (
      id BLOB PRIMARY KEY CHECK (length(id) = 16),
      station BLOB NOT NULL,
      person BLOB NOT NULL,
      shift BLOB NOT NULL,
      state TEXT NOT NULL,
      hasLeft INTEGER NOT NULL,
      standing TEXT NOT NULL
        CHECK (standing IN ('none', 'standby', 'placed', 'pending', 'duplicate')),
      "order" INTEGER NOT NULL,
      operation BLOB,
      epoch INTEGER,
      sequence INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX applicationLive ON application(person)
      WHERE standing IN ('standby', 'placed', 'pending');
    CREATE INDEX applicationWaiting ON application(shift) WHERE standing = 'standby';
    CREATE INDEX applicationPending ON application(id) WHERE standing = 'pending';
    CREATE INDEX applicationOfStation ON application(station);
    """

  private static let feed = """
    CREATE TABLE feed (
      position INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      id TEXT NOT NULL,
      -- Empty where all stations are told.
      audience BLOB NOT NULL,
      body BLOB,
      UNIQUE (kind, id, audience)
    ) STRICT;
    CREATE INDEX feedOfAudience ON feed(audience, position);
    CREATE TABLE envelope (
      person BLOB NOT NULL,
      field TEXT NOT NULL,
      keyID TEXT NOT NULL,
      encapsulatedKey BLOB NOT NULL,
      ciphertext BLOB NOT NULL,
      isOpened INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (person, field)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX envelopeUnopened ON envelope(person) WHERE isOpened = 0 AND field = 'idNumber';
    """
}
