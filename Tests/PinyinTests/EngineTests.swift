import PinyinInput
import Testing

@Suite("The pinyin of librime")
struct EngineTests {
  private func found(
    _ symbols: String, _ method: CharacterMethod = .letters, _ purpose: CharacterPurpose = .text
  ) throws -> [CharacterCandidate] {
    try SharedEngine.source.candidates(for: CharacterQuery(symbols, by: method, for: purpose))
  }

  @Test(
    "words and names come first for their letters",
    arguments: [
      ("baojie", "保洁"), ("zhangwei", "张伟"), ("banyun", "搬运"), ("fuwuyuan", "服务员"),
    ])
  func words(letters: String, word: String) throws {
    let first = try #require(try found(letters).first)
    #expect(first.text == word)
    #expect(first.used == letters.count)
  }

  @Test(
    "a character with several readings is found under each",
    arguments: [
      ("重", ["zhong", "chong"]), ("行", ["xing", "hang"]), ("乐", ["le", "yue"]),
      ("曾", ["zeng", "ceng"]), ("单", ["dan", "shan"]), ("解", ["jie", "xie"]),
      ("长", ["chang", "zhang"]), ("吕", ["lv"]),
    ])
  func polyphones(character: String, readings: [String]) throws {
    for reading in readings {
      let texts = try found(reading).map(\.text)
      #expect(texts.contains(character), "\(reading): \(texts)")
    }
    // The control: under a reading that it does not have it is not.
    #expect(try !found("ma").map(\.text).contains(character))
  }

  @Test(
    "the keys of a telephone find the same words",
    arguments: [("94264934", "张伟"), ("5462", "李娜"), ("226543", "保洁")])
  func nineKeys(digits: String, word: String) throws {
    let texts = try found(digits, .nineKeys).filter { $0.used == digits.count }.map(\.text)
    #expect(texts.prefix(4).contains(word), "\(texts)")
  }

  @Test("a candidate says how many letters it stands for, however the syllables fall")
  func used() throws {
    let xian = try found("xian")
    #expect(xian.first { $0.text == "西安" }?.used == 4)
    #expect(xian.first { $0.text == "先" }?.used == 4)
    let split = try found("xi'an")
    #expect(split.first?.text == "西安")
    #expect(split.first { $0.text == "西" }?.used == 3)
    let part = try found("zhangwei")
    #expect(part.first { $0.text == "章" }?.used == 5)
    let short = try found("zw")
    #expect(short.first?.used == 2)
    #expect(try found("94264934", .nineKeys).first { $0.text == "张" }?.used == 5)
  }

  @Test("a list is the same whether the letters came one by one, were taken back, or came at once")
  func incremental() throws {
    let source = try SharedEngine.source
    func list(_ symbols: String) -> [CharacterCandidate] {
      source.candidates(for: CharacterQuery(symbols, by: .letters, for: .text))
    }
    source.forget()
    let atOnce = list("wangxiaoming")
    for count in 1...12 { _ = list(String("wangxiaoming".prefix(count))) }
    #expect(list("wangxiaoming") == atOnce)
    _ = list("wangxiaomingz")
    #expect(list("wangxiaoming") == atOnce)
    #expect(atOnce.count > 20)
    #expect(list("wangxiao") != atOnce)
  }

  @Test("there are candidates for pages, and no two are alike")
  func pages() throws {
    for letters in ["yi", "shi", "ji"] {
      let all = try found(letters)
      #expect(all.count > 60, "\(letters): \(all.count)")
      #expect(Set(all.map { "\($0.text) \($0.used)" }).count == all.count)
    }
  }

  @Test("nonsense finds nothing or little, and never fails", arguments: ["", "vvv", "''", "qqq"])
  func nonsense(letters: String) throws {
    for method in CharacterMethod.allCases { _ = try found(letters, method) }
    #expect(try found("").isEmpty)
    #expect(try found("123", .letters).isEmpty)
  }

  @Test(
    "rare characters are written in strokes",
    arguments: [("㐂", "hzhzhz"), ("𠮷", "hshszh"), ("䶮", "hpznphhpn"), ("吉", "hshszh")])
  func strokes(character: String, strokes: String) throws {
    let texts = try found(strokes, .strokes, .familyName).map(\.text)
    #expect(texts.prefix(6).contains(character), "\(texts.prefix(9))")
  }

  @Test(
    "rare characters of names are found under their reading",
    arguments: [("㐂", "xi", "94"), ("𠮷", "ji", "54"), ("䶮", "yan", "926"), ("堃", "kun", "586")])
  func rare(character: String, letters: String, digits: String) throws {
    for purpose in [CharacterPurpose.familyName, .givenName] {
      #expect(try found(letters, .letters, purpose).map(\.text).contains(character))
    }
    #expect(try found(digits, .nineKeys, .givenName).map(\.text).contains(character))
    // The control: the dictionary itself does not have it.
    #expect(try !found(letters).map(\.text).contains(character))
  }

  @Test(
    "a name begins with a family name",
    arguments: [
      ("zeng", "曾"), ("shan", "单"), ("xie", "谢"), ("qiu", "邱"), ("zha", "查"), ("ren", "任"),
      ("lv", "吕"), ("piao", "朴"), ("ou", "欧"), ("wang", "王"), ("zhang", "张"),
    ])
  func familyNames(letters: String, name: String) throws {
    #expect(try found(letters, .letters, .familyName).first?.text == name)
  }

  @Test(
    "whole names come first",
    arguments: [
      ("zhangwei", "张伟"), ("lina", "李娜"), ("wangfang", "王芳"), ("liuyang", "刘洋"),
      ("lvxiaojun", "吕小军"), ("wangxiuying", "王秀英"), ("ouyang", "欧阳"), ("zengguofan", "曾国藩"),
    ])
  func wholeNames(letters: String, name: String) throws {
    let texts = try found(letters, .letters, .familyName).map(\.text)
    #expect(texts.prefix(3).contains(name), "\(texts.prefix(9))")
  }

  @Test("what follows the family name is a given name's character first")
  func givenNames() throws {
    #expect(try found("wei", .letters, .givenName).first?.text == "伟")
    #expect(try found("jun", .letters, .givenName).first?.text == "军")
    #expect(try found("jianguo", .letters, .givenName).first?.text == "建国")
    // The control: in any other text it is not.
    #expect(try found("wei").first?.text != "伟")
    #expect(try found("jianguo").first?.text == "见过")
  }
}
