import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("No two attendants have the same PIN")
struct AttendantPINTests {
  @Test("a PIN in use is refused to anyone else, and to nobody for being their own")
  func taken() throws {
    let station = try TemporaryStation(hasAttendant: false)
    let store = try station.store
    let first = try store.setAttendant(name: "杨姐", pin: PersonalCode(validating: "2580"))
    #expect(throws: Refusal.pinTaken) {
      try store.setAttendant(name: "老吴", pin: PersonalCode(validating: "2580"))
    }
    #expect(try store.unlock(pin: "2580") == first)
    #expect(try store.setAttendant(name: "杨姐", pin: PersonalCode(validating: "2580")) == first)
    let second = try store.setAttendant(name: "老吴", pin: PersonalCode(validating: "8642"))
    #expect(throws: Refusal.pinTaken) {
      try store.setAttendant(name: "老吴", pin: PersonalCode(validating: "2580"))
    }
    #expect(try store.unlock(pin: "8642") == second, "a refused change leaves the old PIN")
    _ = try store.setAttendant(name: "杨姐", pin: PersonalCode(validating: "135790"))
    #expect(throws: Never.self) {
      try store.setAttendant(name: "老吴", pin: PersonalCode(validating: "2580"))
    }
  }

  @Test("a refused PIN adds nobody, and is kept in the audit without the PIN")
  func audit() throws {
    let station = try TemporaryStation(hasAttendant: false)
    let store = try station.store
    _ = try store.setAttendant(name: "杨姐", pin: PersonalCode(validating: "2580"))
    #expect(throws: Refusal.pinTaken) {
      try store.setAttendant(name: "老吴", pin: PersonalCode(validating: "2580"))
    }
    try store.queue.inDatabase { database in
      #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM attendant") == 1)
      let details = try String.fetchAll(
        database, sql: "SELECT detail FROM localAudit WHERE event = 'attendant.pin.taken'")
      #expect(details == ["老吴"])
    }
  }

  @Test("the refusal says to choose another, and not whose it is")
  func wording() {
    #expect(Refusal.pinTaken.wording(.chinese).contains("换一个"))
    #expect(!Refusal.pinTaken.wording(.chinese).contains("别人"))
  }
}
