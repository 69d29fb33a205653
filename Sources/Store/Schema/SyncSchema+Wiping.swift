extension SyncSchema {
  /// Of an operation nothing is ever changed but this: once the county has it in its archive and it
  /// is older than the retention rule asks, its body goes. All else of it stays, with the hash, and
  /// so the chain. What stays here in quarantine, and a rejection that nobody has seen, keep it.
  static let wiping = """
    ALTER TABLE outbox ADD COLUMN wipedSize INTEGER CHECK (wipedSize IS NULL OR wipedSize > 0);
    CREATE TABLE outboxWiping (
      key INTEGER PRIMARY KEY CHECK (key = 1),
      through INTEGER NOT NULL DEFAULT 0,
      madeBefore INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    INSERT INTO outboxWiping(key) VALUES (1);
    CREATE TRIGGER wipingEndsAtTheArchive BEFORE UPDATE ON outboxWiping
      WHEN NEW.through > (SELECT archivedThrough FROM syncPosition)
      BEGIN SELECT RAISE(ABORT, 'outbox.ahead'); END;
    CREATE TRIGGER operationBeginsWhole BEFORE INSERT ON outbox WHEN NEW.wipedSize IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'outbox.rewritten'); END;
    DROP TRIGGER outboxIsNeverRewritten;
    CREATE TRIGGER outboxIsNeverRewritten BEFORE UPDATE ON outbox
      WHEN NEW.seq IS NOT OLD.seq OR NEW.id IS NOT OLD.id OR NEW.type IS NOT OLD.type
        OR NEW.hash IS NOT OLD.hash OR OLD.wipedSize IS NOT NULL
        OR NEW.wipedSize IS NOT length(OLD.bytes)
        OR NEW.bytes IS NOT \(withoutBody("OLD.bytes"))
        OR NOT EXISTS (
          SELECT 1 FROM outboxWiping w, outboxProgress p
          WHERE OLD.seq <= w.through AND OLD.seq <= p.acceptedThrough
            AND json_extract(CAST(OLD.bytes AS TEXT), '$.wallMs') < w.madeBefore)
        OR EXISTS (SELECT 1 FROM quarantine WHERE seq = OLD.seq)
        OR EXISTS (SELECT 1 FROM operationResult
          WHERE seq = OLD.seq AND status = 'rejected' AND seenAt IS NULL)
      BEGIN SELECT RAISE(ABORT, 'outbox.rewritten'); END;
    """

  /// What is left of an operation's bytes.
  static func withoutBody(_ bytes: String) -> String {
    "CAST(json_remove(CAST(\(bytes) AS TEXT), '$.body') AS BLOB)"
  }
}
