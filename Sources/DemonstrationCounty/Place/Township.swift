import OddJobMarket

/// A township of the county, with its station and its share of the people.
struct Township: Sendable {
  let name: String
  let stationAddress: String
  let openingHours: String
  let centre: Coordinate
  /// How many of a hundred people live here.
  let share: Int

  init?(
    _ name: String, _ stationAddress: String, hours: String = "9:00–17:00", north: Int, east: Int,
    share: Int
  ) {
    guard let centre = Coordinate(north: north, east: east) else { return nil }
    self.name = name
    self.stationAddress = stationAddress
    openingHours = hours
    self.centre = centre
    self.share = share
  }

  static let all: [Township] = [
    Township(
      "文笔街道", "文笔农贸市场东门旁", hours: "4:00–22:00，自助机全天", north: 0, east: 0, share: 30),
    Township("武笔街道", "武笔家园1栋门面", hours: "6:00–20:00", north: -1_960, east: -290, share: 20),
    Township("八弓镇", "客运站候车厅一楼", hours: "6:00–20:00", north: 800, east: 1_190, share: 17),
    Township("台烈镇", "台烈集镇便民服务中心", north: 500, east: -11_250, share: 6),
    Township("瓦寨镇", "瓦寨集镇政务大厅", north: -5_550, east: 9_760, share: 5),
    Township("桐林镇", "桐林集镇赶场坝旁", north: -9_750, east: 13_260, share: 4),
    Township("雪洞镇", "雪洞集镇便民服务中心", north: 5_150, east: 21_350, share: 4),
    Township("长吉镇", "长吉集镇政务大厅", north: 3_550, east: 15_150, share: 4),
    Township("良上镇", "良上集镇便民服务中心", north: -15_550, east: -8_150, share: 3),
    Township("滚马乡", "滚马集镇乡政府旁", north: 7_650, east: -6_750, share: 4),
    Township("款场乡", "款场集镇乡政府旁", north: 9_150, east: 7_250, share: 3),
  ].compactMap(\.self)

  /// One entry for each hundredth of the people, so that a draw is one look-up.
  static let byShare: [Township] = all.flatMap { Array(repeating: $0, count: $0.share) }
}
