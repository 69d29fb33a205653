import PostingIndex
import Testing

@Suite("The index of postings")
struct PostingIndexTests {
  private static func entry(_ key: Int64, _ title: String) -> PostingIndex.Entry {
    PostingIndex.Entry(
      key: key, title: title, tradeName: "普工", employerName: "永兴劳务", placeName: "八弓镇",
      tradeCode: 1, day: 20_000, startMinute: 480, endMinute: 1_080, payFen: 15_000,
      distanceMetres: 1_200, flags: [], placesLeft: 2, validUntil: 1_000)
  }

  private static func index(_ titles: [String]) -> PostingIndex {
    var index = PostingIndex(pinyin: PinyinTable())
    index.load(titles.enumerated().map { entry(Int64($0.offset), $0.element) })
    return index
  }

  private static func text(_ text: String) -> PostingIndex.Query {
    var query = PostingIndex.Query()
    query.text = text
    return query
  }

  @Test("finds a new and a changed posting with the next query and a removed one no more")
  func freshness() {
    var index = Self.index(["搬运工"])
    #expect(index.page(Self.text("焊工"), offset: 0, limit: 9).total == 0)
    index.insert(Self.entry(7, "电焊工"))
    #expect(index.page(Self.text("焊工"), offset: 0, limit: 9).keys == [7])
    index.update(Self.entry(7, "木工"))
    #expect(index.page(Self.text("焊工"), offset: 0, limit: 9).total == 0)
    #expect(index.page(Self.text("mug"), offset: 0, limit: 9).keys == [7])
    index.remove(key: 7)
    #expect(index.page(Self.text("mug"), offset: 0, limit: 9).total == 0)
  }

  @Test("sets by the hour hold for every change, and what begins after midnight is the day's last")
  func hours() {
    var index = Self.index(["早班", "夜班", "晚班"])
    var night = Self.entry(1, "夜班")
    (night.startMinute, night.endMinute) = (60, 300)
    index.update(night)
    func keys(_ slots: Bitmap) -> [Int64] {
      index.columns.keys.indices.filter { slots[$0] }.map { Int64(index.columns.keys[$0]) }
    }
    #expect(keys(index.slots(startingFrom: 480, dayTurn: 120)) == [0, 1, 2])
    #expect(keys(index.slots(startingFrom: 481, dayTurn: 120)) == [1])
    #expect(keys(index.slots(startingFrom: 481, dayTurn: 60)) == [])
    #expect(keys(index.slots(endingBy: 1_080, dayTurn: 120)) == [0, 2])
    #expect(keys(index.slots(endingBy: 1_740, dayTurn: 120)) == [0, 1, 2])
    var late = Self.entry(2, "晚班")
    (late.startMinute, late.endMinute) = (600, 1_200)
    index.update(late)
    #expect(keys(index.slots(startingFrom: 481, dayTurn: 120)) == [1, 2])
    #expect(keys(index.slots(endingBy: 1_080, dayTurn: 120)) == [0])
  }

  @Test("among open work stands what one can only stand by for, where it is asked for")
  func standbys() {
    var index = Self.index(["搬运工", "焊工", "木工"])
    for (key, flags) in [(1, PostingIndex.Flags.standby), (2, [])] {
      var full = Self.entry(Int64(key), "工")
      full.placesLeft = 0
      full.flags = flags
      index.update(full)
    }
    var query = PostingIndex.Query()
    query.openAt = 0
    func keys(_ standbys: PostingIndex.Standbys) -> Set<Int64> {
      query.standbys = standbys
      return Set(index.page(query, offset: 0, limit: 9).keys)
    }
    #expect(keys(.leftOut) == [0])
    #expect(keys(.included) == [0, 1])
    #expect(keys(.only) == [1])
    // One that this station may promise again is no standby any more.
    index.update(Self.entry(1, "工"))
    #expect(keys(.leftOut) == [0, 1] && keys(.only) == [])
  }

  @Test("answers between the parts of a load over what is there")
  func parts() {
    var index = PostingIndex(pinyin: PinyinTable(), expecting: 300)
    var newest = Self.text("byg")
    newest.sort = .newest
    for part in 0..<3 {
      index.load((0..<100).map { Self.entry(Int64(part * 100 + $0), "搬运工\($0)") })
      let count = (part + 1) * 100
      #expect(index.page(newest, offset: 0, limit: 1).keys == [Int64(count - 1)])
      #expect(index.page(Self.text("byg"), offset: count - 1, limit: 9).total == count)
    }
  }

