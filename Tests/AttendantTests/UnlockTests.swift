import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

@Suite struct UnlockTests {
  @Test("Enter sends the PIN, keeps none of it and shows none of it")
  func sendsPIN() {
    var seat = SeatDriver()
    seat.type("2718x8")
    #expect(!seat.text().contains("2718"))
    #expect(seat.text().contains("●●●●●"))
    seat.press(.backspace, .enter)
    #expect(seat.taken() == [.unlock(pin: "2718")])
    #expect(seat.state.unlock.pin.isEmpty)
  }

  @Test("Enter does nothing without a PIN or while one is being checked")
  func waitsForPIN() {
    var seat = SeatDriver()
    seat.press(.enter)
    #expect(seat.taken() == [])
    seat.type("11")
    seat.press(.enter)
    seat.type("22")
    seat.press(.enter)
    #expect(seat.taken() == [.unlock(pin: "11")])
  }

  @Test("a right PIN opens today's board")
  func opens() {
    var seat = SeatDriver()
    seat.type("1")
    seat.press(.enter)
    seat.reply(.unlocked(.success(Sample.attendant)))
    #expect(seat.taken() == [.unlock(pin: "1"), .loadBoard(Sample.day), .loadPlaces, .sync(.load)])
    #expect(!seat.state.isLocked)
    #expect(seat.text().contains("杨站长"))
  }

  @Test(
    "a wrong PIN says why and leaves the seat locked",
    arguments: [
      (Refusal.identityNotMatched(triesLeft: 2), "还可以试2次"),
      (Refusal.identityLocked(minutes: 15), Refusal.identityLocked(minutes: 15).wording.chinese),
    ])
  func refuses(refusal: Refusal, words: String) {
    var seat = SeatDriver()
    seat.type("1")
    seat.press(.enter)
    seat.reply(.unlocked(.failure(refusal)))
    #expect(seat.state.isLocked)
    #expect(seat.text().replacing("\n", with: "").contains(words.prefix(12)))
  }

  @Test("an answer to a PIN comes too late once the seat was given back")
  func dropsLateUnlock() {
    var seat = SeatDriver()
    seat.type("1")
    seat.press(.enter, .escape)
    #expect(seat.taken() == [.unlock(pin: "1"), .lock])
    #expect(seat.state.isGivenBack)
    seat.reply(.unlocked(.success(Sample.attendant)))
    #expect(seat.state.isLocked)
    #expect(seat.taken() == [])
    seat.send(.opened)
    #expect(!seat.state.isGivenBack)
  }

  @Test("digits that someone left behind are gone after a minute")
  func forgetsDigits() {
    var seat = SeatDriver()
    seat.type("27")
    seat.send(.tick(Sample.now))
    #expect(seat.state.unlock.pin == "27")
    seat.send(.tick(Sample.now + 1))
    #expect(seat.state.unlock.pin.isEmpty)
  }

  @Test("the PIN is shown in a demonstration only")
  func hints() {
    #expect(SeatDriver(hint: Sample.hint).text().contains("271828"))
    #expect(!SeatDriver().text().contains("271828"))
  }

  @Test("F4 switches the language, locked or not")
  func switchesLanguage() {
    var seat = SeatDriver()
    seat.press(.f(4))
    #expect(seat.text().contains("Attendant: unlock"))
    var open = SeatDriver.open()
    open.press(.f(4))
    #expect(open.text().contains("Today's work"))
    open.press(.f(4))
    #expect(open.text().contains("今天的活"))
  }
}

@Suite struct LockTests {
  @Test("F10 locks at once, whatever is open", arguments: Scene.all.dropFirst())
  func locks(scene: Scene) {
    var seat = scene.seat()
    seat.effects = []
    seat.press(.f(10))
    #expect(seat.taken() == [.lock])
    #expect(seat.state.isLocked)
    let text = seat.text()
    for name in Sample.names { #expect(!text.contains(name)) }
    #expect(!text.contains("缝纫熟手") && !text.contains("138") && !text.contains("杨站长"))
  }

  @Test("the seat locks itself after five minutes without a key, not earlier")
  func locksWhenIdle() {
    var seat = SeatDriver.open()
    seat.send(.tick(Sample.now + 4))
    #expect(!seat.state.isLocked)
    seat.press(.down)
    seat.effects = []
    seat.send(.tick(Sample.now + 8))
    #expect(!seat.state.isLocked)
    seat.send(.tick(Sample.now + 9))
    #expect(seat.state.isLocked)
    #expect(seat.taken() == [.lock])
  }

  @Test("a clock set back does not keep the seat open")
  func locksAfterClockSetBack() {
    var seat = SeatDriver.open()
    let earlier = Sample.now - 600
    seat.send(.tick(earlier))
    seat.send(.tick(earlier + 4))
    #expect(!seat.state.isLocked)
    seat.send(.tick(earlier + 5))
    #expect(seat.state.isLocked)
  }

  @Test("answers about people do not reach a locked seat")
  func dropsLateAnswers() {
    var seat = SeatDriver.open()
    seat.press(.tab)
    seat.press("t")
    seat.press(.f(10))
    let locked = seat.state
    seat.reply(.revealed(Sample.id(4_000), phone: "13812342046"))
    seat.reply(.people(text: "", [Sample.person(1)]))
    seat.reply(.applications(Sample.id(1_000), [Sample.application(1)]))
    seat.reply(.board(Sample.day, BoardTotals(), [Sample.card(1)], isDateInDoubt: false))
    seat.reply(.slip(.success(Sample.slip(1))))
    #expect(seat.state == locked)
  }

  @Test("half-written forms survive the lock")
  func keepsDrafts() {
    var seat = SeatDriver.open()
    seat.press("2n")
    seat.type("鼎盛")
    let draft = seat.state.postingDraft
    #expect(draft?.entry.text(.employer) == "鼎盛")
    seat.press(.f(10))
    #expect(!seat.text().contains("鼎盛"))
    seat.type("1")
    seat.press(.enter)
    seat.reply(.unlocked(.success(Sample.attendant)))
    #expect(seat.note == Words.draftKept.chinese)
    seat.press("2n")
    #expect(seat.state.postingDraft == draft)
    #expect(seat.text().contains("鼎盛"))
  }
}
