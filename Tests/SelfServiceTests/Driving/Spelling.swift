import PinyinInput
import SelfService

/// What a station with pinyin answers, as far as the screens' tests need it.
enum Spelling {
  static let commonNames = SelfServiceReply.characters(
    CharacterQuery("", by: .letters, for: .familyName),
    .found("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高".map { CharacterCandidate(String($0), used: 0) }))

  /// 张伟, others that sound so, and the family names for the first syllable.
  static func answer(_ symbols: String, by method: CharacterMethod) -> SelfServiceReply {
    let whole = ["张伟", "张威", "张薇", "章伟"].map {
      CharacterCandidate($0, reading: "zhang wei", used: symbols.count)
    }
    let first = "张章掌涨仉长仗帐胀账丈樟".map {
      CharacterCandidate(String($0), reading: "zhang", used: 5)
    }
    return .characters(
      CharacterQuery(symbols, by: method, for: .familyName), .found(whole + first))
  }

  /// Characters of ten thousand and one kinds, 𠮷 among them.
  static let strokes = SelfServiceReply.characters(
    CharacterQuery("hshszh", by: .strokes, for: .familyName),
    .found(["吉", "扣", "𠮷", "𡉉", "㧇", "抇"].map { CharacterCandidate($0, used: 6) }))
}
