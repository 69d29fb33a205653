import StationTestSupport

extension PseudoTerminal {
  /// Taps through the pages of 找零工 until a card is as wanted, and opens it.
  func openCard(
    _ wanted: String, where isWanted: (ListedCard) -> Bool
  ) throws -> ListedCard {
    while true {
      let cards = ListedCard.all(on: screen)
      if let card = cards.first(where: isWanted) {
        try tap(card.place)
        try wait(for: "岗位详情", "我要报名")
        if screen.shows(card.title) { return card }
        // The list moved up under the finger, as it does when work above it closes.
        try tap("返回")
        try wait(for: "找零工", "页")
        continue
      }
      guard let page = pageNumber, page.shown < page.of else {
        throw TestFailure("no card: \(wanted); the last page:\n\(screen.text)")
      }
      try tap("下一页")
      try wait(for: "第 \(page.shown + 1)/")
    }
  }

  /// The page of the list and how many there are.
  var pageNumber: (shown: Int, of: Int)? {
    for line in screen.lines {
      if let match = line.firstMatch(of: /第 ?(\d+)\/(\d+) ?页/),
        let shown = Int(match.1), let pages = Int(match.2)
      {
        return (shown, pages)
      }
    }
    return nil
  }
}
