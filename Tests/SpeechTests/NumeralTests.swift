import OddJobMarket
import Speech
import Testing

@Suite("Numbers and texts for the ear")
struct NumeralTests {
  @Test(
    "whole numbers are said as people say them",
    arguments: [
      (0, "零"), (2, "二"), (10, "十"), (12, "十二"), (20, "二十"), (105, "一百零五"), (110, "一百一十"),
      (180, "一百八十"), (1_000, "一千"), (1_050, "一千零五十"), (2_026, "二千零二十六"),
      (10_000, "一万"), (100_050, "十万零五十"), (120_000, "十二万"), (300_000_000, "三亿"),
    ])
  func cardinals(number: Int, words: String) {
    #expect(ChineseNumerals.cardinal(number) == words)
  }

  @Test(
    "texts of the screen become sentences",
    arguments: [
      ("180元/天", "一百八十元一天"), ("22.5元/时", "二十二点五元一小时"),
      ("今天 07:30–12:00", "今天 上午七点半到中午十二点"), ("20:05", "晚上八点零五分"),
      ("距本站 1.2公里", "距本站 一点二公里"), ("还差 2 人", "还差 两 人"),
      ("第1/3页 · 共 12 个", "第一页，共三页，共 十二 个"), ("12333", "幺二三三三"),
      ("110报警", "幺幺零报警"), ("第110页", "第一百一十页"), ("2026年9月12日", "二零二六年九月十二日"),
      ("✓ 搬运", "已选， 搬运"), ("“我的活”", "我的活"), ("180.00元", "一百八十元"), ("95元/半天", "九十五元半天"),
      ("搬展架470组", "搬展架四百七十组"), ("编号 0031", "编号 零零三幺"),
    ])
  func texts(text: String, words: String) {
    let heard = EarText.text(text, .chinese)
    #expect(heard.filter { $0 != " " } == words.filter { $0 != " " }, "\(heard)")
  }

  @Test(
    "characters are read by the words they stand in",
    arguments: [
      ("银行", "yín háng"), ("行业", "háng yè"), ("今天有空", "jīn tiān yǒu kòng"),
      ("一百八十元一天", "yì bǎi bā shí yuán yì tiān"), ("第一页", "dì yī yè"),
      ("一个", "yí gè"), ("不要", "bú yào"), ("十一点", "shí yī diǎn"), ("长期", "cháng qī"),
      ("一点二公里", "yì diǎn èr gōng lǐ"),
    ])
  func pinyin(text: String, syllables: String) {
    #expect(SpokenPinyin.text(text) == syllables)
  }

  @Test("what belongs to one person is heard by nobody else, and neither is a long number")
  func audiences() {
    var utterance = Utterance("上岗凭条", "有事打 138 1234 5678")
    utterance.say(personal: "联系人，王小明")
    #expect(utterance.heard(by: .hall).joined().contains("上岗凭条"))
    #expect(!utterance.heard(by: .hall).joined().contains("王小明"))
    #expect(!utterance.heard(by: .hall).joined().contains("138"))
    // The control: the person who asked hears both.
    #expect(utterance.heard(by: .person).joined().contains("王小明"))
    #expect(utterance.heard(by: .person).joined().contains("138 1234 5678"))
  }

  @Test("the other language is under its own voice, and markup is escaped")
  func voices() {
    let mixed = EngineText.markup(
      Announcement(Utterance("请点 English <2>"), in: .chinese), writing: .pinyin,
      chineseVoice: "c", englishVoice: "e")
    #expect(mixed.contains("<voice name=\"e\">English "))
    #expect(mixed.contains("qǐng diǎn") && mixed.contains("&lt;"))
  }
}
