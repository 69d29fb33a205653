import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

@Suite("The matching of the day by keys")
struct DayMatchingTests {
  private let by = Sample.attendant.id
  private let day = Sample.matchedDay

  private func seat() -> SeatDriver {
    var seat = SeatDriver.open()
    seat.match()
    return seat
  }

  private func pair(_ place: Int) -> MatchedPair {
    let match = day.proposals[place]
    return MatchedPair(jobSeeker: match.jobSeeker, shift: match.card.shift)
  }

  private func accepted(_ pairs: MatchedPair...) -> [AttendantEffect] {
    [.dayMatching(.accept(pairs, by: by))]
  }

  @Test("8 r begins a run, its parts are shown, and what it finds stands there with its reasons")
  func run() {
    var seat = SeatDriver.open()
    seat.press("8r")
    #expect(seat.taken() == [.turns(.load), .dayMatching(.run(1))])
    seat.reply(.dayMatching(.progress(1, percent: 42)))
    #expect(seat.text().contains("42%"))
    seat.press("r")
    #expect(seat.taken() == [] && seat.note?.contains("Esc") == true, "one at a time")
    seat.reply(.dayMatching(.matched(1, .success(day))))
    let text = seat.text()
    #expect(!text.contains("42%") && text.contains("配好的（6）") && text.contains("没配上的（3）"))
    #expect(text.contains("合适620分：会搬运 +40 · 0.8公里 +27 · 等活3天 +6"))
  }

  @Test("before the first run the published order of aims stands there")
  func order() {
    var seat = SeatDriver.open()
    seat.press("8")
    #expect(!seat.text().contains("已公布") && seat.taken() == [.turns(.load)])
    seat.reply(.turns(.loaded(Sample.turns())))
    #expect(seat.text().contains("名额不够时的先后（已公布）：先把名额招满，核验过的重点群体优先。"))
  }

  @Test("Esc calls the run off; what it found all the same is dropped, and nothing has changed")
  func cancel() {
    var seat = SeatDriver.open()
    seat.press("8r")
    seat.effects = []
    seat.press(.escape)
    #expect(seat.taken() == [.dayMatching(.cancel)])
    let before = seat.state
    seat.reply(.dayMatching(.progress(1, percent: 80)))
    seat.reply(.dayMatching(.matched(1, .success(day))))
    #expect(seat.state == before)
    // The control: the next run's answer is taken.
    seat.press("r")
    let effects = seat.taken()
    guard case .dayMatching(.run(let number)) = effects.first else {
      Issue.record("no run: \(effects)")
      return
    }
    seat.reply(.dayMatching(.matched(number, .success(day))))
    #expect(seat.text().contains("配好的（6）"))
  }

  @Test("while it runs every other view has its keys, and Esc there is nobody's cancel")
  func otherViews() {
    var seat = SeatDriver.open()
    seat.press("8r")
    seat.effects = []
    seat.press("1")
    #expect(seat.taken().contains(.loadBoard(Sample.day)))
    seat.press(.down, .escape)
    #expect(!seat.taken().contains(.dayMatching(.cancel)))
    seat.reply(.dayMatching(.matched(1, .success(day))))
    #expect(seat.note?.contains("配好6个") == true)
    seat.press("8")
    #expect(seat.text().contains("配好的（6）"))
  }

  @Test("a accepts the selected one, or those that are marked")
  func accept() {
    var seat = seat()
    seat.press("a")
    #expect(seat.taken() == accepted(pair(0)))
    seat.press("a")
    #expect(seat.taken() == [], "it is under way")
    seat.outcomes([(day.proposals[0], .success(.held))])
    #expect(seat.note == "已推荐1个" && seat.text().contains("等本人"))
    seat.press(.down)
    seat.press("  ")
    #expect(seat.text().contains("✓"))
    seat.press("a")
    #expect(seat.taken() == accepted(pair(1), pair(2)))
  }

