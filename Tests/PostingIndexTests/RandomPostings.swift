import OddJobMarket
import PostingIndex

/// Postings and queries by chance from few characters, so that queries hit, with what hostile hands
/// and careless ones put into texts.
struct RandomPostings {
  var generator: SeededGenerator

  static let characters = Array("搬运工保洁长重行乐单会调车大厂都了绿女公司急招八弓镇餐馆石期ABk7（Ａ")
  static let oddities = [
    "", " ", "\u{202E}工反", "搬\u{200B}运", "👨‍👩‍👧", "\u{301}", "e\u{301}é", "１２３abc", "𠮷野家", "㐂",
    "\u{3000}工\u{3000}", "İstanbul", "\u{FEFF}", "100%*_'\"\\", "䶮", "\u{0}\u{1}",
  ]
  /// Among them such as begin with a letter that 期 (q, j) only seems to have in the planes: c and g.
  static let typed = [
    "cdan", "gdan", "gchang", "cgong", "qdan", "jgong",
    "b", "by", "byg", "ban", "banyun", "banyungong", "ban运", "搬y", "搬yun工", "g", "go", "gong",
    "gongs", "zh", "zhang", "chang", "c", "ch", "x", "xing", "hang", "le", "yue", "lv", "lu", "nv",
    "nu", "kuai", "jz", "zhaog", "jizhao", "gongsi", "BYG", "ＢＹ", "工", "搬运", "运搬", "运工", "招 工",
    "g z", "b y g", "搬运 b", "zzz", "鑫", "7", "a7", "ab", "k", "𠮷", "㐂", "xi", "ji", "\u{202E}",
    "  ",
    "shi", "dan", "cj", "che", "ju", "d", "da", "dai", "e", "en", "é", "\u{301}", "v", "i", "（",
  ]

  mutating func text() -> String {
    if generator.next() % 25 == 0 { return pick(Self.oddities) }
    let count = Int.random(in: 0...9, using: &generator)
    return String((0..<count).map { _ in pick(Self.characters) })
  }

  mutating func entry(key: Int64) -> PostingIndex.Entry {
    PostingIndex.Entry(
      key: key, title: text(), tradeName: pick(["搬运工", "保洁", "餐馆帮工", ""]), employerName: text(),
      placeName: pick(["八弓镇", "长吉镇", "重安江", "大桥"]),
      tradeCode: .random(in: 0...5, using: &generator),
      day: .random(in: 20_000...20_004, using: &generator),
      startMinute: .random(in: 0...4, using: &generator) * 60, endMinute: 1_500,
      payFen: .random(in: 0...9, using: &generator) * 1_000,
      distanceMetres: generator.next() % 5 == 0
        ? nil : .random(in: 0...9, using: &generator) * 1_000,
      flags: PostingIndex.Flags(rawValue: .random(in: 0...15, using: &generator)),
      placesLeft: .random(in: -1...3, using: &generator),
      validUntil: .random(in: 0...100, using: &generator))
  }

  mutating func query() -> PostingIndex.Query {
    var query = PostingIndex.Query()
    query.text = typedText()
    query.sort = pick(PostingIndex.Sort.allCases)
    query.urgentFirst = Bool.random(using: &generator)
    if oneIn(2) { query.openAt = .random(in: -1...101, using: &generator) }
    if oneIn(4) {
      query.days = .any(of: [20_000, .random(in: 20_000...20_005, using: &generator)])
    }
    if oneIn(6) { query.days = .range(20_001...(.random(in: 20_001...20_004, using: &generator))) }
    if oneIn(4) { query.withinMetres = pick([0, 3_000, 10_000, .max]) }
    if oneIn(5) { query.trades = [1, .random(in: 0...9, using: &generator)] }
    if oneIn(5) { query.minimumPayFen = pick([0, 5_000, 5_001]) }
    if oneIn(5) { query.flags = PostingIndex.Flags(rawValue: pick([1, 2, 4, 8, 6])) }
    return query
  }

  mutating func typedText() -> String {
    switch generator.next() % 4 {
    case 0: return ""
    case 1:
      let count = Int.random(in: 1...3, using: &generator)
      return String((0..<count).map { _ in pick(Self.characters) })
    case 2:
      let letters = Array("bygczxhdtlsjkqaeonmuiv")
      return String((0..<Int.random(in: 1...4, using: &generator)).map { _ in pick(letters) })
    default: return pick(Self.typed)
    }
  }

  mutating func oneIn(_ count: UInt64) -> Bool { generator.next() % count == 0 }

  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &generator)]
  }
}
