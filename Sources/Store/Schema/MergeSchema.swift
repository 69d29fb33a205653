/// The statements of the migration by which two records of one person become one.
enum MergeSchema {
  static var statements: [String] { [person, application, history, outbox] + references }

  /// A merged record points to its survivor for good. Two ID numbers are two people.
  private static let person = """
    ALTER TABLE person ADD COLUMN mergedInto INTEGER REFERENCES person(key);
    ALTER TABLE person ADD COLUMN mergedAt INTEGER
      CHECK ((mergedInto IS NULL) = (mergedAt IS NULL));
    CREATE INDEX personByMerge ON person(mergedInto) WHERE mergedInto IS NOT NULL;
    CREATE TRIGGER mergeIsForGood BEFORE UPDATE OF mergedInto ON person
      WHEN OLD.mergedInto IS NOT NULL AND NEW.mergedInto IS NOT OLD.mergedInto
      BEGIN SELECT RAISE(ABORT, 'person.merged'); END;
    CREATE TRIGGER mergeJoinsOnePerson BEFORE UPDATE OF mergedInto ON person
      WHEN NEW.mergedInto IS NOT NULL AND OLD.mergedInto IS NULL
      BEGIN
        SELECT RAISE(ABORT, 'person.merged') WHERE NEW.mergedInto = NEW.key;
        SELECT RAISE(ABORT, 'person.merged') FROM person
          WHERE key = NEW.mergedInto AND mergedInto IS NOT NULL;
        SELECT RAISE(ABORT, 'person.idNumbers') FROM person
          WHERE key = NEW.mergedInto AND idNumberDigest IS NOT NULL
            AND OLD.idNumberDigest IS NOT NULL;
      END;
    CREATE TRIGGER nobodyBeginsMerged BEFORE INSERT ON person
      WHEN NEW.mergedInto IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'person.merged'); END;
    """

  /// An application is another's only where the two are one person, and nobody is at two places.
  private static let application = """
    DROP TRIGGER applicationKeepsItsPlace;
    CREATE TRIGGER applicationKeepsItsPlace BEFORE UPDATE OF personKey, shiftKey ON application
      WHEN NEW.shiftKey <> OLD.shiftKey OR NEW.personKey IS NOT
        (SELECT mergedInto FROM person WHERE key = OLD.personKey)
      BEGIN SELECT RAISE(ABORT, 'application.moved'); END;
    CREATE TRIGGER placementsNeverOverlapOnMerge BEFORE UPDATE OF personKey ON application
      WHEN (SELECT usesPlace FROM applicationStateName WHERE name = NEW.state) = 1
      BEGIN
        SELECT RAISE(ABORT, 'person.overlap') WHERE EXISTS (
          SELECT 1 FROM application o JOIN shift s ON s.key = o.shiftKey
          JOIN applicationStateName n ON n.name = o.state
          JOIN shift w ON w.key = NEW.shiftKey, placementLimit l
          WHERE o.personKey = NEW.personKey AND o.key <> NEW.key AND n.usesPlace = 1
            AND s.startAt < w.endAt + l.travelBuffer AND w.startAt < s.endAt + l.travelBuffer);
      END;
    """

  /// What a person's history reads.
  private static let history = """
    CREATE INDEX applicationOfPerson ON application(personKey);
    CREATE INDEX signInOfPerson ON signIn(personKey);
    CREATE INDEX recommendationOfPerson ON recommendation(personKey);
    """

  /// A person's history tells each step and on whose word it stands.
  private static let outbox = """
    CREATE INDEX outboxStepByApplication
      ON outbox(json_extract(CAST(bytes AS TEXT), '$.body.application'))
      WHERE type = 'applicationStepped';
    """

  /// What refers to people. A later table is added by a migration of its own.
  private static let references = [
    ("application", "personKey"), ("registration", "personKey"), ("certificateSeen", "personKey"),
    ("signIn", "personKey"), ("crew", "leaderKey"), ("crewMember", "personKey"),
    ("employerAgent", "personKey"), ("recommendation", "personKey"), ("serviceEntry", "personKey"),
    ("receipt", "personKey"), ("crewPast", "personKey"),
  ].map { refusesMerged(table: $0, column: $1) }

  /// Returns the triggers by which nothing new refers to a merged record.
  static func refusesMerged(table: String, column: String) -> String {
    ["BEFORE INSERT": "New", "BEFORE UPDATE OF \(column)": "Moved"].map { event, name in
      """
      CREATE TRIGGER \(table)\(name)ForNobodyMerged \(event) ON \(table)
        WHEN EXISTS (SELECT 1 FROM person WHERE key = NEW.\(column) AND mergedInto IS NOT NULL)
        BEGIN SELECT RAISE(ABORT, 'person.merged'); END;
      """
    }.sorted().joined(separator: "\n")
  }
}
