import OddJobMarket
import Station
import StationTestSupport
import Store
import Testing

@Suite("An exported file imports again")
struct RoundTripTests {
  /// Every optional part, and texts that a spreadsheet or a separator could spoil.
  private static let rows: [[PostingColumn: String]] = [
    [
      .posting: "1", .kind: "帮扶车间", .content: "第一行，\"带手套\"\n第二行;a,b", .latitude: "26.959700",
      .longitude: "108.675001", .unit: "件", .amount: "0.35", .hoursPerDay: "7",
      .expectedDailyPay: "180.5", .overtimePerHour: "25", .method: "银行卡", .settlement: "周结",
      .meals: "包两餐", .ride: "接送", .insurance: "意外险", .insurancePayer: "公司",
      .insuranceAge: "65", .insuranceSum: "100000", .hiringMode: "站上推荐", .contactName: "㐂𠮷䶮",
      .meetingPlace: "驿站门口", .departure: "06:30", .vehiclePlate: "贵HD12345",
      .leaderPhone: "0855-4521234", .isUrgent: "是", .validUntil: "2026-09-13 12:15",
      .lawfulReasons: "法定持证上岗、安全生产年龄规定",
    ],
    [.posting: "2", .title: "'+加工", .content: "''=1+1"],
    [.posting: "2", .title: "'+加工", .content: "''=1+1", .day: "2026-09-14", .end: "24:00"],
    [.employer: "龙䶮", .employerKind: "个人家庭", .start: "22:00", .end: "02:00", .payer: "龙䶮"],
    [.title: "拖地", .validUntil: "2026-09-20", .content: "拖地，先交押金。"],
  ]

  @Test("every column comes back as it was, in both encodings", arguments: TextEncoding.allCases)
  func roundTrip(_ encoding: TextEncoding) throws {
    let first = try ExchangeStation()
    let imported = try first.imported(Sheet(Self.rows))
    #expect(imported.codes.allSatisfy { !$0.hasPrefix("row.") })
    #expect(imported.summary.postings == 4)
    let file = try first.exported(encoding: encoding)
    let second = try ExchangeStation()
    let outcome = try second.imported(file)
    #expect(outcome.codes.allSatisfy { !$0.hasPrefix("row.") })
    #expect(outcome.summary.encoding == encoding)
    #expect(outcome.summary.postings == 4)
    #expect(outcome.summary.shifts == 5)
    #expect(try drafts(second) == drafts(first))
    #expect(try second.cards().map(\.state) == first.cards().map(\.state))
    // Written once more it is the same file, but for the postings' own numbers.
    #expect(try withoutNumbers(second.exported()) == withoutNumbers(first.exported()))
  }

  @Test("the first row carries every optional part")
  func coverage() {
    let parts = Set(Self.rows[0].keys).union(Sheet.good.keys)
    #expect(Set(PostingColumn.allCases).subtracting(parts) == [.state, .confirmed])
  }

  @Test("imported where it came from, an exported file is nothing but duplicates")
  func sameStation() throws {
    let station = try ExchangeStation()
    _ = try station.imported(Sheet(Self.rows))
    // That names were shown in the file is an operation of its own.
    let file = try station.exported()
    let before = try station.contents()
    let outcome = try station.imported(file)
    #expect(outcome.summary.duplicates == 5)
    #expect(outcome.summary.wrongRows == 0)
    #expect(try station.contents() == before)
  }

  /// All drafts without the employers' identifiers, which are each station's own.
  private func drafts(_ station: ExchangeStation) throws -> [PostingDraft] {
    let none = EmployerID(SeededIdentifiers(seed: 0).next())
    return try station.cards().map {
      var draft = try station.desk.store.draft(of: $0.posting)
      if let employer = draft.employer {
        draft.employer = DraftEmployer(
          id: none, kind: employer.kind, name: employer.name, verification: employer.verification)
      }
      return draft
    }
  }

  private func withoutNumbers(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").map { line in
      String(line.drop { $0 != "," })
    }
  }
}
