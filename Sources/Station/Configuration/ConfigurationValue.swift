import TOMLKit

/// A value of the file, as far as the configuration has a use for it.
enum ConfigurationValue: Equatable {
  case text(String)
  case whole(Int)
  case decimal(Double)
  case flag(Bool)
  case texts([String])
  case other

  init(_ value: any TOMLValueConvertible) {
    if let flag = value.bool {
      self = .flag(flag)
    } else if let whole = value.int {
      self = .whole(whole)
    } else if let decimal = value.double {
      self = .decimal(decimal)
    } else if let text = value.string {
      self = .text(text)
    } else if let array = value.array {
      let texts = array.compactMap(\.string)
      self = texts.count == array.count ? .texts(texts) : .other
    } else {
      self = .other
    }
  }

  /// The number, whole or not.
  var number: Double? {
    switch self {
    case .whole(let whole): Double(whole)
    case .decimal(let decimal): decimal
    default: nil
    }
  }
}
