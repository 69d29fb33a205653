import DemonstrationCounty
import Glibc
import OddJobMarket
import StationTestSupport
import Testing

/// The main job on the real program: taps and keys go in through a terminal, the screen comes out.
@Suite("The main job on a terminal")
struct MainJobTests {
  private let person = DemonstrationCopy.county.shownPerson
  private let firm = DemonstrationCopy.county.employers[0]

  @Test("by taps alone two placements are made, and by keys alone one departs")
  func wholeJob() throws {
    let station = try DemonstrationCopy()
    let seat = try station.start()
    let seeker = JobSeeker(seat: seat)
    let (first, number) = try seeker.takeFirstCome()
    #expect(number == person.idNumber)
    let slip = try #require(ShownSlip(seat.screen))
    expectWhole(slip, first)
    #expect(try seeker.showSlip(of: first) == slip)
    try seat.finishVisit()

    // On the day after tomorrow nothing stands in the way, whenever this is run.
    let title = try Hirer(seat: seat).postAgain(for: "后天", where: "雇主当面定")
    let second = try seeker.apply(for: title, of: firm.employer.name, daysAhead: 2)
    try seat.finishVisit()
    try decide(second, on: seat)

    try seat.goHome()
    try seat.tap("我的活和工资")
    try seat.identify()
    try seat.wait(for: second.title, "已定")
    let other = try seeker.showSlip(of: second)
    expectWhole(other, second)
    #expect(other.number != slip.number)
    #expect(other.contact.contains(firm.contact.phone))
    try seat.finishVisit()

    try depart(first, beside: second, on: seat)
    expectOthersUnseen(seat)
  }

  @Test("a slip that was shown is there after the program was killed at once")
  func survivesKilling() throws {
    let station = try DemonstrationCopy()
    let seat = try station.start()
    let (card, _) = try JobSeeker(seat: seat).takeFirstCome()
    seat.signal(SIGKILL)
    let slip = try #require(ShownSlip(seat.screen))
    #expect(try seat.waitForEnd() == .killed(signal: SIGKILL))

    let again = try station.start()
    try again.goHome()
    try again.tap("我的活和工资")
    try again.identify()
    try again.wait(for: card.title, "已定")
    #expect(try JobSeeker(seat: again).showSlip(of: card) == slip)
  }

  @Test("of a visit that is over nothing is left on the screen")
  func forgets() throws {
    let station = try DemonstrationCopy()
    let seat = try station.start()
    _ = try JobSeeker(seat: seat).takeFirstCome()
    let phone = try #require(person.phone)
    let slip = try #require(ShownSlip(seat.screen))
    let contactPhone = slip.contact.filter { $0.isASCII && $0.isNumber }
    #expect(seat.screen.shows(person.name) && seat.screen.shows(phone))
    #expect(contactPhone.count == 11, "\(slip)")

    try seat.finishVisit()
    for words in [person.name, phone, contactPhone, person.idNumber, slip.number, "师傅"] {
      #expect(!seat.screen.shows(words), "\(words) is left")
    }
    // Nor does a touch bring it back: the next person is asked anew.
    try seat.goHome()
    #expect(!seat.screen.shows("师傅"))
    try seat.tap("我的活和工资")
    try seat.wait(for: "请问您是谁", "请按数字")
    #expect(!seat.screen.shows(person.name))
    expectOthersUnseen(seat)
  }

  /// A slip says where, when, for how much, and how each reaches the other.
  private func expectWhole(_ slip: ShownSlip, _ card: ListedCard) {
    let start = card.minutes.lowerBound % 1440
    let clock = "\(start / 60 + 100):\(start % 60 + 100)".replacing(/1(\d\d):1(\d\d)/) {
      "\($0.1):\($0.2)"
    }
    #expect(slip.time.contains(clock), "\(slip)")
    #expect(slip.place.count > 3 && slip.pay.contains("元"), "\(slip)")
    #expect(slip.contact.contains(/\p{Han}{2,}1\d{10}$/), "\(slip)")
    #expect(slip.worker == person.name + (person.phone ?? "?"), "\(slip)")
    #expect(card.employer == "个人家庭" || slip.employer == card.employer, "\(slip)")
  }

  /// The employer comes to the panel, and takes the person who applied.
  private func decide(_ card: ListedCard, on seat: PseudoTerminal) throws {
    let number = try Hirer(seat: seat).begin()
    #expect(number == firm.agent.idNumber)
    try seat.tap("看人定人")
    try seat.wait(for: "看人·定人", card.title)
    try seat.tap(card.title)
    try seat.wait(for: "定他")
    let name = person.name.prefix(1) + "师傅"
    #expect(seat.screen.shows(String(name)))
    #expect(!seat.screen.shows(person.name), "the whole name before the decision")
    try seat.tap("定他")
    try seat.wait(for: "再想想")
    try seat.tap("确定")
    try seat.wait(for: "凭条已生成")
    try seat.finishVisit()
  }

  /// The attendant sees both on the board, and calls off the departure of one.
  private func depart(
    _ card: ListedCard, beside other: ListedCard, on seat: PseudoTerminal
  ) throws {
    try seat.type("\u{1B}[H")
    try seat.wait(for: "听着办")
    let attendant = AttendantAtBoard(seat: seat)
    try attendant.unlock()
    try attendant.select(card)
    try attendant.wait(for: "已定", of: person.name)
    try attendant.selectPerson(person.name)
    try seat.type("o")
    try attendant.wait(for: "出发", of: person.name)
    try seat.type("\t")
    try attendant.select(other)
    try attendant.wait(for: "已定", of: person.name)
  }

  /// No ID number of anybody but the two of the demonstration has gone to the terminal, neither in
  /// its bytes nor put together on the screen.
  private func expectOthersUnseen(_ seat: PseudoTerminal) {
    let county = DemonstrationCopy.county
    let shown: Set = [person.idNumber, firm.agent.idNumber]
    let others = (county.people + county.employers.map(\.agent)).map(\.idNumber)
      .filter { !shown.contains($0) }
    #expect(others.count > 300)
    let bytes = String(decoding: seat.output, as: UTF8.self)
    let lines = seat.linesSeen.joined(separator: "\n")
    // The look itself: what was shown is found.
    #expect(lines.contains(person.idNumber))
    for number in others {
      #expect(!bytes.contains(number) && !lines.contains(number), "\(number) was shown")
    }
  }
}
