import OddJobMarket

/// One key of `kiosk.conf`: where it stands, what is allowed, and what it sets.
struct ConfigurationKey: Sendable {
  let name: String
  /// What is allowed, in words.
  let allowed: Wording
  /// Sets the value, and returns whether it was allowed.
  let apply: @Sendable (ConfigurationValue, inout StationSettings) -> Bool

  static func text(
    _ name: String, _ path: any WritableKeyPath<StationSettings, String> & Sendable
  ) -> ConfigurationKey {
    ConfigurationKey(name: name, allowed: Wording("1到60字的文字", "a text of 1–60 characters")) {
      value, settings in
      guard case .text(let text) = value, (1...60).contains(text.count) else { return false }
      settings[keyPath: path] = text
      return true
    }
  }

  static func flag(
    _ name: String, _ path: any WritableKeyPath<StationSettings, Bool> & Sendable
  ) -> ConfigurationKey {
    ConfigurationKey(name: name, allowed: Wording("true 或 false", "true or false")) {
      value, settings in
      guard case .flag(let flag) = value else { return false }
      settings[keyPath: path] = flag
      return true
    }
  }

  static func whole(
    _ name: String, _ range: ClosedRange<Int>,
    _ path: any WritableKeyPath<StationSettings, Int> & Sendable
  ) -> ConfigurationKey {
    ConfigurationKey(name: name, allowed: whole(range)) { value, settings in
      guard case .whole(let number) = value, range.contains(number) else { return false }
      settings[keyPath: path] = number
      return true
    }
  }

  static func minutes(
    _ name: String, _ range: ClosedRange<Int>, perUnit: Int = 1,
    _ path: any WritableKeyPath<StationSettings, Minutes> & Sendable
  ) -> ConfigurationKey {
    ConfigurationKey(name: name, allowed: whole(range)) { value, settings in
      guard case .whole(let number) = value, range.contains(number) else { return false }
      settings[keyPath: path] = Minutes(number * perUnit)
      return true
    }
  }

  /// A length in millimetres, kept in tenths.
  static func millimetres(
    _ name: String, _ range: ClosedRange<Double>,
    _ path: any WritableKeyPath<StationSettings, Int> & Sendable
  ) -> ConfigurationKey {
    ConfigurationKey(
      name: name,
      allowed: Wording(
        "\(range.lowerBound)–\(range.upperBound) 毫米", "\(range.lowerBound)–\(range.upperBound) mm")
    ) { value, settings in
      guard let number = value.number, range.contains(number) else { return false }
      settings[keyPath: path] = Int((number * 10).rounded())
      return true
    }
  }

  /// One of a type's values, by its name in the file.
  static func choice<Choice: CaseIterable & RawRepresentable<String> & Sendable>(
    _ name: String, _ path: any WritableKeyPath<StationSettings, Choice> & Sendable
  ) -> ConfigurationKey {
    ConfigurationKey(name: name, allowed: oneOf(Choice.allCases.map(\.rawValue))) {
      value, settings in
      guard case .text(let text) = value, let choice = Choice(rawValue: text) else { return false }
      settings[keyPath: path] = choice
      return true
    }
  }

  private static func whole(_ range: ClosedRange<Int>) -> Wording {
    Wording(
      "整数 \(range.lowerBound)–\(range.upperBound)",
      "a whole number, \(range.lowerBound)–\(range.upperBound)")
  }
}
