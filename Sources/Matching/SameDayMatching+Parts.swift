import OddJobMarket

extension SameDayMatching {
  /// The parts of a fit; each says in a few characters what it stands for.
  func parts(_ card: PostingCard, _ seeker: SeekerProfile) -> [FitPart] {
    [
      tradePart(card, seeker), FitPart(name: .time, points: 1, reason: Reasons.timeFits),
      distancePart(card), payPart(card, seeker),
      card.isUrgent
        ? FitPart(name: .urgency, points: weights.urgency, reason: Reasons.urgent) : nil,
      seeker.daysWaited > 0
        ? FitPart(
          name: .waiting, points: min(seeker.daysWaited, 7) * weights.dayWaited,
          reason: Reasons.waited(seeker.daysWaited)) : nil,
      seeker.hasVerifiedGroup
        ? FitPart(name: .group, points: weights.verifiedGroup, reason: Reasons.group) : nil,
      card.ride == .none
        ? nil : FitPart(name: .ride, points: 0, reason: FitReason(card.ride.wording)),
    ].compactMap { $0 }
  }

  private func tradePart(_ card: PostingCard, _ seeker: SeekerProfile) -> FitPart? {
    if seeker.trades.contains(card.trade) {
      let name = trades[card.trade]?.wording ?? Wording(card.trade.rawValue, card.trade.rawValue)
      return FitPart(
        name: .trade, points: weights.preferredTrade, reason: Reasons.knows(name))
    }
    return trades[card.trade]?.certificate == nil
      ? FitPart(name: .trade, points: 0, reason: Reasons.anyTrade) : nil
  }

  private func distancePart(_ card: PostingCard) -> FitPart? {
    guard let distance = card.distanceMetres else { return nil }
    let near = max(0, weights.distanceLimitMetres - distance)
    return FitPart(
      name: .distance, points: weights.distance * near / max(1, weights.distanceLimitMetres),
      reason: Reasons.distance(metres: distance))
  }

  private func payPart(_ card: PostingCard, _ seeker: SeekerProfile) -> FitPart? {
    guard let asked = seeker.payAsked, asked.fen > 0,
      let pay = card.pay.comparableShiftPay(shiftMinutes: card.window.minutes), pay > asked
    else { return nil }
    let excess = min(pay.fen - asked.fen, asked.fen / 2)
    return FitPart(
      name: .pay, points: weights.payAboveAsked * excess / max(1, asked.fen / 2),
      reason: Reasons.paysMore(Money(fen: pay.fen - asked.fen)))
  }
}

/// The words of the parts of a fit.
private enum Reasons {
  static let timeFits = FitReason(Wording("时间合适", "fits your time"))
  static let urgent = FitReason(Wording("马上要人", "needed now"))
  static let group = FitReason(Wording("重点帮扶", "priority group"))
  static let anyTrade = FitReason(Wording("不挑手艺", "no trade needed"))

  static func knows(_ trade: Wording) -> FitReason {
    FitReason(Wording("会\(trade.chinese)", "your trade: \(trade.english)"))
  }

  static func waited(_ days: Int) -> FitReason {
    FitReason(Wording("等活\(days)天", "waited \(days) days"))
  }

  static func distance(metres: Int) -> FitReason {
    let tenths = (metres + 50) / 100
    let text = "\(tenths / 10).\(tenths % 10)"
    return FitReason(Wording("\(text)公里", "\(text) km"))
  }

  static func paysMore(_ difference: Money) -> FitReason {
    FitReason(
      Wording(
        "比您要的高\(difference.yuanText)元", "¥\(difference.yuanText) more than you asked"))
  }
}
