package import OddJobMarket

/// Why the rule puts a person where they are, before anything is moved by hand.
package enum TurnCause: Hashable, Sendable {
  case arrival
  /// Had a whole day's work last on `day`; `hadShortJob`: since then shorter ones, which don't count.
  case lastWork(day: BusinessDay, hadShortJob: Bool)
  /// Comes since `day` and has not had a whole day's work.
  case noWork(since: BusinessDay, hadShortJob: Bool)
  /// Signed in for the first time today.
  case newcomer
  /// Took part in the draw with this seed, of which the hash was shown before.
  case lot(seed: String, commitment: String)
  /// Signed in after the draw.
  case afterDraw
  /// The draw has not been held; the hash of its seed is shown already.
  case beforeDraw(commitment: String?)

  /// The rule's part of the answer to 为什么我排在这里, one sentence.
  func wording(number: Int, before: Int, to listener: TurnListener) -> Wording {
    let ahead =
      before == 0
      ? Wording("前面没有人", "with nobody before \(listener.english("you", "them"))")
      : Wording("前面有\(before)人", "with \(before) before \(listener.english("you", "them"))")
    let who = listener.chinese
    switch self {
    case .arrival:
      return Wording(
        "按签到先后，\(who)是今天第\(number)号，\(ahead(.chinese))。",
        "By sign-in: \(listener.english("you are", "they are")) number \(number) today, "
          + "\(ahead(.english)).")
    case .lastWork(let day, let hadShortJob):
      return Wording(
        "轮流：\(who)上次干满一天的活是\(Self.chinese(day))\(hadShortJob ? "，之后的短活不算" : "")，"
          + "\(ahead(.chinese))。",
        "Rotation: \(listener.english("your", "their")) last whole day's work was on \(day.date.text)"
          + "\(hadShortJob ? "; shorter jobs since do not count" : ""), \(ahead(.english)).")
    case .noWork(let day, let hadShortJob):
      return Wording(
        "轮流：\(who)从\(Self.chinese(day))起签到，还没轮到满一天的活\(hadShortJob ? "，短活不算" : "")，"
          + "\(ahead(.chinese))。",
        "Rotation: \(listener.english("you", "they")) have come since \(day.date.text) and had no whole day's work yet"
          + "\(hadShortJob ? "; shorter jobs do not count" : ""), \(ahead(.english)).")
    case .newcomer:
      return Wording(
        "轮流：\(who)今天第一次签到，排在还没轮到的人后面、刚干过活的人前面，\(ahead(.chinese))。",
        "Rotation: \(listener.english("you", "they")) signed in for the first time today, behind "
          + "those still waiting and ahead of those who have just had work, \(ahead(.english)).")
    case .lot(let seed, let commitment):
      let short = DrawNotice.short(commitment)
      return Wording(
        "抽签：\(who)的\(number)号排在第\(before + 1)位。抽签种子是\(seed)，"
          + "抽签前公布的校验码是\(short)…，谁都可以核对。",
        "By lot: \(listener.english("your", "their")) number \(number) came out in place "
          + "\(before + 1). The seed is \(seed), the hash shown before \(short)…: anyone can check."
      )
    case .afterDraw:
      return Wording(
        "\(who)在抽签以后签到，按先后排在抽过签的人后面，\(ahead(.chinese))。",
        "\(listener.english("You", "They")) signed in after the draw and stand behind it by sign-in, "
          + "\(ahead(.english)).")
    case .beforeDraw(let commitment):
      let short = commitment.map { DrawNotice.short($0) }
      return Wording(
        "今天抽签还没有开始，暂时按签到先后，\(ahead(.chinese))。"
          + (short.map { "抽签种子的校验码已经公布：\($0)…。" } ?? ""),
        "Today's draw has not been held; until then it goes by sign-in, \(ahead(.english))."
          + (short.map { " The hash of its seed is shown already: \($0)…." } ?? ""))
    }
  }

  private static func chinese(_ day: BusinessDay) -> String {
    "\(day.date.month)月\(day.date.day)日"
  }
}
