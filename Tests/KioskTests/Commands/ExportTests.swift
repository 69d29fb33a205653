import DemonstrationCounty
import Foundation
import Glibc
import StationTestSupport
import Testing

@Suite("Exporting from the command line")
struct ExportTests {
  private func run(
    _ arguments: [String], in station: DemonstrationCopy, input: String = ""
  ) throws -> ProgramResult {
    var program = Kiosk.program("export", "--database", station.database, in: station.directory)
    program.arguments += arguments
    return try program.run(input: input)
  }

  @Test("the example mapping is printed, and makes the file it describes")
  func example() throws {
    let station = try DemonstrationCopy()
    let printed = try Kiosk.program("export", "--example-mapping", in: station.directory).run()
    #expect(printed.end == .exited(0))
    let file = station.directory.file("province.toml")
    try Data(printed.output.utf8).write(to: URL(filePath: file))
    let result = try run(
      ["placements", "--mapping", file, "--encoding", "utf-8-bom"], in: station)
    #expect(result.end == .exited(0), "\(result.errors)")
    let lines = result.output.split(separator: "\r\n").map { String($0) }
    #expect(lines.first?.hasPrefix("\u{FEFF}行政区划代码,AAC003_姓名,") == true)
    #expect(lines.count > 200 && lines.dropFirst().allSatisfy { $0.hasPrefix("522624,") })
    // The file's own encoding holds where none is asked for.
    let output = station.directory.file("out.csv")
    let own = try run(["placements", "--mapping", file, "--output", output], in: station)
    #expect(own.end == .exited(0))
    let bytes = try Data(contentsOf: URL(filePath: output))
    #expect(String(data: bytes, encoding: .utf8) == nil)
  }

  @Test("a mapping file's faults are said with their lines, and nothing is written")
  func faults() throws {
    let station = try DemonstrationCopy()
    let file = station.directory.file("bad.toml")
    try Data("table = \"people\"\n[[column]]\nname = \"A\"\nfrom = \"题\"\nx = 1\n".utf8)
      .write(to: URL(filePath: file))
    let output = station.directory.file("out.csv")
    let result = try run(["people", "--mapping", file, "--output", output], in: station)
    #expect(result.end == .exited(EX_CONFIG))
    #expect(result.errors.contains("bad.toml:4: ") && result.errors.contains("bad.toml:5: "))
    #expect(access(output, F_OK) != 0)
  }

  @Test("where no station has ever been, an export says so and makes none")
  func noStation() throws {
    let directory = try TemporaryDirectory()
    let database = directory.file("station.sqlite")
    var program = Kiosk.program("export", "--database", database, "people", in: directory)
    let refused = try program.run()
    #expect(refused.end == .exited(EX_NOINPUT) && refused.output.isEmpty)
    #expect(refused.errors.contains("[start.database]"), "\(refused.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path).isEmpty)
    // The control: where there is one, the same command exports.
    let station = try DemonstrationCopy()
    program = Kiosk.program("export", "--database", station.database, "people", in: directory)
    #expect(try program.run().end == .exited(0))
  }

  @Test("personal data in full need an attendant's PIN")
  func pin() throws {
    let station = try DemonstrationCopy()
    let county = DemonstrationCopy.county
    let masked = try run(["people"], in: station)
    #expect(masked.end == .exited(0) && !masked.output.contains(county.shownPerson.idNumber))
    let refused = try run(["people", "--full"], in: station, input: "000000\n")
    #expect(refused.end == .exited(EX_DATAERR) && refused.output.isEmpty)
    #expect(refused.errors.contains("工作人员口令不对") && !refused.errors.contains("身份证"))
    let full = try run(["people", "--full"], in: station, input: county.attendant.pin + "\n")
    #expect(full.end == .exited(0), "\(full.errors)")
    #expect(full.output.hasPrefix("\u{FEFF}编号,"))
    #expect(full.output.contains(county.shownPerson.idNumber))
  }

  @Test("what can be exported is said where nothing is named")
  func nothing() throws {
    let station = try DemonstrationCopy()
    let result = try run([], in: station)
    #expect(result.end == .exited(EX_USAGE) && result.errors.contains("day-sheet"))
  }
}
