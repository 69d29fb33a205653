import OddJobMarket
import Store

extension Desk {
  /// Where an import takes the identifiers of its postings from.
  var identifiers: any IdentifierSource { surroundings.identifiers }
}
