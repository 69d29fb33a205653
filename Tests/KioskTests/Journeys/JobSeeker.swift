import StationTestSupport

/// What a job seeker does at the panel on the way to a slip.
struct JobSeeker {
  let seat: PseudoTerminal

  /// From the idle panel: today's work within 3 km, the second card, 我要报名, number and code on the
  /// pad; ends at the slip.
  ///
  /// The second card is taken where it is 先到先定 and stays open for minutes to come; else the next
  /// card of which that is true. Work that needs a certificate which the person of the demonstration
  /// lacks is left.
  func takeFirstCome() throws -> (card: ListedCard, number: String) {
    try seat.goHome()
    try seat.tap("找零工")
    try seat.wait(for: "第 1/")
    try filter("今天", isOn: true)
    try filter("3公里", isOn: true)
    try seat.wait("work of today within 3 km, and none else") { screen in
      let cards = ListedCard.all(on: screen)
      return !cards.isEmpty
        && cards.allSatisfy { $0.daysAhead == 0 && ($0.metres ?? 9_999) <= 3_000 }
    }
    let cards = ListedCard.all(on: seat.screen)
    guard cards.count >= 2 else { throw TestFailure("fewer than two cards:\n\(seat.screen.text)") }
    let now = try minuteOfDay()
    func isGood(_ card: ListedCard) -> Bool {
      // Half an hour after its beginning a shift closes.
      card.has("先到先定") && card.minutes.lowerBound + 25 >= now
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

  /// From the idle panel: finds work that an employer offers for a later day and applies for it.
  func apply(for title: String, of employer: String, daysAhead: Int) throws -> ListedCard {
    try seat.goHome()
    try seat.tap("找零工")
    try seat.wait(for: "第 1/")
    try filter("今天", isOn: false)
    let card = try seat.openCard("\(title) of \(employer)") { card in
      card.title == title && card.employer == employer && card.daysAhead == daysAhead
    }
    try seat.tap("我要报名")
    try seat.identify()
    try seat.wait(for: "报名结果", "已报名")
    return card
  }

  /// With the person known: opens the slip of a work under 我的活和工资.
  func showSlip(of card: ListedCard) throws -> ShownSlip {
    try seat.tap("首页")
    try seat.wait(for: "听着办")
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
