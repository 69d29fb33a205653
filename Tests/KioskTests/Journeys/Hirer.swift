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
    var number = 0
    while true {
      try seat.tap("再发一次")
      try seat.wait("earlier work") { !ListedCard.all(on: $0).isEmpty }
      let cards = ListedCard.all(on: seat.screen)
      guard cards.indices.contains(number) else {
        throw TestFailure("no earlier work with \(wanted):\n\(seat.screen.text)")
      }
      try seat.tap(cards[number].place)
      try seat.tap(day)
      try seat.wait(for: "请核对", "发布")
      // Work that begins after midnight counts for the day before, and is left.
      if seat.screen.shows(wanted), seat.screen.shows("时间\(day)") {
        try seat.tap("Enter 发布")
        try seat.wait(for: "发布好了")
        try seat.finishVisit()
        return cards[number].title
      }
      number += 1
      while !seat.screen.shows("看人定人") { try stepBack() }
    }
  }

  private func stepBack() throws {
    let before = seat.screen.text
    try seat.tap("返回")
    try seat.wait("the screen before") { $0.text != before }
  }
}
