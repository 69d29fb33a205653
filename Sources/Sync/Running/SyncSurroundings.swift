package import OddJobMarket

/// Time, chance and what the machine says of itself, passed in.
package struct SyncSurroundings: Sendable {
  package var clock: any MarketClock
  /// Returns milliseconds of the boot's own clock, which nobody can set.
  package var monotonicMilliseconds: @Sendable () -> Int64
  package var bootID: String
  package var identifiers: any IdentifierSource
  /// Name and version of the program, for the county's people.
  package var program: String
  package var freeDiskBytes: @Sendable () -> Int64
  /// Returns after so long; throws when the task is cancelled meanwhile.
  package var sleep: @Sendable (Duration) async throws -> Void
  /// Draws the pauses between tries.
  package var chance: SeededGenerator

  package init(
    clock: any MarketClock, monotonicMilliseconds: @escaping @Sendable () -> Int64,
    bootID: String, identifiers: any IdentifierSource, program: String,
    freeDiskBytes: @escaping @Sendable () -> Int64,
    sleep: @escaping @Sendable (Duration) async throws -> Void, chance: SeededGenerator
  ) {
    self.clock = clock
    self.monotonicMilliseconds = monotonicMilliseconds
    self.bootID = bootID
    self.identifiers = identifiers
    self.program = program
    self.freeDiskBytes = freeDiskBytes
    self.sleep = sleep
    self.chance = chance
  }
}
