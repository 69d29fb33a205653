import OddJobMarket

/// Writes the people of one seed, each from its number alone.
struct PersonWriter: Sendable {
  let seed: UInt64

  /// The trades people name together; the first of a row is what they are best at.
  private static let tradeRows: [[String]] = [
    ["porter", "loader", "mover", "general"], ["porter", "sorter", "general"],
    ["cleaner", "housekeeper", "deepCleaner"], ["cleaner", "dishwasher", "weeder"],
    ["labourer", "general", "porter"], ["labourer", "rebar", "loader"],
    ["mason", "tiler", "labourer"],
    ["painter", "plumber", "general"], ["carpenter", "labourer"], ["electrician", "plumber"],
    ["welder", "rebar", "labourer"], ["scaffolder", "labourer"],
    ["harvester", "planter", "weeder"],
    ["livestock", "harvester", "general"], ["forester", "planter", "gardener"],
    ["sewing", "assembler"], ["assembler", "sorter", "general"], ["embroiderer", "sewing"],
    ["carer", "housekeeper"], ["nanny", "housekeeper", "cleaner"], ["kitchenHand", "dishwasher"],
    ["cook", "banquet", "kitchenHand"], ["waiter", "banquet", "dishwasher"],
    ["shopAssistant", "leaflets", "eventHelp"], ["driver", "courier"], ["forklift", "loader"],
    ["courier", "leaflets"], ["guard", "eventHelp"], ["sprayer", "weeder", "planter"],
  ]

  private static let descriptions = [
    "做过几年，手脚快，能早到。", "干活仔细，家就在附近。", "有电动车，随叫随到。", "常年做这个，工具自己有。", "力气活、零碎活都能干。",
    "肯学，叫做什么就做什么。", "带过小班组，能喊到人一起来。", "下午要回家，上午都有空。", "以前在广东厂里做过，熟练。", "种过多年地，农活都熟。",
    "做事稳当，老板都叫回头。", "能吃苦，晚上也可以做。", "会开三轮车。", "站上常来，讲好就去。",
  ]

  private static let payAsked = [120, 130, 140, 150, 160, 160, 180, 180, 200, 220]

  /// The person a visitor may be: verified, with everyday trades and nothing to do today.
  static let shownName = "杨昌明"
  static let shownCode = "2580"
  static let shownAgentName = "龙再平"
  static let shownAgentCode = "1470"

  func person(_ number: Int) -> DemonstrationPerson {
    guard number > 0 else { return shownPerson }
    var generator = SeededGenerator(seed, .person, number)
    let home = generator.pick(Township.byShare)
    let trades = Set(generator.pick(Self.tradeRows).map(TradeCode.init))
    let verification = Self.verification(&generator)
    return DemonstrationPerson(
      id: JobSeekerID(seed, .person, number), name: NameStock.name(&generator),
      idNumber: InventedNumber.idNumber(number, seed: seed),
      phone: generator.chance(percent: 93) ? InventedNumber.phone(1_000 + number) : nil,
      trades: trades, township: home.name, coordinate: Self.dwelling(in: home, &generator),
      payAsked: generator.chance(percent: 70) ? .yuan(generator.pick(Self.payAsked)) : nil,
      hours: generator.chance(percent: 70) ? .wholeDay : generator.pick(WorkingHours.allCases),
      verification: verification,
      certificatesSeen: verification.isVerified ? Self.certificates(for: trades, &generator) : [],
      groups: generator.chance(percent: 25) ? [generator.pick(PriorityGroup.allCases)] : [],
      selfDescription: generator.pick(Self.descriptions), personalCode: nil)
  }

  /// Returns the person who acts for the employer of the roster.
  func agent(_ number: Int) -> DemonstrationPerson {
    var generator = SeededGenerator(seed, .agent, number)
    let home = generator.pick(Township.byShare)
    let isShown = number == 0
    let isVerified = EmployerEntry.roster[number].isVerified
    return DemonstrationPerson(
      id: JobSeekerID(seed, .agent, number),
      name: isShown ? Self.shownAgentName : NameStock.name(&generator),
      idNumber: InventedNumber.agentIDNumber(number, seed: seed),
      phone: InventedNumber.phone(number + 100), trades: [], township: home.name, coordinate: nil,
      payAsked: nil, hours: .wholeDay,
      verification: isVerified ? .verified(.identityCard) : .selfDeclared, certificatesSeen: [],
      groups: [], selfDescription: "", personalCode: isShown ? Self.shownAgentCode : nil)
  }

  private var shownPerson: DemonstrationPerson {
    DemonstrationPerson(
      id: JobSeekerID(seed, .person, 0), name: Self.shownName,
      idNumber: InventedNumber.idNumber(0, seed: seed), phone: InventedNumber.phone(1_000),
      trades: Set(
        ["porter", "loader", "sorter", "cleaner", "mover", "general"].map(TradeCode.init)),
      township: "文笔街道", coordinate: Coordinate(north: -740, east: -400), payAsked: .yuan(150),
      hours: .wholeDay, verification: .verified(.identityCard),
      certificatesSeen: [.foodHealth, .drivingLicence], groups: [],
      selfDescription: "搬运、保洁都做过，家住得近，能早到。", personalCode: Self.shownCode)
  }

  private static func verification(_ generator: inout SeededGenerator) -> Verification {
    guard generator.chance(percent: 72) else { return .selfDeclared }
    return .verified(
      generator.chance(percent: 80) ? .identityCard : generator.pick(IdentityDocument.allCases))
  }

  private static func dwelling(
    in home: Township, _ generator: inout SeededGenerator
  ) -> Coordinate? {
    // One in twelve named a village that no gazetteer knows.
    guard !generator.chance(percent: 8) else { return nil }
    return Coordinate(
      latitudeMicrodegrees: home.centre.latitudeMicrodegrees
        + generator.number(in: -12_000...12_000),
      longitudeMicrodegrees: home.centre.longitudeMicrodegrees
        + generator.number(in: -12_000...12_000))
  }

  private static func certificates(
    for trades: Set<TradeCode>, _ generator: inout SeededGenerator
  ) -> Set<Certificate> {
    var seen: Set<Certificate> = []
    for code in trades.sorted() {
      guard let certificate = TradeCatalogue.standard[code]?.certificate else { continue }
      if generator.chance(percent: 80) { seen.insert(certificate) }
    }
    return seen
  }
}
