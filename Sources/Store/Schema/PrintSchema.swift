/// The statements of the migration for printing: the station's own records, no facts of the market.
enum PrintSchema {
  static let statements = [prints, numbers]

  /// One row a printing; a reprint is another copy. A state never goes back, and what was neither
  /// printed nor known to have failed says why.
  private static let prints = """
    CREATE TABLE printStep (
      fromState TEXT NOT NULL,
      toState TEXT NOT NULL,
      PRIMARY KEY (fromState, toState)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO printStep(fromState, toState) VALUES
      ('planned', 'sent'), ('planned', 'failed'), ('sent', 'printed'), ('sent', 'unknown'),
      ('sent', 'failed'), ('unknown', 'printed'), ('unknown', 'failed');
    CREATE TABLE print (
      key INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('slip', 'receipt', 'roll')),
      number TEXT NOT NULL CHECK (length(number) BETWEEN 1 AND 60),
      copy INTEGER NOT NULL CHECK (copy > 0),
      state TEXT NOT NULL CHECK (state IN ('planned', 'sent', 'printed', 'unknown', 'failed')),
      trouble TEXT,
      plannedAt INTEGER NOT NULL,
      changedAt INTEGER NOT NULL,
      seat TEXT NOT NULL,
      attendant BLOB CHECK (length(attendant) = 16),
      UNIQUE (kind, number, copy),
      CHECK ((state IN ('unknown', 'failed')) = (trouble IS NOT NULL))
    ) STRICT;
    CREATE INDEX printOnItsWay ON print (key) WHERE state IN ('planned', 'sent');
    CREATE TRIGGER printBegins BEFORE INSERT ON print
      BEGIN
        SELECT RAISE(ABORT, 'print.step') WHERE NEW.state <> 'planned';
        SELECT RAISE(ABORT, 'print.copy') WHERE NEW.copy <> 1 + (
          SELECT coalesce(max(copy), 0) FROM print WHERE kind = NEW.kind AND number = NEW.number);
        SELECT RAISE(ABORT, 'print.busy') WHERE EXISTS (
          SELECT 1 FROM print WHERE kind = NEW.kind AND number = NEW.number
            AND state IN ('planned', 'sent'));
      END;
    CREATE TRIGGER printStepIsLegal BEFORE UPDATE OF state ON print
      WHEN NOT EXISTS (SELECT 1 FROM printStep
        WHERE fromState = OLD.state AND toState = NEW.state)
      BEGIN SELECT RAISE(ABORT, 'print.step'); END;
    CREATE TRIGGER printKeepsWhatItIs BEFORE UPDATE ON print
      WHEN NEW.kind <> OLD.kind OR NEW.number <> OLD.number OR NEW.copy <> OLD.copy
        OR NEW.plannedAt <> OLD.plannedAt OR NEW.seat <> OLD.seat
        OR NEW.attendant IS NOT OLD.attendant
      BEGIN SELECT RAISE(ABORT, 'print.rewritten'); END;
    CREATE TRIGGER printIsNeverDeleted BEFORE DELETE ON print
      BEGIN SELECT RAISE(ABORT, 'print.deleted'); END;
    """

  /// When the person was given the number of their sign-in, on paper or before their eyes. Those of
  /// before were shown, as every station did.
  private static let numbers = """
    ALTER TABLE signIn ADD COLUMN givenOutAt INTEGER;
    ALTER TABLE signIn ADD COLUMN givenOutBy TEXT
      CHECK (givenOutBy IN ('paper', 'screen', 'staff')
        AND givenOutAt IS NOT NULL OR givenOutBy IS NULL AND givenOutAt IS NULL);
    UPDATE signIn SET givenOutAt = signedInAt, givenOutBy = 'screen';
    CREATE TRIGGER numberStaysGivenOut BEFORE UPDATE OF givenOutAt ON signIn
      WHEN OLD.givenOutAt IS NOT NULL AND NEW.givenOutAt IS NULL AND NEW.number = OLD.number
      BEGIN SELECT RAISE(ABORT, 'number.givenOut'); END;
    """
}
