/// Why staff moved a person in the turns of a day.
///
/// Whoever was passed reads it on the public seat, so it is one of these and nobody's own words: none
/// names anyone, and none can be typed.
package enum TurnMoveReason: String, CaseIterable, Codable, Hashable, Sendable {
  case correction, fellThrough, missedCall, inNeed, ownWish

  package var wording: Wording {
    switch self {
    case .correction: Wording("签到弄错了，改正", "the sign-in was wrong")
    case .fellThrough: Wording("定好的活没干成，不怪本人", "work fell through, not their fault")
    case .missedCall: Wording("轮到时在办别的事", "was busy at the desk when called")
    case .inNeed: Wording("需要照顾", "needs special care")
    case .ownWish: Wording("本人要求", "their own wish")
    }
  }
}

/// Where staff put a person in the turns of a day.
package enum TurnTarget: Hashable, Sendable {
  case front
  case back
  /// Right before another person of the day's list.
  case before(JobSeekerID)

  /// Where to, after 把…; nobody else is named. The place itself is no part of it: others may have been
  /// moved since.
  package var wording: Wording {
    switch self {
    case .front: Wording("调到最前面", "to the front")
    case .back: Wording("调到最后", "to the end")
    case .before: Wording("调到另一个人前面", "ahead of someone else")
    }
  }
}
