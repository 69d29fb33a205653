/// An amount of yuan in whole fen.
package struct Money: Hashable, Comparable, Codable, Sendable {
  package var fen: Int

  package init(fen: Int) {
    self.fen = fen
  }

  /// Returns so many whole yuan.
  package static func yuan(_ yuan: Int) -> Money { Money(fen: yuan * 100) }

  package static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }

  /// The amount in yuan without a unit: 160, 18.5, 0.35.
  package var yuanText: String {
    let magnitude = fen.magnitude
    let sign = fen < 0 ? "-" : ""
    let rest = magnitude % 100
    guard rest != 0 else { return "\(sign)\(magnitude / 100)" }
    let digits = rest % 10 == 0 ? "\(rest / 10)" : (rest < 10 ? "0\(rest)" : "\(rest)")
    return "\(sign)\(magnitude / 100).\(digits)"
  }

  package init(from decoder: any Decoder) throws {
    fen = try decoder.singleValueContainer().decode(Int.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(fen)
  }
}
