import OddJobMarket
import PostingIndex
import Testing

@Suite("The index against a plain search")
struct PostingIndexAgainstNaiveTests {
  @Test(
    "finds the same cards in the same order as a plain search, whatever was changed before",
    arguments: [1, 2, 3, 4] as [UInt64])
  func changes(seed: UInt64) {
    let pinyin = PinyinTable()
    var chance = RandomPostings(generator: SeededGenerator(seed: seed))
    var index = PostingIndex(pinyin: pinyin)
    var naive = NaiveSearch(pinyin: pinyin)
    for step in 0..<700 {
      switch chance.generator.next() % 12 {
      case 0:
        let entries = (0..<40).map { _ in
          chance.entry(key: .random(in: 0...300, using: &chance.generator))
        }
        index.load(entries)
        for entry in entries { naive.entries[entry.key] = entry }
      case 1...5:
        let entry = chance.entry(key: .random(in: 0...300, using: &chance.generator))
        index.insert(entry)
        naive.entries[entry.key] = entry
      case 6...9:
        let key = Int64.random(in: 0...300, using: &chance.generator)
        let isKnown = naive.entries.removeValue(forKey: key) != nil
        #expect(index.remove(key: key) == isKnown, "seed \(seed), step \(step)")
      case 10:
        index.compact()
      default:
        if var entry = naive.entries.values.min(by: { $0.key < $1.key }) {
          entry.placesLeft = 0
          entry.payFen += 1
          index.update(entry)
          naive.entries[entry.key] = entry
        }
      }
      for _ in 0..<2 {
        let query = chance.query()
        let offset = chance.oneIn(3) ? Int.random(in: -2...60, using: &chance.generator) : 0
        let limit = chance.oneIn(8) ? .max : Int.random(in: 0...12, using: &chance.generator)
        let page = index.page(query, offset: offset, limit: limit)
        let expected = naive.page(query, offset: offset, limit: limit)
        #expect(page == expected, "seed \(seed), step \(step), \(query)")
        if page != expected { return }
      }
    }
    #expect(index.count == naive.entries.count)
  }

  @Test(
    "knows what has run out while the clock goes on and back between changes",
    arguments: [21, 22, 23] as [UInt64])
  func validity(seed: UInt64) {
    let pinyin = PinyinTable()
    var chance = RandomPostings(generator: SeededGenerator(seed: seed))
    var index = PostingIndex(pinyin: pinyin)
    var naive = NaiveSearch(pinyin: pinyin)
    var now: Int64 = 100_000
    for step in 0..<600 {
      switch chance.generator.next() % 8 {
      case 0: now -= .random(in: 0...200, using: &chance.generator)
      case 1: break
      default: now += .random(in: 0...4, using: &chance.generator)
      }
      if chance.oneIn(3) {
        var entry = chance.entry(key: .random(in: 0...150, using: &chance.generator))
        // Ends close by on both sides of the present, so that they are crossed again and again.
        entry.validUntil = now + .random(in: -20...60, using: &chance.generator)
        index.insert(entry)
        naive.entries[entry.key] = entry
      }
      if chance.oneIn(6) {
        let key = Int64.random(in: 0...150, using: &chance.generator)
        index.remove(key: key)
        naive.entries[key] = nil
      }
      var query = PostingIndex.Query()
      query.openAt = now
      let page = index.page(query, offset: 0, limit: .max)
      let expected = naive.page(query, offset: 0, limit: .max)
      #expect(page == expected, "seed \(seed), step \(step), now \(now)")
      if page != expected { return }
    }
  }

  @Test(
    "finds the same in several thousand postings over several blocks",
    arguments: [11, 12] as [UInt64])
  func blocks(seed: UInt64) {
    let pinyin = PinyinTable()
    var chance = RandomPostings(generator: SeededGenerator(seed: seed))
    var index = PostingIndex(pinyin: pinyin, expecting: 6_000)
    var naive = NaiveSearch(pinyin: pinyin)
    let padding = String(repeating: "口", count: 40)
    let entries = (0..<4_000).map { key in
      var entry = chance.entry(key: Int64(key))
      entry.title = "\(key)\(padding)\(entry.title)"
      return entry
    }
    for start in stride(from: 0, to: 4_000, by: 700) {
      index.load(entries[start..<min(4_000, start + 700)])
    }
    for key in 4_000..<4_100 {
      let entry = chance.entry(key: Int64(key))
      index.insert(entry)
      naive.entries[entry.key] = entry
    }
    for entry in entries { naive.entries[entry.key] = entry }
    for text in ["", "工", "b", "by", "搬运", "gong", "ban运", "口b", "kb", "招 工", "12口", "chang"] {
      var query = chance.query()
      query.text = text
      let page = index.page(query, offset: 0, limit: 50)
      #expect(page == naive.page(query, offset: 0, limit: 50), "seed \(seed), \(query)")
    }
  }
}
