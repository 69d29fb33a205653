import OddJobMarket

extension Words {
  static let unmarkedTitle = Wording(
    "活干完了、没记到岗的人", "Work is over, arrival not marked")
  static let unmarkedContext = Wording("没记到岗", "Not marked")
  static let nothingUnmarked = Wording("都记过了", "Everybody is marked")
  static let unmarkedFoot = Wording(
    "系统不会自己记未到岗：问过再记；Enter 看那天",
    "Never marked by itself: ask first. Enter: that day")
  static let hours = Wording("时间", "Hours")

  /// Today and yesterday by name; nil for a day that is named by its date.
  static func unmarkedDay(_ day: BusinessDay, today: BusinessDay) -> Wording? {
    if day >= today { return Wording("今天", "today") }
    return day == today.advanced(by: -1) ? Wording("昨天", "yesterday") : nil
  }

  /// How many of which day, for the status line; nil where everybody is marked.
  static func unmarkedHint(
    _ days: [UnmarkedDay], today: BusinessDay, key: String
  ) -> Wording? {
    guard !days.isEmpty else { return nil }
    var parts: [(day: Wording, count: Int)] = []
    for day in days {
      let name = unmarkedDay(day.day, today: today) ?? Wording("更早", "earlier")
      if parts.last?.day == name {
        parts[parts.count - 1].count += day.count
      } else {
        parts.append((name, day.count))
      }
    }
    let isAll = days.reduce(0) { $0 + $1.count } < UnmarkedDay.countMax
    let chinese = parts.map { "\($0.day.chinese)\($0.count)人" }.joined(separator: "、")
    let english = parts.map { "\($0.day.english) \($0.count)" }.joined(separator: ", ")
    return Wording(
      "\(chinese)\(isAll ? "" : "以上")没记到岗，按 \(key) 记",
      "Not marked: \(english)\(isAll ? "" : " or more"); \(key) lists them")
  }
}
