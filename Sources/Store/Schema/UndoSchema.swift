/// The statements of the migration that lets an attendant take back what was just done.
///
/// A step back is legal exactly when the chain's newest operation is the undo that says so, the
/// record is as the act left it, and the ticket's time is not over. Everything else about a state
/// holds as before: places are counted, nobody is in two places.
enum UndoSchema {
  /// A ticket is the act; its entries are the records that it changed, with what stood there before.
  /// `lastSeq` is null while the act is being written, in the same transaction.
  static let tables = """
    CREATE TABLE undoTicket (
      key INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      attendant BLOB NOT NULL CHECK (length(attendant) = 16),
      firstSeq INTEGER NOT NULL,
      lastSeq INTEGER,
      expiresAt INTEGER NOT NULL,
      undoneBy INTEGER UNIQUE REFERENCES outbox(seq),
      CHECK (lastSeq IS NULL OR lastSeq >= firstSeq - 1)
    ) STRICT;
    CREATE UNIQUE INDEX oneActIsWritten ON undoTicket(lastSeq IS NULL) WHERE lastSeq IS NULL;
    CREATE TABLE undoEntry (
      key INTEGER PRIMARY KEY,
      ticketKey INTEGER NOT NULL REFERENCES undoTicket(key),
      applicationKey INTEGER REFERENCES application(key),
      postingKey INTEGER REFERENCES posting(key),
      undoFrom TEXT NOT NULL,
      undoTo TEXT NOT NULL,
      before TEXT NOT NULL CHECK (json_valid(before)),
      isOpen INTEGER NOT NULL DEFAULT 1 CHECK (isOpen IN (0, 1)),
      CHECK ((applicationKey IS NULL) <> (postingKey IS NULL))
    ) STRICT;
    CREATE INDEX undoEntryByTicket ON undoEntry(ticketKey);
    CREATE INDEX undoEntryOfApplication ON undoEntry(applicationKey) WHERE isOpen = 1;
    CREATE INDEX undoEntryOfPosting ON undoEntry(postingKey) WHERE isOpen = 1;
    """

