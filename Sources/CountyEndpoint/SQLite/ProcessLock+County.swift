import DurableFiles

extension ProcessLock {
  /// Takes the lock of a county's database.
  ///
  /// - Throws: `CountyStoreError.lockHeld`, `.notWritable`.
  convenience init(ofCounty path: String) throws(CountyStoreError) {
    do {
      try self.init(path: path + ".lock")
    } catch .held(let process) {
      throw .lockHeld(process: process)
    } catch {
      throw .notWritable(path: path + ".lock")
    }
  }
}
