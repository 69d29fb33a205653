import Foundation
import PostingIndex
import Testing

@Suite("Pinyin")
struct PinyinTests {
  let pinyin = PinyinTable()

  @Test(
    "knows every reading of characters that have several",
    arguments: [
      ("行", ["xing", "hang"]), ("长", ["zhang", "chang"]), ("重", ["zhong", "chong"]),
      ("乐", ["le", "yue"]), ("单", ["dan", "shan"]), ("曾", ["ceng", "zeng"]),
      ("都", ["dou", "du"]), ("朝", ["chao", "zhao"]), ("会", ["hui", "kuai"]),
      ("调", ["diao", "tiao"]), ("车", ["che", "ju"]), ("弹", ["dan", "tan"]),
      ("还", ["hai", "huan"]), ("降", ["jiang", "xiang"]), ("角", ["jiao", "jue"]),
      ("卡", ["ka", "qia"]), ("壳", ["ke", "qiao"]), ("率", ["lv", "lu", "shuai"]),
      ("仇", ["chou", "qiu"]), ("区", ["qu", "ou"]), ("解", ["jie", "xie"]),
      ("查", ["cha", "zha"]), ("盖", ["gai", "ge"]), ("尉", ["wei", "yu"]),
      ("女", ["nv", "nu"]), ("略", ["lve", "lue"]), ("㐂", ["xi"]), ("𠮷", ["ji"]), ("䶮", ["yan"]),
      ("喆", ["zhe"]), ("A", ["a"]), ("ｂ", ["b"]), ("7", []), ("，", []), ("\u{301}", []),
    ] as [(Character, [String])])
  func readings(character: Character, expected: [String]) {
    #expect(pinyin.readings(of: character).sorted().filter(expected.contains) == expected.sorted())
    if expected.isEmpty { #expect(pinyin.readings(of: character).isEmpty) }
  }

  @Test("agrees with the toolchain's transform on every character it has compiled in")
  func agreement() throws {
    var known = 0
    var differing: [String] = []
    for value in 0x4E00...0x9FA5 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(scalar)
      guard let latin = text.applyingTransform(.mandarinToLatin, reverse: false), latin != text
      else { continue }
      let umlaut = latin.decomposedStringWithCanonicalMapping.replacingOccurrences(
        of: "u\u{308}", with: "v")
      let plain = String(
        umlaut.replacingOccurrences(of: "u\u{30C}\u{308}", with: "v").unicodeScalars.filter {
          $0.isASCII
        })
      guard plain.allSatisfy(\.isLetter) else { continue }
      known += 1
      if !pinyin.readings(of: Character(text)).contains(plain) {
        differing.append("\(text) \(plain)")
      }
    }
    #expect(known > 20_000)
    #expect(differing.isEmpty, "\(differing.prefix(20))")
  }

  @Test(
    "gives the first letters of a text",
    arguments: [("搬运工", "byg"), ("KTV服务员2名", "ktvfwy2m"), ("", ""), ("（，）", ""), ("张三", "zs")])
  func initials(text: String, expected: String) {
    #expect(pinyin.initials(text) == expected)
  }

  @Test(
    "matches whole syllables, first letters, an unfinished last syllable and characters",
    arguments: [
      ("banyungong", true), ("byg", true), ("ban运", true), ("搬y", true), ("BanYG", true),
      ("banyun", true), ("banyung", true), ("banyu", true), ("b", true), ("yg", true),
      ("工", true), ("搬 工", true), ("gong ban", true), ("", true), ("　", true), ("ＢＹ", true),
      ("banyg", true), ("bayg", false), ("banyugong", false), ("bg", false), ("anyun", false),
      ("运搬", false), ("搬工", false), ("byge", false), ("搬 z", false), ("n", false),
    ])
  func matching(typed: String, expected: Bool) {
    #expect(pinyin.matches(typed, in: "搬运工") == expected)
  }

  @Test(
    "matches by any reading of a character",
    arguments: [
      ("银行", "yinhang"), ("银行", "yh"), ("行李", "xingli"), ("长期", "chang"), ("长期", "zq"),
      ("重庆", "cq"), ("单先生", "shan"), ("石头", "sht"), ("女工", "nvgong"), ("女工", "nug"),
    ])
  func polyphones(text: String, typed: String) {
    #expect(pinyin.matches(typed, in: text))
  }
}
