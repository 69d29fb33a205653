import OddJobMarket
import SelfService
import StationTestSupport
import Store
import Testing

@testable import Station

@Suite("Looking receipts up at the panel")
struct ReceiptGuessTests {
  private func asked(
    _ number: String, at seat: String, _ station: DeskStation
  ) -> Result<ReceiptFinding, Refusal>? {
    guard case .receipt(_, let result) = station.desk.answer(.findReceipt(number), at: seat).reply
    else { return nil }
    return result
  }

  private func refusal(_ result: Result<ReceiptFinding, Refusal>?) -> Refusal? {
    guard case .failure(let refusal) = result else { return nil }
    return refusal
  }

  @Test("the number on a slip is found with the work, and says nothing of the person")
  func found() throws {
    let station = try DeskStation()
    let (person, work) = (try station.station.person(), try station.station.work())
    let store = station.desk.store
    let outcome = try store.apply(person.id, shifts: [work.shift], by: person.party)[0]
    let slip = try store.slip(outcome.application, for: person.party)
    let finding = try #require(try asked(slip.number, at: "seat 1", station)?.get())
    #expect(finding.kind == .slip && finding.title == work.posting.title && !finding.isAtCounty)
    #expect(!"\(finding)".contains(person.name) && !"\(finding)".contains(person.phone))
  }

  @Test("a seat may ask for a few numbers, the same one again and again, and then waits")
  func guessing() throws {
    let station = try DeskStation()
    for number in 1...ReceiptsAsked.most {
      let answer = refusal(asked("20260912-900\(number)", at: "seat 1", station))
      #expect(answer == .unknownRecord, "\(number)")
    }
    #expect(refusal(asked("20260912-9001", at: "seat 1", station)) == .unknownRecord)
    let locked = refusal(asked("20260912-9999", at: "seat 1", station))
    #expect(locked == .identityLocked(minutes: ReceiptsAsked.within.count + 1))
    #expect(
      refusal(asked("20260912-9999", at: "seat 2", station)) == .unknownRecord, "another seat")
    station.station.clock.advance(by: ReceiptsAsked.within)
    #expect(refusal(asked("20260912-9999", at: "seat 1", station)) == .unknownRecord)
  }

  @Test("numbers that are found count as guesses too")
  func foundCounts() throws {
    let station = try DeskStation()
    var numbers: [String] = []
    for _ in 0...ReceiptsAsked.most {
      let form = try station.station.form(born: #require(CivilDate(year: 1980, month: 5, day: 1)))
      numbers.append(try station.desk.store.register(form).receipt.number)
    }
    let answers = numbers.map { refusal(asked($0, at: "seat 1", station)) }
    #expect(answers.dropLast().allSatisfy { $0 == nil })
    guard case .identityLocked = answers.last ?? nil else {
      Issue.record("\(answers)")
      return
    }
  }
}
