import ArgumentParser
import Foundation
import Glibc
import OddJobMarket
import SeatHandover
import Station
import Store

/// `kiosk export`: what the station holds, as a table for a spreadsheet or a platform.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "导出CSV。Export as CSV.",
    discussion: """
      day-sheet is one business day, today unless --day says otherwise. Names, phones and ID \
      numbers are masked unless --full is given, which asks for an attendant's PIN and is an entry \
      in the chain. A station that runs is asked to write the table and goes on serving; the file \
      is the same. --mapping FILE.toml writes the columns of another system; \
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

  @Flag(help: "导出演示站。The demonstration's data.")
  var demo = false

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
    // A reader that goes is an error like any other, and is told like one.
    signal(SIGPIPE, SIG_IGN)
    try Exit.reporting {
      let wish = ExportWish(
        table: table, day: day, shift: try shiftWanted(), encoding: encoding?.rawValue)
      let rows = try export(wish)
      let words = ExchangeWords.exported(rows)
      Output.error("\(words.chinese) / \(words.english)")
    }
  }
}

extension ExportCommand {
  /// Writes the table itself, or has the station that runs write it.
  private func export(_ wish: ExportWish) throws -> Int {
    let mappingFile = try mapping.map { (try ExportMapping.load($0), try MappingText.read($0)) }
    try mappingFile?.0.require(wish.table)
    let path = try options.databasePath(demonstration: demo)
    try StationOpening.requireStation(at: path)
    let progress = ProgressLine()
    defer { progress.clear() }
    switch try StationOpening.holder(of: path, settings: options.settings()) {
    case .here(let desk):
      var chosen = try wish.options(
        for: desk, mapping: mappingFile?.0, pin: full ? PINPrompt.read() : nil)
      chosen.path = output
      return try StationExport(desk: desk).run(wish.table, options: chosen) {
        progress.show(ExchangeWords.exporting($0))
      }
    case .running(let station):
      return try station.export(
        wish, mapping: mappingFile?.1, pin: full ? PINPrompt.read() : nil, to: output
      ) { progress.show(ExchangeWords.exporting($0)) }
    }
  }

  private func shiftWanted() throws -> String? {
    guard let shift else { return nil }
    guard table == .roll, ShiftID(text: shift) != nil else {
      throw ValidationError("--shift: 点名单的班次编号（UUID）。The UUID of a roll's shift.")
    }
    return shift
  }
}

extension RunningStation {
  /// Has the station export a table, and writes it.
  ///
  /// All of it is taken before the first byte is written: a slow reader of ours is not the station's
  /// trouble.
  fileprivate func export(
    _ wish: ExportWish, mapping: [UInt8]?, pin: String?, to path: String?,
    progress: (Int) -> Void
  ) throws -> Int {
    let output = try ExportOutput(path: path)
    let request = ExportRequest(
      table: wish.table.rawValue, day: wish.day, shift: wish.shift, encoding: wish.encoding,
      pin: pin)
    let answer = try done(.export(request), text: mapping, progress: progress)
    try output.write(answer.bytes)
    return Int(answer.line) ?? 0
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

/// The bytes of a mapping file, for the station that runs.
enum MappingText {
  static func read(_ path: String) throws -> [UInt8] {
    Array(FileManager.default.contents(atPath: path) ?? Data())
  }
}

/// The mapping file to begin with, as it lies in the program.
enum ExampleMapping {
  static var text: String {
    String(decoding: PackageResources.province_toml, as: UTF8.self)
  }
}
