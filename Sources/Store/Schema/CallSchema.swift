/// The statements of the migration for the calling of numbers (叫号): the station's own records, no
/// facts of the market.
enum CallSchema {
  /// A person without a row waits. `callOrder` counts every call of the station, first and repeated.
  static let calls = """
    CREATE TABLE numberCallStep (
      fromState TEXT NOT NULL,
      toState TEXT NOT NULL,
      PRIMARY KEY (fromState, toState)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO numberCallStep(fromState, toState) VALUES
      ('waiting', 'called'), ('called', 'recalled'), ('called', 'missed'), ('called', 'came'),
      ('recalled', 'recalled'), ('recalled', 'missed'), ('recalled', 'came'),
      ('missed', 'recalled'), ('missed', 'came'), ('came', 'recalled');
    CREATE TABLE numberCall (
      day INTEGER NOT NULL,
      personKey INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('called', 'recalled', 'missed', 'came')),
      callOrder INTEGER NOT NULL UNIQUE,
      calls INTEGER NOT NULL DEFAULT 1 CHECK (calls > 0),
      calledAt INTEGER NOT NULL,
      changedAt INTEGER NOT NULL,
      attendant BLOB NOT NULL CHECK (length(attendant) = 16),
      PRIMARY KEY (day, personKey),
      FOREIGN KEY (day, personKey) REFERENCES signIn(day, personKey)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER callBegins BEFORE INSERT ON numberCall
      BEGIN
        SELECT RAISE(ABORT, 'call.step') WHERE NEW.state <> 'called' OR NEW.calls <> 1;
        SELECT RAISE(ABORT, 'call.order')
          WHERE NEW.callOrder <= (SELECT coalesce(max(callOrder), 0) FROM numberCall);
      END;
    CREATE TRIGGER callStepIsLegal BEFORE UPDATE OF state ON numberCall
      WHEN NOT EXISTS (SELECT 1 FROM numberCallStep
        WHERE fromState = OLD.state AND toState = NEW.state)
      BEGIN SELECT RAISE(ABORT, 'call.step'); END;
    CREATE TRIGGER callIsCounted BEFORE UPDATE ON numberCall
      WHEN NEW.callOrder <> OLD.callOrder OR NEW.calls <> OLD.calls OR NEW.state = 'recalled'
      BEGIN
        SELECT RAISE(ABORT, 'call.count')
          WHERE NEW.state <> 'recalled' OR NEW.calls <> OLD.calls + 1;
        SELECT RAISE(ABORT, 'call.order')
          WHERE NEW.callOrder <= (SELECT max(callOrder) FROM numberCall);
      END;
    CREATE TRIGGER callKeepsItsNumber BEFORE UPDATE OF day, personKey ON numberCall
      WHEN NEW.day <> OLD.day OR NEW.personKey <> OLD.personKey
      BEGIN SELECT RAISE(ABORT, 'call.moved'); END;
    CREATE TRIGGER callIsNeverDeleted BEFORE DELETE ON numberCall
      BEGIN SELECT RAISE(ABORT, 'call.deleted'); END;
    """
}
