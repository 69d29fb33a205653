import OddJobMarket

/// What speech and its keys say.
enum SpeechWords {
  static let read = Wording("朗读", "Read")
  static let audio = Wording("听着办", "By ear")
  static let audioEnd = Wording("不听了", "Silent")
  static let louder = Wording("大声点", "Louder")
  static let softer = Wording("小声点", "Softer")
  static let aloud = Wording("念我的信息", "Say mine")
  static let quiet = Wording("不念信息", "Keep mine")

  static let none = Wording(
    "本站现在没有朗读，请叫工作人员。", "This station has no speech. Please call the staff.")
  static let tick = Wording("嘀", "tick")
  static let wait = Wording("请稍等。", "One moment please.")
  static let kept = Wording("好，您的信息不念出声。", "Your own data are not said aloud.")
  static let keptBack = Wording(
    "姓名、电话没有念。身边没人，可以选“念我的信息”。",
    "Names and phones were left out. If nobody listens, choose Say mine.")
  static func introduction(_ keys: AudioKeys) -> Wording {
    let (next, choose) = (keys.next.wording, keys.choose.wording)
    return Wording(
      "现在听着办。只用两个键：\(next.chinese)，听下一个；\(choose.chinese)，选听到的。"
        + "想重听，换了页马上按\(choose.chinese)。",
      "You now work by ear, with two keys. To hear the next choice press \(next.english), to take it "
        + "\(choose.english). On a new page \(choose.english) says it again.")
  }
  static let ended = Wording("听着办结束了。", "Working by ear has ended.")
  static let idle = Wording(
    "按一下任何键就接着办，不按就回到首页，您填的内容不会留下。",
    "Press any key to go on. Otherwise this page closes and nothing you entered is kept.")
  static func counting(_ keys: AudioKeys) -> Wording {
    Wording(
      "数字不念出声，请数嘀的次数：嘀一下是一，两下是二，九下是九，十下是零，有字母时再一下是字母。"
        + "数到了按\(keys.choose.wording.chinese)。",
      "Digits are not said aloud. Count the ticks: one for one, nine for nine, ten for zero, and one "
        + "more for the letter X where there is one. Press \(keys.choose.wording.english) there.")
  }

  static func volume(_ step: Int) -> Wording {
    Wording("声音\(step)级", "Volume \(step)")
  }

  static func entered(_ count: Int) -> Wording {
    Wording("已经按了\(count)位", "\(count) entered")
  }

  /// What somebody does who works by ear.
  static func byEar(_ doing: Wording) -> Wording {
    Wording("\(doing.chinese)（听着办）", "\(doing.english), by ear")
  }

  static func label(_ label: String, _ text: String) -> Wording {
    Wording("\(label)，\(text)", "\(label): \(text)")
  }

  /// One thing after another, with the pauses of a list; what is empty is left out.
  static func series(_ parts: [String]) -> Wording {
    let parts = parts.filter { !$0.isEmpty }
    return Wording(
      parts.joined(separator: Language.chinese.comma),
      parts.joined(separator: Language.english.comma))
  }

  static func chosen(_ days: [String]) -> Wording {
    let list = series(days)
    return days.isEmpty
      ? Wording("一天也没有选", "No day is chosen")
      : Wording("选了\(list.chinese)", "Chosen: \(list.english)")
  }

  static func yuan(_ money: Money) -> Wording {
    Wording("\(money.yuanText)元", "\(money.yuanText) yuan")
  }

  static func pages(_ page: Int, of pages: Int) -> Wording {
    Wording("第\(page)页，共\(pages)页", "page \(page) of \(pages)")
  }

  static func list(total: Int) -> Wording {
    Wording("一共\(total)个活", "\(total) in all")
  }
}
