import Foundation
import GRDB
import OddJobMarket
import StationTestSupport
import Store
import Testing

@Suite("What the day sheet takes from the chain")
struct DaySheetExportTests {
  @Test("places cut because the employer found people elsewhere are summed for their shift only")
  func hiredOutside() throws {
    let station = try TemporaryStation()
    let employer = try station.employer()
    let works = try (0..<2).map { _ in try station.work(by: employer) }
    #expect(try counts(station) == [0, 0])
    station.close()
    try append(["count": 2, "shift": works[1].shift.text], type: "hiredOutside", to: station)
    try append(["count": 1, "shift": works[1].shift.text], type: "hiredOutside", to: station)
    // The same body in an operation of another kind counts nothing.
    try append(["count": 4, "shift": works[0].shift.text], type: "payRaised", to: station)
    try station.open()
    #expect(try counts(station).sorted() == [0, 3])
  }

  private func counts(_ station: TemporaryStation) throws -> [Int] {
    var counts: [Int] = []
    try station.store.exportDaySheet(of: TestDay.businessDay, .masked) {
      counts.append($0.hiredOutside)
    }
    return counts
  }

  private func append(
    _ body: [String: Any], type: String, to station: TemporaryStation
  ) throws {
    let bytes = try JSONSerialization.data(withJSONObject: ["body": body, "type": type])
    let queue = try DatabaseQueue(path: station.path)
    try queue.write { database in
      let id = UUID()
      try database.execute(
        sql: """
          INSERT INTO outbox(seq, id, type, bytes, hash)
          VALUES ((SELECT max(seq) + 1 FROM outbox), ?, ?, ?, randomblob(32))
          """, arguments: [id, type, bytes])
    }
  }
}
