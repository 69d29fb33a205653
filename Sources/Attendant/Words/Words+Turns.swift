import OddJobMarket

extension Words {
  /// The rule in force, in one line; where there is room with the whole seed.
  static func turnRule(_ rule: Wording, _ draw: DrawNotice?, isWide: Bool) -> Wording {
    let named = Wording("次序：\(rule.chinese)", "Turns: \(rule.english)")
    guard let draw else { return named }
    let hash = draw.shortCommitment
    guard let seed = draw.seed else {
      return Wording(
        "\(named.chinese) · 还没抽 · 校验码 \(hash)", "\(named.english), not yet · hash \(hash)")
    }
    return isWide
      ? Wording(
        "\(named.chinese) · 种子 \(seed) · 校验码 \(hash)",
        "\(named.english) · seed \(seed) · hash \(hash)")
      : Wording("\(named.chinese) · 种子 \(seed)", "\(named.english) · seed \(seed)")
  }

  /// A turn in a column of five; whoever was moved by hand is marked.
  static func turnInList(_ turn: PersonTurn) -> Wording {
    turn.moved == nil
      ? Wording("\(turn.turn)", "\(turn.turn)") : Wording("\(turn.turn)调", "\(turn.turn)*")
  }

  /// Where a person stands and why, as it is said to staff.
  static func turnOf(_ turn: PersonTurn) -> Wording {
    Wording(
      "次序第\(turn.turn)位：\(turn.staffExplanation.chinese)",
      "Turn \(turn.turn): \(turn.staffExplanation.english)")
  }

  static func turnPlaceQuestion(_ name: String, _ places: PlacesOfTurn) -> Wording {
    Wording(
      "把\(name)调到第几位？现在第\(places.now)位，一共\(places.last)人",
      "Move \(name) to which place? Now \(places.now) of \(places.last)")
  }
  static func turnPlaceForm(_ last: Int) -> Wording {
    Wording("请写1到\(last)的数", "A number from 1 to \(last), please")
  }
  static func turnReasonQuestion(_ name: String, _ place: Int) -> Wording {
    Wording(
      "把\(name)调到第\(place)位，为什么？大家会看到原因和您的名字",
      "\(name) to place \(place): why? All can read the reason and your name")
  }
  static func turnMoved(_ name: String, _ turn: PersonTurn?) -> Wording {
    guard let turn else { return Wording("\(name)的次序调好了", "\(name) was moved") }
    return Wording(
      "\(name)调到第\(turn.turn)位（\(turn.moved?.chinese ?? "")）",
      "\(name) is at place \(turn.turn) (\(turn.moved?.english ?? ""))")
  }
  static func turnsBack(_ count: Int) -> Wording {
    Wording("次序恢复原样", count == 1 ? "the turn is as before" : "the turns are as before")
  }

  // The draw.
  static let noDraw = Wording("现在的次序不靠抽签", "The turns do not go by lot")
  static let nobodyToDraw = Wording("今天还没有人签到", "Nobody has signed in yet")
  static func drawQuestion(_ commitment: String, _ people: Int) -> Wording {
    Wording(
      "现在给签到的\(people)人抽签？一天只抽一次。种子的校验码：\(commitment)",
      "Draw for the \(people) signed in? Once a day. The hash of the seed: \(commitment)")
  }
  static func drawn(_ draw: DrawNotice?) -> Wording {
    let seed = draw?.seed ?? ""
    return Wording("抽好了，种子 \(seed)", "Drawn; the seed is \(seed)")
  }
}
