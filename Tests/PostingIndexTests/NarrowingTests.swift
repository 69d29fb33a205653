import OddJobMarket
import PostingIndex
import Testing

@Suite("Narrowing a search")
struct NarrowingTests {
  private let pinyin = PinyinTable()

  @Test(
    "finds letter by letter and back what a plain search finds, whatever is changed in between",
    arguments: [21, 22, 23, 24] as [UInt64])
  func keystrokes(seed: UInt64) throws {
    var chance = RandomPostings(generator: SeededGenerator(seed: seed))
    var index = PostingIndex(pinyin: pinyin)
    var naive = NaiveSearch(pinyin: pinyin)
    for key in 0..<400 {
      let entry = chance.entry(key: Int64(key))
      index.insert(entry)
      naive.entries[entry.key] = entry
    }
    var staleAnswers = 0
    for round in 0..<25 {
      // The control: an index that does not hear of the changes.
      var stale = index
      var query = PostingIndex.Query()
      query.sort = chance.pick(PostingIndex.Sort.allCases)
      for text in keystrokes(&chance, in: naive.entries) {
        if chance.oneIn(3) { change(&index, &naive, &chance) }
        query.text = text
        let page = index.page(query, offset: 0, limit: 8)
        let expected = naive.page(query, offset: 0, limit: 8)
        #expect(page == expected, "seed \(seed), round \(round), \(text)")
        if page != expected { return }
        if stale.page(query, offset: 0, limit: 8) != expected { staleAnswers += 1 }
      }
    }
    #expect(staleAnswers > 0, "seed \(seed)")
  }

  @Test("finds what was typed anew after other words, and nothing more once a word has no match")
  func otherWords() {
    var chance = RandomPostings(generator: SeededGenerator(seed: 25))
    var index = PostingIndex(pinyin: pinyin)
    var naive = NaiveSearch(pinyin: pinyin)
    for key in 0..<300 {
      let entry = chance.entry(key: Int64(key))
      index.insert(entry)
      naive.entries[entry.key] = entry
    }
    for text in [
      "b", "by", "byz", "by", "by g", "by go", "by gongx", "by gon", "byg gon", "g", "zzzz q",
      "zzzz",
      "zz", "", "工", "工 ", "工 b", "工", "搬 工 b", "搬 工", "搬", "BY", "ｂｙｇ", "by",
    ] {
      var query = PostingIndex.Query()
      query.text = text
      #expect(
        index.page(query, offset: 0, limit: 9) == naive.page(query, offset: 0, limit: 9), "\(text)")
    }
  }

  /// What stands in the line after each key: words out of a posting, typed on and taken back.
  private func keystrokes(
    _ chance: inout RandomPostings, in entries: [Int64: PostingIndex.Entry]
  ) -> [String] {
    let titles = entries.sorted { $0.key < $1.key }.map(\.value.title)
    var typed = ""
    for character in chance.pick(titles).prefix(4) {
      let readings = pinyin.readings(of: character)
      switch chance.generator.next() % 4 {
      case 0 where !readings.isEmpty: typed += chance.pick(readings)
      case 1 where !readings.isEmpty: typed += chance.pick(readings).prefix(1)
      case 2: typed += " \(character)"
      default: typed.append(character)
      }
    }
    let forward = (0...typed.count).map { String(typed.prefix($0)) }
    let kept = Int.random(in: 0...typed.count, using: &chance.generator)
    let back = (kept...typed.count).reversed().map { String(typed.prefix($0)) }
    return forward + back + [String(typed.prefix(kept)) + chance.pick(["g", "工", " b", "z"])]
  }

  private func change(
    _ index: inout PostingIndex, _ naive: inout NaiveSearch, _ chance: inout RandomPostings
  ) {
    let key = Int64.random(in: 0..<450, using: &chance.generator)
    if chance.oneIn(3) {
      index.remove(key: key)
      naive.entries[key] = nil
    } else {
      let entry = chance.entry(key: key)
      index.update(entry)
      naive.entries[key] = entry
    }
  }
}
