/// What a person's record lacked and is told now; what is nil stays as it is.
package struct PersonCompletion: Hashable, Sendable {
  package var name: PersonName?
  package var phone: PhoneNumber?
  /// Empty where the person lives outside the county.
  package var township: String?
  package var trades: Set<TradeCode>?

  package init(
    name: PersonName? = nil, phone: PhoneNumber? = nil, township: String? = nil,
    trades: Set<TradeCode>? = nil
  ) {
    self.name = name
    self.phone = phone
    self.township = township
    self.trades = trades
  }

  /// The names of the fields that are told, as the operation has them; nothing of what is in them.
  package var fields: [String] {
    [
      name.map { _ in "name" }, phone.map { _ in "phone" }, township.map { _ in "township" },
      trades.map { _ in "trades" },
    ].compactMap { $0 }
  }
}
