/// The rules of a placement that the first schemas left to the write: the hours of a day, the night's
/// rest, a certificate, one look at a document, a date that is sure.
///
/// Each says in SQL what `PlacementRules` says, asked at the same moments: when an application comes
/// to use a place, by a hold or a confirmation; an undo gives back what had passed the rules already.
/// What is the county's or the program's to set stands in tables that opening the file fills.
///
/// Nobody under 16, and nobody under 18 at night, at hazardous work or in bars, can't be said here:
/// birth dates lie sealed in ID numbers, and a year of birth in clear would be told for a constraint's
/// sake. What SQL can see is whether there is an ID number at all, and without one nobody is placed.
/// For the same reason the groups that some work is kept for are asked for in the write alone.
enum RuleSchema {
  /// Lengths in milliseconds, but for the day's work, which is counted in whole minutes.
  static let limits = """
    ALTER TABLE placementLimit ADD COLUMN dayMinutesMax INTEGER NOT NULL DEFAULT 660
      CHECK (dayMinutesMax > 0);
    ALTER TABLE placementLimit ADD COLUMN nightRest INTEGER NOT NULL DEFAULT 28800000
      CHECK (nightRest >= 0);
    ALTER TABLE placementLimit ADD COLUMN firstNeedsDocument INTEGER NOT NULL DEFAULT 1
      CHECK (firstNeedsDocument IN (0, 1));
    CREATE TABLE tradeCertificate (
      trade TEXT PRIMARY KEY,
      certificate TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  /// The time that somebody has promised: from when they join to when they left.
  static let engagement = """
    CREATE VIEW engagement AS
      SELECT a.personKey, a.shiftKey, s.day,
        max(s.startAt, coalesce(a.joinsAt, s.startAt)) AS startAt,
        min(s.endAt, coalesce(a.leftAt, s.endAt)) AS endAt
      FROM application a JOIN applicationStateName n ON n.name = a.state AND n.usesPlace = 1
      JOIN shift s ON s.key = a.shiftKey;
    """

  private static let joins = "max(w.startAt, coalesce(NEW.joinsAt, w.startAt))"

  /// Others than this shift, and only time that was promised at all: who left before the start has
  /// promised none.
  private static let otherWork = """
    o.personKey = NEW.personKey AND o.shiftKey <> NEW.shiftKey AND o.startAt < o.endAt
    """

  private static let refusesTimes = """
    SELECT RAISE(ABORT, 'person.hours') FROM shift w, placementLimit l
      WHERE w.key = NEW.shiftKey AND l.dayMinutesMax < (w.endAt - \(joins)) / 60000
        + (SELECT coalesce(sum((o.endAt - o.startAt) / 60000), 0) FROM engagement o
          WHERE \(otherWork) AND o.day = w.day);
    SELECT RAISE(ABORT, 'person.rest') WHERE EXISTS (
      SELECT 1 FROM engagement o JOIN shift w ON w.key = NEW.shiftKey, placementLimit l
      WHERE \(otherWork) AND o.day <> w.day AND o.startAt < w.endAt + l.nightRest
        AND \(joins) < o.endAt + l.nightRest);
    """

  /// The certificate's name is part of the message: whoever is refused must know which to bring.
  private static let refusesPerson = """
    SELECT RAISE(ABORT, 'person.birthDate') FROM person x
      WHERE x.key = NEW.personKey AND x.idNumberDigest IS NULL;
    SELECT CASE t.certificate
        WHEN 'electrician' THEN RAISE(ABORT, 'person.certificate.electrician')
        WHEN 'welder' THEN RAISE(ABORT, 'person.certificate.welder')
        WHEN 'heightWork' THEN RAISE(ABORT, 'person.certificate.heightWork')
        WHEN 'forklift' THEN RAISE(ABORT, 'person.certificate.forklift')
        WHEN 'drivingLicence' THEN RAISE(ABORT, 'person.certificate.drivingLicence')
        WHEN 'foodHealth' THEN RAISE(ABORT, 'person.certificate.foodHealth')
        WHEN 'securityGuard' THEN RAISE(ABORT, 'person.certificate.securityGuard')
        ELSE RAISE(ABORT, 'person.certificate') END
      FROM shift w JOIN posting p ON p.key = w.postingKey
      JOIN tradeCertificate t ON t.trade = p.trade
      WHERE w.key = NEW.shiftKey AND NOT EXISTS (
        SELECT 1 FROM certificateSeen c
        WHERE c.personKey = NEW.personKey AND c.certificate = t.certificate);
    SELECT RAISE(ABORT, 'person.document') FROM person x, placementLimit l
      WHERE x.key = NEW.personKey AND l.firstNeedsDocument = 1 AND x.verification <> 'verified'
        AND NOT EXISTS (
          SELECT 1 FROM application o WHERE o.personKey = NEW.personKey
            AND o.state IN ('arrived', 'finished', 'settled', 'disputed'));
    SELECT RAISE(ABORT, 'day.inDoubt') FROM dayGuard WHERE needsConfirmation = 1;
    """

  private static let comesToUse = """
    NEW.state IN ('held', 'confirmed')
        AND (SELECT usesPlace FROM applicationStateName WHERE name = OLD.state) = 0
        AND NOT \(UndoSchema.isUndo)
    """

  static let placements = """
    CREATE TRIGGER placementKeepsHoursOnInsert BEFORE INSERT ON application
      WHEN NEW.state IN ('held', 'confirmed')
      BEGIN
        \(refusesTimes)
      END;
    CREATE TRIGGER placementKeepsHoursOnStep BEFORE UPDATE OF state ON application
      WHEN \(comesToUse)
      BEGIN
        \(refusesTimes)
      END;
    CREATE TRIGGER placementNeedsPapersOnInsert BEFORE INSERT ON application
      WHEN NEW.state IN ('held', 'confirmed')
      BEGIN
        \(refusesPerson)
      END;
    CREATE TRIGGER placementNeedsPapersOnStep BEFORE UPDATE OF state ON application
      WHEN \(comesToUse)
      BEGIN
        \(refusesPerson)
      END;
    """
}
