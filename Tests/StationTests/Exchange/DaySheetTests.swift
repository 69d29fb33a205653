import OddJobMarket
import Station
import StationTestSupport
import Store
import Testing

/// A table as a spreadsheet has it: cells by row and column.
struct ExportedSheet {
  let header: [String]
  let rows: [[String]]

  /// Reads a table none of whose cells needs quotes.
  init(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes.dropFirst(3), as: UTF8.self)
      .split(separator: "\r\n", omittingEmptySubsequences: false).dropLast()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map { String($0) } }
    header = lines.first ?? []
    rows = Array(lines.dropFirst())
  }

  subscript(row: Int, column: String) -> String? {
    guard let place = header.firstIndex(of: column), rows.indices.contains(row) else { return nil }
    return rows[row][place]
  }
}

@Suite("The day sheet and the lists of a day")
struct DaySheetTests {
  /// Work of three places: one arrives late, one does not come for want of a bus, one withdraws.
  private func day() throws -> ExchangeStation {
    let station = try ExchangeStation()
    let store = station.desk.store
    let employer = try station.station.employer()
    let work = try station.station.work(by: employer) { $0.places = 3 }
    let people = try (0..<3).map { _ in try station.station.person() }
    for person in people { _ = try store.apply(person.id, shifts: [work.shift], by: person.party) }
    let applications = try people.map { person -> ApplicationID in
      let application = try #require(try store.applications(of: person.id).first)
      return application.application
    }
    let attendant = ActingParty.attendant(station.station.attendant)
    _ = try store.step(
      applications[2], .withdraw, reason: TransitionReason(.health), by: people[2].party)
    station.station.clock.set(TestDay.at(9, 12))
    _ = try store.step(applications[0], .arrive, by: attendant)
    station.station.clock.set(TestDay.at(10))
    _ = try store.step(
      applications[1], .markNoShow, reason: TransitionReason(.transport), by: attendant)
    return station
  }

  @Test("a line says who applied, has a place, came, did not come and why")
  func counts() throws {
    let sheet = ExportedSheet(try day().exported(.daySheet))
    #expect(sheet.rows.count == 1)
    let expected = [
      "人数": "3", "报名": "3", "已定": "1", "到岗": "1", "未到岗": "1", "未到岗原因": "交通原因1", "定后取消": "1",
      "在外招到": "0", "还缺": "2", "开始": "2026-09-12 09:00", "用工方": "八弓餐饮公司",
    ]
    for (column, text) in expected { #expect(sheet[0, column] == text, "\(column)") }
  }

  @Test("it is today's unless another day is asked for")
  func days() throws {
    let station = try day()
    let tomorrow = TestDay.businessDay.advanced(by: 1)
    #expect(ExportedSheet(try station.exported(.daySheet, day: tomorrow)).rows.isEmpty)
    station.station.clock.set(TestDay.at(9, days: 1))
    #expect(ExportedSheet(try station.exported(.daySheet)).rows.isEmpty)
    let sheet = ExportedSheet(try station.exported(.daySheet, day: TestDay.businessDay))
    #expect(sheet.rows.count == 1)
  }

  @Test("the attendance says who came how late, who did not, and whose cause it was")
  func attendance() throws {
    let sheet = ExportedSheet(try day().exported(.attendance))
    #expect((0..<3).map { sheet[$0, "状态"] } == ["已到岗", "未到岗", "已取消"])
    #expect((0..<3).map { sheet[$0, "迟到"] } == ["12", "", ""])
    #expect((0..<3).map { sheet[$0, "原因"] } == ["", "交通原因", "生病受伤"])
    #expect(sheet[0, "到岗时间"] == "2026-09-12 09:12" && sheet[0, "到岗来源"] == "工作人员")
  }

  @Test("an employer's line counts its postings and placements, and says what was seen")
  func employers() throws {
    let sheet = ExportedSheet(try day().exported(.employers))
    #expect(sheet.rows.count == 1)
    let expected = ["岗位数": "1", "已定人次": "1", "雇主取消人次": "0", "已看执照": "是", "暂停至": ""]
    for (column, text) in expected { #expect(sheet[0, column] == text, "\(column)") }
  }
}
