/// Free today from–until (今天有空; staff: 待工签到).
package struct SignIn: Hashable, Codable, Sendable {
  package let jobSeeker: JobSeekerID
  package var day: BusinessDay
  package var window: TimeWindow
  /// The order of arrival on the day, from 1: the published tie-break.
  package var number: Int

  package init(jobSeeker: JobSeekerID, day: BusinessDay, window: TimeWindow, number: Int) {
    self.jobSeeker = jobSeeker
    self.day = day
    self.window = window
    self.number = number
  }
}
