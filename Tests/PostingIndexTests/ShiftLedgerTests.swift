import OddJobMarket
import PostingIndex
import Testing

@Suite("The ledger of all shifts")
struct ShiftLedgerTests {
  /// Looks at every shift anew.
  private struct Naive {
    var entries: [Int64: ShiftLedger.Entry] = [:]

    func keys(_ query: ShiftLedger.Query) -> [Int64] {
      entries.values.filter { entry in
        (query.state == nil || entry.state == query.state)
          && [entry.title, entry.place, entry.employer].contains { Self.holds($0, query.text) }
      }
      .sorted {
        query.isByStart ? ($0.start, $0.key) > ($1.start, $1.key) : $0.key > $1.key
      }.map(\.key)
    }

    private static func holds(_ text: String, _ wanted: String) -> Bool {
      wanted.isEmpty || Array(text.utf8).firstRange(of: Array(wanted.utf8)) != nil
    }
  }

  @Test("finds what looking at every shift finds, whatever changes", arguments: 0..<40)
  func agrees(seed: UInt64) {
    var random = RandomPostings(generator: SeededGenerator(seed: seed))
    var ledger = ShiftLedger()
    var naive = Naive()
    var found = 0
    for step in 0..<400 {
      let key = Int64.random(in: 1...150, using: &random.generator)
      if step % 7 == 6 {
        ledger.remove(key: key)
        naive.entries[key] = nil
      } else {
        let entry = ShiftLedger.Entry(
          key: key, title: random.text(), place: random.pick(["八弓镇", "长吉镇", ""]),
          employer: random.text(), state: .random(in: 0...2, using: &random.generator),
          start: .random(in: -2...6, using: &random.generator) * 900_000)
        ledger.set(entry)
        naive.entries[key] = entry
      }
      let query = ShiftLedger.Query(
        text: random.pick(["", "", "工", "八弓", "公司", "é", "e\u{301}", "镇", "𠮷", "无此"]),
        state: random.pick([nil, nil, 0, 1, 2]), isByStart: random.pick([false, true]))
      let expected = naive.keys(query)
      let offset = Int.random(in: 0...40, using: &random.generator)
      let page = ledger.page(query, offset: offset, limit: 10)
      #expect(page.keys == Array(expected.dropFirst(offset).prefix(10)), "seed \(seed) \(query)")
      #expect(page.total == expected.count && ledger.count == naive.entries.count)
      found += page.keys.count
    }
    // Where hardly anything was found, nothing was compared.
    #expect(found > 400, "seed \(seed)")
  }

  @Test("tells texts apart that only mean the same")
  func exact() {
    var ledger = ShiftLedger()
    for (key, title) in [(1, "caf\u{E9}"), (2, "cafe\u{301}")] as [(Int64, String)] {
      ledger.set(
        ShiftLedger.Entry(key: key, title: title, place: "", employer: "", state: 0, start: 0))
    }
    #expect(ledger.page(.init(text: "\u{E9}"), offset: 0, limit: 9).keys == [1])
    #expect(ledger.page(.init(text: "\u{301}"), offset: 0, limit: 9).keys == [2])
    #expect(ledger.page(.init(text: "caf"), offset: 0, limit: 9).keys == [2, 1])
  }
}
