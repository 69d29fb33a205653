package import Matching
package import OddJobMarket
package import SelfService
package import Store

/// What a station runs by: `kiosk.conf`, or the built-in values where it says nothing.
package struct StationSettings: Hashable, Sendable {
  package var stationName: String
  package var countyName: String
  package var township: String
  package var townships: [String]
  package var coordinate: Coordinate?
  /// Where work may be, for a station whose county does not say: a posting's site is picked from it.
  package var places: [GazetteerPlace]
  package var dayTurnHour: Int
  package var limits: PlacementLimits
  package var holds: HoldLengths
  package var publishesUnverified: Bool
  package var namelessComplaints: NamelessLimit
  package var minimumWage: MinimumWage?
  package var hotlines: [Hotline]
  package var weights: FitWeights
  /// What the matching of a day is for, in order.
  package var aims: [Aim]
  /// Who is offered first when places are scarce.
  package var turns: TurnRule
  package var screen: ScreenSettings
  /// The county that the station speaks with.
  package var county: CountyLink
  package var printer: PrinterSettings
  package var cardReader: CardReaderSettings
  package var speech: SpeechSettings
  package var pinCost: PINHashCost

  package init() {
    stationName = ""
    countyName = ""
    township = ""
    townships = []
    coordinate = nil
    places = []
    dayTurnHour = 2
    limits = PlacementLimits()
    holds = HoldLengths()
    publishesUnverified = true
    namelessComplaints = NamelessLimit()
    minimumWage = nil
    hotlines = Hotline.national
    weights = FitWeights()
    aims = Aim.standardOrder
    turns = .arrival
    screen = ScreenSettings()
    county = CountyLink()
    printer = PrinterSettings()
    cardReader = CardReaderSettings()
    speech = SpeechSettings()
    pinCost = PINHashCost()
  }

  package var calendar: StationCalendar { StationCalendar(dayTurnHour: dayTurnHour) }

  /// The part of the settings that the store's rules need.
  package var store: StoreSettings {
    StoreSettings(
      limits: limits, holds: holds, calendar: calendar, pinCost: pinCost,
      publishesUnverified: publishesUnverified, coordinate: coordinate, stationName: stationName,
      namelessComplaints: namelessComplaints)
  }
}

/// How the screens are shown and how long they wait.
package struct ScreenSettings: Hashable, Sendable {
  /// Tenths of a millimetre, measured on the panel.
  package var cellWidthTenths: Int
  package var cellHeightTenths: Int
  /// Whether the public seat has a keyboard, so that keys are worth naming.
  package var hasKeyboard: Bool
  /// Whether names can be written in pinyin and strokes, for which the station holds some 15 MiB.
  package var hasPinyin: Bool
  package var theme: String
  package var language: Language
  /// Seconds without a touch on a personal page before the warning.
  package var idleSeconds: Int
  /// Seconds the warning stays.
  package var warningSeconds: Int
  package var attendantLockMinutes: Int
  /// Whether a called number rings the bell of the public seats' terminals.
  package var hasCallSound: Bool
  /// What large type is at the station's own terminal; at others it is drawn in cells.
  package var largeType: LargeTypeWay
  /// Whether every visit begins in large type.
  package var beginsLarge: Bool

  package init() {
    cellWidthTenths = 34
    cellHeightTenths = 67
    hasKeyboard = true
    hasPinyin = true
    theme = "light"
    language = .chinese
    idleSeconds = 60
    warningSeconds = 20
    attendantLockMinutes = 5
    hasCallSound = true
    largeType = .cells
    beginsLarge = false
  }

  /// Says that the station's own terminal is an xterm that may change its letters.
  package mutating func useXtermLetters() { largeType = .xterm }
}

extension Hotline {
  /// The numbers that answer everywhere in the country.
  package static let national = [
    Hotline(number: "12333", purpose: "人社咨询投诉"), Hotline(number: "12345", purpose: "政务服务热线"),
    Hotline(number: "12348", purpose: "法律援助"), Hotline(number: "110", purpose: "报警"),
    Hotline(number: "120", purpose: "急救"),
  ]
}
