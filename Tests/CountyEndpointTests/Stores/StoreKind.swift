import CountyAPI
import CountyEndpoint
import CountyPostgres
import FoundationEssentials
import OddJobMarket
import PostgresTestSupport

/// The stores that keep the county's contract.
enum StoreKind: CaseIterable {
  case memory, sqlite, postgres

  /// Returns a new, empty store; `folder` is where it may put files.
  func make(in folder: TestFolder) throws -> any CountyStore {
    switch self {
    case .memory: MemoryCountyStore(generation: 1)
    case .sqlite: try SQLiteCountyStore(path: folder.path("county.sqlite"), generation: 1)
    case .postgres:
      try PostgresCountyStore(
        PostgresAddress(TemporaryPostgres.shared.get().makeDatabase()), generation: 1)
    }
  }
}

/// A folder of a test's own, gone with it.
final class TestFolder: Sendable {
  private let root: String

  init() throws {
    root = "\(FileManager.default.temporaryDirectory.path)/county-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func path(_ name: String) -> String { "\(root)/\(name)" }
}
