import OddJobMarket

/// What a public seat says of a person's place in the turns of the day.
enum TurnWords {
  static let question = Wording("为什么我排在这里", "Why I stand here")
  static let look = Wording("我排第几", "My turn")
  static let back = Wording("看我的活", "My work")

  static func standing(_ turn: PersonTurn) -> Wording {
    Wording(
      "您今天排第\(turn.turn)位。\(turn.explanation.chinese)",
      "Today you are in place \(turn.turn). \(turn.explanation.english)")
  }
}
