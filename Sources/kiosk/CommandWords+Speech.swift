import OddJobMarket

extension CommandWords {
  static let speechOff = Wording("按配置不出声", "switched off by the configuration")
  static let noSpeech = Wording(
    "没有装，朗读和听着办用不了", "not installed: nothing is read aloud, and nobody can work by ear")
}
