import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

@Suite("Crews, groups and departures on the screen")
struct CrewsTests {
  private let shift = Sample.card(0).shift
  private let by = Sample.attendant.id

  private func ids(_ range: Range<Int>) -> [JobSeekerID] { range.map { Sample.id(4_000 + $0) } }

  @Test("a crew is enrolled by a key a person, and nobody consents for another")
  func enrols() {
    var seat = SeatDriver.open()
    seat.openCrews()
    seat.gather("n", 3)
    seat.press(.f(2))
    #expect(seat.text().contains("每个人自己同意"))
    seat.press("  ")
    seat.press(.f(2))
    #expect(seat.note == "还有1人没有同意")
    #expect(seat.state.context == .consent)
    seat.press(" ")
    // The second one leads.
    seat.press(.up)
    seat.press("l")
    seat.press(.f(2))
    #expect(seat.state.context == .entry)
    seat.press(.enter)
    let members = ids(0..<3).map { CrewMembership(member: $0, consentedAt: Sample.now) }
    #expect(
      seat.taken() == [.crews(.enrol(name: "八弓镇队", leader: Sample.id(4_001), members, by: by))])
  }

  @Test("a crew of one is not taken, and a mark is taken back by the same key")
  func tooFew() {
    var seat = SeatDriver.open()
    seat.openCrews()
    seat.gather("n", 1)
    seat.press(.f(2))
    #expect(seat.state.context == .gathering)
    #expect(seat.note == "至少选2个人")
    seat.gather("", 1)
    seat.press(.f(2))
    seat.press(" ")
    seat.press(.up)
    seat.press(" ")
    seat.press(.f(2))
    #expect(seat.note == "还有2人没有同意")
  }

  @Test("a member leaves or takes the consent back, another one leads, the crew is dissolved")
  func changes() {
    var seat = SeatDriver.open()
    seat.openCrews()
    seat.press("x")
    #expect(seat.note == "请先按 Tab 选一个队员")
    seat.press(.tab, .down)
    let crew = Sample.crew(0, members: 6).id
    let person: JobSeekerID = Sample.id(4_001)
    seat.press("l")
    #expect(seat.taken() == [.crews(.change(crew, .leads(person), by: by))])
    seat.press("x1")
    #expect(seat.taken() == [.crews(.change(crew, .leaves(person), by: by))])
    seat.press("x2")
    #expect(seat.taken() == [.crews(.change(crew, .withdrawsConsent(person), by: by))])
    seat.press("k")
    seat.press(.enter)
    #expect(seat.taken() == [.crews(.change(crew, .dissolves, by: by))])
  }

  @Test(
    "a group hears before it applies that places are fewer than people, and who decides is told")
  func group() {
    var seat = SeatDriver.open()
    seat.gather("g", 6)
    seat.press(.f(2))
    #expect(seat.taken() == [.crews(.applyTogether(ids(0..<6), shift, .look, by: by))])
    seat.reply(.crews(.group(.success(Sample.outcome(ids(0..<6), places: 5)))))
    #expect(seat.text().contains("只有5个名额，6个人，少1个"))
    #expect(seat.text().contains("没有名额了"))
    // All or nobody: with one refused nothing is sent.
    seat.press(.f(2))
    #expect(seat.taken() == [])
    #expect(seat.note?.contains("有1人不行") == true)
    // Taking one off looks again, and then all go.
    seat.press(" ")
    #expect(seat.taken() == [.crews(.applyTogether(ids(1..<6), shift, .look, by: by))])
    seat.reply(.crews(.group(.success(Sample.outcome(ids(1..<6), places: 5)))))
    seat.press(.f(2))
    #expect(seat.taken() == [.crews(.applyTogether(ids(1..<6), shift, .everyone, by: by))])
    seat.press(.f(2))
    #expect(seat.taken() == [], "it was sent twice")
    seat.reply(.crews(.group(.success(Sample.outcome(ids(1..<6), places: 5, isDone: true)))))
    #expect(seat.note == "5人都报上了")
    #expect(seat.state.context == .board)
  }

  @Test("the rest goes by one key, and who does not is named")
  func rest() {
    var seat = SeatDriver.open()
    seat.openGroup(3, places: 2)
    seat.press("r")
    #expect(seat.taken() == [.crews(.applyTogether(ids(0..<3), shift, .whoeverCan, by: by))])
    seat.reply(.crews(.group(.success(Sample.outcome(ids(0..<3), places: 2, isDone: true)))))
    #expect(seat.note == "报上2人，没报：吴通海")
  }

  @Test("what others take meanwhile is looked at again; a late answer about others is dropped")
  func looksAgain() {
    var seat = SeatDriver.open()
    seat.openGroup(3, places: 3)
    seat.reply(.marketChanged)
    let look = AttendantEffect.crews(.applyTogether(ids(0..<3), shift, .look, by: by))
    #expect(seat.taken().contains(look))
    seat.reply(.crews(.group(.success(Sample.outcome(ids(0..<2), places: 0)))))
    #expect(!seat.text().contains("没有名额了"))
    seat.reply(.crews(.group(.success(Sample.outcome(ids(0..<3), places: 2)))))
    #expect(seat.text().contains("没有名额了"))
  }

  @Test("a whole crew is picked with one key, and nobody twice")
  func wholeCrew() {
    var seat = SeatDriver.open()
    seat.gather("g", 2, crews: [Sample.crew(0, members: 6)])
    seat.press(.down, .enter)
    seat.press(.f(2))
    #expect(
      seat.taken().last == .crews(.applyTogether(ids(0..<7), shift, .look, by: by)))
  }

  @Test("those who have left already count as here")
  func departedAreHere() {
    var seat = SeatDriver.open()
    seat.press("s")
    var sheet = Sample.departure(3)
    sheet.people[1].state = .departed
    seat.reply(.crews(.departure(shift, .success(sheet))))
    #expect(seat.text().contains("到了1人，没到2人"))
    seat.press(" ")
    #expect(seat.text().contains("到了2人，没到1人"))
  }

  @Test("a departure shows plate, place and phone; a key a person, and the missing stay")
  func departure() {
    var seat = SeatDriver.open()
    seat.press("s")
    #expect(seat.taken() == [.crews(.loadDeparture(shift, by: by))])
    seat.reply(.crews(.departure(shift, .success(Sample.departure(3)))))
    for text in ["贵H12345", "驿站门口", "13985550000"] { #expect(seat.text().contains(text)) }
    seat.press(.f(2))
    #expect(seat.taken() == [])
    seat.press("  ")
    #expect(seat.text().contains("到了2人，没到1人"))
    seat.press(.f(2))
    let here: [ApplicationID] = [Sample.id(3_000), Sample.id(3_001)]
    #expect(seat.taken() == [.crews(.depart(here, shift, by: by))])
    seat.press(.f(2))
    #expect(seat.taken() == [], "it was sent twice")
    seat.reply(
      .crews(.departed(shift, .success(DepartureOutcome(departed: here, refused: [:])))))
    #expect(seat.note == "2人已出发，没到：吴通海")
  }

  @Test("O marks everybody")
  func allHere() {
    var seat = SeatDriver.open()
    seat.openDeparture(4)
    seat.press("O")
    seat.press(.f(2))
    let all: [ApplicationID] = (0..<4).map { Sample.id(3_000 + $0) }
    #expect(seat.taken() == [.crews(.depart(all, shift, by: by))])
  }

  @Test("a departure or a roll that comes after another dialog was opened is dropped")
  func late() {
    var seat = SeatDriver.open()
    seat.press("s")
    seat.press("n")
    seat.reply(.crews(.departure(shift, .success(Sample.departure(3)))))
    #expect(seat.state.context == .personPicker)
    seat.press(.escape)
    seat.reply(.crews(.departure(shift, .success(Sample.departure(3)))))
    #expect(seat.state.context == .board)
  }
}
