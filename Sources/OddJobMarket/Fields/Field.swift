/// What a typed or imported text is meant to be.
package enum Field: String, CaseIterable, Codable, Hashable, Sendable {
  case idNumber, phone, name, personalCode, creditCode, vehiclePlate, time, date, money, text
}
