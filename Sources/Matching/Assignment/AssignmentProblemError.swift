package import OddJobMarket

/// What is wrong with the numbers of an assignment problem; a row is a person, a column a posting.
package enum AssignmentProblemError: Error, Hashable, Sendable {
  case windowsMissing
  case gapNegative
  case headcountNegative(posting: Int)
  case windowEmpty(posting: Int)
  case rowsBroken(person: Int)
  case postingOutOfOrder(person: Int, posting: Int)
  case weightTooLarge(person: Int, posting: Int)

  /// What to read in a report.
  package var wording: Wording {
    switch self {
    case .windowsMissing:
      Wording("每个岗位都要有起止时间", "every posting needs a start and an end")
    case .gapNegative:
      Wording("间隔分钟数不能小于0", "the gap can't be less than 0 minutes")
    case .headcountNegative(let posting):
      Wording("岗位\(posting)的人数小于0", "posting \(posting) has fewer than 0 places")
    case .windowEmpty(let posting):
      Wording("岗位\(posting)的结束不晚于开始", "posting \(posting) ends no later than it starts")
    case .rowsBroken(let person):
      Wording("人员\(person)的边的位置不对", "the edges of person \(person) are out of place")
    case .postingOutOfOrder(let person, let posting):
      Wording(
        "人员\(person)的岗位\(posting)不存在或没有从小到大排列",
        "posting \(posting) of person \(person) does not exist or is not in ascending order")
    case .weightTooLarge(let person, let posting):
      Wording(
        "人员\(person)和岗位\(posting)的权重太大",
        "the weight of person \(person) and posting \(posting) is too large")
    }
  }
}
