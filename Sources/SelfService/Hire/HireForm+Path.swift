import OddJobMarket

extension HireForm {
  /// The steps that this posting needs, in their order.
  var path: [HireStep] {
    HireStep.allCases.filter { step in
      switch step {
      case .dayCount: plan == .several
      case .start: plan != .urgent
      case .expected: unit?.isPieceRate == true
      // One that an earlier answer gave has passed.
      case .departure: meeting.asksDeparture
      case .siteText, .content, .contact, .meeting, .meetingText, .departureClock, .plate,
        .overtime:
        false
      default: true
      }
    }
  }

  /// Whether the step has an answer already.
  func hasAnswer(for step: HireStep) -> Bool {
    switch step {
    case .trade: trade != nil
    case .places, .extras, .meeting, .plate, .overtime: true
    case .departure: !meeting.asksDeparture
    case .departureClock: !meeting.clock.isEmpty
    case .day: plan != nil
    case .dayCount: dayCount != nil
    case .start: startMinute != nil
    case .length: lengthMinutes != nil
    case .unit: unit != nil
    case .amount: amount.money != nil
    case .expected: expected.money != nil
    case .settlement: settlement != nil
    case .method: method != nil
    case .site: site != nil
    case .mode: mode != nil
    case .siteText, .content, .meetingText: self[text: step]?.isBlank == false
    case .contact: !phone.isEmpty
    case .review: false
    }
  }

  /// Returns why the step can't be left yet, and what it asks for; nil where it can.
  func obstacle(to step: HireStep) -> Wording? {
    guard !hasAnswer(for: step) else { return nil }
    return switch step {
    case .amount, .expected: WhyWords.amount
    case .siteText, .content, .meetingText: WhyWords.text
    case .contact, .departureClock: WhyWords.digits
    case .trade, .places, .extras, .meeting, .departure, .plate, .overtime, .day, .dayCount, .start,
      .length, .unit, .settlement, .method,
      .site, .mode, .review:
      WhyWords.choose
    }
  }

  /// Returns the step after one.
  ///
  /// - Parameter skipsAnswered: Whether it is a correction or a repetition, which only asks for what
  ///   is missing.
  func step(after step: HireStep, skipsAnswered: Bool) -> HireStep {
    switch step {
    case .meeting where meeting.place == nil: return .extras
    case .meeting, .meetingText: return .departure
    case .departure, .departureClock, .plate, .overtime: return .extras
    default: break
    }
    let start = step == .siteText ? .site : step
    if let opener = start.opener { return opener }
    return path.first { $0 > start && !(skipsAnswered && hasAnswer(for: $0)) } ?? .review
  }

  /// Returns the step before one, or nil on the first.
  func step(before step: HireStep) -> HireStep? {
    step.opener ?? path.last { $0 < step }
  }
}
