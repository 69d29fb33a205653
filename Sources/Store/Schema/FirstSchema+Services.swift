extension FirstSchema {
  static let services = """
    CREATE TABLE recommendation (
      key INTEGER PRIMARY KEY,
      personKey INTEGER NOT NULL REFERENCES person(key),
      shiftKey INTEGER NOT NULL REFERENCES shift(key),
      attendantKey INTEGER NOT NULL REFERENCES attendant(key),
      madeAt INTEGER NOT NULL,
      answer TEXT CHECK (answer IN ('accepted', 'declined')),
      answeredAt INTEGER
    ) STRICT;
    CREATE TABLE serviceEntry (
      key INTEGER PRIMARY KEY,
      personKey INTEGER NOT NULL REFERENCES person(key),
      service TEXT NOT NULL,
      isOwed INTEGER NOT NULL CHECK (isOwed IN (0, 1)),
      dueDay INTEGER,
      givenAt INTEGER,
      givenBy TEXT
    ) STRICT;
    CREATE INDEX serviceEntryByPerson ON serviceEntry(personKey);
    CREATE TABLE receipt (
      number TEXT PRIMARY KEY,
      issuedAt INTEGER NOT NULL,
      day INTEGER NOT NULL,
      personKey INTEGER REFERENCES person(key),
      employerKey INTEGER REFERENCES employer(key),
      subject TEXT NOT NULL,
      detail TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  static let outbox = """
    CREATE TABLE outbox (
      seq INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      type TEXT NOT NULL,
      bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 32768),
      hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32)
    ) STRICT;
    CREATE TRIGGER outboxHasNoGap BEFORE INSERT ON outbox
      WHEN NEW.seq <> 1 + (SELECT coalesce(max(seq), 0) FROM outbox)
      BEGIN SELECT RAISE(ABORT, 'outbox.gap'); END;
    CREATE TRIGGER outboxIsNeverRewritten BEFORE UPDATE ON outbox
      BEGIN SELECT RAISE(ABORT, 'outbox.rewritten'); END;
    CREATE TRIGGER outboxIsNeverCut BEFORE DELETE ON outbox
      BEGIN SELECT RAISE(ABORT, 'outbox.cut'); END;
    CREATE TABLE outboxProgress (
      key INTEGER PRIMARY KEY CHECK (key = 1),
      acceptedThrough INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    INSERT INTO outboxProgress VALUES (1, 0);
    """

  static let reference = """
    CREATE TABLE gazetteer (
      name TEXT PRIMARY KEY,
      township TEXT NOT NULL,
      latitude INTEGER NOT NULL,
      longitude INTEGER NOT NULL,
      distance INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE stationDirectory (
      id BLOB PRIMARY KEY CHECK (length(id) = 16),
      details TEXT NOT NULL CHECK (json_valid(details))
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE policy (
      key INTEGER PRIMARY KEY,
      theme TEXT NOT NULL,
      title TEXT NOT NULL,
      summary TEXT NOT NULL,
      document TEXT NOT NULL,
      term TEXT NOT NULL CHECK (term IN ('until', 'ended', 'ask')),
      termDay INTEGER,
      CHECK ((term = 'ask') = (termDay IS NULL))
    ) STRICT;
    CREATE TABLE event (
      key INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      title TEXT NOT NULL,
      place TEXT NOT NULL,
      startAt INTEGER NOT NULL,
      endAt INTEGER NOT NULL,
      CHECK (startAt < endAt)
    ) STRICT;
    """

  /// The life of an application once more, as rows: what the program's state machine forbids, the
  /// file forbids too, whoever writes it.
  static let transitions = """
    INSERT INTO applicationStateName(name, isPlacement, usesPlace) VALUES
      ('applied', 0, 0), ('standby', 0, 0), ('held', 0, 1), ('confirmed', 1, 1),
      ('departed', 1, 1), ('arrived', 1, 1), ('finished', 1, 1), ('settled', 1, 1),
      ('disputed', 1, 1), ('withdrawn', 0, 0), ('declined', 0, 0), ('notChosen', 0, 0),
      ('released', 0, 0), ('holdExpired', 0, 0), ('employerCancelled', 0, 0), ('noShow', 0, 0),
      ('termsDiffer', 0, 0), ('postingExpired', 0, 0);
    CREATE TABLE applicationStep (
      fromState TEXT NOT NULL REFERENCES applicationStateName(name),
      toState TEXT NOT NULL REFERENCES applicationStateName(name),
      PRIMARY KEY (fromState, toState)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO applicationStep(fromState, toState)
      SELECT f.value, t.value FROM json_each('["applied","standby","held"]') f,
        json_each('["held","confirmed","withdrawn","declined","notChosen","employerCancelled",
          "postingExpired"]') t WHERE f.value <> t.value;
    INSERT INTO applicationStep(fromState, toState) VALUES
      ('applied', 'standby'), ('standby', 'released'), ('held', 'released'),
      ('held', 'holdExpired'), ('confirmed', 'departed'), ('confirmed', 'arrived'),
      ('confirmed', 'withdrawn'), ('confirmed', 'employerCancelled'), ('confirmed', 'noShow'),
      ('confirmed', 'termsDiffer'), ('departed', 'arrived'), ('departed', 'withdrawn'),
      ('departed', 'employerCancelled'), ('departed', 'noShow'), ('departed', 'termsDiffer'),
      ('arrived', 'finished'), ('arrived', 'settled'), ('arrived', 'disputed'),
      ('arrived', 'termsDiffer'), ('arrived', 'noShow'), ('finished', 'settled'),
      ('finished', 'disputed'), ('settled', 'disputed'), ('disputed', 'settled'),
      ('noShow', 'arrived');
    """
}
