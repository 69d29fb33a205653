import Matching
import OddJobMarket
import Station
import Testing

@Suite("Aims and turns in kiosk.conf")
struct AimsConfigurationTests {
  private func parse(_ text: String) -> (StationSettings, [ConfigurationProblem]) {
    ConfigurationFile.parse("[matching]\n" + text, file: "kiosk.conf")
  }

  @Test("aims and turns are read in the order they stand in")
  func read() {
    let (settings, problems) = parse(
      "aims = [\"places\", \"groups\", \"turn\", \"fit\"]\nturns = \"rotation\"\n")
    #expect(problems.isEmpty)
    #expect(settings.aims == [.places, .groups, .turn, .fit])
    #expect(settings.turnRule == .rotation)
  }

  @Test("an error names the line and every aim that is allowed")
  func allowed() throws {
    let (_, problems) = parse("turns = \"arrival\"\naims = [\"groups\"]\n")
    let problem = try #require(problems.first)
    #expect(problem.line == 3)
    for aim in Aim.allCases { #expect(problem.wording.chinese.contains("\"\(aim.rawValue)\"")) }
    #expect(problem.wording.english.contains("\"places\" first"))
  }

  @Test(
    "a rotation or a draw that the aims would never ask is an error at its line",
    arguments: ["rotation", "draw"])
  func turnsWithoutAim(rule: String) throws {
    let (_, problems) = parse("\nturns = \"\(rule)\"\n")
    let problem = try #require(problems.first)
    #expect(problem.line == 3)
    #expect(problem.code == "configuration.incomplete")
    #expect(problem.wording.english.contains("\"turn\""))
    #expect(parse("\nturns = \"arrival\"\n").1.isEmpty)
  }
}
