import Attendant
import Foundation
import Glibc
import OddJobMarket
import StationTestSupport
import Store
import Testing

@testable import Station

@Suite("Files that the attendant's seat writes")
struct OutgoingFileTests {
  private func written(_ station: ExchangeStation) throws -> String {
    let answer = station.desk.answer(CrewsEffect.writeDaySheet(TestDay.businessDay))
    guard case .crews(.daySheetWritten(let result)) = answer.reply else {
      throw TestFailure("\(String(describing: answer.reply))")
    }
    return try result.get()
  }

  @Test("the day sheet lies beside the database, for its owner only, as the command writes it")
  func daySheet() throws {
    let station = try ExchangeStation()
    _ = try station.imported(Sheet())
    let path = try written(station)
    #expect(path == station.station.directory.file("outgoing/day-sheet-2026-09-12.csv"))
    let day = TestDay.businessDay
    #expect(
      try station.bytes(of: path) == station.exported(.daySheet, day: day, isMasked: true))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    // Nothing in it is disclosed, and a later one takes its place.
    #expect(try station.desk.store.auditDetails(of: "export.full") == [])
    let before = try station.bytes(of: path).count
    _ = try station.imported(Sheet([[.day: "2026-09-12", .title: "同一天再来一个"]]))
    #expect(try written(station) == path)
    #expect(try station.bytes(of: path).count > before)
  }

  @Test("where it can't be written the attendant is told, and nothing half lies there")
  func noFolder() throws {
    let station = try ExchangeStation()
    let folder = station.station.directory.file("outgoing")
    try station.write([1], to: folder)
    let refusal = #expect(throws: Refusal.self) { try written(station) }
    #expect(refusal == .storageFailed(code: "exchange.no-output"))
    unlink(folder)
    _ = try written(station)
  }
}
