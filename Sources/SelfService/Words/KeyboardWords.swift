import OddJobMarket

/// What the keyboard on the screen says.
enum KeyboardWords {
  static let strokesHint = Wording("按笔顺点笔画，再点汉字", "Tap the strokes in order")
  static let nothing = Wording("没有这样拼的字，请删掉重拼", "Nothing is spelled so: delete and try again")
  static let strokes = Wording("笔画", "Strokes")
  static let nineKeys = Wording("大键", "Big keys")
  static let letters = Wording("全键", "All keys")
  static let pinyin = Wording("拼音", "Pinyin")
  static let part = Wording("分开", "Split")
  static let unfinished = Wording("拼好的还没有选字", "Choose a character for what is spelled")

  static func stroke(_ letter: Character) -> Wording {
    switch letter {
    case "h": Wording("横", "across")
    case "s": Wording("竖", "down")
    case "p": Wording("撇", "left")
    case "n": Wording("点", "dot")
    default: Wording("折", "bend")
    }
  }
}