  @Test("keeps the order of equal cards by key over all pages")
  func stability() {
    var index = PostingIndex(pinyin: PinyinTable())
    index.load((0..<1_000).reversed().map { Self.entry(Int64($0), "保洁") })
    for sort in PostingIndex.Sort.allCases {
      var query = Self.text("保洁")
      query.sort = sort
      let keys = stride(from: 0, to: 1_000, by: 12).flatMap {
        index.page(query, offset: $0, limit: 12).keys
      }
      // By number the later one is the newer one.
      let ascending = (0..<1_000).map { Int64($0) }
      #expect(keys == (sort == .newest ? ascending.reversed() : ascending))
    }
  }

  @Test("answers the same whether the day's clock goes forward or back")
  func clock() {
    var index = PostingIndex(pinyin: PinyinTable())
    for key in 0..<50 {
      var entry = Self.entry(Int64(key), "保洁")
      entry.validUntil = Int64(key)
      index.insert(entry)
    }
    for now in [0, 10, 11, 49, 50, 3, -1, 20, 20, 19] as [Int64] {
      var query = PostingIndex.Query()
      query.openAt = now
      #expect(index.page(query, offset: 0, limit: 1).total == min(50, max(0, Int(49 - now))))
    }
  }

  @Test("never finds a posting of unknown distance by distance and shows it last")
  func unknownDistance() {
    var index = Self.index(["保洁", "保洁"])
    var far = Self.entry(0, "保洁")
    far.distanceMetres = nil
    index.update(far)
    var query = PostingIndex.Query()
    #expect(index.page(query, offset: 0, limit: 9).keys == [1, 0])
    query.withinMetres = .max
    #expect(index.page(query, offset: 0, limit: 9).keys == [1])
  }

  @Test(
    "stands hostile texts and cuts what is too long to be searched",
    arguments: [
      ("\u{202E}工反", "工反", true), ("搬\u{200B}运", "搬运", true), ("👨‍👩‍👧", "👨‍👩‍👧", true), ("", "k", false),
      ("\u{301}\u{301}", "\u{301}", true), (String(repeating: "长", count: 100_000), "长长", true),
      (String(repeating: "工", count: 512) + "尾", "尾", false),
      ("a", String(repeating: "a", count: 99), false),
      (String(repeating: "a", count: 80), String(repeating: "a", count: 999), true),
      ("搬(运)工", "搬(", true), ("招工%_*", "%_*", true), ("搬运 工", "运工", false),
    ])
  func hostile(title: String, typed: String, isFound: Bool) {
    var index = Self.index([title])
    #expect(index.page(Self.text(typed), offset: 0, limit: 1).total == (isFound ? 1 : 0))
  }

  @Test("gives pages beyond the end, before the start and of no size without keys")
  func edges() {
    var index = Self.index(["保洁", "保洁", "保洁"])
    let all = PostingIndex.Query()
    #expect(index.page(all, offset: 3, limit: 5) == .init(keys: [], total: 3))
    #expect(index.page(all, offset: -5, limit: 2) == .init(keys: [0, 1], total: 3))
    #expect(index.page(all, offset: 1, limit: .max) == .init(keys: [1, 2], total: 3))
    #expect(index.page(all, offset: .max, limit: .max) == .init(keys: [], total: 3))
    #expect(index.page(all, offset: 0, limit: -1) == .init(keys: [], total: 3))
    var empty = PostingIndex(pinyin: PinyinTable())
    #expect(empty.page(Self.text("工"), offset: 0, limit: 5) == .init(keys: [], total: 0))
    #expect(empty.page(all, offset: 0, limit: 5) == .init(keys: [], total: 0))
  }

  @Test("offers the slots of a query and their columns to a pass over all of them")
  func mask() {
    var index = Self.index(["保洁", "搬运工", "保洁员"])
    let mask = index.mask(Self.text("保洁"))
    var pays: [Int32] = []
    mask.forEach {
      pays.append(index.columns.paysFen[$0])
      return true
    }
    #expect(mask.population == 2)
    #expect(pays == [15_000, 15_000])
    #expect(index.live.population == 3)
  }

  @Test("drops texts nobody has any more after thousands of changes and still finds the rest")
  func compaction() {
    var index = Self.index(["搬运工"])
    for round in 0..<20_000 { index.update(Self.entry(5, "临时\(round)号")) }
    #expect(index.page(Self.text("19999"), offset: 0, limit: 9).keys == [5])
    #expect(index.page(Self.text("19998号"), offset: 0, limit: 9).total == 0)
    #expect(index.page(Self.text("byg"), offset: 0, limit: 9).keys == [0])
  }
}
