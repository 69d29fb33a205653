import Matching
import OddJobMarket
import SelfService

extension ConfigurationKey {
  /// Every key there is; the shipped file names each of them, and a test holds the two together.
  static let all: [ConfigurationKey] =
    station + rules + countyLink + screen + speech + printer + cardReader + matching + [
      hotlines, wage,
    ]

  private static let station: [ConfigurationKey] = [
    .text("station.name", \.stationName), .text("station.county", \.countyName),
    .text("station.township", \.township),
    ConfigurationKey(name: "station.townships", allowed: Wording("文字列表", "a list of texts")) {
      value, settings in
      guard case .texts(let names) = value, names.allSatisfy({ !$0.isEmpty }) else { return false }
      settings.townships = names
      return true
    },
    ConfigurationKey(
      name: "station.position",
      allowed: Wording("[\"纬度\", \"经度\"]", "[\"LATITUDE\", \"LONGITUDE\"]")
    ) {
      value, settings in
      guard case .texts(let parts) = value, parts.count == 2,
        let coordinate = coordinate(parts[0], parts[1])
      else { return false }
      settings.coordinate = coordinate
      return true
    },
    places, .whole("station.day-turn-hour", 0...6, \.dayTurnHour),
  ]

  private static let places = ConfigurationKey(
    name: "station.places",
    allowed: Wording(
      "[\"地名 乡镇 纬度 经度\", …]，地名里不能有空格，每个地名一次",
      "[\"NAME TOWNSHIP LATITUDE LONGITUDE\", …], without spaces in the names, each name once")
  ) { value, settings in
    guard case .texts(let lines) = value else { return false }
    let parsed = lines.compactMap { line -> GazetteerPlace? in
      let parts = line.cleaned().split(separator: " ").map(String.init)
      guard parts.count == 4, let coordinate = coordinate(parts[2], parts[3]) else { return nil }
      return GazetteerPlace(name: parts[0], township: parts[1], coordinate: coordinate)
    }
    guard parsed.count == lines.count, Set(parsed.map(\.name)).count == lines.count else {
      return false
    }
    settings.places = parsed
    return true
  }

  private static let rules: [ConfigurationKey] = [
    .minutes("placement.travel-buffer-minutes", 0...180, \.limits.travelBuffer),
    .minutes("placement.daily-hours-max", 1...11, perUnit: 60, \.limits.dailyHoursMax),
    .minutes("placement.daily-hours-warning", 1...11, perUnit: 60, \.limits.dailyHoursWarning),
    .minutes("placement.night-rest-hours", 0...12, perUnit: 60, \.limits.nightRest),
    .flag("placement.first-needs-document", \.limits.firstPlacementNeedsDocument),
    .minutes("hold.panel-minutes", 1...30, \.holds.atPanel),
    .minutes("hold.called-minutes", 1...60, \.holds.called),
    .flag("posting.publish-unverified", \.publishesUnverified),
    .whole("complaint.nameless-max", 1...1_000, \.namelessComplaints.countMax),
    .minutes("complaint.nameless-minutes", 1...1_440, \.namelessComplaints.minutes),
  ]

  private static let screen: [ConfigurationKey] = [
    .millimetres("screen.cell-width-mm", 1...20, \.screen.cellWidthTenths),
    .millimetres("screen.cell-height-mm", 2...40, \.screen.cellHeightTenths),
    .flag("screen.keyboard", \.screen.hasKeyboard),
    .flag("screen.pinyin", \.screen.hasPinyin),
    ConfigurationKey(
      name: "screen.theme", allowed: oneOf("light", "dark", "high-contrast", "monochrome")
    ) { value, settings in
      guard case .text(let text) = value,
        ["light", "dark", "high-contrast", "monochrome"].contains(text)
      else { return false }
      settings.screen.theme = text
      return true
    },
    .choice("screen.language", \.screen.language),
    .whole("screen.idle-seconds", 10...600, \.screen.idleSeconds),
    // WCAG 2.2.1 asks for a warning of at least twenty seconds.
    .whole("screen.warning-seconds", 20...120, \.screen.warningSeconds),
    .whole("screen.attendant-lock-minutes", 1...60, \.screen.attendantLockMinutes),
    .flag("screen.call-sound", \.screen.hasCallSound),
    .choice("screen.large-type", \.screen.largeType),
    .flag("screen.begins-large", \.screen.beginsLarge),
  ]

  private static let matching: [ConfigurationKey] = [
    .whole("matching.preferred-trade", 0...1_000, \.weights.preferredTrade),
    .whole("matching.distance", 0...1_000, \.weights.distance),
    .whole("matching.distance-limit-metres", 100...200_000, \.weights.distanceLimitMetres),
    .whole("matching.pay-above-asked", 0...1_000, \.weights.payAboveAsked),
    .whole("matching.urgency", 0...1_000, \.weights.urgency),
    .whole("matching.day-waited", 0...100, \.weights.dayWaited),
    .whole("matching.verified-group", 0...1_000, \.weights.verifiedGroup), aims, turns,
  ]

  private static let hotlines = ConfigurationKey(
    name: "county.hotlines",
    allowed: Wording("[\"号码 用途\", …]", "[\"NUMBER PURPOSE\", …]")
  ) { value, settings in
    guard case .texts(let lines) = value, !lines.isEmpty else { return false }
    let parsed = lines.compactMap { line -> Hotline? in
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, parts[0].allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "-") })
      else { return nil }
      return Hotline(number: String(parts[0]), purpose: String(parts[1]))
    }
    guard parsed.count == lines.count else { return false }
    settings.hotlines = parsed
    return true
  }

  private static let wage = ConfigurationKey(
    name: "county.minimum-wage",
    allowed: Wording(
      "[\"元/时\", \"起始日期\", \"文号\"]，例如 [\"19.5\", \"2025-02-01\", \"文号\"]",
      "[\"YUAN AN HOUR\", \"FROM\", \"DOCUMENT\"], as [\"19.5\", \"2025-02-01\", \"DOCUMENT\"]")
  ) { value, settings in
    guard case .texts(let parts) = value, parts.count == 3, !parts[2].isEmpty,
      let amount = try? Money(validating: parts[0]), amount.fen > 0,
      let date = try? CivilDate(validating: parts[1], today: CivilDate(daysSince1970: 20_000))
    else { return false }
    settings.minimumWage = MinimumWage(perHour: amount, from: date, document: parts[2])
    return true
  }

  static func oneOf(_ texts: String...) -> Wording { oneOf(texts) }

  static func oneOf(_ texts: [String]) -> Wording {
    let list = texts.map { "\"\($0)\"" }
    return Wording(list.joined(separator: "、"), list.joined(separator: ", "))
  }

  private static func coordinate(_ latitude: String, _ longitude: String) -> Coordinate? {
    guard let latitude = microdegrees(latitude), let longitude = microdegrees(longitude) else {
      return nil
    }
    return Coordinate(latitudeMicrodegrees: latitude, longitudeMicrodegrees: longitude)
  }

  /// Decimal degrees as text, exactly: a binary fraction would move the station.
  private static func microdegrees(_ text: String) -> Int? {
    guard let degrees = Double(text), degrees.isFinite, abs(degrees) <= 180 else { return nil }
    return Int((degrees * 1_000_000).rounded())
  }
}