  static let guards = """
    CREATE TRIGGER undoTicketIsTrue BEFORE INSERT ON undoTicket
      WHEN NEW.lastSeq IS NOT NULL OR NEW.undoneBy IS NOT NULL
        OR NEW.firstSeq <> 1 + (SELECT coalesce(max(seq), 0) FROM outbox)
      BEGIN SELECT RAISE(ABORT, 'undo.untrue'); END;
    CREATE TRIGGER undoTicketIsNeverRewritten BEFORE UPDATE ON undoTicket
      WHEN NEW.id <> OLD.id OR NEW.attendant <> OLD.attendant OR NEW.firstSeq <> OLD.firstSeq
        OR NEW.expiresAt <> OLD.expiresAt
        OR (OLD.lastSeq IS NOT NULL AND NEW.lastSeq IS NOT OLD.lastSeq)
        OR (OLD.undoneBy IS NOT NULL AND NEW.undoneBy IS NOT OLD.undoneBy)
      BEGIN SELECT RAISE(ABORT, 'undo.rewritten'); END;
    CREATE TRIGGER undoHasItsOperation BEFORE UPDATE OF undoneBy ON undoTicket
      WHEN NEW.undoneBy IS NOT OLD.undoneBy
      BEGIN
        SELECT RAISE(ABORT, 'undo.late')
          WHERE OLD.firstSeq <= (SELECT acceptedThrough FROM outboxProgress);
        SELECT RAISE(ABORT, 'undo.untrue') WHERE OLD.lastSeq IS NULL OR NOT EXISTS (
          SELECT 1 FROM outbox WHERE seq = NEW.undoneBy AND type = 'undone'
            AND seq = (SELECT max(seq) FROM outbox));
      END;
    CREATE TRIGGER undoTicketIsNeverDeleted BEFORE DELETE ON undoTicket
      BEGIN SELECT RAISE(ABORT, 'undo.deleted'); END;
    CREATE TRIGGER undoEntryIsTrue BEFORE INSERT ON undoEntry
      BEGIN
        SELECT RAISE(ABORT, 'undo.untrue') WHERE NOT EXISTS (
          SELECT 1 FROM undoTicket WHERE key = NEW.ticketKey AND lastSeq IS NULL);
        SELECT RAISE(ABORT, 'undo.untrue') WHERE NEW.applicationKey IS NOT NULL AND (
          NOT EXISTS (
            SELECT 1 FROM application WHERE key = NEW.applicationKey AND state = NEW.undoFrom)
          OR NOT (NEW.undoTo = NEW.undoFrom OR EXISTS (
              SELECT 1 FROM applicationStep
              WHERE (fromState = NEW.undoTo AND toState = NEW.undoFrom)
                OR (fromState = NEW.undoFrom AND toState = NEW.undoTo
                  AND NEW.undoTo = 'withdrawn'))));
        SELECT RAISE(ABORT, 'undo.untrue') WHERE NEW.postingKey IS NOT NULL AND NOT EXISTS (
          SELECT 1 FROM posting WHERE key = NEW.postingKey AND state = NEW.undoFrom);
      END;
    CREATE TRIGGER undoEntryIsNeverRewritten BEFORE UPDATE ON undoEntry
      WHEN NEW.isOpen > OLD.isOpen OR NEW.ticketKey <> OLD.ticketKey
        OR NEW.applicationKey IS NOT OLD.applicationKey OR NEW.postingKey IS NOT OLD.postingKey
        OR NEW.undoFrom <> OLD.undoFrom OR NEW.undoTo <> OLD.undoTo OR NEW.before <> OLD.before
      BEGIN SELECT RAISE(ABORT, 'undo.rewritten'); END;
    CREATE TRIGGER undoEntryIsNeverDeleted BEFORE DELETE ON undoEntry
      BEGIN SELECT RAISE(ABORT, 'undo.deleted'); END;
    """

  private static let isWritten = "EXISTS (SELECT 1 FROM undoTicket WHERE lastSeq IS NULL)"

  private static func before(_ row: String) -> String {
    """
    json_object('holdUntil', \(row).holdUntil, 'arrivedAt', \(row).arrivedAt,
            'arrivalSource', \(row).arrivalSource, 'cause', \(row).cause, 'note', \(row).note,
            'slipNumber', \(row).slipNumber, 'slipIssuedAt', \(row).slipIssuedAt)
    """
  }

  /// What an act changes is kept as it is changed, whatever part of the program changes it. An
  /// application that began ends by the undo as a withdrawn one: rows are never deleted.
  static let recording = """
    CREATE TRIGGER undoKeepsStep AFTER UPDATE ON application WHEN \(isWritten)
      BEGIN
        INSERT INTO undoEntry(ticketKey, applicationKey, undoFrom, undoTo, before)
          SELECT key, NEW.key, NEW.state, OLD.state,
            \(before("OLD"))
          FROM undoTicket WHERE lastSeq IS NULL;
      END;
    CREATE TRIGGER undoKeepsBeginning AFTER INSERT ON application WHEN \(isWritten)
      BEGIN
        INSERT INTO undoEntry(ticketKey, applicationKey, undoFrom, undoTo, before)
          SELECT key, NEW.key, NEW.state, 'withdrawn',
            \(before("NEW"))
          FROM undoTicket WHERE lastSeq IS NULL;
      END;
    CREATE TRIGGER undoKeepsPostingStep AFTER UPDATE OF state ON posting
      WHEN NEW.state <> OLD.state AND \(isWritten)
      BEGIN
        INSERT INTO undoEntry(ticketKey, postingKey, undoFrom, undoTo, before)
          SELECT key, NEW.key, NEW.state, OLD.state, '{}'
          FROM undoTicket WHERE lastSeq IS NULL;
      END;
    CREATE TRIGGER laterStepEndsUndo AFTER UPDATE ON application
      WHEN EXISTS (SELECT 1 FROM undoEntry WHERE applicationKey = NEW.key AND isOpen = 1)
      BEGIN
        UPDATE undoEntry SET isOpen = 0 WHERE applicationKey = NEW.key AND isOpen = 1
          AND ticketKey NOT IN (\(currentTickets));
      END;
    CREATE TRIGGER laterPostingChangeEndsUndo AFTER UPDATE ON posting
      WHEN EXISTS (SELECT 1 FROM undoEntry WHERE postingKey = NEW.key AND isOpen = 1)
      BEGIN
        UPDATE undoEntry SET isOpen = 0 WHERE postingKey = NEW.key AND isOpen = 1
          AND ticketKey NOT IN (\(currentTickets));
      END;
    """

