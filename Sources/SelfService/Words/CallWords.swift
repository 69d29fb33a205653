import OddJobMarket

/// What a public seat says of the numbers that were called: numbers, and never whose they are.
enum CallWords {
  static let please = Wording("请到服务台", "Please come to the desk")
  static let earlier = Wording("刚才叫过", "Called before")

  /// The one line while somebody uses the panel.
  static func line(_ numbers: [Int]) -> Wording {
    guard let first = numbers.first else { return Wording("", "") }
    let rest = numbers.dropFirst().map(String.init).joined(separator: " ")
    guard !rest.isEmpty else {
      return Wording("请 \(first) 号到服务台", "No. \(first), please come to the desk")
    }
    return Wording(
      "请 \(first) 号到服务台　刚才叫过 \(rest)",
      "No. \(first), please come to the desk. Before: \(rest)")
  }
}
