/// A day of the station's business: it turns in the small hours, so that a night shift that began
/// before midnight still belongs to the evening it began on.
package struct BusinessDay: Hashable, Comparable, Codable, Sendable {
  /// Days since 1970-01-01.
  package let number: Int

  package init(number: Int) {
    self.number = number
  }

  package init(_ date: CivilDate) {
    number = date.daysSince1970
  }

  package var date: CivilDate { CivilDate(daysSince1970: number) }

  package func advanced(by days: Int) -> BusinessDay { BusinessDay(number: number + days) }

  package static func < (left: BusinessDay, right: BusinessDay) -> Bool {
    left.number < right.number
  }

  package init(from decoder: any Decoder) throws {
    number = try decoder.singleValueContainer().decode(Int.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(number)
  }
}
