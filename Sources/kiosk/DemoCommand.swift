import ArgumentParser
import DemonstrationCounty
import Foundation
import OddJobMarket
import Station

/// `kiosk demo`: an invented county in a database of its own, marked as such on every screen.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "演示：用虚构的县试一试。Try the station with an invented county.",
    discussion: """
      Every screen shows 演示. The data are topped up for today whenever the demonstration is \
      opened, so there is always work within 3 km. Nothing of it is ever sent to a county.
      """)

  @Option(help: "演示数据库文件。Database file.")
  var database: String?

  @Option(help: "岗位数。How many postings.")
  var postings = 130

  @Option(help: "人数。How many people.")
  var people = 300

  @Option(help: "随机种子。Seed of the generator.")
  var seed: UInt64 = 2026

  @Option(help: "试用读卡器：串口。Try a card reader on this serial line.")
  var cardReader: String?

  @Flag(help: "只生成数据，不打开屏幕。Make the data and stop.")
  var prepareOnly = false

  @Flag(help: "从工作人员座席开始。Start at the attendant's seat.")
  var attendant = false

  func validate() throws {
    guard (0...1_000_000).contains(postings) else {
      throw ValidationError("--postings: 0 to 1000000")
    }
    guard (1...500_000).contains(people) else { throw ValidationError("--people: 1 to 500000") }
  }

  func run() throws {
    try Exit.reporting {
      CrashReport.arm()
      let county = DemonstrationCounty(seed: seed, postings: postings, people: people)
      let path = try database ?? DataDirectory.demonstrationDatabase()
      let log = StationOpening.log(database: path)
      let desk = try StationOpening.openDemonstration(
        path: path, county: county, cardReader: cardReader, log: log)
      try DemonstrationLoader(county: county, desk: desk).load()
      guard !prepareOnly else {
        Output.line("\(path): \(postings) postings, \(people) people, seed \(seed)")
        return
      }
      try StationSession(desk: desk, hint: county.hint, database: path, log: log)
        .run(kind: attendant ? .attendant : .publicSeat)
      Output.line(
        "演示数据在 \(path)。身份证 \(county.hint.idNumber) 口令 \(county.hint.personalCode)，"
          + "工作人员口令 \(county.hint.attendantPIN)。")
    }
  }
}
