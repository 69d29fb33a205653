import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

extension Sample {
  static let complaints: [ComplaintSummary] = [
    complaint(3, .unpaidWages, .labour, .open, wantsCall: true),
    complaint(2, .fakePosting, .either, .open, isAnonymous: true),
    complaint(1, .injury, .civil, .passedOn),
  ]

  static func complaint(
    _ number: Int, _ matter: ComplaintMatter, _ course: ComplaintCourse, _ state: ComplaintState,
    isAnonymous: Bool = false, wantsCall: Bool = false
  ) -> ComplaintSummary {
    ComplaintSummary(
      number: "20260912-000\(number)", takenAt: now, matter: matter, course: course, state: state,
      isAnonymous: isAnonymous, wantsCall: wantsCall)
  }

  static func record(
    _ summary: ComplaintSummary, steps: [ComplaintRecord.Step] = []
  ) -> ComplaintRecord {
    ComplaintRecord(
      summary: summary, personName: "龙䶮㐂", personPhone: "13985501234",
      work: ComplaintRecord.Work(title: "搬运家具", employerName: "韵达三穗分拨点", day: day),
      amount: .yuan(320), steps: steps)
  }
}

@Suite("Complaints at the attendant's seat")
struct ComplaintsTests {
  private func open() -> SeatDriver {
    var seat = SeatDriver.open(shifts: 3)
    seat.press("C")
    seat.reply(.complaints(.loaded(Sample.complaints)))
    _ = seat.taken()
    return seat
  }

  private func text(_ seat: SeatDriver) -> String {
    seat.frame(30, 100).canvas.text.joined(separator: "\n")
  }

  @Test("the list names nobody; Enter opens one, which the station writes down")
  func opens() {
    var seat = open()
    for word in ["欠薪", "待转交", "要电话", "没留名", "已转交", "20260912-0003", "会留下记录"] {
      #expect(text(seat).contains(word), "\(word)")
    }
    seat.press(.enter)
    #expect(
      seat.taken() == [.complaints(.open("20260912-0003", by: Sample.attendant.id))])
    #expect(!text(seat).contains("龙䶮㐂"))
    seat.reply(.complaints(.opened(.success(Sample.record(Sample.complaints[0])))))
    for word in ["龙䶮㐂 13985501234", "韵达三穗分拨点", "¥320", "劳动监察"] {
      #expect(text(seat).contains(word), "\(word)")
    }
    // It is shown for as long as it is selected, and of another nothing is.
    seat.press(.down)
    #expect(!text(seat).contains("龙䶮㐂"))
  }

  @Test("nobody passes on what they have not read, and then says to whom")
  func passesOn() {
    var seat = open()
    seat.press("p")
    #expect(text(seat).contains("先按 Enter 看内容"))
    seat.reply(.complaints(.opened(.success(Sample.record(Sample.complaints[0])))))
    seat.press("a")
    #expect(seat.taken().isEmpty, "what was not passed on is not answered")
    seat.press("p")
    seat.press(.enter)
    #expect(seat.taken().isEmpty, "not without a word")
    seat.type("监察大队老吴")
    seat.press(.enter)
    #expect(
      seat.taken() == [
        .complaints(
          .step(
            "20260912-0003", to: .passedOn, note: "监察大队老吴", by: Sample.attendant.id))
      ])
    var passed = Sample.complaints
    passed[0].state = .passedOn
    let step = ComplaintRecord.Step(
      state: .passedOn, at: Sample.now, attendantName: "杨站长", note: "监察大队老吴")
    seat.reply(.complaints(.stepped(.success(Sample.record(passed[0], steps: [step])))))
    #expect(seat.taken() == [.complaints(.load)])
    seat.reply(.complaints(.loaded(passed.reversed())))
    // Still the same one, wherever it stands now.
    #expect(text(seat).contains("杨站长：监察大队老吴"))
    seat.press("a")
    #expect(text(seat).contains("答复是什么"))
  }

  @Test("a new one is said at once, and at a locked seat when it is opened")
  func filed() {
    var seat = SeatDriver.open(shifts: 3)
    seat.reply(.complaints(.filed))
    #expect(text(seat).contains("有1件新的维权求助，按 C 看"))
    var locked = SeatDriver()
    locked.reply(.complaints(.filed))
    #expect(!text(locked).contains("维权"))
    locked.type("271828")
    locked.press(.enter)
    locked.reply(.unlocked(.success(Sample.attendant)))
    #expect(text(locked).contains("有1件新的维权求助"))
  }

  @Test("a list of none has nothing to open, and says so")
  func none() {
    var seat = SeatDriver.open(shifts: 3)
    seat.press("C")
    seat.reply(.complaints(.loaded([])))
    _ = seat.taken()
    #expect(text(seat).contains("没有维权求助"))
    seat.press(.enter)
    #expect(seat.taken().isEmpty)
  }
}
