package import OddJobMarket

/// Why a person can't take a shift; each can be said in one sentence.
package enum Exclusion: Error, Hashable, Sendable {
  case closed
  /// The county allotted this station none of the places.
  case notOnOffer
  case full
  /// Kept for groups none of which was verified for the person.
  case reserved(for: Set<PriorityGroup>)
  /// One side asked not to be brought together with the other again.
  case blocked
  case notFreeThen
  case overlaps(title: String)
  case tooManyHours
  case tooLittleRest
  case underAge(minimum: Int)
  case certificateMissing(Certificate)
  case payBelowAsked
  case tooFar
  /// Farther than the person accepts, both in metres.
  case fartherThanAccepted(metres: Int, accepted: Int)

  /// Says why to the person.
  package var wording: Wording {
    switch self {
    case .closed: Wording("已经不招了", "no longer open")
    case .notOnOffer: Wording("这个站没有名额", "no places at this station")
    case .full: Wording("名额已满", "no places left")
    case .reserved: Wording("这份活留给重点帮扶的人", "kept for people with special support")
    // Which side asked for it is not said: that would tell on the other.
    case .blocked: Wording("这份活不配给您，请问工作人员", "not offered to you; please ask the attendant")
    case .notFreeThen: Wording("不在您说的有空时间里", "outside the time you are free")
    case .overlaps(let title): Wording("和“\(title)”时间冲突", "overlaps with “\(title)”")
    case .tooManyHours: Wording("一天的工时会超过上限", "the day would be too long")
    case .tooLittleRest: Wording("休息时间不够", "too little rest in between")
    case .underAge(let minimum): Wording("要满\(minimum)周岁", "for people of \(minimum) and over")
    case .certificateMissing(let certificate):
      Wording(
        "要有\(certificate.wording(.chinese))", "needs a \(certificate.wording(.english))")
    case .payBelowAsked: Wording("工资低于您要的", "pays less than you asked")
    case .tooFar: Wording("太远，又没有车接", "too far, and no ride")
    case .fartherThanAccepted(_, let accepted):
      Wording(
        "比您愿意去的\(Self.kilometres(accepted))公里远",
        "farther than the \(Self.kilometres(accepted)) km you accept")
    }
  }

  /// Says why to the attendant, who speaks of the person and can do something about some of it.
  package var attendantWording: Wording {
    switch self {
    case .notOnOffer: Wording("名额没有分给本站", "no places allotted to this station")
    case .full: Wording("本站名额已满", "this station's places are taken")
    case .reserved(let groups):
      Wording(
        "留给\(Self.list(groups, .chinese))，本人没有核验过",
        "kept for: \(Self.list(groups, .english)); not verified for this person")
    case .blocked: Wording("有一方登记过不再配对", "one side asked not to be matched again")
    case .notFreeThen: Wording("不在本人有空的时间里", "outside the time the person is free")
    case .underAge(let minimum):
      Wording("法定要满\(minimum)周岁，本人未满", "the law asks for an age of \(minimum)")
    case .certificateMissing(let certificate):
      Wording(
        "还没有看过本人的\(certificate.wording(.chinese))",
        "the person's \(certificate.wording(.english)) has not been seen")
    case .payBelowAsked: Wording("工资低于本人要的", "pays less than the person asked")
    case .fartherThanAccepted(let metres, let accepted):
      Wording(
        "有\(Self.kilometres(metres))公里，本人只去\(Self.kilometres(accepted))公里",
        "\(Self.kilometres(metres)) km; the person accepts \(Self.kilometres(accepted)) km")
    case .closed, .overlaps, .tooManyHours, .tooLittleRest, .tooFar: wording
    }
  }

  private static func kilometres(_ metres: Int) -> String {
    let tenths = max(0, metres) / 100
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// The groups in the order of their list, never that of memory.
  private static func list(_ groups: Set<PriorityGroup>, _ language: Language) -> String {
    PriorityGroup.allCases.filter(groups.contains).map { $0.wording(language) }
      .joined(separator: language.listSeparator)
  }
}
