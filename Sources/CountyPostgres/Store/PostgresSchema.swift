import CountyEndpoint

/// The county's tables in PostgreSQL. A migration that was released never changes.
///
/// Nothing in them needs all rows in one place, so that they can be spread over several machines:
/// what one station does is filed under the station (`station`, `chain`, `entry`, `certificate`),
/// the market under the posting (`posting`, its `shift` with `allotment` and `application`), people
/// under the person (`person`, `envelope`), the feed under its audience. There is no foreign key
/// between them, no sequence that must be without gaps, and no lock of a whole table.
enum PostgresSchema {
  static let migrations: [(name: String, statements: [String])] = [
    ("1", stations + chains + ledger + people + feed)
  ]

  /// Brings the tables to this program's version.
  ///
  /// - Throws: `CountyStoreError.newerVersion`; `PostgresFault`.
  static func migrate(_ connection: PostgresConnection) throws {
    try connection.enqueue("CREATE SCHEMA IF NOT EXISTS county")
    try connection.enqueue(
      "CREATE TABLE IF NOT EXISTS county.migration (name text PRIMARY KEY, made_at timestamptz)")
    try connection.flush()
    try connection.enqueue("BEGIN")
    // Two programs that start at once come one after the other.
    try connection.enqueue("LOCK TABLE migration IN EXCLUSIVE MODE")
    let made = Set(try connection.query("SELECT name FROM migration").map { try $0.string(0) })
    guard made.isSubset(of: migrations.map(\.name)) else {
      try connection.enqueue("ROLLBACK")
      try connection.flush()
      throw CountyStoreError.newerVersion
    }
    for migration in migrations where !made.contains(migration.name) {
      for statement in migration.statements { try connection.query(statement) }
      var parameters = PostgresParameters()
      parameters.append(migration.name)
      try connection.query("INSERT INTO migration VALUES ($1, now())", parameters)
    }
    try connection.enqueue("COMMIT")
    try connection.flush()
  }

  private static let stations = [
    """
    CREATE TABLE county (
      key bigint PRIMARY KEY CHECK (key = 1),
      generation bigint NOT NULL CHECK (generation >= 0),
      -- What is awaited after a restore, as JSON.
      barrier text
    )
    """,
    // The county's own order: each transaction takes a block of numbers of its own.
    "CREATE SEQUENCE county_order INCREMENT BY 1048576",
    """
    CREATE TABLE station (
      id uuid PRIMARY KEY,
      name text NOT NULL,
      state text NOT NULL CHECK (state IN ('active', 'writtenOff', 'revoked')),
      heard_at bigint,
      last_hello bytea
    )
    """,
    """
    CREATE TABLE enrolment_code (
      digest bytea PRIMARY KEY CHECK (length(digest) = 32),
      station uuid NOT NULL,
      expires_at bigint NOT NULL,
      used_at bigint
    )
    """,
    """
    CREATE TABLE certificate (
      serial bytea PRIMARY KEY,
      station uuid NOT NULL,
      issued_at bigint NOT NULL,
      expires_at bigint NOT NULL,
      revoked_at bigint
    )
    """,
    "CREATE INDEX certificate_of_station ON certificate(station) WHERE revoked_at IS NULL",
  ]

  private static let chains = [
    """
    CREATE TABLE chain (
      station uuid NOT NULL,
      epoch bigint NOT NULL,
      sequence bigint NOT NULL,
      hash bytea NOT NULL CHECK (length(hash) = 32),
      archived_through bigint NOT NULL DEFAULT 0,
      PRIMARY KEY (station, epoch)
    )
    """,
    """
    CREATE TABLE entry (
      station uuid NOT NULL,
      epoch bigint NOT NULL,
      sequence bigint NOT NULL CHECK (sequence > 0),
      hash bytea NOT NULL CHECK (length(hash) = 32),
      operation uuid,
      bytes bytea,
      status text NOT NULL,
      -- The whole result, where it is more than that the operation was applied.
      result bytea,
      taken_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (station, epoch, sequence)
    )
    """,
    // They are read whole or not at all, and packing them takes longer than writing them.
    "ALTER TABLE entry ALTER COLUMN bytes SET STORAGE EXTERNAL",
    """
    CREATE INDEX entry_troubled ON entry(taken_at, sequence)
      WHERE status IN ('rejected', 'deferred')
    """,
    """
    CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'an operation is kept as it came'; END $$
    """,
    """
    CREATE TRIGGER entry_is_kept BEFORE DELETE ON entry FOR EACH ROW EXECUTE FUNCTION refuse()
    """,
    """
    CREATE TRIGGER entry_is_not_rewritten
      BEFORE UPDATE OF station, epoch, sequence, hash, bytes ON entry
      FOR EACH ROW EXECUTE FUNCTION refuse()
    """,
  ]

