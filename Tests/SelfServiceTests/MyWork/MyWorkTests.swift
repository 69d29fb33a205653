import OddJobMarket
import TerminalUI
import Testing

@testable import SelfService

@Suite("My work and pay")
struct MyWorkTests {
  private let size = Size(rows: 30, columns: 100)
  private let person = Market.person.id

  private func seat(_ name: String) -> Seat { Screens.seat(name, size) }

  private func open(_ state: ApplicationState, _ actions: [ApplicationEvent]) -> Seat {
    var seat = seat("mywork-empty")
    seat.reply(.myWork([Market.application(50, state, actions)]))
    seat.press(.character("1"))
    return seat
  }

  @Test("each button causes its step with its reason")
  func steps() {
    let cases: [(String, ApplicationState, ApplicationEvent, TransitionReason?)] = [
      ("我出发了", .confirmed, .depart, nil), ("我到岗了", .departed, .arrive, nil),
      ("我干完了", .arrived, .finish, nil), ("工资收到了", .finished, .settle, nil),
      ("工资少了", .finished, .dispute, TransitionReason(.paidLess)),
      ("没收到工资", .finished, .dispute, TransitionReason(.notPaid)),
      ("现场不一样", .confirmed, .reportTermsDiffer, TransitionReason(.employer)),
      ("确定去", .held, .confirm, nil),
      ("不去了", .held, .decline, TransitionReason(.jobSeeker)),
    ]
    for (label, state, event, reason) in cases {
      var seat = open(state, [event])
      let isThere = seat.tap(label)
      #expect(isThere, "\(label)")
      #expect(seat.effects == [.step(person, Market.id(50), event, reason)])
    }
  }

  @Test(
    "what the county did not take is marked in the list, and its card says why and whom to ask",
    arguments: CountyObjection.allCases)
  func objection(objection: CountyObjection) {
    var work = Market.application(50, .confirmed, [.withdraw])
    var plain = seat("mywork-empty")
    plain.reply(.myWork([work]))
    #expect(!plain.text.contains("县里没登上"), "the control")
    work.objection = objection
    var seat = seat("mywork-empty")
    seat.reply(.myWork([work]))
    // Who has the place through another station lacks nothing.
    let isElsewhere = objection == .duplicatePerson
    #expect(seat.text.contains(isElsewhere ? "别的站已定，点开看" : "县里没登上，点开看"))
    seat.press(.character("1"))
    let text = seat.text.filter { !$0.isWhitespace }
    let words = isElsewhere ? "您在别的站已定了这份活" : objection.wording.chinese
    #expect(text.contains(words) && text.contains("请找工作人员"))
  }

