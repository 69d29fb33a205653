/// The statements of the migration by which a posting that comes back by an undo takes place again.
enum CancellationSchema {
  /// What was written with the cancelling of a posting goes with its undo, and in no other way; the
  /// chain keeps both. A shift that was cancelled on its own stays so.
  ///
  /// A ticket ends ten seconds, 10,000 milliseconds, after its act.
  static let undone = """
    DROP TRIGGER cancellationIsNeverDeleted;
    CREATE TRIGGER cancellationIsNeverDeleted BEFORE DELETE ON shiftCancellation
      WHEN NOT EXISTS (
        SELECT 1 FROM shift s JOIN undoEntry e ON e.postingKey = s.postingKey
        JOIN undoTicket t ON t.key = e.ticketKey
        WHERE s.key = OLD.shiftKey AND e.undoFrom = 'cancelled'
          AND t.undoneBy = (SELECT max(seq) FROM outbox)
          AND OLD.cancelledAt = t.expiresAt - 10000)
      BEGIN SELECT RAISE(ABORT, 'cancellation.deleted'); END;
    """
}