  private static let ledger = [
    """
    CREATE TABLE posting (
      id uuid PRIMARY KEY,
      origin uuid,
      employer uuid NOT NULL,
      state text NOT NULL,
      is_known boolean NOT NULL,
      is_decided boolean NOT NULL,
      pay_fen bigint,
      body bytea NOT NULL
    )
    """,
    "ALTER TABLE posting ALTER COLUMN body SET STORAGE EXTERNAL",
    """
    CREATE TABLE shift (
      id uuid PRIMARY KEY,
      posting uuid NOT NULL,
      day bigint NOT NULL,
      start_at bigint NOT NULL,
      end_at bigint NOT NULL CHECK (end_at > start_at),
      headcount bigint NOT NULL CHECK (headcount >= 0),
      confirmed bigint NOT NULL CHECK (confirmed >= 0),
      outstanding bigint NOT NULL CHECK (outstanding >= 0),
      free bigint NOT NULL CHECK (free >= 0),
      is_open boolean NOT NULL,
      is_cancelled boolean NOT NULL,
      demand text,
      CHECK (headcount = confirmed + outstanding + free)
    )
    """,
    "CREATE INDEX shift_of_posting ON shift(posting)",
    """
    CREATE TABLE allotment (
      shift uuid NOT NULL,
      station uuid NOT NULL,
      allotted bigint NOT NULL CHECK (allotted >= 0),
      confirmed bigint NOT NULL CHECK (confirmed >= 0 AND confirmed <= allotted),
      lapsed bigint NOT NULL CHECK (lapsed >= 0),
      recall bigint NOT NULL CHECK (recall >= 0),
      through bigint NOT NULL,
      PRIMARY KEY (shift, station)
    )
    """,
    "CREATE INDEX allotment_left ON allotment(station) WHERE allotted > confirmed",
    """
    CREATE TABLE application (
      id uuid PRIMARY KEY,
      station uuid NOT NULL,
      person uuid NOT NULL,
      shift uuid NOT NULL,
      state text NOT NULL,
      has_left boolean NOT NULL,
      standing text NOT NULL
        CHECK (standing IN ('none', 'standby', 'placed', 'pending', 'duplicate')),
      number bigint NOT NULL,
      operation uuid,
      epoch bigint,
      sequence bigint
    )
    """,
    """
    CREATE INDEX application_live ON application(person)
      WHERE standing IN ('standby', 'placed', 'pending')
    """,
    "CREATE INDEX application_waiting ON application(shift) WHERE standing = 'standby'",
    "CREATE INDEX application_pending ON application(id) WHERE standing = 'pending'",
    "CREATE INDEX application_of_station ON application(station)",
  ]

  private static let people = [
    """
    CREATE TABLE person (
      id uuid PRIMARY KEY,
      station uuid,
      identity text NOT NULL,
      registered_epoch bigint,
      registered_sequence bigint,
      CHECK ((registered_sequence IS NULL) = (registered_epoch IS NULL))
    )
    """,
    "CREATE INDEX person_identity ON person(identity)",
    """
    CREATE TABLE employer (
      id uuid PRIMARY KEY,
      kind text,
      name text,
      suspended_from bigint,
      suspended_through bigint
    )
    """,
    """
    CREATE TABLE envelope (
      person uuid NOT NULL,
      field text NOT NULL,
      key_id text NOT NULL,
      encapsulated_key bytea NOT NULL,
      ciphertext bytea NOT NULL,
      is_opened boolean NOT NULL DEFAULT false,
      PRIMARY KEY (person, field)
    )
    """,
    """
    CREATE INDEX envelope_unopened ON envelope(person)
      WHERE NOT is_opened AND field = 'idNumber'
    """,
    // Who is who is settled one after the other: a row to hold meanwhile.
    "CREATE TABLE turn (name text PRIMARY KEY)",
    "INSERT INTO turn VALUES ('identities')",
  ]

  private static let feed = [
    """
    CREATE TABLE feed (
      -- The nil UUID where all stations are told.
      audience uuid NOT NULL,
      kind text NOT NULL,
      id text NOT NULL,
      body bytea,
      -- In the county's order; the feed's own comes when it is committed and a station asks.
      ticket bigint NOT NULL,
      position bigint,
      PRIMARY KEY (audience, kind, id)
    )
    """,
    "CREATE INDEX feed_of_audience ON feed(audience, position) WHERE position IS NOT NULL",
    "CREATE INDEX feed_unplaced ON feed(ticket) WHERE position IS NULL",
    "CREATE TABLE feed_end (key bigint PRIMARY KEY CHECK (key = 1), position bigint NOT NULL)",
    "INSERT INTO feed_end VALUES (1, 0)",
  ]
}
