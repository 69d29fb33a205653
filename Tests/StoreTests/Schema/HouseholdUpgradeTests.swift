import Foundation
import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("A file in which households were named as paying")
struct HouseholdUpgradeTests {
  private let name = "欧阳老太太家"

  /// A file of the eighth migration: a household's two postings and a firm's, all with payers.
  private func earlier() throws -> (station: TemporaryStation, works: [TestWork]) {
    let station = try TemporaryStation()
    let household = try station.employer(name, kind: .household)
    let firm = try station.employer()
    let works = [
      try station.work(by: household), try station.work(by: household), try station.work(by: firm),
    ]
    let person = try station.person()
    _ = try station.store.undoableApply(
      person.id, shift: works[0].shift, by: station.attendant)
    station.close()
    try EarlierFile("8 employers and amendments").take(station) { database in
      // In one statement: nothing of a name may be left over from making the scene.
      try database.execute(
        sql: """
          UPDATE posting SET payer = ?, insurance = CASE key WHEN 2 THEN NULL ELSE
            json_object('ageLimitYears', 65, 'kind', '意外/险', 'payer', ?, 'sum', 900) END
          """, arguments: [name, name])
    }
    return (station, works)
  }

  private func isNamed(in station: TemporaryStation) throws -> Bool {
    try FileManager.default.contentsOfDirectory(atPath: station.directory.path)
      .filter { !$0.hasSuffix(".key") }
      .contains {
        try Data(contentsOf: URL(filePath: station.directory.file($0)))
          .range(of: Data(name.utf8)) != nil
      }
  }

  @Test("the households' names are off the disk, and everything else stays")
  func mended() throws {
    let (station, works) = try earlier()
    #expect(try isNamed(in: station))
    try checkAndForgetFirm(station, works)
    station.close()
    #expect(try !isNamed(in: station))
  }

  /// Holds the store no longer than this, so that the file is closed after.
  private func checkAndForgetFirm(_ station: TemporaryStation, _ works: [TestWork]) throws {
    let store = try station.open()
    let cards = try works.map { try #require(try store.detail(of: $0.id)?.card) }
    #expect(cards.map(\.pay.payer) == ["个人家庭", "个人家庭", name])
    #expect(cards.map(\.insurance?.payer) == ["个人家庭", nil, name])
    #expect(cards[0].insurance?.kind == "意外/险")
    #expect(cards[0].insurance?.ageLimitYears == 65)
    #expect(cards.map(\.pay.amount) == works.map(\.posting.pay.amount))
    #expect(cards.map(\.state) == [.live, .live, .live])
    #expect(try store.verifyChain().firstBroken == nil)
    // The firm's two copies are its own business; without them nothing may be left.
    try store.queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA secure_delete = ON; DROP TRIGGER postingIsAmendedInReview")
      try database.execute(
        sql: "UPDATE posting SET payer = '甲', insurance = NULL WHERE key = 3")
    }
  }

  @Test("what was done a moment before the upgrade can still be taken back")
  func undone() throws {
    let (station, _) = try earlier()
    let store = try station.open()
    let open = try store.queue.inDatabase {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM undoEntry WHERE isOpen = 1")
    }
    #expect(open == 2)
  }

  @Test("the upgraded file has the schema of a new one")
  func schema() throws {
    let (station, _) = try earlier()
    try station.open()
    station.close()
    let fresh = try TemporaryStation()
    fresh.close()
    #expect(
      try EarlierFile.schema(DatabaseQueue(path: station.path))
        == EarlierFile.schema(DatabaseQueue(path: fresh.path)))
  }
}
