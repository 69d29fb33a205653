/// Measured values, and what is said of them.
struct Samples {
  private let sorted: [Double]

  init(_ values: [Double]) {
    sorted = values.sorted()
  }

  var count: Int { sorted.count }

  /// Returns the value below which the part given of all values lies, to four digits; 0 of none.
  func percentile(_ part: Double) -> Double {
    guard !sorted.isEmpty else { return 0 }
    let index = Int((part * Double(sorted.count - 1)).rounded(.up))
    return Self.rounded(sorted[min(index, sorted.count - 1)])
  }

  static func rounded(_ value: Double) -> Double {
    (value * 10_000).rounded() / 10_000
  }
}
