package import OddJobMarket

/// Why a person can't take a shift; each can be said in one sentence.
package enum Exclusion: Error, Hashable, Sendable {
  case closed
  case full
  case notFreeThen
  case overlaps(title: String)
  case tooManyHours
  case tooLittleRest
  case underAge(minimum: Int)
  case certificateMissing(Certificate)
  case payBelowAsked
  case tooFar

  package var wording: Wording {
    switch self {
    case .closed: Wording("已经不招了", "no longer open")
    case .full: Wording("名额已满", "no places left")
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
    }
  }
}
