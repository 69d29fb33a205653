extension WishSchema {
  /// A recommendation that was taken back stays, with the instant, and waits for no answer; so does
  /// the entry of the ledger. Both belong to the act that made them.
  static let takingBack = [
    """
    ALTER TABLE recommendation ADD COLUMN undoTicketKey INTEGER REFERENCES undoTicket(key);
    ALTER TABLE recommendation ADD COLUMN takenBackAt INTEGER
      CHECK (takenBackAt IS NULL OR (answer IS NULL AND undoTicketKey IS NOT NULL));
    ALTER TABLE serviceEntry ADD COLUMN undoTicketKey INTEGER REFERENCES undoTicket(key);
    ALTER TABLE serviceEntry ADD COLUMN takenBackAt INTEGER
      CHECK (takenBackAt IS NULL OR undoTicketKey IS NOT NULL);
    CREATE INDEX recommendationOfAct ON recommendation(undoTicketKey)
      WHERE undoTicketKey IS NOT NULL;
    CREATE INDEX serviceEntryOfAct ON serviceEntry(undoTicketKey) WHERE undoTicketKey IS NOT NULL;
    DROP INDEX oneOpenRecommendation;
    CREATE UNIQUE INDEX oneOpenRecommendation ON recommendation(applicationKey)
      WHERE answer IS NULL AND takenBackAt IS NULL;
    """, answers, belongsToAct("recommendation"), belongsToAct("serviceEntry"),
    takenBackByUndo("recommendation"), takenBackByUndo("serviceEntry"),
  ]

  /// It is answered once, or taken back without an answer; where two records become one, it moves to
  /// the survivor as it is.
  private static let answers = """
    DROP TRIGGER recommendationIsAnsweredOnce;
    CREATE TRIGGER recommendationIsAnsweredOnce BEFORE UPDATE ON recommendation
      WHEN NEW.shiftKey <> OLD.shiftKey OR NEW.attendantKey <> OLD.attendantKey
        OR NEW.madeAt <> OLD.madeAt OR NEW.applicationKey <> OLD.applicationKey
        OR NEW.isOwnWish <> OLD.isOwnWish OR NEW.undoTicketKey IS NOT OLD.undoTicketKey
        OR (NEW.personKey <> OLD.personKey AND NEW.personKey IS NOT
          (SELECT mergedInto FROM person WHERE key = OLD.personKey))
        OR ((NEW.personKey <> OLD.personKey OR NEW.takenBackAt IS NOT OLD.takenBackAt)
          AND (NEW.answer IS NOT OLD.answer OR NEW.answeredAt IS NOT OLD.answeredAt
            OR NEW.cause IS NOT OLD.cause OR NEW.note IS NOT OLD.note))
        OR (NEW.personKey = OLD.personKey AND NEW.takenBackAt IS OLD.takenBackAt
          AND (OLD.answer IS NOT NULL OR OLD.takenBackAt IS NOT NULL OR NEW.answer IS NULL
            OR NEW.answeredAt IS NULL OR (NEW.answer = 'declined' AND NEW.cause IS NULL)))
      BEGIN SELECT RAISE(ABORT, 'recommendation.rewritten'); END;
    """

  private static func belongsToAct(_ table: String) -> String {
    """
    CREATE TRIGGER \(table)IsOfItsAct BEFORE INSERT ON \(table)
      WHEN NEW.takenBackAt IS NOT NULL OR (NEW.undoTicketKey IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM undoTicket WHERE key = NEW.undoTicketKey AND lastSeq IS NULL))
      BEGIN SELECT RAISE(ABORT, 'undo.untrue'); END;
    """
  }

  private static func takenBackByUndo(_ table: String) -> String {
    """
    CREATE TRIGGER \(table)IsTakenBackByUndo BEFORE UPDATE OF takenBackAt, undoTicketKey ON \(table)
      WHEN NEW.takenBackAt IS NOT OLD.takenBackAt OR NEW.undoTicketKey IS NOT OLD.undoTicketKey
      BEGIN
        SELECT RAISE(ABORT, 'undo.untrue') WHERE OLD.takenBackAt IS NOT NULL
          OR NEW.undoTicketKey IS NOT OLD.undoTicketKey OR NOT EXISTS (
            SELECT 1 FROM undoTicket WHERE key = NEW.undoTicketKey
              AND undoneBy = (SELECT max(seq) FROM outbox));
        SELECT RAISE(ABORT, 'undo.late') WHERE NEW.takenBackAt > (
          SELECT expiresAt FROM undoTicket WHERE key = NEW.undoTicketKey);
      END;
    """
  }
}