  @Test("all are accepted after a question, some at a time, and those refused say why")
  func acceptAll() {
    var many = day
    many.proposals = (0..<12).map { Sample.matched($0) }
    var seat = SeatDriver.open()
    seat.match(many)
    seat.press("A")
    #expect(seat.taken() == [] && seat.state.context == .question)
    seat.press("n")
    #expect(seat.taken() == [])
    seat.press("Ay")
    guard case .dayMatching(.accept(let first, _)) = seat.taken().first else {
      Issue.record("nothing was accepted")
      return
    }
    #expect(first.count == DayMatchingState.acceptedAtOnce)
    seat.outcomes(many.proposals.prefix(8).map { ($0, .success(.held)) })
    guard case .dayMatching(.accept(let rest, _)) = seat.taken().first else {
      Issue.record("the rest was forgotten")
      return
    }
    #expect(rest.count == 4)
    seat.outcomes(many.proposals.suffix(4).map { ($0, .failure(.placesTaken)) })
    #expect(seat.taken() == [] && seat.note?.contains("已推荐8个，4个没成") == true)
    seat.press(.end)
    #expect(seat.text().contains(Refusal.placesTaken.wording.chinese))
    // What was refused may be tried again.
    seat.press("a")
    #expect(!seat.taken().isEmpty)
  }

  @Test("e puts another shift in its place; places proposed to others are not given twice")
  func adjust() {
    var seat = seat()
    seat.press("e")
    #expect(seat.taken() == [.dayMatching(.loadChoices(day.proposals[0].jobSeeker))])
    seat.press(.enter)
    #expect(seat.state.context == .shiftChoice, "nothing has come yet")
    var others = Sample.otherWork
    others[1].card.places = PlaceCount(places: 1, allotted: 1, held: 0, confirmed: 0)
    seat.reply(.dayMatching(.choices(day.proposals[0].jobSeeker, .success(others))))
    seat.press(.enter)
    #expect(seat.state.context == .shiftChoice && seat.note == Words.proposedAlready.chinese)
    seat.press(.down, .enter)
    #expect(seat.state.context == .shiftChoice && seat.note == Words.placesProposed.chinese)
    seat.press(.down, .enter)
    #expect(seat.state.context == .matching && seat.text().contains("您换的"))
    seat.press("a")
    #expect(
      seat.taken()
        == accepted(
          MatchedPair(jobSeeker: day.proposals[0].jobSeeker, shift: others[2].card.shift)))
  }

  @Test("another choice for one of two jobs is asked for besides the other one")
  func secondJob() {
    var seat = SeatDriver.open()
    seat.press("8r")
    var other = Sample.matched(7, round: 1)
    other = MatchedPerson(
      jobSeeker: day.proposals[0].jobSeeker, round: 1, name: other.name,
      verification: other.verification, turn: 1, card: other.card, score: 1, reasons: [])
    var both = day
    both.proposals.insert(other, at: 1)
    seat.reply(.dayMatching(.matched(1, .success(both))))
    _ = seat.taken()
    seat.press("e")
    let kept = Engagement(
      title: other.card.title, day: other.card.day, window: other.card.window)
    #expect(
      seat.taken()
        == [.dayMatching(.loadChoices(day.proposals[0].jobSeeker, besides: [kept]))])
  }

  @Test("who was not matched is given a shift by hand, and who is dropped is among them")
  func byHand() {
    var seat = seat()
    seat.press(.character("x"), .tab)
    #expect(seat.text().contains("您拿掉的"))
    seat.press(.enter)
    let person = day.unplaced[0]
    #expect(seat.taken() == [.dayMatching(.loadChoices(person.jobSeeker))])
    var work = Sample.otherWork[0]
    work.card = Sample.card(20)
    seat.reply(.dayMatching(.choices(person.jobSeeker, .success([work]))))
    seat.press(.enter)
    #expect(seat.state.workspace?.dayMatching.pane == .proposals)
    seat.press("a")
    #expect(
      seat.taken()
        == accepted(MatchedPair(jobSeeker: person.jobSeeker, shift: work.card.shift)))
  }

  @Test("a seat that was locked meanwhile shows nothing of what was found")
  func locked() {
    var seat = SeatDriver.open()
    seat.press("8r")
    seat.press(.f(10))
    seat.effects = []
    seat.reply(.dayMatching(.matched(1, .success(day))))
    #expect(seat.state.isLocked && seat.taken() == [])
    #expect(!seat.text().contains("张建国"))
  }
}
