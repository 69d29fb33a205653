/// A quantity with up to two decimals, exact: 7.5 hours, 12.25 mu.
package struct Hundredths: Hashable, Comparable, Sendable {
  package var count: Int

  /// The most a roll takes: a million.
  package static let countMax = 100_000_000

  package init(_ count: Int) {
    self.count = count
  }

  /// Takes 7, 7.5, 7。5 and 12.25, in full-width digits too; nil for anything else.
  package init?(text: String) {
    let plain = text.halfWidth.replacing("。", with: ".").filter { $0 != " " }
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, parts.count <= 2 else { return nil }
    let decimals = parts.count == 2 ? String(parts[1]) : ""
    guard parts.count == 1 || (1...2).contains(decimals.count), whole.count <= 7 else { return nil }
    let digits = whole + decimals + String(repeating: "0", count: 2 - decimals.count)
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int(digits),
      count <= Self.countMax
    else { return nil }
    self.count = count
  }

  /// Without zeros that say nothing: 7, 7.5, 12.25.
  package var text: String { Money(fen: count).yuanText }

  package static func < (left: Hundredths, right: Hundredths) -> Bool { left.count < right.count }
}
