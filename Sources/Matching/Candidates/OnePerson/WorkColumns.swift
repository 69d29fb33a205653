package import OddJobMarket

/// The open work of one business day as columns of numbers by slot, for a pass over all of it.
///
/// The arrays are those of whoever keeps them, shared and not copied. Numbers are rounded towards
/// letting a slot through: whoever is chosen by them is looked at by the rules themselves.
package struct WorkColumns: Sendable {
  /// The business day.
  package var day: BusinessDay
  /// The slots with places that nothing excludes everybody from, 64 to a word.
  package var open: ContiguousArray<UInt64>
  /// The urgent slots.
  package var urgent: ContiguousArray<UInt64>
  /// The slots with a ride.
  package var rides: ContiguousArray<UInt64>
  /// The start on the wall's clock, in minutes since midnight.
  package var startMinutes: ContiguousArray<Int16>
  /// The end, counted on from the start beyond midnight.
  package var endMinutes: ContiguousArray<Int16>
  /// The comparable pay of the shift in fen, 0 for none.
  package var paysFen: ContiguousArray<Int32>
  /// The distance in metres, or the greatest number where it is unknown.
  package var distancesMetres: ContiguousArray<Int32>
  /// The place of the trade's code in `trades`.
  package var tradeNumbers: ContiguousArray<UInt16>
  package var trades: [TradeCode]

  package init(
    day: BusinessDay, open: ContiguousArray<UInt64>, urgent: ContiguousArray<UInt64>,
    rides: ContiguousArray<UInt64>, startMinutes: ContiguousArray<Int16>,
    endMinutes: ContiguousArray<Int16>, paysFen: ContiguousArray<Int32>,
    distancesMetres: ContiguousArray<Int32>, tradeNumbers: ContiguousArray<UInt16>,
    trades: [TradeCode]
  ) {
    self.day = day
    self.open = open
    self.urgent = urgent
    self.rides = rides
    self.startMinutes = startMinutes
    self.endMinutes = endMinutes
    self.paysFen = paysFen
    self.distancesMetres = distancesMetres
    self.tradeNumbers = tradeNumbers
    self.trades = trades
  }

  /// Stands for an unknown distance.
  static let distanceUnknown = Int32.max

  /// The slots that every column has.
  var count: Int {
    min(
      min(open.count * 64, startMinutes.count, endMinutes.count),
      min(paysFen.count, distancesMetres.count, tradeNumbers.count))
  }
}
