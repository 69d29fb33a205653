import OddJobMarket

@testable import Attendant

extension Sample {
  static let seed = "00112233445566778899aabbccddeeff"
  static let commitment = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

  /// The turns of the first numbers of the queue, by lot; the second was moved by hand.
  static func turns(isDrawn: Bool = false, hasDraw: Bool = true, people: Int = 5) -> DayTurns {
    DayTurns(
      rule: hasDraw ? Wording("抽签", "By lot") : Wording("按签到先后", "By sign-in"),
      aims: Wording("先把名额招满，核验过的重点群体优先", "fill the places, verified priority groups first"),
      draw: hasDraw
        ? DrawNotice(
          commitment: commitment, seed: isDrawn ? seed : nil, lastNumber: isDrawn ? people : nil)
        : nil,
      people: (1...max(1, people)).prefix(people).map { number in
        let turn = people + 1 - number
        return PersonTurn(
          person: queued(number).jobSeeker, turn: turn,
          explanation: Wording(
            "您是今天第\(number)号，前面有\(turn - 1)人。",
            "You are number \(number) today, with \(turn - 1) before you."),
          staffExplanation: Wording(
            "本人是今天第\(number)号，前面有\(turn - 1)人。",
            "They are number \(number) today, with \(turn - 1) before them."),
          moved: number == 2 ? Wording("杨姐调的：需要照顾", "by Yang: needs special care") : nil)
      })
  }
}
