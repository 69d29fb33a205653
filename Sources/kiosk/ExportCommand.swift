import ArgumentParser
import Glibc
import OddJobMarket
import Station
import Store

/// `kiosk export`: what the station holds, as a table for a spreadsheet.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "导出CSV。Export as CSV.",
    discussion: """
      Names, phones and ID numbers are masked unless --full is given, which the local audit keeps. \
      A file of postings exported with --full can be imported again.
      """)

  @OptionGroup var options: StationOptions

  @Argument(help: "postings、people、placements、services、roll。What to export.")
  var table: StationExport.Table

  @Option(help: "只要某一天，例如 2026-09-12、今天。One day only.")
  var day: String?

  @Option(help: "点名单只要一个班次（编号）。One shift of a roll (UUID).")
  var shift: String?

  @Option(help: "写到文件，默认标准输出。File; standard output by default.")
  var output: String?

  @Option(help: "编码：utf-8-bom、gb18030。Encoding.")
  var encoding = ExportEncoding.utf8

  @Flag(help: "不隐去姓名、电话和证件号。Personal data in full.")
  var full = false

  func run() throws {
    try ExchangeExit.reporting {
      let desk = try StationOpening.open(
        path: options.databasePath(), settings: options.settings())
      let today = desk.settings.calendar.civilDate(of: desk.now)
      let day = try day.map { BusinessDay(try CivilDate(validating: $0, today: today)) }
      let rows = try StationExport(desk: desk).run(
        table,
        options: StationExport.Options(
          day: day, encoding: encoding == .utf8 ? .utf8 : .gb18030,
          disclosure: full ? .full : .masked, path: output, shift: try shiftWanted()))
      let words = ExchangeWords.exported(rows)
      Output.error("\(words.chinese) / \(words.english)")
    }
  }
}

extension ExportCommand {
  private func shiftWanted() throws -> ShiftID? {
    guard let shift else { return nil }
    guard table == .roll, let id = ShiftID(text: shift) else {
      throw ValidationError("--shift: 点名单的班次编号（UUID）。The UUID of a roll's shift.")
    }
    return id
  }
}

extension StationExport.Table: ExpressibleByArgument {}

/// The encoding a person may name.
enum ExportEncoding: String, CaseIterable, ExpressibleByArgument {
  case utf8 = "utf-8-bom"
  case gb18030
}
