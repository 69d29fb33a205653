/// The statements of the migration for what a public seat takes down by touch: complaints, and who
/// comes to a fair or a training. Both are the station's own records, no facts of the market.
enum ComplaintSchema {
  static var statements: [String] { [complaints, guards, steps, looks] + named }

  /// What a person said, once and for good. A name is missing only where the law's bodies follow a
  /// tip without one; then nobody can be called.
  private static let complaints = """
    CREATE TABLE complaint (
      key INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      receiptNumber TEXT NOT NULL UNIQUE REFERENCES receipt(number),
      matter TEXT NOT NULL CHECK (matter IN (
        'unpaidWages', 'fakePosting', 'illegalFee', 'discrimination', 'injury', 'other')),
      course TEXT NOT NULL CHECK (course IN ('labour', 'civil', 'either')),
      personKey INTEGER REFERENCES person(key),
      employerKey INTEGER REFERENCES employer(key),
      shiftKey INTEGER REFERENCES shift(key),
      amount INTEGER,
      wantsCall INTEGER NOT NULL CHECK (wantsCall IN (0, 1)),
      takenAt INTEGER NOT NULL,
      CONSTRAINT complaintHasItsPerson CHECK (personKey IS NOT NULL
        OR matter IN ('fakePosting', 'illegalFee', 'discrimination')),
      CONSTRAINT nobodyCallsTheNameless CHECK (personKey IS NOT NULL OR wantsCall = 0),
      CONSTRAINT amountIsOfWages CHECK (amount IS NULL
        OR (matter = 'unpaidWages' AND amount BETWEEN 1 AND 99999999)),
      CONSTRAINT workHasItsEmployer CHECK ((shiftKey IS NULL) = (employerKey IS NULL)),
      CONSTRAINT courseIsKnown CHECK ((course = 'either') = (employerKey IS NULL))
    ) STRICT;
    CREATE INDEX complaintOfPerson ON complaint(personKey) WHERE personKey IS NOT NULL;
    """

  private static let guards = """
    CREATE TRIGGER complaintGoesWhereItBelongs BEFORE INSERT ON complaint
      WHEN NEW.employerKey IS NOT NULL
      BEGIN
        SELECT RAISE(ABORT, 'complaint.course') WHERE NEW.course <> (
          SELECT iif(kind = 'household', 'civil', 'labour') FROM employer
          WHERE key = NEW.employerKey);
        SELECT RAISE(ABORT, 'complaint.employer') WHERE NEW.employerKey <> (
          SELECT p.employerKey FROM shift s JOIN posting p ON p.key = s.postingKey
          WHERE s.key = NEW.shiftKey);
      END;
    CREATE TRIGGER complaintIsNeverRewritten BEFORE UPDATE ON complaint
      WHEN NEW.key <> OLD.key OR NEW.id <> OLD.id OR NEW.receiptNumber <> OLD.receiptNumber
        OR NEW.matter <> OLD.matter OR NEW.course <> OLD.course
        OR NEW.employerKey IS NOT OLD.employerKey OR NEW.shiftKey IS NOT OLD.shiftKey
        OR NEW.amount IS NOT OLD.amount OR NEW.wantsCall <> OLD.wantsCall
        OR NEW.takenAt <> OLD.takenAt
        OR (NEW.personKey IS NOT OLD.personKey AND (OLD.personKey IS NULL OR NEW.personKey IS NOT
          (SELECT mergedInto FROM person WHERE key = OLD.personKey)))
      BEGIN SELECT RAISE(ABORT, 'complaint.rewritten'); END;
    CREATE TRIGGER complaintIsNeverDeleted BEFORE DELETE ON complaint
      BEGIN SELECT RAISE(ABORT, 'complaint.deleted'); END;
    """

  /// What an attendant did with it: passed on, then answered, each once and with a word.
  private static let steps = """
    CREATE TABLE complaintStep (
      key INTEGER PRIMARY KEY,
      complaintKey INTEGER NOT NULL REFERENCES complaint(key),
      state TEXT NOT NULL CHECK (state IN ('passedOn', 'answered')),
      attendant BLOB NOT NULL CHECK (length(attendant) = 16),
      sealedNote BLOB NOT NULL,
      takenAt INTEGER NOT NULL,
      UNIQUE (complaintKey, state)
    ) STRICT;
    CREATE TRIGGER complaintGoesOnByOne BEFORE INSERT ON complaintStep
      BEGIN
        SELECT RAISE(ABORT, 'complaint.step') WHERE NEW.state = 'answered' AND NOT EXISTS (
          SELECT 1 FROM complaintStep
          WHERE complaintKey = NEW.complaintKey AND state = 'passedOn');
      END;
    CREATE TRIGGER complaintStepIsNeverRewritten BEFORE UPDATE ON complaintStep
      BEGIN SELECT RAISE(ABORT, 'complaint.rewritten'); END;
    CREATE TRIGGER complaintStepIsNeverDeleted BEFORE DELETE ON complaintStep
      BEGIN SELECT RAISE(ABORT, 'complaint.deleted'); END;
    """

  /// Who read who complains of whom, and when.
  private static let looks = """
    CREATE TABLE complaintLook (
      key INTEGER PRIMARY KEY,
      complaintKey INTEGER NOT NULL REFERENCES complaint(key),
      attendant BLOB NOT NULL CHECK (length(attendant) = 16),
      lookedAt INTEGER NOT NULL
    ) STRICT;
    CREATE TRIGGER complaintLookIsNeverRewritten BEFORE UPDATE ON complaintLook
      BEGIN SELECT RAISE(ABORT, 'complaint.rewritten'); END;
    CREATE TRIGGER complaintLookIsNeverDeleted BEFORE DELETE ON complaintLook
      BEGIN SELECT RAISE(ABORT, 'complaint.deleted'); END;
    """

  /// A limit for those without a name, by the seat where they were taken. A clock that was put right
  /// since counts as one that runs: what lies ahead of it is as far away as what lies behind.
  static let nameless = """
    ALTER TABLE complaint ADD COLUMN seat TEXT CHECK (seat IS NULL OR personKey IS NULL);
    CREATE INDEX namelessComplaint ON complaint(seat, takenAt) WHERE personKey IS NULL;
    CREATE TABLE namelessLimit (
      key INTEGER PRIMARY KEY CHECK (key = 1),
      countMax INTEGER NOT NULL CHECK (countMax BETWEEN 1 AND 1000),
      milliseconds INTEGER NOT NULL CHECK (milliseconds > 0)
    ) STRICT;
    INSERT INTO namelessLimit VALUES (1, 5, 3600000);
    CREATE TRIGGER namelessComplaintsAreFew BEFORE INSERT ON complaint
      WHEN NEW.personKey IS NULL
      BEGIN
        SELECT RAISE(ABORT, 'complaint.many') FROM namelessLimit l WHERE l.countMax <= (
          SELECT count(*) FROM complaint WHERE personKey IS NULL AND seat IS NEW.seat
            AND takenAt > NEW.takenAt - l.milliseconds AND takenAt < NEW.takenAt + l.milliseconds);
      END;
    CREATE TRIGGER complaintKeepsItsSeat BEFORE UPDATE OF seat ON complaint
      WHEN NEW.seat IS NOT OLD.seat
      BEGIN SELECT RAISE(ABORT, 'complaint.rewritten'); END;
    """

  private static let named = [
    AttendantSchema.names("INSERT", table: "complaintStep", column: "attendant"),
    AttendantSchema.names("INSERT", table: "complaintLook", column: "attendant"),
    MergeSchema.refusesMerged(table: "complaint", column: "personKey"),
  ]
}
