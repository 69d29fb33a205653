import OddJobMarket
import Testing

@testable import SelfService

@Suite("附近驿站")
struct StationsTests {
  private typealias Driver = ScreenDriver<StationsScreen>

  private static let stations: [StationSummary] = (0..<7).map { number in
    StationSummary(
      name: "零工驿站\(number)号", address: "三穗县八弓镇文笔街道\(number)号", openingHours: "05:00–20:00",
      phone: "0855-452200\(number)", distanceMetres: (7 - number) * 700 - 700,
      isThisOne: number == 6)
  }

  @Test("stations come nearest first, with hours and phone")
  func nearestFirst() throws {
    var driver = Driver(StationsScreen.State(), context: Sample.context())
    #expect(driver.outcomes == [.effect(.loadStations)])
    driver.check()
    driver.receive(.stations(Self.stations))
    let distances = try #require(driver.state.stations).compactMap(\.distanceMetres)
    #expect(distances == distances.sorted())
    driver.check()
    for text in ["就是本站", "700米", "1.4公里", "05:00–20:00", "0855-4522006"] {
      #expect(driver.text.contains(text))
    }
    driver.tap("下一页 ▶")
    #expect(driver.text.contains("零工驿站0号"))
    driver.check()
    #expect(driver.leavesOnBack)
  }

  @Test("a station alone says so; a second answer changes nothing")
  func none() {
    var driver = Driver(StationsScreen.State(), context: Sample.context())
    driver.receive(.policies([]))
    #expect(driver.state.stations == nil)
    driver.receive(.stations([]))
    driver.check()
    driver.receive(.stations(Self.stations))
    #expect(driver.state.stations?.isEmpty == true)
  }
}
