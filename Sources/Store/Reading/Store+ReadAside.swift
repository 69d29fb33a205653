import GRDB

extension Store {
  /// Runs a long read of one state of the file beside everything else, which goes on meanwhile.
  ///
  /// On a connection of its own that can't write and is closed afterwards. It never makes a
  /// checkpoint either, so that the one connection that writes stays the only one that touches the
  /// file; see ``Store`` for why that matters.
  func readAside<Value>(_ body: (Database) throws -> Value) throws -> Value {
    var configuration = Configuration()
    configuration.label = "aside"
    configuration.readonly = true
    configuration.busyMode = .timeout(1)
    do {
      return try DatabaseQueue(path: path, configuration: configuration).read(body)
    } catch let error as DatabaseError {
      throw StoreError(error, path: path, systemError: 0)
    }
  }
}