  @Test("cancelling asks why, and every reason is a step")
  func cancels() {
    let causes: [TransitionReason.Cause] = [.jobSeeker, .health, .transport, .weather, .employer]
    for (index, cause) in causes.enumerated() {
      var seat = open(.confirmed, [.withdraw])
      seat.tap("取消")
      #expect(seat.effects.isEmpty)
      #expect(seat.text.contains("要取消这份活吗"))
      seat.press(.character(Character("\(index + 1)")))
      #expect(
        seat.effects == [.step(person, Market.id(50), .withdraw, TransitionReason(cause))])
    }
  }

  @Test("a cancellation can be thought better of")
  func keeps() {
    var seat = seat("mywork-cancel")
    seat.press(.escape)
    #expect(!seat.text.contains("要取消这份活吗"))
    #expect(seat.effects.isEmpty)
    seat.send(.screen(.myWork(.reasonTapped(.weather))))
    #expect(seat.effects.isEmpty)
  }

  @Test("only what the station allows can be done")
  func onlyActions() {
    var seat = open(.confirmed, [.withdraw])
    seat.send(.screen(.myWork(.actionTapped(MyWorkAction(.settle)))))
    #expect(seat.effects.isEmpty)
    #expect(!seat.text.contains("工资收到了"))
  }

  @Test("a second touch while a step is on its way is the same wish")
  func once() {
    var seat = open(.finished, [.settle])
    seat.tap("工资收到了")
    seat.tap("工资收到了")
    #expect(seat.effects.isEmpty)
  }

  @Test("a step that was taken is shown and said")
  func done() {
    var seat = open(.confirmed, [.arrive])
    seat.tap("我到岗了")
    var summary = Market.application(50, .arrived, [.finish])
    summary.state = .arrived
    seat.reply(.stepped(.success(summary)))
    #expect(seat.effects == [.loadMyWork(person)])
    #expect(seat.text.contains("办好了：已到岗"))
    #expect(seat.text.contains("我干完了"))
  }

  @Test("a step that was refused says why and loads what is true")
  func refused() {
    var seat = open(.confirmed, [.arrive])
    seat.tap("我到岗了")
    seat.reply(.stepped(.failure(.illegalStep(.employerCancelled))))
    #expect(seat.effects == [.loadMyWork(person)])
    #expect(seat.text.contains("雇主取消"))
  }

  @Test("an answer to a step nobody took is dropped")
  func unasked() {
    var seat = seat("mywork-open")
    let before = seat.state
    seat.reply(.stepped(.failure(.notAllowed)))
    #expect(seat.state == before)
  }

  @Test("the slip can be seen again for a placement only")
  func slipAgain() {
    var seat = seat("mywork-open")
    seat.tap("看凭条")
    let showing = SlipShowing(
      application: Market.id(50), viewer: Market.person.id, since: seat.state.context.now)
    #expect(seat.effects == [.loadSlip(showing)])
    seat = self.seat("mywork-applied")
    seat.send(.screen(.myWork(.slipTapped)))
    #expect(seat.effects.isEmpty)
  }

  @Test("the list is paged and back leads from one to all")
  func pages() {
    var seat = seat("mywork")
    #expect(!seat.text.contains("有争议"))
    seat.press(.pageDown)
    #expect(seat.text.contains("有争议"))
    seat.press(.character("1"))
    #expect(seat.frame.target(for: .pageDown) == nil)
    seat.press(.escape)
    #expect(seat.text.contains("有争议"))
  }

  @Test("who was not chosen reads why, and only where it was said")
  func notChosen() {
    for reason in NotChosenReason.allCases {
      var summary = Market.application(50, .notChosen, [])
      var seat = seat("mywork-empty")
      seat.reply(.myWork([summary]))
      seat.press(.character("1"))
      #expect(seat.text.contains("这次没选上。"))
      summary.notChosen = reason
      seat.reply(.myWork([summary]))
      #expect(seat.text.contains("这次没选上：\(reason.wording.chinese)。"))
    }
  }

  @Test("whoever signed in sees why they stand there; nobody else is offered that")
  func turn() {
    for name in ["mywork", "mywork-empty"] {
      var seat = seat(name)
      #expect(!seat.text.contains("我排第几"))
      seat.reply(.myWork([], turn: Market.turn))
      seat.tap("我排第几")
      #expect(seat.text.contains("为什么我排在这里") && seat.text.contains("您今天排第12位"))
      #expect(seat.text.contains("有4人已经定下活或走了"))
      seat.tap("返回")
      #expect(!seat.text.contains("您今天排第12位") && seat.text.contains("找零工"))
    }
  }

  @Test("the whole seed and the hash are read on every size", arguments: Screens.sizes)
  func drawn(size: Size) {
    let text = Screens.seat("mywork-drawn", size).text.filter { !$0.isWhitespace && $0 != "│" }
    #expect(text.contains("00112233445566778899aabbccddeeff") && text.contains("0123456789ab…"))
  }

  @Test("an application that is gone closes")
  func gone() {
    var seat = seat("mywork-cancel")
    seat.reply(.myWork([]))
    #expect(seat.text.contains("还没有报过活"))
    seat.press(.enter)
    #expect(seat.text.contains("找零工"))
  }
}
