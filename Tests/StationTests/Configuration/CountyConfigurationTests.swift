import CountyAPI
import OddJobMarket
import Station
import Sync
import Testing

@Suite("The county in kiosk.conf")
struct CountyConfigurationTests {
  private func parse(
    _ text: String
  ) -> (settings: StationSettings, problems: [ConfigurationProblem]) {
    ConfigurationFile.parse("[county]\n" + text, file: "kiosk.conf")
  }

  @Test("without an address the station works alone")
  func alone() {
    #expect(StationSettings().county.address == nil)
    #expect(parse("sync = \"continuous\"").settings.county.address == nil)
  }

  @Test("address, authority and rhythm are read")
  func reads() {
    let (settings, problems) = parse(
      """
      address = "https://county.example:8443"
      authority = "/etc/county.pem"
      sync = "continuous"
      every-minutes = 5
      keep-days = 400
      """)
    #expect(problems.isEmpty)
    #expect(settings.county.address == CountyAddress(host: "county.example", port: 8443))
    #expect(settings.county.authority == "/etc/county.pem")
    #expect(settings.county.keepDays == 400 && StationSettings().county.keepDays == 730)
    #expect(settings.county.rhythm.answerTime == .byDay)
    let station = StationID(SeededIdentifiers(seed: 1).next())
    #expect(settings.county.schedule(of: station).mode == .continuous(everyMinutes: 5))
    #expect(StationSettings().county.schedule(of: station).mode == .ordinaryNight)
  }

  @Test(
    "what can't be right is refused with its line",
    arguments: [
      "address = \"http://county.example\"", "address = \"county.example\"", "address = 5",
      "address = \"https://county.example/path\"", "address = \"https://\"",
      "address = \"https://county.example:99999\"", "authority = \"county.pem\"",
      "sync = \"hourly\"", "sync = true", "every-minutes = 0", "every-minutes = 721",
      "every-minutes = \"5\"", "keep-days = 29", "keep-days = 3651", "keep-days = \"730\"",
    ])
  func refuses(line: String) {
    let problems = parse(line).problems
    #expect(problems.count == 1 && problems.first?.line == 2)
    guard case .badValue = problems.first?.kind else {
      Issue.record("\(problems)")
      return
    }
  }
}
