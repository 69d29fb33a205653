package import CountyAPI
import OddJobMarket

extension SyncStanding {
  /// Returns what the station says of itself, now.
  package func hello(_ surroundings: SyncSurroundings) -> Hello {
    let now = surroundings.clock.now.milliseconds
    return Hello(
      station: station, epoch: epoch, program: surroundings.program, headSequence: headSequence,
      headHash: headHash, cursor: cursor, ledgerGeneration: ledgerGeneration,
      allotments: allotments, queueLength: queueLength,
      // A clock that was set back makes nothing younger than new.
      oldestAgeSeconds: oldestWaitingMilliseconds.map { max(0, now - $0) / 1_000 },
      rejected: rejected, freeDiskBytes: surroundings.freeDiskBytes(), wallMilliseconds: now,
      bootID: surroundings.bootID,
      monotonicMilliseconds: surroundings.monotonicMilliseconds())
  }
}
