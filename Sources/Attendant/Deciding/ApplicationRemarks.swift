import OddJobMarket

/// What the board says of an application beside its bare state.
struct ApplicationRemarks {
  private let application: BoardApplication
  private let screen: AttendantScreen
  private var language: Language { screen.language }

  init(_ application: BoardApplication, _ screen: AttendantScreen) {
    self.application = application
    self.screen = screen
  }

  /// The state, with the minutes of a place that is kept and whose word an arrival is.
  var state: String {
    let marks = application.marks
    if let minutes = marks.minutesLeft(at: screen.state.now) {
      return Words.kept(minutes: minutes)(language)
    }
    if marks.leaving != nil, application.state == .finished { return Words.left(language) }
    let isOwnWord = application.attendance?.source == .selfReport
    return application.state.wording(language) + (isOwnWord ? Words.selfReported(language) : "")
  }

  /// One word for the list.
  var sign: String {
    let marks = application.marks
    if let returning = marks.returning, let word = Words.returnSign(returning) {
      return word(language)
    }
    if marks.replaces != nil { return Words.replacesSign(language) }
    return marks.recommendation == nil ? "" : Words.recommendedSign(language)
  }

  /// Everything in one line; empty where there is nothing to say.
  var lines: String {
    let calendar = screen.calendar
    let marks = application.marks
    var parts: [Wording] = []
    if let leaving = marks.leaving {
      parts.append(
        Words.leftMidway(calendar.clockText(of: leaving.instant), worked: leaving.worked))
    }
    if let replaced = marks.replaces, let joinsAt = marks.joinsAt {
      parts.append(Words.replaces(replaced, calendar.clockText(of: joinsAt)))
    }
    if let returning = marks.returning.flatMap(Words.returning) { parts.append(returning) }
    if let recommendation = marks.recommendation {
      parts.append(Words.recommended(recommendation))
    }
    guard !parts.isEmpty else { return "" }
    return "\(application.name)  " + parts.map { $0(language) }.joined(separator: " · ")
  }
}
