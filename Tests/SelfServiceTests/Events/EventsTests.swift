import OddJobMarket
import Testing

@testable import SelfService

@Suite("招聘·培训")
struct EventsTests {
  private typealias Driver = ScreenDriver<EventsScreen>

  private static func event(
    _ title: String, _ kind: EventSummary.Kind, _ from: Int, _ to: Int, day: Int
  ) -> EventSummary {
    EventSummary(
      kind: kind, title: title, place: "县就业服务中心一楼", window: Sample.window(from, to, day: day))
  }

  private static let events = [
    event("叉车培训", .training, 8, 18, day: 3), event("家政直播", .liveStream, 19, 21, day: 1),
    event("昨天的招聘会", .fair, 9, 12, day: -1), event("正在开的招聘会", .fair, 7, 12, day: 0),
    event("职业指导", .guidance, 14, 16, day: 0), event("缝纫培训", .training, 8, 18, day: 5),
    event("电工培训", .training, 8, 18, day: 6), event("护工培训", .training, 8, 18, day: 7),
  ]

  @Test("events come by day; what is over is left out")
  func byDay() throws {
    var driver = Driver(EventsScreen.State(), context: Sample.context(session: nil))
    #expect(driver.outcomes == [.effect(.loadEvents)])
    driver.check()
    driver.receive(.events(Self.events))
    driver.check()
    for text in ["今天 07:00–12:00", "正在进行", "明天 19:00–21:00", "直播带岗", "免费"] {
      #expect(driver.text.contains(text))
    }
    #expect(!driver.text.contains("昨天的招聘会"))
    driver.tap("下一页 ▶")
    #expect(driver.text.contains("9月19日 周六"))
    driver.check()
  }

  @Test("no event is said kindly; a second answer changes nothing")
  func none() {
    var driver = Driver(EventsScreen.State(), context: Sample.context())
    driver.receive(.events([Self.events[2]]))
    #expect(driver.text.contains("近期没有"))
    driver.check()
    let before = driver.state
    driver.receive(.events(Self.events))
    driver.receive(.hotlines([]))
    #expect(driver.state == before)
  }
}
