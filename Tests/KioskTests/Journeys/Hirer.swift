import StationTestSupport

/// What the agent of an employer does at the panel, by taps alone.
struct Hirer {
  let seat: PseudoTerminal

  /// From the idle panel to the choices of 我要招人; returns the ID number that was pressed.
  func begin() throws -> String {
    try seat.goHome()
    try seat.tap("我要招人")
    let who = try seat.identify()
    try seat.wait(for: "再发一次", "看人定人")
    return who.number
  }

  /// From the idle panel and back to it: posts earlier work again for another day, the first of which
  /// the review says what is wanted; returns its title.
  func postAgain(for day: String, where wanted: String) throws -> String {
    _ = try begin()
    for number in 0..<30 {
      let card = try openEarlier(number)
      try seat.tap(day)
      try seat.wait("the review, checked") { screen in
        screen.shows("请核对") && screen.shows("时间") && !screen.shows("正在核对")
      }
      // Work that begins after midnight counts for the day before, and is left.
      if seat.screen.shows(wanted), seat.screen.shows("时间\(day)") {
        try seat.tapInBar("发布")
        try seat.wait(for: "发布好了")
        try seat.finishVisit()
        return card.title
      }
      while !seat.screen.shows("看人定人") { try stepBack() }
    }
    throw TestFailure("no earlier work with \(wanted)")
  }

  /// From the choices of 我要招人: opens the work of that number under 再发一次.
  private func openEarlier(_ number: Int) throws -> ListedCard {
    try seat.tap("再发一次")
    try seat.wait("earlier work") { !ListedCard.all(on: $0).isEmpty }
    var number = number
    while let page = seat.pageNumber, number >= ListedCard.all(on: seat.screen).count {
      guard page.shown < page.of else { break }
      number -= ListedCard.all(on: seat.screen).count
      try seat.tap("下一页")
      try seat.wait(for: "第 \(page.shown + 1)/")
    }
    let cards = ListedCard.all(on: seat.screen)
    guard cards.indices.contains(number) else {
      throw TestFailure("no more earlier work:\n\(seat.screen.text)")
    }
    try seat.tap(cards[number].place)
    return cards[number]
  }

  private func stepBack() throws {
    let before = seat.screen.text
    try seat.tap("返回")
    try seat.wait("the screen before") { $0.text != before }
  }
}
