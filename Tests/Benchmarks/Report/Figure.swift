import Foundation

/// One measured claim, printed as one line of JSON.
struct Figure: Encodable {
  /// What the limit is on.
  enum Statistic: String, Encodable {
    case p50, p99, max, ratio
  }

  var name: String
  var n: Int
  var p50: Double
  var p99: Double
  var max: Double
  var unit: String
  var limit: Double?
  var limitOn: Statistic?
  /// The median as a multiple of the floor's in the same run.
  var ratio: Double?
  var floor: Double?
  var seed: UInt64
  /// Whether the limit was kept; nil for a figure without one.
  var isKept: Bool?
  var note: String?

  init(
    _ name: String, _ samples: [Double], unit: String, limit: Double? = nil,
    on statistic: Statistic? = nil, floor: [Double]? = nil, seed: UInt64, note: String? = nil
  ) {
    let samples = Samples(samples)
    self.name = name
    self.unit = unit
    self.limit = limit
    self.seed = seed
    self.note = note
    limitOn = limit == nil ? nil : statistic
    n = samples.count
    p50 = samples.percentile(0.5)
    p99 = samples.percentile(0.99)
    max = samples.percentile(1)
    if let floor, !floor.isEmpty {
      let base = Samples(floor).percentile(0.5)
      self.floor = base
      ratio = base > 0 ? Samples.rounded(p50 / base) : nil
    }
    isKept = kept
  }

  private var kept: Bool? {
    guard let limit else { return nil }
    guard n > 0 else { return false }
    return switch limitOn {
    case .p50: p50 <= limit
    case .p99: p99 <= limit
    case .max: max <= limit
    case .ratio: ratio.map { $0 <= limit } ?? false
    case nil: nil
    }
  }
}

/// The lines a run prints.
enum Report {
  static func print(_ line: some Encodable) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(line) else { return }
    Swift.print(String(decoding: data, as: UTF8.self))
    fflush(nil)
  }
}
