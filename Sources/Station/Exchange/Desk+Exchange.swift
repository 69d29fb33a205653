import OddJobMarket
import Store

extension Desk {
  /// Where an import takes the identifiers of its postings from.
  var identifiers: any IdentifierSource { surroundings.identifiers }

  /// Returns how long a reader may keep the station waiting, by a clock that nobody can set.
  package func patience(milliseconds: Int64) -> Patience {
    Patience(milliseconds: milliseconds, now: surroundings.monotonicMilliseconds)
  }
}
