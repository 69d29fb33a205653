import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

@Suite("Deciding by keys")
struct DecidingTests {
  private let shift = Sample.card(0).shift
  private let by = Sample.attendant.id

  /// A seat with one of each mark, the people's pane in front, the row selected.
  private func seat(row: Int) -> SeatDriver {
    var seat = SeatDriver.open()
    seat.reply(.applications(shift, Sample.marked))
    seat.press(.tab)
    for _ in 0..<row { seat.press(.down) }
    seat.effects = []
    return seat
  }

  @Test("r and Enter recommend the best; whom a rule excludes can't be recommended")
  func recommend() {
    var seat = SeatDriver.open()
    seat.press("r")
    #expect(seat.taken() == [.deciding(.loadCandidates(shift))])
    seat.press(.enter)
    #expect(seat.taken() == [], "nothing has come yet")
    let candidates = (0..<9).map { Sample.candidate($0) }
    seat.reply(.deciding(.candidates(shift, .success(candidates))))
    #expect(seat.text().contains("会搬运") && seat.text().contains("620"))
    var other = seat
    for _ in 0..<8 { other.press(.down) }
    other.press(.enter)
    #expect(other.taken() == [] && other.note?.contains("时间冲突") == true)
    seat.press(.enter)
    #expect(
      seat.taken() == [.deciding(.recommend(candidates[0].jobSeeker, shift, by: by))])
    seat.reply(.deciding(.done(.success(.recommended(Sample.id(3_001), .applied)))))
    #expect(seat.note?.contains("已推荐") == true)
    #expect(seat.taken().contains(.loadBoard(Sample.day)), "what is shown is loaded anew")
  }

  @Test("where nobody suits, one sentence says why and what can be done")
  func nobody() {
    var seat = SeatDriver.open()
    seat.press("r")
    var empty = seat
    var passedOver = seat
    empty.reply(.deciding(.candidates(shift, .success([]))))
    #expect(empty.text().contains("还没有人签到") && empty.text().contains("按 Esc 再按 n"))
    empty.press(.enter)
    #expect(empty.taken() == [.deciding(.loadCandidates(shift))] && empty.note?.isEmpty == false)
    let excluded = (7..<9).map { Sample.candidate($0) }
    passedOver.reply(
      .deciding(
        .candidates(shift, .success([]), passedOver: excluded.flatMap(\.reasons))))
    #expect(
      passedOver.text().contains("签到和报名的 2 人都不合适") && !passedOver.text().contains("还没有人签到"),
      "who signed in and does not fit is no nobody")
    seat.reply(.deciding(.candidates(shift, .success(excluded))))
    #expect(seat.text().contains("签到和报名的 2 人都不合适") && seat.text().contains("时间冲突"))
    // The control: where somebody suits, nothing of it is said.
    seat.reply(.deciding(.candidates(shift, .success([Sample.candidate(0)] + excluded))))
    #expect(!seat.text().contains("都不合适"))
  }

  @Test("an answer about another shift, or after the dialog was left, changes nothing")
  func lateCandidates() {
    var seat = SeatDriver.open()
    seat.press("r")
    let before = seat.state
    seat.reply(.deciding(.candidates(Sample.card(1).shift, .success([Sample.candidate(0)]))))
    #expect(seat.state == before)
    seat.press(.escape)
    let closed = seat.state
    seat.reply(.deciding(.candidates(shift, .success([Sample.candidate(0)]))))
    #expect(seat.state == closed)
  }

  @Test("k keeps the place, d says not chosen with a reason: two keys at most")
  func keepAndRefuse() {
    var seat = seat(row: 5)
    let applied = Sample.id(3_005) as ApplicationID
    seat.press("k")
    #expect(seat.taken() == [.step(applied, .hold, nil, by: by)])
    seat.press("d2")
    #expect(seat.taken() == [.step(applied, .notChoose, TransitionReason(.experience), by: by)])
  }

  @Test("l asks the cause of who leaves; only somebody who has arrived can")
  func leave() {
    var seat = seat(row: 2)
    seat.press("l5")
    #expect(
      seat.taken() == [
        .step(Sample.id(3_002), .leaveMidway, TransitionReason(.health), by: by)
      ])
    seat.press(.down)
    seat.press("l")
    #expect(seat.taken() == [] && seat.note != nil && seat.state.context == .board)
  }

  @Test("e gives a place that was given up to the person found, and no other place")
  func replace() {
    var seat = seat(row: 1)
    seat.press("e")
    #expect(seat.taken() == [.findPeople(text: "")])
    seat.reply(.people(text: "", [Sample.person(6)]))
    #expect(seat.text().contains("接替"))
    seat.press(.enter)
    #expect(
      seat.taken() == [
        .deciding(.replace(Sample.id(3_001), with: Sample.id(4_006), shift, by: by))
      ])
    seat.press(.down, .character("e"))
    #expect(seat.taken() == [] && seat.note == Refusal.placeNotGivenUp.wording(.chinese))
  }

  @Test(
    "b records whose word was given", arguments: [("1", ReturnSide.employer), ("2", .jobSeeker)])
  func askBack(key: String, side: ReturnSide) {
    var seat = seat(row: 2)
    seat.press("b" + key)
    #expect(seat.taken() == [.deciding(.askBack(Sample.id(3_002), side, by: by))])
    var both = self.seat(row: 2)
    both.press("b3")
    #expect(both.taken() == [.deciding(.askBack(Sample.id(3_002), nil, by: by))])
    var agreed = self.seat(row: 4)
    agreed.press("b")
    #expect(agreed.taken() == [] && agreed.note?.contains("双方") == true)
  }

  @Test("+ proposes three steps, and says that the confirmed get it too")
  func raise() {
    var seat = SeatDriver.open()
    seat.press("+")
    #expect(seat.text().contains("已定的人也按新工钱"))
    seat.press("2")
    #expect(
      seat.taken() == [.deciding(.raisePay(Sample.card(0).posting, .yuan(180), by: by))])
    seat.reply(.deciding(.done(.success(.paysMore(Sample.card(0).pay, confirmed: 2)))))
    #expect(seat.note?.contains("已定的2人") == true)
  }

  @Test("X says first what it means, and asks the cause and once more", arguments: [false, true])
  func cancel(wholePosting: Bool) {
    var seat = SeatDriver.open()
    seat.press("X")
    #expect(seat.taken() == [.deciding(.loadCancellation(shift))])
    seat.reply(.deciding(.cancellation(.success(Sample.cancellation))))
    #expect(seat.text().contains("2人已定，会变成“雇主取消”"))
    seat.press(wholePosting ? "6" : "2")
    #expect(seat.taken() == [])
    #expect(seat.text().contains(wholePosting ? "5人已定" : "2人已定"))
    var kept = seat
    kept.press("n")
    #expect(kept.taken() == [] && kept.state.context == .board)
    seat.press("y")
    #expect(
      seat.taken() == [
        .deciding(
          .cancel(
            Sample.cancellation, wholePosting: wholePosting, TransitionReason(.weather), by: by))
      ])
  }

  @Test("the minutes that a place is kept run on the board")
  func minutes() {
    var seat = seat(row: 0)
    #expect(seat.text().contains("保留7分钟"))
    seat.send(.tick(Sample.now + 4))
    #expect(seat.text().contains("保留3分钟"))
  }

  @Test("who recommended, left, took over and comes back stands beside the state")
  func remarks() {
    let words = ["杨姐推荐，等回话", "10:30离开，干了1.5小时", "用工方盼明天还来", "10:40起接替龙秀英", "明天还来"]
    for (row, words) in words.enumerated() {
      #expect(seat(row: row).text(24, 80).contains(words), "\(words)")
    }
  }
}
