import Foundation
import Station
import Testing

@Suite("The documented layout of exports")
struct ExportLayoutTests {
  private static let page = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/kiosk/Documentation.docc/Export.md")

  /// The rows of the first table below a heading, as cells without blanks around them.
  private func rows(under heading: String) throws -> [[String]] {
    let lines = try String(contentsOf: Self.page, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0 == "## \(heading)" }, "no \(heading)")
    return lines[(start + 1)...].prefix { !$0.hasPrefix("## ") }.filter { $0.hasPrefix("|") }
      .map { line in
        line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
          .map { $0.trimmingCharacters(in: .whitespaces) }
      }
  }

  @Test(
    "the page has every column with its type and unit, in order, and what it means",
    arguments: StationExport.Table.allCases)
  func columns(table: StationExport.Table) throws {
    let documented = try rows(under: table.rawValue).dropFirst(2)
    let written = table.columns.map { column in
      [column.name, column.kind.name, column.unit, column.isPersonal ? "yes" : ""]
    }
    #expect(documented.map { Array($0.prefix(4)) } == written)
    #expect(documented.allSatisfy { $0.count == 5 && !$0[4].isEmpty })
  }

  @Test("the page explains every type")
  func types() throws {
    let explained = Set(try rows(under: "Types").dropFirst(2).compactMap(\.first))
    let used = Set(StationExport.Table.allCases.flatMap(\.columns).map(\.kind.name))
    #expect(used.isSubset(of: explained))
  }

  @Test("no table has two columns of one name", arguments: StationExport.Table.allCases)
  func names(table: StationExport.Table) {
    #expect(Set(table.columns.map(\.name)).count == table.columns.count)
  }
}
