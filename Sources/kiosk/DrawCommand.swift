import ArgumentParser
import OddJobMarket
import Station
import Store

/// `kiosk draw`: what the station promised of its draws, and whether it kept it.
struct DrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw", abstract: "查抽签。Check a draw of the list.",
    subcommands: [Verify.self], defaultSubcommand: Verify.self)

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify", abstract: "按记录重新算一遍抽签。Work a draw out anew from the log.",
      discussion: """
        The hash shown before, the seed shown after it and the numbers of the sign-ins are read from \
        the chain of operations, which is walked first; the order is worked out from these alone and \
        held against the one that the seats show. The station must be stopped.

        Exit status: 0 everything agrees; 65 something differs, which is said; 66 no draw was held \
        on that day; 75 the station runs.
        """)

    @OptionGroup var options: StationOptions

    @Argument(help: "哪一天，例如 2026-09-12、今天。The day.")
    var day: String

    @Flag(help: "演示站的抽签。The demonstration's draw.")
    var demo = false

    func run() throws {
      try Exit.reporting {
        let path = try options.databasePath(demonstration: demo)
        try StationOpening.requireStation(at: path)
        let desk = try StationOpening.open(path: path, settings: options.settings())
        let today = CivilDate(daysSince1970: desk.today.number)
        let date = try CivilDate(validating: day, today: today)
        let check = try desk.drawCheck(on: BusinessDay(date))
        guard check.record.commitment != nil else { throw DrawProblem.none(date) }
        for line in DrawWords.lines(of: check) {
          Output.line("\(line.chinese) / \(line.english)")
        }
        if !check.faults.isEmpty { throw DrawProblem.differs(check.faults) }
        guard check.record.seed != nil else { throw DrawProblem.notHeld(date) }
        Output.line("\(DrawWords.agrees.chinese) / \(DrawWords.agrees.english)")
      }
    }
  }
}
