import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("The record of printings")
struct PrintRecordTests {
  private func plan(_ station: TemporaryStation, _ number: String = "20260912-0001") throws
    -> PrintRecord
  {
    try station.store.planPrint(.receipt, number: number, seat: "seat 1").record
  }

  @Test("a printing goes from planned over sent to printed, and a reprint is the next copy")
  func course() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let first = try plan(station)
    #expect(first.state == .planned && first.copy == 1)
    #expect(try store.stepPrint(first.key, to: .sent).state == .sent)
    #expect(try store.stepPrint(first.key, to: .printed).trouble == nil)
    let second = try plan(station)
    #expect(second.copy == 2 && second.key != first.key)
    #expect(try store.prints(limit: 10).map(\.copy) == [2, 1])
  }

  @Test("while a paper is on its way a second touch begins no other")
  func once() throws {
    let station = try TemporaryStation()
    let store = try station.store
    let first = try store.planPrint(.slip, number: "20260912-0009", seat: "seat 1")
    let second = try store.planPrint(.slip, number: "20260912-0009", seat: "seat 2")
    #expect(first.isNew && !second.isNew && first.record == second.record)
    _ = try store.stepPrint(first.record.key, to: .sent)
    #expect(try !store.planPrint(.slip, number: "20260912-0009", seat: "seat 1").isNew)
    _ = try store.stepPrint(first.record.key, to: .unknown, because: .silent)
    #expect(try store.planPrint(.slip, number: "20260912-0009", seat: "seat 1").isNew)
  }

  @Test(
    "what can follow a state follows it, and nothing else, whoever writes",
    arguments: PrintState.allCases, PrintState.allCases)
  func steps(from: PrintState, to: PrintState) throws {
    let station = try TemporaryStation()
    let store = try station.store
    let record = try plan(station)
    let way: [PrintState: [PrintState]] = [
      .planned: [], .sent: [.sent], .printed: [.sent, .printed], .unknown: [.sent, .unknown],
      .failed: [.failed],
    ]
    for step in way[from, default: []] { try store.stepPrint(record.key, to: step) }
    if from.canBecome(to) {
      #expect(try store.stepPrint(record.key, to: to).state == to)
    } else {
      #expect(throws: Refusal.notAllowed) { try store.stepPrint(record.key, to: to) }
      let trouble = to == .unknown || to == .failed ? "'stalled'" : "NULL"
      #expect(throws: DatabaseError.self) {
        try store.queue.write {
          try $0.execute(sql: "UPDATE print SET state = '\(to.rawValue)', trouble = \(trouble)")
        }
      }
    }
  }

  @Test(
    "the file itself refuses what would make the record say more than is known",
    arguments: [
      "INSERT INTO print(kind, number, copy, state, plannedAt, changedAt, seat) "
        + "VALUES ('receipt', '20260912-0002', 1, 'printed', 0, 0, '')",
      "INSERT INTO print(kind, number, copy, state, plannedAt, changedAt, seat) "
        + "VALUES ('receipt', '20260912-0002', 2, 'planned', 0, 0, '')",
      "INSERT INTO print(kind, number, copy, state, plannedAt, changedAt, seat) "
        + "VALUES ('receipt', '20260912-0001', 2, 'planned', 0, 0, '')",
      "UPDATE print SET number = '20260912-0002'", "UPDATE print SET copy = 3",
      "UPDATE print SET state = 'failed'", "DELETE FROM print",
    ])
  func schema(statement: String) throws {
    let station = try TemporaryStation()
    _ = try plan(station)
    #expect(throws: DatabaseError.self) {
      try station.store.queue.write { try $0.execute(sql: statement) }
    }
  }

  @Test("control: the same file takes a next copy once the first has ended")
  func schemaControl() throws {
    let station = try TemporaryStation()
    let record = try plan(station)
    try station.store.stepPrint(record.key, to: .failed, because: .noPaper)
    try station.store.queue.write {
      try $0.execute(
        sql: """
          INSERT INTO print(kind, number, copy, state, plannedAt, changedAt, seat)
          VALUES ('receipt', '20260912-0001', 2, 'planned', 0, 0, '')
          """)
    }
  }

  @Test("after the station ended, a planned one has failed and a sent one is uncertain")
  func restart() throws {
    let station = try TemporaryStation()
    let planned = try plan(station, "20260912-0001")
    let sent = try plan(station, "20260912-0002")
    let printed = try plan(station, "20260912-0003")
    try station.store.stepPrint(sent.key, to: .sent)
    try station.store.stepPrint(printed.key, to: .sent)
    try station.store.stepPrint(printed.key, to: .printed)
    let store = try station.reopen()
    let after = try Dictionary(
      uniqueKeysWithValues: store.prints(limit: 9).map { ($0.key, $0) })
    #expect(after[planned.key]?.state == .failed)
    #expect(after[planned.key]?.trouble == .interrupted)
    #expect(after[sent.key]?.state == .unknown && after[sent.key]?.trouble == .interrupted)
    #expect(after[printed.key]?.state == .printed)
  }

  @Test("printing is no fact of the market: nothing goes to the county for it")
  func noOperation() throws {
    let station = try TemporaryStation()
    let before = try station.store.verifyChain().operations
    let record = try plan(station)
    try station.store.stepPrint(record.key, to: .sent)
    try station.store.stepPrint(record.key, to: .unknown, because: .silent)
    try station.store.stepPrint(record.key, to: .printed)
    #expect(try station.store.verifyChain().operations == before)
  }
}
