import Matching
import OddJobMarket
import Station
import Testing

@Suite("Aims in kiosk.conf")
struct AimsConfigurationTests {
  private func parse(_ text: String) -> (StationSettings, [ConfigurationProblem]) {
    ConfigurationFile.parse("[matching]\n" + text, file: "kiosk.conf")
  }

  @Test("aims are read in the order they stand in")
  func read() {
    let (settings, problems) = parse(
      "aims = [\"places\", \"groups\", \"turn\", \"fit\"]\n")
    #expect(problems.isEmpty)
    #expect(settings.aims == [.places, .groups, .turn, .fit])
  }

  @Test("an error names the line and every aim that is allowed")
  func allowed() throws {
    let (_, problems) = parse("aims = [\"groups\"]\n")
    let problem = try #require(problems.first)
    #expect(problem.line == 2)
    for aim in Aim.allCases { #expect(problem.wording.chinese.contains("\"\(aim.rawValue)\"")) }
    #expect(problem.wording.english.contains("\"places\" first"))
  }

  @Test("the rule of the turns is read", arguments: TurnRule.allCases)
  func turns(rule: TurnRule) {
    let (settings, problems) = parse("turns = \"\(rule.rawValue)\"\n")
    #expect(problems.isEmpty && settings.turns == rule)
    #expect(parse("").0.turns == .arrival)
  }

  @Test(
    "a rule that nobody knows is an error with its line and what is allowed",
    arguments: ["\"lottery\"", "\"Draw\"", "1", "[\"draw\"]"])
  func unknownRule(value: String) throws {
    let (settings, problems) = parse("distance = 1\nturns = \(value)\n")
    let problem = try #require(problems.first)
    #expect(problem.line == 3 && problems.count == 1 && settings.turns == .arrival)
    for rule in TurnRule.allCases {
      #expect(problem.wording.chinese.contains("\"\(rule.rawValue)\""))
    }
  }
}
