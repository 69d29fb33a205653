/// The statements of the migration by which people sign up for a fair or a training, no more of them
/// than there are places.
enum EventSchema {
  static var statements: [String] {
    [places, guards, MergeSchema.refusesMerged(table: "eventSignUp", column: "personKey")]
  }

  /// What is announced is replaced as a whole, so a sign-up keeps what it was made for.
  private static let places = """
    ALTER TABLE event ADD COLUMN places INTEGER CHECK (places > 0);
    CREATE TABLE eventSignUp (
      key INTEGER PRIMARY KEY,
      receiptNumber TEXT NOT NULL UNIQUE REFERENCES receipt(number),
      personKey INTEGER NOT NULL REFERENCES person(key),
      title TEXT NOT NULL,
      place TEXT NOT NULL,
      startAt INTEGER NOT NULL,
      signedUpAt INTEGER NOT NULL,
      cancelledAt INTEGER CHECK (cancelledAt >= signedUpAt)
    ) STRICT;
    CREATE UNIQUE INDEX signedUpOnce ON eventSignUp(startAt, title, place, personKey)
      WHERE cancelledAt IS NULL;
    CREATE INDEX eventSignUpOfPerson ON eventSignUp(personKey);
    """

  private static let guards = """
    CREATE TRIGGER eventTakesWhomItCan BEFORE INSERT ON eventSignUp
      BEGIN
        SELECT RAISE(ABORT, 'event.over') WHERE NEW.cancelledAt IS NOT NULL OR NOT EXISTS (
          SELECT 1 FROM event WHERE startAt = NEW.startAt AND title = NEW.title
            AND place = NEW.place AND endAt > NEW.signedUpAt);
        SELECT RAISE(ABORT, 'event.full') WHERE (
            SELECT count(*) FROM eventSignUp WHERE startAt = NEW.startAt AND title = NEW.title
              AND place = NEW.place AND cancelledAt IS NULL)
          >= (SELECT max(places) FROM event WHERE startAt = NEW.startAt AND title = NEW.title
              AND place = NEW.place);
      END;
    CREATE TRIGGER signUpIsNeverRewritten BEFORE UPDATE ON eventSignUp
      WHEN NEW.key <> OLD.key OR NEW.receiptNumber <> OLD.receiptNumber
        OR NEW.title <> OLD.title OR NEW.place <> OLD.place OR NEW.startAt <> OLD.startAt
        OR NEW.signedUpAt <> OLD.signedUpAt
        OR (OLD.cancelledAt IS NOT NULL AND NEW.cancelledAt IS NOT OLD.cancelledAt)
        OR (NEW.personKey <> OLD.personKey AND NEW.personKey IS NOT
          (SELECT mergedInto FROM person WHERE key = OLD.personKey))
      BEGIN SELECT RAISE(ABORT, 'event.rewritten'); END;
    CREATE TRIGGER signUpIsNeverDeleted BEFORE DELETE ON eventSignUp
      BEGIN SELECT RAISE(ABORT, 'event.deleted'); END;
    """
}
