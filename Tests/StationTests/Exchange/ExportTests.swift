import Foundation
import Glibc
import OddJobMarket
import Station
import StationTestSupport
import Store
import Testing

@Suite("Exporting tables")
struct ExportTests {
  private func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
  }

  /// A station with a household's posting and a person who has it.
  private func placed() throws -> (ExchangeStation, TestPerson, TestWork) {
    let station = try ExchangeStation()
    let person = try station.station.person()
    let employer = try station.station.employer("龙䶮", kind: .household)
    let work = try station.station.work(by: employer) { $0.title = "=1+1" }
    _ = try station.desk.store.apply(person.id, shifts: [work.shift], by: person.party)
    return (station, person, work)
  }

  @Test("UTF-8 begins with its mark, lines end in CR LF, and the header is the import's")
  func form() throws {
    let station = try ExchangeStation()
    let bytes = try station.exported()
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(bytes.suffix(2) == [0x0D, 0x0A])
    let header = PostingColumn.allCases.map(\.rawValue).joined(separator: ",")
    #expect(lines(Array(bytes.dropFirst(3))) == [header])
  }

  @Test("no cell of any table is a formula to a spreadsheet")
  func formulas() throws {
    let (station, _, _) = try placed()
    for table in StationExport.Table.allCases {
      for line in lines(try station.exported(table)) {
        for sign in ["=", "+", "-", "@"] {
          #expect(
            !line.hasPrefix(sign) && !line.contains(",\(sign)") && !line.contains("\"\(sign)"))
        }
      }
    }
    #expect(try lines(station.exported())[1].contains(",'=1+1,"))
  }

  @Test("names, phones and numbers are masked unless they are asked for in full")
  func masking() throws {
    let (station, person, _) = try placed()
    let secrets = [
      person.name, person.idNumber, person.phone, "龙䶮", "13985501234", "联系人吴", "13985505678",
    ]
    for table in StationExport.Table.allCases {
      let masked = String(decoding: try station.exported(table, isMasked: true), as: UTF8.self)
      for secret in secrets { #expect(!masked.contains(secret), "\(table) \(secret)") }
    }
    let people = String(decoding: try station.exported(.people), as: UTF8.self)
    #expect(people.contains(person.name))
    #expect(people.contains("'" + person.idNumber))
    #expect(people.contains(person.phone))
    let placements = String(decoding: try station.exported(.placements), as: UTF8.self)
    #expect(placements.contains(person.name) && placements.contains("龙䶮"))
    #expect(String(decoding: try station.exported(), as: UTF8.self).contains("13985501234"))
  }

  @Test("an export in full is in the local audit with whoever answers for it, a masked one is not")
  func audit() throws {
    let (station, _, _) = try placed()
    _ = try station.exported(.people, isMasked: true)
    #expect(try station.desk.store.auditDetails(of: "export.full") == [])
    _ = try station.exported(.people)
    _ = try station.exported(.placements, day: TestDay.businessDay)
    _ = try station.exported(.attendance, day: TestDay.businessDay)
    let name = station.station.attendant.text
    #expect(
      try station.desk.store.auditDetails(of: "export.full") == [
        "people all, by \(name)", "placements 2026-09-12, by \(name)",
        "attendance 2026-09-12, by \(name)",
      ])
  }

  @Test("a masked export is not taken for the truth when it is imported")
  func maskedImport() throws {
    let (station, _, _) = try placed()
    let outcome = try station.imported(station.exported(isMasked: true))
    #expect(Set(outcome.codes) == ["row.masked"])
    #expect(!outcome.summary.isKept)
  }

  @Test("one day's export has that day's rows only")
  func oneDay() throws {
    let (station, _, _) = try placed()
    _ = try station.imported(Sheet())
    let tomorrow = TestDay.businessDay.advanced(by: 1)
    #expect(try lines(station.exported()).count == 3)
    #expect(try lines(station.exported(day: TestDay.businessDay)).count == 2)
    #expect(try lines(station.exported(day: tomorrow))[1].contains("擦玻璃"))
    #expect(try lines(station.exported(.placements, day: TestDay.businessDay)).count == 2)
    #expect(try lines(station.exported(.placements, day: tomorrow)).count == 1)
    #expect(try lines(station.exported(.people, day: tomorrow)).count == 1)
    #expect(try lines(station.exported(.people, day: TestDay.businessDay)).count == 2)
  }

  @Test("rare characters survive GB18030, two and four bytes long")
  func rareCharacters() throws {
    let station = try ExchangeStation()
    _ = try station.imported(Sheet([[.contactName: "㐂𠮷䶮"]]))
    let bytes = try station.exported(encoding: .gb18030)
    let expected: [UInt8] = [0x81, 0x39, 0xEF, 0x31, 0x95, 0x34, 0xB2, 0x35, 0xFE, 0x9F]
    #expect(bytes.indices.contains { bytes[$0...].starts(with: expected) })
    #expect(!bytes.starts(with: [0xEF, 0xBB, 0xBF]))
  }

  @Test("a file appears whole, readable for its owner only, or not at all")
  func file() throws {
    let station = try ExchangeStation()
    let export = StationExport(desk: station.desk)
    let path = station.station.directory.file("out.csv")
    _ = try export.run(.people, options: .init(path: path))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(access(path + ".part", F_OK) != 0)
    let missing = station.station.directory.file("missing/out.csv")
    let error = #expect(throws: ExchangeError.self) {
      try export.run(.people, options: .init(path: missing))
    }
    #expect(error?.code == .noOutput)
  }

  @Test("a disk without room is an error, and leaves no half file")
  func diskFull() throws {
    let station = try ExchangeStation()
    let path = station.station.directory.file("full.csv")
    symlink("/dev/full", path + ".part")
    let error = #expect(throws: ExchangeError.self) {
      try StationExport(desk: station.desk).run(.people, options: .init(path: path))
    }
    #expect(error?.code == .notWritten)
    #expect(access(path, F_OK) != 0)
  }
}
