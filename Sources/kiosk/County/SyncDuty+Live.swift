import CountyClient
import Foundation
import Glibc
import OddJobMarket
import Station
import Store
import Sync

extension SyncDuty {
  /// Returns the duty of a station whose `kiosk.conf` names a county; nil for one that works alone, as
  /// a demonstration always does.
  static func live(_ desk: Desk, database: String) -> SyncDuty? {
    guard !desk.store.isDemonstration, let address = desk.settings.county.address else {
      return nil
    }
    let surroundings = Surroundings.live()
    let county = StationCounty(
      address: address, files: IdentityFiles(database: database), station: desk.store.stationID,
      clock: surroundings.clock)
    return SyncDuty(
      desk: desk, county: county, schedule: desk.settings.county.schedule(of: desk.store.stationID),
      surroundings: SyncSurroundings(
        clock: surroundings.clock, monotonicMilliseconds: surroundings.monotonicMilliseconds,
        bootID: surroundings.bootID, identifiers: surroundings.identifiers,
        program: StationCounty.program,
        freeDiskBytes: { StationOpening.freeDiskBytes(of: database) ?? 0 },
        sleep: { try await Task.sleep(for: $0) },
        chance: SeededGenerator(seed: seed(from: surroundings.identifiers))))
  }

  /// Stations that failed together must not try again together.
  private static func seed(from identifiers: any IdentifierSource) -> UInt64 {
    withUnsafeBytes(of: identifiers.next().uuid) { $0.loadUnaligned(as: UInt64.self) }
  }
}
