import ArgumentParser
import Glibc
import OddJobMarket
import Station
import Store

/// `kiosk export`: what the station holds, as a table for a spreadsheet or a platform.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "导出CSV。Export as CSV.",
    discussion: """
      day-sheet is one business day, today unless --day says otherwise. Names, phones and ID \
      numbers are masked unless --full is given, which asks for an attendant's PIN and is kept in \
      the local audit. --mapping FILE.toml writes the columns of another system; \
      --example-mapping prints such a file to begin with. A file of postings exported with --full \
      can be imported again.
      """)

  @OptionGroup var options: StationOptions

  @Argument(
    help: """
      \(StationExport.Table.allCases.map(\.rawValue).joined(separator: "、"))。What to export.
      """)
  var table: StationExport.Table?

  @Option(help: "只要某一天，例如 2026-09-12、今天。One day only.")
  var day: String?

  @Option(help: "点名单只要一个班次（编号）。One shift of a roll (UUID).")
  var shift: String?

  @Option(help: "写到文件，默认标准输出。File; standard output by default.")
  var output: String?

  @Option(help: "编码：utf-8-bom（默认）、gb18030。Encoding.")
  var encoding: ExportEncoding?

  @Option(help: "列对照表（TOML）。Mapping file for the columns of another system.")
  var mapping: String?

  @Flag(help: "打印对照表示例。Print an example of a mapping file.")
  var exampleMapping = false

  @Flag(help: "不隐去姓名、电话和证件号，要输入工作人员口令。Personal data in full; asks for a PIN.")
  var full = false

  func validate() throws {
    if table == nil, !exampleMapping {
      let names = StationExport.Table.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("What to export: \(names)")
    }
  }

  func run() throws {
    guard let table, !exampleMapping else {
      return Output.text(ExampleMapping.text)
    }
    try ExchangeExit.reporting {
      let mapping = try mapping.map { try ExportMapping.load($0) }
      let desk = try StationOpening.open(
        path: options.databasePath(), settings: options.settings())
      let today = desk.settings.calendar.civilDate(of: desk.now)
      let day = try day.map { BusinessDay(try CivilDate(validating: $0, today: today)) }
      let disclosure: Disclosure =
        full ? .full(by: try desk.store.unlock(pin: PINPrompt.read()).id) : .masked
      let rows = try StationExport(desk: desk).run(
        table,
        options: StationExport.Options(
          day: day, encoding: encoding?.chosen, disclosure: disclosure, mapping: mapping,
          path: output, shift: try shiftWanted()))
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

  var chosen: TextEncoding {
    switch self {
    case .utf8: .utf8
    case .gb18030: .gb18030
    }
  }
}

/// The mapping file to begin with, as it lies in the program.
enum ExampleMapping {
  static var text: String {
    String(decoding: PackageResources.province_toml, as: UTF8.self)
  }
}
