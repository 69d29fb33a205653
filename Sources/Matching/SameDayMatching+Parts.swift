import OddJobMarket

extension SameDayMatching {
  /// The parts of a fit; each says in a few characters what it stands for.
  ///
  /// Words for the attendant are left out where only the person will read them.
  func parts(
    _ card: PostingCard, _ seeker: SeekerProfile, forAttendant: Bool = true
  ) -> [FitPart] {
    var parts: [FitPart] = []
    parts.reserveCapacity(FitPart.Name.allCases.count)
    if let part = tradePart(card, seeker) { parts.append(part) }
    parts.append(FitPart(name: .time, points: FitPart.timePoints, reason: Reasons.timeFits))
    if let part = distancePart(card) { parts.append(part) }
    if let part = payPart(card, seeker, forAttendant: forAttendant) { parts.append(part) }
    if card.isUrgent {
      parts.append(FitPart(name: .urgency, points: weights.urgency, reason: Reasons.urgent))
    }
    if seeker.daysWaited > 0 {
      let points = min(seeker.daysWaited, 7) * weights.dayWaited
      parts.append(
        FitPart(name: .waiting, points: points, reason: Reasons.waited(seeker.daysWaited)))
    }
    if seeker.hasVerifiedGroup {
      parts.append(
        FitPart(
          name: .group, points: weights.verifiedGroup, reason: Reasons.group,
          attendantReason: Reasons.policy))
    }
    if card.ride != .none {
      parts.append(FitPart(name: .ride, points: 0, reason: FitReason(card.ride.wording)))
    }
    return parts
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
    return FitPart(
      name: .distance, points: distancePoints(distance),
      reason: Reasons.distance(metres: distance))
  }

  private func payPart(
    _ card: PostingCard, _ seeker: SeekerProfile, forAttendant: Bool
  ) -> FitPart? {
    guard let asked = seeker.payAsked, asked.fen > 0,
      let pay = card.pay.comparableShiftPay(shiftMinutes: card.window.minutes), pay > asked
    else { return nil }
    let difference = Money(fen: pay.fen - asked.fen)
    return FitPart(
      name: .pay, points: payPoints(pay.fen, asked: asked.fen),
      reason: Reasons.paysMore(difference),
      attendantReason: forAttendant ? Reasons.paysPersonMore(difference) : nil)
  }
}

/// The points alone, for whoever compares many shifts before saying why of a few.
extension SameDayMatching {
  /// What the parts of a fit add up to.
  func score(_ card: PostingCard, _ seeker: SeekerProfile) -> Int {
    let pay = card.pay.comparableShiftPay(shiftMinutes: card.window.minutes)
    return standingPoints(card) + personPoints(seeker)
      + (seeker.trades.contains(card.trade) ? weights.preferredTrade : 0)
      + payPoints(pay?.fen ?? 0, asked: seeker.payAsked?.fen ?? 0)
  }

  /// What a shift is worth to everybody who may take it.
  func standingPoints(_ card: PostingCard) -> Int {
    FitPart.timePoints + (card.distanceMetres.map(distancePoints) ?? 0)
      + (card.isUrgent ? weights.urgency : 0)
  }

  /// What every shift is worth to a person.
  func personPoints(_ seeker: SeekerProfile) -> Int {
    min(max(0, seeker.daysWaited), 7) * weights.dayWaited
      + (seeker.hasVerifiedGroup ? weights.verifiedGroup : 0)
  }

  func distancePoints(_ metres: Int) -> Int {
    let near = max(0, weights.distanceLimitMetres - metres)
    return weights.distance * near / max(1, weights.distanceLimitMetres)
  }

  /// What pay is worth beside what was asked, both in fen for the shift.
  func payPoints(_ pay: Int, asked: Int) -> Int {
    guard asked > 0, pay > asked else { return 0 }
    return weights.payAboveAsked * min(pay - asked, asked / 2) / max(1, asked / 2)
  }
}

/// The words of the parts of a fit.
private enum Reasons {
  static let timeFits = FitReason(Wording("时间合适", "fits your time"))
  static let urgent = FitReason(Wording("马上要人", "needed now"))
  static let group = FitReason(Wording("重点帮扶", "priority group"))
  /// At the attendant's seat a group shows on demand only, never beside a name in a list.
  static let policy = FitReason(Wording("按政策优先", "priority by policy"))
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
    let yuan = difference.yuanText
    return FitReason(Wording("比您要的高\(yuan)元", "¥\(yuan) more than you asked"))
  }

  static func paysPersonMore(_ difference: Money) -> FitReason {
    let yuan = difference.yuanText
    return FitReason(Wording("比要的高\(yuan)元", "¥\(yuan) more than asked"))
  }
}
