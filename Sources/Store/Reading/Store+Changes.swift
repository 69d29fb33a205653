import GRDB

extension Store {
  /// Returns how many rows have been changed since the file was opened: as long as the number stands,
  /// whatever was read is still so, since nobody else writes the file.
  package func changeCount() throws -> Int {
    try read { $0.totalChangesCount }
  }
}
