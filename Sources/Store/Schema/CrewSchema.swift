/// The statements of the migration of crews and rolls.
enum CrewSchema {
  /// A crew stands from the moment its members are complete. Whoever goes leaves a record of the
  /// consent behind, and a consent is never rewritten.
  static let crews = """
    CREATE TABLE crewStanding (
      crewKey INTEGER PRIMARY KEY REFERENCES crew(key),
      since INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE crewPast (
      key INTEGER PRIMARY KEY,
      crewKey INTEGER NOT NULL REFERENCES crew(key),
      personKey INTEGER NOT NULL REFERENCES person(key),
      consentedAt INTEGER NOT NULL,
      endedAt INTEGER NOT NULL,
      cause TEXT NOT NULL CHECK (cause IN ('left', 'consentWithdrawn', 'dissolved')),
      CHECK (consentedAt <= endedAt)
    ) STRICT;
    CREATE INDEX crewPastByCrew ON crewPast(crewKey, personKey);
    CREATE INDEX crewMemberByPerson ON crewMember(personKey);
    CREATE TRIGGER crewStandsComplete BEFORE INSERT ON crewStanding
      BEGIN
        SELECT RAISE(ABORT, 'crew.size') WHERE
          (SELECT count(*) FROM crewMember WHERE crewKey = NEW.crewKey) NOT BETWEEN 2 AND 30;
        SELECT RAISE(ABORT, 'crew.leader') WHERE NOT EXISTS (
          SELECT 1 FROM crew c JOIN crewMember m ON m.crewKey = c.key AND m.personKey = c.leaderKey
          WHERE c.key = NEW.crewKey);
      END;
    CREATE TRIGGER crewNeverTooLarge BEFORE INSERT ON crewMember
      WHEN (SELECT count(*) FROM crewMember WHERE crewKey = NEW.crewKey) >= 30
      BEGIN SELECT RAISE(ABORT, 'crew.size'); END;
    CREATE TRIGGER crewMemberConsents BEFORE INSERT ON crewMember
      WHEN NEW.consentedAt <= 0
      BEGIN SELECT RAISE(ABORT, 'crew.consent'); END;
    CREATE TRIGGER crewConsentIsNeverRewritten BEFORE UPDATE OF crewKey, consentedAt ON crewMember
      BEGIN SELECT RAISE(ABORT, 'crew.rewritten'); END;
    CREATE TRIGGER crewNeverTooSmall BEFORE DELETE ON crewMember
      WHEN EXISTS (SELECT 1 FROM crewStanding WHERE crewKey = OLD.crewKey)
        AND (SELECT count(*) FROM crewMember WHERE crewKey = OLD.crewKey) <= 2
      BEGIN SELECT RAISE(ABORT, 'crew.size'); END;
    CREATE TRIGGER crewLeaderStays BEFORE DELETE ON crewMember
      WHEN EXISTS (SELECT 1 FROM crewStanding s JOIN crew c ON c.key = s.crewKey
        WHERE s.crewKey = OLD.crewKey AND c.leaderKey = OLD.personKey)
      BEGIN SELECT RAISE(ABORT, 'crew.leader'); END;
    CREATE TRIGGER crewLeaderIsMember BEFORE UPDATE OF leaderKey ON crew
      WHEN NOT EXISTS (
        SELECT 1 FROM crewMember WHERE crewKey = NEW.key AND personKey = NEW.leaderKey)
      BEGIN SELECT RAISE(ABORT, 'crew.leader'); END;
    CREATE TRIGGER crewMemberIsRemembered BEFORE DELETE ON crewMember
      WHEN NOT EXISTS (SELECT 1 FROM crewPast WHERE crewKey = OLD.crewKey
        AND personKey = OLD.personKey AND consentedAt = OLD.consentedAt)
      BEGIN SELECT RAISE(ABORT, 'crew.forgotten'); END;
    CREATE TRIGGER crewPastIsNeverRewritten
      BEFORE UPDATE OF crewKey, consentedAt, endedAt, cause ON crewPast
      BEGIN SELECT RAISE(ABORT, 'crew.rewritten'); END;
    CREATE TRIGGER crewPastIsNeverDeleted BEFORE DELETE ON crewPast
      BEGIN SELECT RAISE(ABORT, 'crew.forgotten'); END;
    """

  /// A roll is kept as it came, line by line, with what a stronger word left out of account; a
  /// correction is another roll. Quantities only: no amount of money is known here.
  static let rolls = """
    CREATE TABLE rollSheet (
      key INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      shiftKey INTEGER NOT NULL REFERENCES shift(key),
      attendant BLOB NOT NULL CHECK (length(attendant) = 16),
      source TEXT NOT NULL CHECK (source IN ('crewLeader', 'employer', 'attendant')),
      enteredAt INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX rollSheetByShift ON rollSheet(shiftKey);
    CREATE TABLE rollLine (
      sheetKey INTEGER NOT NULL REFERENCES rollSheet(key),
      applicationKey INTEGER NOT NULL REFERENCES application(key),
      arrived INTEGER CHECK (arrived IN (0, 1)),
      isTaken INTEGER NOT NULL CHECK (isTaken IN (0, 1)),
      minutes INTEGER CHECK (minutes BETWEEN 0 AND 1440),
      units INTEGER CHECK (units BETWEEN 0 AND 100000000),
      paid TEXT CHECK (paid IN ('received', 'less', 'notReceived')),
      PRIMARY KEY (sheetKey, applicationKey),
      CHECK (coalesce(arrived, 1) = 1 OR (minutes IS NULL AND units IS NULL AND paid IS NULL)),
      CHECK (coalesce(arrived, minutes, units, paid) IS NOT NULL)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX rollLineByApplication ON rollLine(applicationKey, isTaken, sheetKey);
    CREATE TRIGGER rollLineIsOfItsShift BEFORE INSERT ON rollLine
      WHEN (SELECT shiftKey FROM application WHERE key = NEW.applicationKey)
        IS NOT (SELECT shiftKey FROM rollSheet WHERE key = NEW.sheetKey)
      BEGIN SELECT RAISE(ABORT, 'roll.shift'); END;
    CREATE TRIGGER rollIsNeverRewritten BEFORE UPDATE ON rollSheet
      BEGIN SELECT RAISE(ABORT, 'roll.rewritten'); END;
    CREATE TRIGGER rollIsNeverDeleted BEFORE DELETE ON rollSheet
      BEGIN SELECT RAISE(ABORT, 'roll.deleted'); END;
    CREATE TRIGGER rollLineIsNeverRewritten BEFORE UPDATE ON rollLine
      BEGIN SELECT RAISE(ABORT, 'roll.rewritten'); END;
    CREATE TRIGGER rollLineIsNeverDeleted BEFORE DELETE ON rollLine
      BEGIN SELECT RAISE(ABORT, 'roll.deleted'); END;
    """
}
