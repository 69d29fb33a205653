import CardReading
import OddJobMarket
import StationTestSupport
import Testing

@Suite("A session with a SAM_V reader")
struct SamSessionTests {
  /// A reader without a line: commands in, answers out, at a time that only the test moves.
  struct Desk {
    var session = SamSession()
    var now: Int64 = 0
    var said: [CardLine] = []
    var asked: [SamCommand] = []

    mutating func take(_ actions: [SamSession.Action]) {
      for action in actions {
        switch action {
        case .say(let line): said.append(line)
        case .send(let command): asked.append(command)
        }
      }
    }

    mutating func open() { take(session.opened(at: now)) }
    mutating func answer(_ status: UInt8, _ data: [UInt8] = []) {
      take(session.received(EmulatedAnswer.frame(status, data), at: now))
    }
    mutating func bytes(_ bytes: [UInt8]) { take(session.received(bytes, at: now)) }
    /// Lets the time come on which the session waits for.
    mutating func pass() {
      now = max(now, session.nextTick ?? now)
      take(session.tick(at: now))
    }
    /// Opens the line and answers until a card is looked for.
    mutating func ready() {
      open()
      answer(0x90)
    }
    /// Answers as a reader with this card does.
    mutating func read(_ card: EmulatedCard) {
      answer(0x9F, [0, 0, 0, 0])
      answer(0x90, [0, 0, 0, 0, 0, 0, 0, 0])
      answer(0x90, card.data)
    }
  }

  private func line(_ card: EmulatedCard) -> CardLine {
    .card(
      IDCardText(
        name: card.name, idNumber: card.idNumber, validFrom: card.validFrom,
        validUntil: card.validUntil))
  }

  @Test("a card is found, taken, read and said once, and said to have gone")
  func card() {
    var desk = Desk()
    desk.ready()
    desk.read(EmulatedCard())
    #expect(desk.asked == [.status, .find, .select, .read])
    #expect(desk.said == [.ready, line(EmulatedCard())])
    desk.pass()
    desk.read(EmulatedCard())
    #expect(desk.said.count == 2, "the same card lies there")
    desk.pass()
    desk.answer(0x80)
    #expect(desk.said.last == .removed)
  }

  @Test("another card in its stead is another card, even without a gap between them")
  func swapped() {
    var desk = Desk()
    desk.ready()
    desk.read(EmulatedCard())
    desk.pass()
    let other = EmulatedCard(name: "李娜", idNumber: "52262319800101002X")
    desk.read(other)
    #expect(desk.said == [.ready, line(EmulatedCard()), line(other)])
  }

  @Test("a damaged answer is asked for again, three times at most")
  func damaged() {
    var desk = Desk()
    desk.ready()
    var wrong = EmulatedAnswer.frame(0x9F, [0, 0, 0, 0])
    wrong[10] ^= 1
    desk.bytes(wrong)
    desk.bytes(wrong)
    #expect(desk.asked == [.status, .find, .find, .find])
    #expect(desk.said == [.ready])
    desk.bytes(wrong)
    #expect(desk.said == [.ready, .fault(.readerFaulty)])
    desk.pass()
    desk.answer(0x90)
    #expect(desk.said.last == .ready)
  }

  @Test("a silent reader is said to be so once, and asked ever more rarely")
  func silent() {
    var desk = Desk()
    desk.open()
    for _ in 0..<60 { desk.pass() }
    #expect(desk.said == [.fault(.readerSilent)])
    let before = desk.now
    let asked = desk.asked.count
    while desk.now - before < 60_000 { desk.pass() }
    #expect(desk.asked.count - asked <= 30, "three questions every ten seconds")
    #expect(Set(desk.asked) == [.status])
    desk.answer(0x90)
    #expect(desk.said.last == .ready)
  }

  @Test("half an answer ends with the time, and the next answer is read")
  func half() {
    var desk = Desk()
    desk.ready()
    desk.bytes(Array(EmulatedAnswer.frame(0x9F, [0, 0, 0, 0]).prefix(8)))
    desk.pass()
    desk.read(EmulatedCard())
    #expect(desk.said == [.ready, line(EmulatedCard())])
  }

  @Test("a card taken away midway is asked for again, once")
  func takenAway() {
    var desk = Desk()
    desk.ready()
    desk.answer(0x9F, [0, 0, 0, 0])
    desk.answer(0x90, [0, 0, 0, 0, 0, 0, 0, 0])
    desk.answer(0x41)
    #expect(desk.said == [.ready])
    desk.pass()
    desk.answer(0x80)
    #expect(desk.said == [.ready, .fault(.cardMoved)])
    desk.pass()
    desk.answer(0x80)
    #expect(desk.said.count == 2)
  }

  @Test(
    "a card that can't be read is said to be so after three tries and never again while it lies",
    arguments: [
      ([UInt8](), CardFault.cardUnreadable), (EmulatedCard(kind: "I").data, .cardKind),
      ([0x00, 0x10, 0x04, 0x00] + EmulatedCard().text, .cardUnreadable),
      (Array(EmulatedCard().data.prefix(100)), .cardUnreadable),
      (EmulatedCard(idNumber: "1101").data, .cardUnreadable),
    ])
  func unreadable(data: [UInt8], fault: CardFault) {
    var desk = Desk()
    desk.ready()
    for _ in 0..<8 {
      desk.answer(0x9F, [0, 0, 0, 0])
      desk.answer(0x90, [0, 0, 0, 0, 0, 0, 0, 0])
      desk.answer(0x90, data)
      desk.pass()
    }
    #expect(desk.said == [.ready, .fault(fault)])
  }

  @Test("an answer that nobody waits for says nothing")
  func unasked() {
    var desk = Desk()
    desk.bytes(EmulatedAnswer.frame(0x90, EmulatedCard().data))
    desk.ready()
    desk.answer(0x80)
    desk.bytes(EmulatedAnswer.frame(0x90, EmulatedCard().data))
    #expect(desk.said == [.ready])
  }

  @Test("a line that goes takes the card with it")
  func lost() {
    var desk = Desk()
    desk.ready()
    desk.read(EmulatedCard())
    desk.take(desk.session.closed())
    #expect(desk.said.last == .removed)
    desk.open()
    desk.answer(0x90)
    desk.read(EmulatedCard())
    #expect(desk.said.suffix(2) == [.ready, line(EmulatedCard())])
  }

  @Test(
    "three hundred cards an hour: from down to said is less than a second of the reader's own time")
  func pace() {
    var desk = Desk()
    desk.ready()
    for number in 0..<300 {
      desk.answer(0x80)
      let laidDown = desk.now
      desk.pass()
      desk.read(EmulatedCard(name: "第\(number)", idNumber: "52262319800101002X"))
      #expect(desk.now - laidDown <= 150)
      desk.pass()
      desk.answer(0x80)
      desk.pass()
    }
    #expect(desk.said.count == 1 + 300 * 2)
    #expect(desk.now < 3_600_000 / 10)
  }
}
