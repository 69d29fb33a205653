import OddJobMarket

/// Names of days.
enum TimeWords {
  static let today = Wording("今天", "Today")
  static let tomorrow = Wording("明天", "Tomorrow")
  static let dayAfter = Wording("后天", "In two days")
  static let nextDay = Wording("次日", "next day ")
  static let weekdays = [
    Wording("周一", "Mon"), Wording("周二", "Tue"), Wording("周三", "Wed"), Wording("周四", "Thu"),
    Wording("周五", "Fri"), Wording("周六", "Sat"), Wording("周日", "Sun"),
  ]
  static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// With the weekday first, so that the digit of a key does not read as part of the date.
  static func weekdayFirst(month: Int, day: Int, weekday: Wording) -> Wording {
    Wording(
      "\(weekday.chinese) \(month)月\(day)日",
      "\(weekday.english) \(day) \(months[month - 1])")
  }

  static func dated(month: Int, day: Int, weekday: Wording) -> Wording {
    Wording(
      "\(month)月\(day)日 \(weekday.chinese)",
      "\(weekday.english) \(day) \(months[month - 1])")
  }
}
