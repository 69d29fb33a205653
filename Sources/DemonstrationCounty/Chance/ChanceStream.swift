import FoundationEssentials
import OddJobMarket

/// What a generator or an identifier is for: streams never share numbers.
enum ChanceStream: UInt64 {
  case station = 1
  case employer, agent, person, attendant, posting, shift, pastPosting, pastShift, application
  case pastApplication, signIn, day, pastDay
}

extension SeededGenerator {
  /// Returns a generator of one record's own, so that any record can be made without those before.
  init(_ seed: UInt64, _ stream: ChanceStream, _ first: Int, _ second: Int = 0) {
    var state = seed
    for part in [
      stream.rawValue, UInt64(bitPattern: Int64(first)), UInt64(bitPattern: Int64(second)),
    ] {
      state = SeededGenerator.mixed(state &+ SeededGenerator.increment) ^ part
    }
    self.init(seed: SeededGenerator.mixed(state))
  }
}

extension Identifier {
  /// Returns the identifier that belongs to a record of the seed, whenever it is asked for.
  init(_ seed: UInt64, _ stream: ChanceStream, _ first: Int, _ second: Int = 0) {
    var generator = SeededGenerator(seed, stream, first, second)
    self.init(UUID(high: generator.next(), low: generator.next()))
  }
}