  /// The ticket that is being written, and the one that is being undone.
  static let currentTickets = """
    SELECT key FROM undoTicket WHERE lastSeq IS NULL
            UNION ALL SELECT key FROM undoTicket WHERE undoneBy = (SELECT max(seq) FROM outbox)
    """

  /// Whether a step of an application is the one that the chain's newest operation takes back.
  static let isUndo = """
    EXISTS (
          SELECT 1 FROM undoEntry e JOIN undoTicket t ON t.key = e.ticketKey
          WHERE e.applicationKey = OLD.key AND e.isOpen = 1 AND e.undoFrom = OLD.state
            AND e.undoTo = NEW.state AND t.undoneBy = (SELECT max(seq) FROM outbox)
            AND NEW.changedAt <= t.expiresAt)
    """

  /// The three triggers of the first schema that know a direction, each with this one exception.
  /// Whoever gets a place back by an undo needs it to be free, and a posting that was not called off.
  static let steppingBack = """
    DROP TRIGGER applicationStepIsLegal;
    CREATE TRIGGER applicationStepIsLegal BEFORE UPDATE OF state ON application
      WHEN NEW.state <> OLD.state AND NOT EXISTS (
        SELECT 1 FROM applicationStep WHERE fromState = OLD.state AND toState = NEW.state)
        AND NOT \(isUndo)
      BEGIN SELECT RAISE(ABORT, 'application.step'); END;
    DROP TRIGGER placeNeedsLivePostingOnStep;
    CREATE TRIGGER placeNeedsLivePostingOnStep BEFORE UPDATE OF state ON application
      WHEN NEW.state IN ('held', 'confirmed') AND OLD.state <> NEW.state AND NOT \(isUndo)
      BEGIN
        \(FirstSchema.refusesClosedPosting)
      END;
    CREATE TRIGGER undonePlaceNeedsItsPosting BEFORE UPDATE OF state ON application
      WHEN (SELECT usesPlace FROM applicationStateName WHERE name = NEW.state) = 1
        AND (SELECT usesPlace FROM applicationStateName WHERE name = OLD.state) = 0 AND \(isUndo)
      BEGIN
        SELECT RAISE(ABORT, 'posting.notLive') FROM shift s JOIN posting p ON p.key = s.postingKey
          WHERE s.key = NEW.shiftKey AND p.state IN ('cancelled', 'rejected');
      END;
    DROP TRIGGER postingKeepsItsWord;
    CREATE TRIGGER postingKeepsItsWord BEFORE UPDATE OF state ON posting
      WHEN OLD.state IN ('cancelled', 'rejected') AND NEW.state <> OLD.state AND NOT EXISTS (
        SELECT 1 FROM undoEntry e JOIN undoTicket t ON t.key = e.ticketKey
        WHERE e.postingKey = OLD.key AND e.isOpen = 1 AND e.undoFrom = OLD.state
          AND e.undoTo = NEW.state AND t.undoneBy = (SELECT max(seq) FROM outbox))
      BEGIN SELECT RAISE(ABORT, 'posting.step'); END;
    """
}
