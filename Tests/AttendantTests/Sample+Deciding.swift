import OddJobMarket

@testable import Attendant

extension Sample {
  static func candidate(_ number: Int) -> Candidate {
    let isSuitable = number < 7
    let reasons =
      isSuitable
      ? [
        FitReason(Wording("会搬运", "your trade: porter")),
        FitReason(Wording("0.8公里", "0.8 km")), FitReason(Wording("时间合适", "fits your time")),
      ] : [FitReason(Wording("和“发传单”时间冲突", "overlaps with “发传单”"), isFavourable: false)]
    return Candidate(
      jobSeeker: id(4_000 + number), name: names[number % names.count], township: "八弓镇",
      verification: number % 2 == 0 ? .verified(.identityCard) : .selfDeclared,
      hasApplied: number % 3 == 0, score: isSuitable ? 620 - number * 40 : 0, reasons: reasons)
  }

  /// One of each mark that stands beside a state.
  static let marked: [BoardApplication] = {
    var held = application(0, .held)
    held.marks.holdUntil = now + 7
    held.marks.recommendation = RecommendationMark(attendant: "杨姐")
    var left = application(1, .finished, isVerified: true)
    left.marks.leaving = .init(instant: at(10, 30), worked: 90)
    left.marks.isReplaceable = true
    var returning = application(2, .arrived)
    returning.marks.returning = ReturnMark(employerAsks: true)
    var taken = application(3, .confirmed)
    taken.marks.replaces = names[1]
    taken.marks.joinsAt = at(10, 40)
    var agreed = application(4, .confirmed)
    agreed.marks.returning = ReturnMark(employerAsks: true, personAsks: true)
    return [held, left, returning, taken, agreed, application(5, .applied)]
  }()

  static let cancellation = CancellationSummary(
    shift: card(0).shift, posting: card(0).posting, title: card(0).title, confirmed: 2, open: 3,
    confirmedInPosting: 5, openInPosting: 4, shifts: 3)

  static func answer(to effect: DecidingEffect) -> DecidingReply {
    switch effect {
    case .loadCandidates(let shift): .candidates(shift, .success((0..<9).map { candidate($0) }))
    case .loadCancellation: .cancellation(.success(cancellation))
    case .recommend: .done(.success(.recommended(id(3_001), .held)))
    case .askBack(_, let side, _):
      .done(.success(side == nil ? .returns : .askedBack(waitingFor: .employer)))
    case .replace: .done(.failure(.placeNotGivenUp))
    case .raisePay: .done(.success(.paysMore(card(0).pay, confirmed: 2)))
    case .cancel(let summary, let wholePosting, _, _):
      .done(.success(.cancelled(summary, wholePosting: wholePosting)))
    }
  }
}
