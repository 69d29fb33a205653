package import OddJobMarket

/// A registration whose every field has been validated at the border.
package struct ValidatedRegistration: Sendable {
  package var name: PersonName
  package var idNumber: IDNumber?
  package var personalCode: PersonalCode?
  package var phone: PhoneNumber?
  package var kinds: Set<RegistrationKind>
  package var trades: Set<TradeCode>
  package var township: String
  /// Whether the station filled the township in, since nobody was asked.
  package var isTownshipAssumed: Bool
  package var coordinate: Coordinate?
  package var hours: WorkingHours
  package var payAsked: Money?
  package var groups: Set<PriorityGroup>

  package init(
    name: PersonName, idNumber: IDNumber?, personalCode: PersonalCode?, phone: PhoneNumber?,
    kinds: Set<RegistrationKind>, trades: Set<TradeCode>, township: String,
    coordinate: Coordinate? = nil, hours: WorkingHours = .wholeDay, payAsked: Money? = nil,
    groups: Set<PriorityGroup> = [], isTownshipAssumed: Bool = false
  ) {
    self.name = name
    self.idNumber = idNumber
    self.personalCode = personalCode
    self.phone = phone
    self.kinds = kinds
    self.trades = trades
    self.township = township
    self.isTownshipAssumed = isTownshipAssumed
    self.coordinate = coordinate
    self.hours = hours
    self.payAsked = payAsked
    self.groups = groups
  }
}
