import OddJobMarket
import Testing

@testable import SelfService

@Suite("维权求助")
struct RightsTests {
  private typealias Driver = ScreenDriver<RightsScreen>

  private static let hotlines = [
    Hotline(number: "12345", purpose: "政务热线"), Hotline(number: "110", purpose: "报警"),
    Hotline(number: "0855-4522333", purpose: "县劳动监察大队"),
    Hotline(number: "12333", purpose: "劳动保障咨询、投诉"), Hotline(number: "12348", purpose: "法律援助"),
  ]

  private func loaded() -> Driver {
    var driver = Driver(RightsScreen.State(), context: Sample.context())
    driver.receive(.hotlines(Self.hotlines))
    return driver
  }

  @Test(
    "each topic says what to do, who is in charge and whom to call", arguments: RightsTopic.allCases
  )
  func topics(topic: RightsTopic) {
    var driver = loaded()
    #expect(driver.outcomes == [.effect(.loadHotlines)])
    driver.check()
    driver.tap(topic.wording.chinese)
    driver.check()
    for text in ["劳动监察", "仲裁", "调解", "法院", "12333", "12345", "12348", "110", "0855-4522333"] {
      #expect(driver.text.contains(text))
    }
    #expect(driver.text.contains("先打 120") == (topic == .injury))
    driver.back()
    #expect(driver.leavesOnBack)
  }

  @Test(
    "the most fitting number stands first and none is left out",
    arguments: [
      (RightsTopic.unpaid, "12333"), (.fake, "110"), (.other, "12345"),
    ])
  func order(topic: RightsTopic, first: String) {
    let ordered = topic.ordered(Self.hotlines)
    #expect(ordered.first?.number == first)
    #expect(Set(ordered) == Set(Self.hotlines))
  }

  @Test("injury is read before the numbers are there")
  func injury() {
    var driver = Driver(RightsScreen.State(), context: Sample.context())
    driver.tap("受伤")
    #expect(driver.text.contains("先打 120"))
    driver.check()
  }

  @Test("the attendant is called as by F9")
  func call() {
    var driver = loaded()
    driver.tap("欠薪", "叫工作人员帮忙")
    #expect(driver.last == [.callAttendant])
  }

  @Test("answers nobody waits for change nothing")
  func unasked() {
    var driver = loaded()
    let before = driver.state
    driver.receive(.hotlines([]))
    driver.receive(.events([]))
    #expect(driver.state == before)
  }
}
