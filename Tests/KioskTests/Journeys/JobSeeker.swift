import StationTestSupport

/// What a job seeker does at the panel on the way to a slip.
struct JobSeeker {
  let seat: PseudoTerminal

  /// From the idle panel: today's work within 3 km, the second card, 我要报名, number and code on the
  /// pad; ends at the slip.
  ///
  /// The second card is taken where it is 先到先定, has yet to begin, so that it can't close meanwhile,
  /// and leaves room for one of the others that are wanted too; else the next card of which that is
  /// true. Work that needs a certificate which the person of the demonstration lacks is left.
  func takeFirstCome(
    leavingRoomFor others: [ListedCard]? = nil
  ) throws -> (card: ListedCard, number: String) {
    try seat.goHome()
    try seat.tap("找零工")
    try seat.wait(for: "第 1/")
    try filter("今天", isOn: true)
    try filter("3公里", isOn: true)
    try seat.wait("work of today within 3 km, and none else") { screen in
      let cards = ListedCard.all(on: screen)
      return !cards.isEmpty && cards.allSatisfy { !$0.isTomorrow && ($0.metres ?? 9_999) <= 3_000 }
    }
    let cards = ListedCard.all(on: seat.screen)
    guard cards.count >= 2 else { throw TestFailure("fewer than two cards:\n\(seat.screen.text)") }
    let now = try minuteOfDay()
    func isGood(_ card: ListedCard) -> Bool {
      card.has("先到先定") && card.minutes.lowerBound >= now
        && (others.map { $0.contains { $0.goes(with: card) } } ?? true)
    }
    var left: Set<ListedCard> = []
    while true {
      let isSecond = isGood(cards[1]) && !left.contains(cards[1])
      let card = try seat.openCard("先到先定") { card in
        isSecond ? card == cards[1] : isGood(card) && !left.contains(card)
      }
      guard seat.screen.shows("请带上") else {
        try seat.tap("我要报名")
        let who = try seat.identify()
        try seat.wait(for: "上岗凭条", "编号")
        return (card, who.number)
      }
      left.insert(card)
      try seat.tap("返回")
      try seat.wait(for: "找零工", "页")
    }
  }

  /// From the idle panel: looks through all work for what an employer decides on, and goes home.
  func workDecided(by employer: String) throws -> [ListedCard] {
    try seat.goHome()
    try seat.tap("找零工")
    try seat.wait(for: "第 1/")
    try filter("今天", isOn: false)
    let now = try minuteOfDay()
    var found: [ListedCard] = []
    while let page = seat.pageNumber {
      found += ListedCard.all(on: seat.screen).filter { card in
        card.employer == employer && card.has("雇主当面定") && card.minutes.lowerBound >= now
      }
      guard page.shown < page.of else { break }
      try seat.tap("下一页")
      try seat.wait(for: "第 \(page.shown + 1)/")
    }
    guard !found.isEmpty else { throw TestFailure("no 雇主当面定 of \(employer)") }
    return found
  }

  /// With the person known: applies for one of several works that an employer decides on.
  func apply(toOneOf wanted: [ListedCard], beside taken: ListedCard) throws -> ListedCard {
    try seat.tap("首页")
    try seat.wait(for: "员工入口")
    try seat.tap("找零工")
    try seat.wait(for: "第 1/")
    try filter("今天", isOn: false)
    let titles = Set(wanted.filter { $0.goes(with: taken) }.map(\.title))
    let card = try seat.openCard("one of \(titles), beside \(taken)") { card in
      titles.contains(card.title) && card.goes(with: taken)
    }
    try seat.tap("我要报名")
    try seat.wait(for: "报名结果", "已报名")
    return card
  }

  /// With the person known: opens the slip of a work under 我的活和工资.
  func showSlip(of card: ListedCard) throws -> ShownSlip {
    try seat.tap("首页")
    try seat.wait(for: "员工入口")
    try seat.tap("我的活和工资")
    try seat.wait(for: card.title)
    try seat.tap(card.title)
    try seat.tap("看凭条")
    try seat.wait(for: "上岗凭条", "编号")
    guard let slip = ShownSlip(seat.screen) else { throw TestFailure(seat.screen.text) }
    return slip
  }

  /// Switches a chip on or off; the one of meals, which nobody chose, shows how it looks when off.
  private func filter(_ chip: String, isOn: Bool) throws {
    func isRight(_ screen: ScreenEmulator) -> Bool {
      (screen.pen(of: chip) != screen.pen(of: "包餐")) == isOn
    }
    if !isRight(seat.screen) { try seat.tap(chip) }
    try seat.wait("\(chip) \(isOn ? "on" : "off")") {
      isRight($0) && $0.shows("第 1/") && seat.pageNumber != nil
    }
  }

  /// The time of the panel's clock as the cards count it.
  private func minuteOfDay() throws -> Int {
    let header = seat.screen.lines.prefix(3).joined()
    guard let match = header.firstMatch(of: /(\d\d):(\d\d)/), let hour = Int(match.1),
      let minute = Int(match.2)
    else { throw TestFailure("no clock:\n\(seat.screen.text)") }
    return (hour < 2 ? hour + 24 : hour) * 60 + minute
  }
}
