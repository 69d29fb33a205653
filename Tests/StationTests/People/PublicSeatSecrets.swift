import DemonstrationCounty
import OddJobMarket
import StationTestSupport

/// What must stand on no public seat: the full names, phones and ID numbers of everybody but those
/// who are at it.
struct PublicSeatSecrets {
  private let numbers: [String]
  private let names: [String]

  /// - Parameter allowed: who stands at the seats.
  init(_ county: DemonstrationCounty, besides allowed: [DemonstrationPerson]) {
    let people = county.people + county.employers.map(\.agent)
    let shown = Set(allowed.flatMap { [$0.name, $0.idNumber, $0.phone ?? ""] })
    names = Set(people.map(\.name)).subtracting(shown).sorted()
    numbers = Set(people.flatMap { [$0.idNumber, $0.phone ?? ""] })
      .subtracting(shown).filter { !$0.isEmpty }.sorted()
  }

  /// Returns the secrets that a screen shows, however it groups their digits.
  func found(on screen: String) -> [String] {
    let digits = screen.filter { $0.isNumber || $0 == "X" }
    return numbers.filter { digits.contains($0) } + names.filter { screen.contains($0) }
  }
}
