import DemonstrationCounty

extension DemonstrationCounty {
  func postings(_ moment: Moment) -> [DemonstrationPosting] {
    postings(for: moment.day, now: moment.now, calendar: Moment.calendar)
  }

  func applications(_ moment: Moment) -> [DemonstrationApplication] {
    applications(for: moment.day, now: moment.now, calendar: Moment.calendar)
  }

  func signIns(_ moment: Moment) -> [DemonstrationSignIn] {
    signIns(for: moment.day, now: moment.now, calendar: Moment.calendar)
  }

  func history(_ moment: Moment) -> [DemonstrationPlacement] {
    history(before: moment.day, calendar: Moment.calendar)
  }
}
