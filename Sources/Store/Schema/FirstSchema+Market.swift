extension FirstSchema {
  static let station = """
    CREATE TABLE station (
      key INTEGER PRIMARY KEY CHECK (key = 1),
      id BLOB NOT NULL CHECK (length(id) = 16),
      epoch INTEGER NOT NULL,
      keyProof BLOB NOT NULL,
      isDemonstration INTEGER NOT NULL DEFAULT 0 CHECK (isDemonstration IN (0, 1)),
      details TEXT,
      createdAt INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE dayGuard (
      key INTEGER PRIMARY KEY CHECK (key = 1),
      lastDay INTEGER NOT NULL,
      lastSeen INTEGER NOT NULL,
      needsConfirmation INTEGER NOT NULL CHECK (needsConfirmation IN (0, 1))
    ) STRICT;
    CREATE TRIGGER dayNeverGoesBack BEFORE UPDATE OF lastDay ON dayGuard
      WHEN NEW.lastDay < OLD.lastDay
      BEGIN SELECT RAISE(ABORT, 'day.back'); END;
    CREATE TRIGGER dayIsNeverForgotten BEFORE DELETE ON dayGuard
      BEGIN SELECT RAISE(ABORT, 'day.back'); END;
    CREATE TABLE placementLimit (
      key INTEGER PRIMARY KEY CHECK (key = 1),
      travelBuffer INTEGER NOT NULL CHECK (travelBuffer >= 0)
    ) STRICT;
    INSERT INTO placementLimit VALUES (1, 1800000);
    CREATE TABLE counter (
      name TEXT NOT NULL,
      day INTEGER NOT NULL,
      value INTEGER NOT NULL,
      PRIMARY KEY (name, day)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE attendant (
      key INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      name TEXT NOT NULL UNIQUE CHECK (length(name) > 0),
      pinSalt BLOB NOT NULL,
      pinHash BLOB NOT NULL,
      isActive INTEGER NOT NULL DEFAULT 1 CHECK (isActive IN (0, 1)),
      createdAt INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE lockout (
      subject TEXT PRIMARY KEY,
      failedTries INTEGER NOT NULL CHECK (failedTries >= 0),
      lockedUntil INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE localAudit (
      key INTEGER PRIMARY KEY,
      instant INTEGER NOT NULL,
      event TEXT NOT NULL,
      detail TEXT NOT NULL
    ) STRICT;
    """

  static let people = """
    CREATE TABLE person (
      key INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      sealedName BLOB NOT NULL,
      sealedIDNumber BLOB,
      idNumberDigest BLOB UNIQUE,
      sealedPhone BLOB,
      phoneDigest BLOB,
      sealedGroups BLOB,
      codeSalt BLOB,
      codeHash BLOB,
      verification TEXT NOT NULL DEFAULT 'selfDeclared'
        CHECK (verification IN ('selfDeclared', 'verified')),
      document TEXT,
      trades TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(trades)),
      township TEXT NOT NULL,
      latitude INTEGER,
      longitude INTEGER,
      hours TEXT NOT NULL DEFAULT 'wholeDay',
      payAsked INTEGER CHECK (payAsked IS NULL OR payAsked >= 0),
      commitmentSalt BLOB NOT NULL,
      createdAt INTEGER NOT NULL,
      day INTEGER NOT NULL,
      CHECK ((sealedIDNumber IS NULL) = (idNumberDigest IS NULL)),
      CHECK ((sealedPhone IS NULL) = (phoneDigest IS NULL)),
      CHECK ((codeSalt IS NULL) = (codeHash IS NULL)),
      CHECK ((verification = 'verified') = (document IS NOT NULL))
    ) STRICT;
    CREATE INDEX personByPhone ON person(phoneDigest) WHERE phoneDigest IS NOT NULL;
    CREATE TABLE registration (
      key INTEGER PRIMARY KEY,
      personKey INTEGER NOT NULL REFERENCES person(key),
      kind TEXT NOT NULL,
      instant INTEGER NOT NULL,
      day INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX registrationByPerson ON registration(personKey);
    CREATE TABLE certificateSeen (
      personKey INTEGER NOT NULL REFERENCES person(key),
      certificate TEXT NOT NULL,
      seenBy TEXT NOT NULL,
      instant INTEGER NOT NULL,
      PRIMARY KEY (personKey, certificate)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE signIn (
      personKey INTEGER NOT NULL REFERENCES person(key),
      day INTEGER NOT NULL,
      startAt INTEGER NOT NULL,
      endAt INTEGER NOT NULL,
      number INTEGER NOT NULL CHECK (number > 0),
      signedInAt INTEGER NOT NULL,
      PRIMARY KEY (day, personKey),
      UNIQUE (day, number),
      CHECK (startAt < endAt)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE crew (
      key INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      name TEXT NOT NULL,
      leaderKey INTEGER NOT NULL REFERENCES person(key),
      createdAt INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE crewMember (
      crewKey INTEGER NOT NULL REFERENCES crew(key),
      personKey INTEGER NOT NULL REFERENCES person(key),
      consentedAt INTEGER NOT NULL,
      PRIMARY KEY (crewKey, personKey)
    ) STRICT, WITHOUT ROWID;
    """

  static let employers = """
    CREATE TABLE employer (
      key INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      kind TEXT NOT NULL CHECK (kind IN ('firm', 'soleTrader', 'cooperative', 'household')),
      publicName TEXT,
      sealedName BLOB NOT NULL,
      sealedPhone BLOB,
      licenceSeen INTEGER NOT NULL DEFAULT 0 CHECK (licenceSeen IN (0, 1)),
      agentIdentitySeen INTEGER NOT NULL DEFAULT 0 CHECK (agentIdentitySeen IN (0, 1)),
      agentAuthoritySeen INTEGER NOT NULL DEFAULT 0 CHECK (agentAuthoritySeen IN (0, 1)),
      suspendedUntilDay INTEGER,
      suspensionReason TEXT,
      createdAt INTEGER NOT NULL,
      CHECK ((kind = 'household') = (publicName IS NULL)),
      CHECK ((suspendedUntilDay IS NULL) = (suspensionReason IS NULL))
    ) STRICT;
    CREATE INDEX employerByName ON employer(publicName) WHERE publicName IS NOT NULL;
    CREATE TABLE employerAgent (
      employerKey INTEGER NOT NULL REFERENCES employer(key),
      personKey INTEGER NOT NULL REFERENCES person(key),
      PRIMARY KEY (personKey, employerKey)
    ) STRICT, WITHOUT ROWID;
    """

  static let postings = """
    CREATE TABLE posting (
      key INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      employerKey INTEGER NOT NULL REFERENCES employer(key),
      kind TEXT NOT NULL,
      trade TEXT NOT NULL,
      title TEXT NOT NULL CHECK (length(title) > 0),
      content TEXT NOT NULL,
      siteName TEXT NOT NULL,
      township TEXT NOT NULL,
      latitude INTEGER,
      longitude INTEGER,
      distance INTEGER CHECK (distance IS NULL OR distance >= 0),
      sealedMeetingPoint BLOB,
      payAmount INTEGER NOT NULL CHECK (payAmount >= 0),
      payUnit TEXT NOT NULL,
      hoursPerDay INTEGER,
      expectedDailyPay INTEGER,
      overtimePerHour INTEGER,
      payer TEXT NOT NULL,
      settlement TEXT NOT NULL,
      payMethod TEXT NOT NULL,
      meals TEXT NOT NULL,
      ride TEXT NOT NULL,
      insurance TEXT CHECK (insurance IS NULL OR json_valid(insurance)),
      hiringMode TEXT NOT NULL
        CHECK (hiringMode IN ('firstCome', 'employerPicks', 'stationRecommends')),
      sealedContact BLOB NOT NULL,
      isUrgent INTEGER NOT NULL CHECK (isUrgent IN (0, 1)),
      validUntil INTEGER NOT NULL,
      state TEXT NOT NULL
        CHECK (state IN ('inReview', 'live', 'paused', 'closed', 'cancelled', 'rejected')),
      lawfulReasons TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(lawfulReasons)),
      reviewNote TEXT,
      createdAt INTEGER NOT NULL,
      day INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX postingByEmployer ON posting(employerKey);
    CREATE INDEX postingToReview ON posting(createdAt) WHERE state = 'inReview';
    CREATE TABLE shift (
      key INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      postingKey INTEGER NOT NULL REFERENCES posting(key),
      day INTEGER NOT NULL,
      startAt INTEGER NOT NULL,
      endAt INTEGER NOT NULL,
      closesAt INTEGER NOT NULL,
      places INTEGER NOT NULL CHECK (places BETWEEN 0 AND 10000),
      allotted INTEGER NOT NULL CHECK (allotted >= 0),
      held INTEGER NOT NULL DEFAULT 0 CHECK (held >= 0),
      confirmed INTEGER NOT NULL DEFAULT 0 CHECK (confirmed >= 0),
      CHECK (startAt < endAt),
      CHECK (confirmed + held <= allotted AND allotted <= places)
    ) STRICT;
    CREATE INDEX shiftByDay ON shift(day, startAt, key);
    CREATE INDEX shiftByPosting ON shift(postingKey);
    """

  static let applications = """
    CREATE TABLE application (
      key INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      personKey INTEGER NOT NULL REFERENCES person(key),
      shiftKey INTEGER NOT NULL REFERENCES shift(key),
      state TEXT NOT NULL REFERENCES applicationStateName(name),
      holdUntil INTEGER,
      arrivedAt INTEGER,
      arrivalSource TEXT
        CHECK (arrivalSource IN ('selfReport', 'crewLeader', 'employer', 'attendant')),
      cause TEXT,
      note TEXT,
      slipNumber TEXT UNIQUE,
      slipIssuedAt INTEGER,
      createdAt INTEGER NOT NULL,
      changedAt INTEGER NOT NULL,
      CHECK ((state = 'held') = (holdUntil IS NOT NULL))
    ) STRICT;
    CREATE UNIQUE INDEX oneLiveApplication ON application(personKey, shiftKey)
      WHERE state IN ('applied', 'standby', 'held', 'confirmed', 'departed', 'arrived', 'finished',
        'settled', 'disputed');
    CREATE INDEX applicationByShift ON application(shiftKey, state);
    CREATE INDEX applicationByHold ON application(holdUntil) WHERE state = 'held';
    CREATE TABLE applicationStateName (
      name TEXT PRIMARY KEY,
      isPlacement INTEGER NOT NULL CHECK (isPlacement IN (0, 1)),
      usesPlace INTEGER NOT NULL CHECK (usesPlace IN (0, 1))
    ) STRICT, WITHOUT ROWID;
    CREATE VIEW placement AS
      SELECT a.key AS applicationKey, a.personKey, a.shiftKey, s.day, s.startAt, s.endAt
      FROM application a JOIN shift s ON s.key = a.shiftKey
      JOIN applicationStateName n ON n.name = a.state WHERE n.isPlacement = 1;
    """
}
