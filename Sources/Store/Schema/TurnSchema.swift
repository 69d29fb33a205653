import Crypto
import FoundationEssentials
import GRDB

/// The statements of the migration for the turns of the list: the draw of a day, and what staff moved
/// by hand.
///
/// A draw is promised by a hash before it is held, and there is one a day: the row can't be made
/// anew, its seed must be the promised one, and everybody who has signed in by then takes part. So
/// nobody can repeat a draw or choose one. The file knows SHA-256 by a function of the program: where
/// that is missing nothing can be drawn.
enum TurnSchema {
  static let functionName = "sha256"

  /// Returns what the file calls to hash a text: 64 hexadecimal digits.
  static func hashing() -> DatabaseFunction {
    DatabaseFunction(functionName, argumentCount: 1, pure: true) { values in
      String.fromDatabaseValue(values[0]).map { hash(of: $0) }
    }
  }

  /// The published hash of a seed: SHA-256 of its text, in hexadecimal digits.
  static func hash(of text: String) -> String {
    SHA256.hash(data: Data(text.utf8)).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  static var statements: [String] {
    [
      draws, drawGuards, moves, moveGuards,
      MergeSchema.refusesMerged(table: "turnMove", column: "personKey"),
      AttendantSchema.names("INSERT", table: "turnMove", column: "attendant"),
    ]
  }

  private static func newest(_ type: String, _ sequence: String) -> String {
    """
    FROM outbox WHERE seq = \(sequence) AND seq = (SELECT max(seq) FROM outbox)
            AND type = '\(type)' AND json_extract(CAST(bytes AS TEXT), '$.body.day') = NEW.day
    """
  }

  private static func body(_ field: String) -> String {
    "json_extract(CAST(bytes AS TEXT), '$.body.\(field)')"
  }

  private static let draws = """
    CREATE TABLE turnDraw (
      day INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      commitment TEXT NOT NULL UNIQUE
        CHECK (length(commitment) = 64 AND commitment NOT GLOB '*[^0-9a-f]*'),
      sealedSeed BLOB NOT NULL,
      promisedBy INTEGER NOT NULL UNIQUE REFERENCES outbox(seq),
      seed TEXT CHECK (length(seed) = 32 AND seed NOT GLOB '*[^0-9a-f]*'),
      lastNumber INTEGER CHECK (lastNumber > 0),
      drawnBy INTEGER UNIQUE REFERENCES outbox(seq),
      CHECK ((seed IS NULL) = (lastNumber IS NULL) AND (seed IS NULL) = (drawnBy IS NULL))
    ) STRICT;
    """

  private static let drawGuards = """
    CREATE TRIGGER drawIsPromised BEFORE INSERT ON turnDraw
      BEGIN
        SELECT RAISE(ABORT, 'draw.early') WHERE NEW.seed IS NOT NULL;
        SELECT RAISE(ABORT, 'draw.repeated')
          WHERE EXISTS (SELECT 1 FROM turnDraw WHERE day = NEW.day);
        SELECT RAISE(ABORT, 'draw.untrue')
          WHERE NEW.day < (SELECT coalesce(max(lastDay), NEW.day) FROM dayGuard) OR NOT EXISTS (
            SELECT 1 \(newest("drawPromised", "NEW.promisedBy"))
            AND \(body("commitment")) = NEW.commitment);
      END;
    CREATE TRIGGER drawIsHeldOnce BEFORE UPDATE ON turnDraw
      BEGIN
        SELECT RAISE(ABORT, 'draw.held') WHERE OLD.seed IS NOT NULL;
        SELECT RAISE(ABORT, 'draw.rewritten') WHERE NEW.day <> OLD.day OR NEW.id <> OLD.id
          OR NEW.commitment <> OLD.commitment OR NEW.sealedSeed <> OLD.sealedSeed
          OR NEW.promisedBy <> OLD.promisedBy;
      END;
    CREATE TRIGGER drawKeepsItsPromise BEFORE UPDATE ON turnDraw
      WHEN \(functionName)(NEW.seed) IS NOT OLD.commitment
      BEGIN SELECT RAISE(ABORT, 'draw.chosen'); END;
    CREATE TRIGGER drawIsForEverybody BEFORE UPDATE ON turnDraw
      BEGIN
        SELECT RAISE(ABORT, 'draw.people')
          WHERE NEW.lastNumber IS NOT (SELECT max(number) FROM signIn WHERE day = NEW.day);
        SELECT RAISE(ABORT, 'draw.untrue') WHERE NOT EXISTS (
          SELECT 1 \(newest("turnsDrawn", "NEW.drawnBy"))
            AND \(body("seed")) = NEW.seed AND \(body("lastNumber")) = NEW.lastNumber);
      END;
    CREATE TRIGGER drawIsNeverDeleted BEFORE DELETE ON turnDraw
      BEGIN SELECT RAISE(ABORT, 'draw.deleted'); END;
    """

  private static let moves = """
    CREATE TABLE turnMove (
      key INTEGER PRIMARY KEY,
      day INTEGER NOT NULL,
      number INTEGER NOT NULL CHECK (number > 0),
      personKey INTEGER NOT NULL REFERENCES person(key),
      target TEXT NOT NULL CHECK (target IN ('front', 'back', 'before')),
      beforeKey INTEGER REFERENCES person(key),
      reason TEXT NOT NULL CHECK (reason IN (
        'correction', 'fellThrough', 'missedCall', 'inNeed', 'ownWish')),
      attendant BLOB NOT NULL CHECK (length(attendant) = 16),
      madeBy INTEGER NOT NULL UNIQUE REFERENCES outbox(seq),
      ticketKey INTEGER REFERENCES undoTicket(key),
      undoneAt INTEGER,
      UNIQUE (day, number),
      CHECK ((target = 'before') = (beforeKey IS NOT NULL))
    ) STRICT;
    CREATE INDEX turnMoveByTicket ON turnMove(ticketKey) WHERE ticketKey IS NOT NULL;
    """

  /// A move stays as it was made; one taken back within the ten seconds stays too, with the instant.
  private static let moveGuards = """
    CREATE TRIGGER turnMoveIsTrue BEFORE INSERT ON turnMove
      BEGIN
        SELECT RAISE(ABORT, 'turn.notSignedIn') WHERE NOT EXISTS (
          SELECT 1 FROM signIn WHERE day = NEW.day AND personKey = NEW.personKey);
        SELECT RAISE(ABORT, 'turn.untrue') WHERE NEW.undoneAt IS NOT NULL
          OR NEW.number <> (SELECT 1 + coalesce(max(number), 0) FROM turnMove WHERE day = NEW.day)
          OR NEW.ticketKey IS NOT (SELECT key FROM undoTicket WHERE lastSeq IS NULL)
          OR NOT EXISTS (
            SELECT 1 \(newest("turnMoved", "NEW.madeBy"))
            AND \(body("number")) = NEW.number AND \(body("reason")) = NEW.reason);
      END;
    CREATE TRIGGER turnMoveIsNeverRewritten BEFORE UPDATE ON turnMove
      WHEN NEW.key <> OLD.key OR NEW.day <> OLD.day OR NEW.number <> OLD.number
        OR NEW.target <> OLD.target OR NEW.reason <> OLD.reason OR NEW.attendant <> OLD.attendant
        OR NEW.madeBy <> OLD.madeBy OR NEW.ticketKey IS NOT OLD.ticketKey
        OR (OLD.undoneAt IS NOT NULL AND NEW.undoneAt IS NOT OLD.undoneAt)
        OR (NEW.personKey <> OLD.personKey AND NEW.personKey IS NOT
          (SELECT mergedInto FROM person WHERE key = OLD.personKey))
        OR (NEW.beforeKey IS NOT OLD.beforeKey AND NEW.beforeKey IS NOT
          (SELECT mergedInto FROM person WHERE key = OLD.beforeKey))
      BEGIN SELECT RAISE(ABORT, 'turn.rewritten'); END;
    CREATE TRIGGER turnMoveIsTakenBack BEFORE UPDATE OF undoneAt ON turnMove
      WHEN NEW.undoneAt IS NOT NULL AND OLD.undoneAt IS NULL
      BEGIN
        SELECT RAISE(ABORT, 'undo.overtaken') FROM turnMove
          WHERE day = NEW.day AND number > NEW.number AND undoneAt IS NULL;
        SELECT RAISE(ABORT, 'undo.overtaken') FROM turnDraw
          WHERE day = NEW.day AND drawnBy > NEW.madeBy;
        SELECT RAISE(ABORT, 'undo.untrue') WHERE NOT EXISTS (
          SELECT 1 FROM undoTicket WHERE key = NEW.ticketKey
            AND undoneBy = (SELECT max(seq) FROM outbox));
        SELECT RAISE(ABORT, 'undo.late') WHERE NEW.undoneAt > (
          SELECT expiresAt FROM undoTicket WHERE key = NEW.ticketKey);
      END;
    CREATE TRIGGER turnMoveIsNeverDeleted BEFORE DELETE ON turnMove
      BEGIN SELECT RAISE(ABORT, 'turn.deleted'); END;
    """
}
