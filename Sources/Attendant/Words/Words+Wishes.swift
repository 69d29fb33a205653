import OddJobMarket

extension Words {
  // Verified groups.
  static let showGroupsFirst = Wording("先按 G 查看群体，再核验", "First G, to see the groups")
  static func groupQuestion(_ name: String) -> Wording {
    Wording("看过 \(name) 哪种群体的证明？", "The proof of which group of \(name) was seen?")
  }
  static func option(_ group: PriorityGroup, of revealed: RevealedGroups) -> Wording {
    let (chinese, english) = (group.wording(.chinese), group.wording(.english))
    if revealed.verified.contains(group) {
      return Wording("\(chinese)：已核验，选它就取消", "\(english): verified; takes it back")
    }
    return revealed.groups.contains(group)
      ? Wording("\(chinese)（自报）", "\(english) (declared)") : group.wording
  }

  // Parties.
  static let nobodyLeadsParty = Wording("结伴不用带班", "Nobody leads a party")
  static func partyQuestion(_ count: Int) -> Wording {
    Wording(
      "要是没有\(count)个人一起的活，怎么办？", "And where no work takes all \(count) of you?")
  }
  static let partyChoices = [
    Wording("分开也行，各找各的活", "Each takes work alone"),
    Wording("一定要在一起，没有就不去", "Together or not at all"),
  ]
  static func partyFormed(_ count: Int) -> Wording {
    Wording("已记下\(count)人结伴，按 r 再配一次", "A party of \(count); r matches again")
  }
  static func partyEnded(_ count: Int) -> Wording {
    Wording("\(count)人的结伴已解散", "The party of \(count) has ended")
  }

  // Asked for by name.
  static func named(_ name: String, _ isNamed: Bool) -> Wording {
    isNamed
      ? Wording("已记下：用工方点名要 \(name)", "The employer asks for \(name)")
      : Wording("已取消点名：\(name)", "No more asked for: \(name)")
  }

  // Kept apart.
  static func pairQuestion(_ standing: PairStanding) -> Wording {
    Wording(
      "\(standing.personName) 和 \(standing.employerName) 以后不再配？谁说的、为什么？不告诉另一方",
      "Keep \(standing.personName) and \(standing.employerName) apart? On whose word? The other "
        + "side is not told")
  }
  static func blocking(_ reason: PairBlockReason) -> Wording {
    said(by: reason.side, reason.wording)
  }
  static func lifting(_ reason: PairBlockReason) -> Wording {
    let word = said(by: reason.side, reason.wording)
    return Wording("取消登记（\(word.chinese)）", "Take back (\(word.english))")
  }
  private static func said(by side: ReturnSide, _ reason: Wording) -> Wording {
    side == .jobSeeker
      ? Wording("本人：\(reason.chinese)", "Person: \(reason.english)")
      : Wording("用工方：\(reason.chinese)", "Employer: \(reason.english)")
  }
  static let pairBlocked = Wording("已登记，以后不给这两方配对", "Written down: not matched again")
  static let pairUnblocked = Wording("已取消，可以再配对", "Taken back: may be matched again")
}
