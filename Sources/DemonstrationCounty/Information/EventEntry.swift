import OddJobMarket

/// What comes every week.
struct EventEntry: Sendable {
  /// 1 is Monday.
  let weekday: Int
  let kind: EventSummary.Kind
  let title: String
  let place: String
  /// The hours of the clock.
  let hours: ClosedRange<Int>
  /// The seats of a room; nil in the open and on a screen.
  var places: Int?

  /// By weekday and start: at least one hiring event a week, as the county promises.
  static let weekly = [
    EventEntry(
      weekday: 1, kind: .guidance, title: "一对一职业指导", place: "文笔街道零工驿站", hours: 9...11,
      places: 8),
    EventEntry(
      weekday: 2, kind: .training, title: "三穗缝纫工平车班", place: "八弓缝纫车间", hours: 9...17,
      places: 20),
    EventEntry(
      weekday: 3, kind: .liveStream, title: "园区企业直播带岗", place: "县政务中心直播间", hours: 19...21),
    EventEntry(
      weekday: 4, kind: .training, title: "家政护理入门班", place: "武笔养老院培训室", hours: 9...16,
      places: 16),
    EventEntry(weekday: 5, kind: .fair, title: "零工赶场招聘会", place: "文笔广场", hours: 8...12),
    EventEntry(
      weekday: 6, kind: .fair, title: "东西部劳务协作专场", place: "高铁新区体育公园", hours: 9...12),
    EventEntry(
      weekday: 7, kind: .guidance, title: "返乡人员政策咨询", place: "客运站候车厅", hours: 14...16),
  ]
}
