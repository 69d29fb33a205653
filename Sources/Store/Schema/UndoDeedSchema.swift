/// The statements of the migration that lets an attendant take back what is no step of a record: a
/// roll that came in, places that were cut; and that somebody left midway.
enum UndoDeedSchema {
  /// Who verified somebody, and who merged two records, is known from the chain alone.
  static let chain = """
    CREATE INDEX outboxOfPeople ON outbox(type, seq)
      WHERE type IN ('documentSeen', 'peopleMerged');
    """

  private static let isWritten = "EXISTS (SELECT 1 FROM undoTicket WHERE lastSeq IS NULL)"

  /// A deed that was taken back stays, with the instant: a roll is then of no account.
  static let deeds = """
    CREATE TABLE undoDeed (
      key INTEGER PRIMARY KEY,
      ticketKey INTEGER NOT NULL REFERENCES undoTicket(key),
      shiftKey INTEGER NOT NULL REFERENCES shift(key),
      sheetKey INTEGER UNIQUE REFERENCES rollSheet(key),
      count INTEGER CHECK (count > 0),
      isOpen INTEGER NOT NULL DEFAULT 1 CHECK (isOpen IN (0, 1)),
      undoneAt INTEGER,
      CHECK ((sheetKey IS NULL) <> (count IS NULL)),
      CHECK (undoneAt IS NULL OR isOpen = 0)
    ) STRICT;
    CREATE INDEX undoDeedByTicket ON undoDeed(ticketKey);
    CREATE INDEX undoDeedOfShift ON undoDeed(shiftKey) WHERE isOpen = 1;
    """

  static let guards = """
    CREATE TRIGGER undoDeedIsTrue BEFORE INSERT ON undoDeed
      WHEN NEW.isOpen <> 1 OR NEW.undoneAt IS NOT NULL OR NOT EXISTS (
        SELECT 1 FROM undoTicket WHERE key = NEW.ticketKey AND lastSeq IS NULL)
      BEGIN SELECT RAISE(ABORT, 'undo.untrue'); END;
    CREATE TRIGGER undoDeedIsNeverRewritten BEFORE UPDATE ON undoDeed
      WHEN NEW.isOpen > OLD.isOpen OR NEW.ticketKey <> OLD.ticketKey
        OR NEW.shiftKey <> OLD.shiftKey OR NEW.sheetKey IS NOT OLD.sheetKey
        OR NEW.count IS NOT OLD.count
        OR (OLD.undoneAt IS NOT NULL AND NEW.undoneAt IS NOT OLD.undoneAt)
      BEGIN SELECT RAISE(ABORT, 'undo.rewritten'); END;
    CREATE TRIGGER undoDeedHasItsOperation BEFORE UPDATE OF undoneAt ON undoDeed
      WHEN NEW.undoneAt IS NOT NULL AND OLD.undoneAt IS NULL
      BEGIN
        SELECT RAISE(ABORT, 'undo.overtaken') WHERE OLD.isOpen = 0;
        SELECT RAISE(ABORT, 'undo.untrue') WHERE NOT EXISTS (
          SELECT 1 FROM undoTicket WHERE key = NEW.ticketKey
            AND undoneBy = (SELECT max(seq) FROM outbox));
        SELECT RAISE(ABORT, 'undo.late') WHERE NEW.undoneAt > (
          SELECT expiresAt FROM undoTicket WHERE key = NEW.ticketKey);
      END;
    CREATE TRIGGER undoDeedIsNeverDeleted BEFORE DELETE ON undoDeed
      BEGIN SELECT RAISE(ABORT, 'undo.deleted'); END;
    """

  /// The next roll of a shift, and any other number of its places, ends the right to take one back.
  static let recording = """
    CREATE TRIGGER undoKeepsRoll AFTER INSERT ON rollSheet WHEN \(isWritten)
      BEGIN
        INSERT INTO undoDeed(ticketKey, shiftKey, sheetKey)
          SELECT key, NEW.shiftKey, NEW.key FROM undoTicket WHERE lastSeq IS NULL;
      END;
    CREATE TRIGGER laterRollEndsUndo AFTER INSERT ON rollSheet
      BEGIN
        UPDATE undoDeed SET isOpen = 0
          WHERE shiftKey = NEW.shiftKey AND isOpen = 1 AND sheetKey IS NOT NULL
            AND ticketKey NOT IN (\(UndoSchema.currentTickets));
      END;
    CREATE TRIGGER undoKeepsCut AFTER UPDATE OF places ON shift
      WHEN NEW.places < OLD.places AND \(isWritten)
      BEGIN
        INSERT INTO undoDeed(ticketKey, shiftKey, count)
          SELECT key, NEW.key, OLD.places - NEW.places FROM undoTicket WHERE lastSeq IS NULL;
      END;
    CREATE TRIGGER laterPlacesEndUndo AFTER UPDATE OF places, allotted ON shift
      WHEN NEW.places <> OLD.places OR NEW.allotted <> OLD.allotted
      BEGIN
        UPDATE undoDeed SET isOpen = 0
          WHERE shiftKey = NEW.key AND isOpen = 1 AND count IS NOT NULL
            AND ticketKey NOT IN (\(UndoSchema.currentTickets));
      END;
    """

  /// Who is said to have left comes back by an undo alone, to a place that is still theirs and to no
  /// other work; and whoever gave a place up stays away once another has taken it over.
  static let comingBack = """
    DROP TRIGGER leavingEndsTheWork;
    CREATE TRIGGER leavingEndsTheWork BEFORE UPDATE OF leftAt ON application
      WHEN NEW.leftAt IS NOT OLD.leftAt
        AND NOT (OLD.leftAt IS NULL AND OLD.state = 'arrived' AND NEW.state = 'finished')
        AND NOT (NEW.leftAt IS NULL AND OLD.state = 'finished' AND NEW.state = 'arrived'
          AND \(UndoSchema.isUndo))
      BEGIN SELECT RAISE(ABORT, 'application.left'); END;
    CREATE TRIGGER whoComesBackIsExpected BEFORE UPDATE OF leftAt ON application
      WHEN OLD.leftAt IS NOT NULL AND NEW.leftAt IS NULL
      BEGIN
        \(DecidingSchema.refusesOverlap(besides: "AND o.key <> NEW.key"))
        SELECT RAISE(ABORT, 'posting.notLive') FROM shift s JOIN posting p ON p.key = s.postingKey
          WHERE s.key = NEW.shiftKey AND p.state IN ('cancelled', 'rejected');
        SELECT RAISE(ABORT, 'shift.cancelled') FROM shiftCancellation
          WHERE shiftKey = NEW.shiftKey;
      END;
    CREATE TRIGGER whoIsReplacedStaysAway BEFORE UPDATE OF state ON application
      WHEN ((OLD.leftAt IS NOT NULL AND NEW.leftAt IS NULL)
        OR ((SELECT usesPlace FROM applicationStateName WHERE name = NEW.state) = 1
          AND (SELECT usesPlace FROM applicationStateName WHERE name = OLD.state) = 0))
        AND \(UndoSchema.isUndo)
        AND EXISTS (SELECT 1 FROM application WHERE replacesKey = OLD.key
          AND state IN ('applied', 'standby', 'held', 'confirmed', 'departed', 'arrived',
            'finished', 'settled', 'disputed'))
      BEGIN SELECT RAISE(ABORT, 'application.replaced'); END;
    """
}
