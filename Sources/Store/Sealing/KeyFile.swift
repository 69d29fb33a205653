import Crypto
import DurableFiles

/// The station's key file: 32 random bytes beside the database, readable by their owner alone.
///
/// It is backed up apart from the database: whoever has only one of the two has nothing.
enum KeyFile {
  static let byteCount = 32

  /// Returns the path of the key that belongs to a database.
  static func path(forDatabase database: String) -> String { database + ".key" }

  /// Returns the key, after making sure that nobody else can read it.
  ///
  /// - Throws: `StoreError.keyMissing`, `.keyUnprotected` or `.keyWrong`.
  static func read(_ path: String) throws(StoreError) -> SymmetricKey {
    let bytes: [UInt8]?
    do {
      bytes = try PrivateFile.read(path)
    } catch .readableByOthers {
      throw .keyUnprotected(path: path)
    } catch {
      // One that can't be read is as good as none: nothing may be sealed under another.
      throw .keyMissing(path: path)
    }
    guard let bytes else { throw .keyMissing(path: path) }
    guard bytes.count == byteCount else { throw .keyWrong(path: path) }
    return SymmetricKey(data: bytes)
  }

  /// Makes a new key, flushed to disk with its name before any field is sealed with it: a field
  /// whose key was lost in a power cut could never be opened again.
  static func create(_ path: String) throws(StoreError) -> SymmetricKey {
    let key = SymmetricKey(size: .bits256)
    do {
      try PrivateFile.create(path, key.withUnsafeBytes { Array($0) })
    } catch {
      throw StoreError(error)
    }
    return key
  }
}
