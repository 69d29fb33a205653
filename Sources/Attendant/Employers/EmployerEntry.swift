import OddJobMarket

/// What is asked about an employer by one line of text.
enum EmployerEntry: Equatable, Sendable {
  case suspensionReason(EmployerID, name: String)
  case suspensionEnd(EmployerID, name: String, reason: String)
  case liftReason(EmployerID, name: String)
}

/// The last day of a suspension as people type it: 30 (days, today included), 9-30, +7.
enum SuspensionEnd {
  static func lastDay(
    _ text: String, today: BusinessDay
  ) throws(EntryProblem) -> BusinessDay {
    let typed = text.cleaned()
    let day: BusinessDay
    if typed.utf8.count <= 3, typed.first != "+", let days = Int(typed) {
      day = today.advanced(by: days - 1)
    } else {
      switch DayList.parse(typed, today: today.date) {
      case .success(let days):
        guard days.count == 1 else { throw EntryProblem(wording: Words.suspensionEndForm) }
        day = BusinessDay(days[0])
      case .failure(let problem): throw EntryProblem(wording: problem.wording)
      }
    }
    let latest = today.advanced(by: EmployerSuspension.daysMax - 1)
    guard !typed.isEmpty, (today...latest).contains(day) else {
      throw EntryProblem(wording: Words.suspensionEndForm)
    }
    return day
  }
}

extension EntryProblem {
  static func reason(_ text: String) throws(EntryProblem) -> String {
    do throws(FieldProblem) {
      return try FreeText(validating: text, lengthMax: 100).text
    } catch {
      let isMissing = error.code == .empty
      throw EntryProblem(
        wording: isMissing ? Refusal.suspensionNeedsReason.wording : error.wording)
    }
  }
}
