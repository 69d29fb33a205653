import OddJobMarket

extension Words {
  static let waitingForAnswer = Wording("等答复", "waiting")
  static let havePlaces = Wording("有名额", "with a place")
  static let areOver = Wording("已了结", "over")
  static let byState = Wording("按状态", "by state")
  static let longestWaiting = Wording("等得久的在前", "longest wait first")
  static let areHereToday = Wording("今天签到", "here today")
  static let areUnverified = Wording("未核验", "unverified")
  static let areVerified = Wording("已核验", "verified")
  static let hereFirst = Wording("签到的在前", "those here first")
  static let unverifiedFirst = Wording("未核验的在前", "unverified first")
  static let byNumber = Wording("按号", "by number")
  static let leavingSoonest = Wording("先要走的在前", "leaving soonest first")
  static let areUnanswered = Wording("没应答", "unanswered")
  static let oldestFirst = Wording("先来的在前", "oldest first")
  static let newestFirst = Wording("新的在前", "newest first")
  static let haveUnverified = Wording("有人未核验", "with unverified")
  static let largestFirst = Wording("人多的在前", "largest first")
  static let areSuspended = Wording("停用中", "suspended")
  static let haveWageClaims = Wording("有欠薪投诉", "with wage claims")
  static let mostPostings = Wording("岗位多的在前", "most postings first")
  static let mostWageClaims = Wording("投诉多的在前", "most claims first")
  static let latestStart = Wording("开工晚的在前", "latest start first")

  // Where a list has neither.
  static let reviewHasOneState = Wording(
    "这里都是待审核的，没有别的状态", "All of these are in review; there is no other state")
  static let reviewHasOneOrder = Wording(
    "审核按先来后到，不能改排列", "Reviews come oldest first; there is no other order")
  static let closeRecordsFirst = Wording("先关上记录，再排列表", "Close the records first")
  static let membersHaveNone = Wording(
    "组员没有状态可选，按 Tab 回到班组", "Members have no states; Tab leads to the crews")
  static let nothingSuch = Wording("没有这样的，按 i 换", "None such; i shows others")

  /// What is on, narrowed first.
  static func names(_ narrowing: Wording?, _ order: Wording?) -> [Wording] {
    [narrowing.map { Wording("只看\($0.chinese)", "only \($0.english)") }, order].compactMap { $0 }
  }

  /// The title of a list with what is on.
  static func listTitle(_ title: Wording, _ names: [Wording]) -> Wording {
    Wording(
      ([title] + names).map(\.chinese).joined(separator: " · "),
      ([title] + names).map(\.english).joined(separator: " · "))
  }

  /// The word beside the key, once something is on.
  static func arranged(_ command: AttendantCommand, _ name: Wording) -> Wording {
    command == .narrow
      ? Wording("只看\(name.chinese)", " only \(name.english)")
      : Wording(name.chinese, " \(name.english)")
  }
}
