import Testing

@testable import PostingIndex

@Suite("People found as one types")
struct PeopleIndexTests {
  /// Made-up numbers; the last one is of a person who gave no ID number.
  private static let people = [
    PeopleIndex.Entry(
      key: 1, name: "张建国", idNumber: "522624198005011234", phone: "13812342046"),
    PeopleIndex.Entry(
      key: 2, name: "龙秀英", idNumber: "52262419750301002X", phone: "13985500001"),
    PeopleIndex.Entry(
      key: 3, name: "单于长乐", idNumber: "522624199001011238", phone: "15012345678"),
    PeopleIndex.Entry(key: 4, name: "龙䶮", idNumber: "522624196001015671", phone: ""),
    PeopleIndex.Entry(key: 5, name: "𠮷㐂张", idNumber: "", phone: "13812349999"),
    PeopleIndex.Entry(
      key: 6, name: "阿依古丽·买买提", idNumber: "522624200001014444", phone: "18600001111"),
  ]

  private func index(_ people: [PeopleIndex.Entry] = people) -> PeopleIndex {
    var index = PeopleIndex()
    for person in people { index.insert(person) }
    return index
  }

  @Test(
    "a text finds whom it means, those whose name begins with it first",
    arguments: [
      ("张", [1, 5]), ("建国", [1]), ("zhangjianguo", [1]), ("zjg", [1]), ("jianguo", [1]),
      ("张jg", [1]), ("long", [4, 2]), ("longx", [2]), ("lxy", [2]),
      // Every reading of a character that has several: 单 shan, dan, chan; 长 chang, zhang; 乐 le, yue.
      ("shanyu", [3]), ("chanyuchang", [3]), ("danyuzhangyue", [3]), ("cycl", [3]),
      ("syzy", [3]),
      // Characters that few fonts and tables have.
      ("䶮", [4]), ("longyan", [4]), ("ly", [4]), ("𠮷", [5]), ("㐂", [5]), ("jixi", [5]),
      // The end of an ID number, X in either case; a phone from the front and its end.
      ("1234", [1]), ("02X", [2]), ("002x", [2]), ("011238", [3]), ("71", [4]),
      ("138", [5, 1]), ("13812342", [1]), ("2046", [1]), ("13812342046", [1]),
      ("138 1234 2046", [1]), ("52262419750301002x", [2]), ("522624196", [4]),
      // Several words narrow; each may be of another kind.
      ("龙 02x", [2]), ("long 71", [4]), ("zhang 138", [1, 5]), ("买买提", [6]), ("ayg", [6]),
      // What nobody has.
      ("龘", []), ("9876543", []), ("2047", []), ("long 1234", []),
    ])
  func finds(text: String, keys: [Int64]) {
    let found = index().keys(matching: text, limit: 10)
    #expect(found == keys, "\(text)")
  }

  @Test("an empty text finds everybody, the newest first, as many as are asked for")
  func everybody() {
    #expect(index().keys(matching: "", limit: 10) == [6, 5, 4, 3, 2, 1])
    #expect(index().keys(matching: " ", limit: 2) == [6, 5])
    #expect(PeopleIndex().keys(matching: "", limit: 10) == [])
    #expect(PeopleIndex().keys(matching: "张", limit: 10) == [])
  }

  @Test("a person is found by what is known now, and by nothing that was known before")
  func changes() {
    var index = index()
    index.insert(PeopleIndex.Entry(key: 1, name: "张建军", idNumber: "", phone: "17700000000"))
    #expect(index.keys(matching: "建国", limit: 9) == [])
    #expect(index.keys(matching: "2046", limit: 9) == [])
    #expect(index.keys(matching: "177", limit: 9) == [1])
    index.remove(key: 1)
    #expect(index.keys(matching: "177", limit: 9) == [])
    #expect(index.count == 5)
    index.remove(key: 77)
    #expect(index.count == 5)
    // A key below those that are there takes its place in the order.
    index.insert(PeopleIndex.Entry(key: 1, name: "张三", idNumber: "", phone: ""))
    #expect(index.keys(matching: "", limit: 9) == [6, 5, 4, 3, 2, 1])
  }

  @Test("rows that were given up are cleared away, and everybody is still found")
  func compacts() {
    var index = PeopleIndex()
    for round in 0..<40 {
      for key in 1...100 {
        index.insert(
          PeopleIndex.Entry(
            key: Int64(key), name: "王\(round)", idNumber: "522624198005011234",
            phone: "138\(10_000_000 + round * 100 + key)"))
      }
    }
    #expect(index.count == 100)
    #expect(index.bytes < 200_000)
    #expect(index.keys(matching: "王", limit: 1_000).count == 100)
    #expect(index.keys(matching: "138\(10_000_000 + 39 * 100 + 7)", limit: 9) == [7])
    #expect(index.keys(matching: "138\(10_000_000 + 38 * 100 + 7)", limit: 9) == [])
  }

  @Test("an entry describes itself by its key alone")
  func describesNobody() {
    let text = String(describing: Self.people[0]) + String(reflecting: Self.people[0])
    #expect(text == "person 1person 1")
  }
}
