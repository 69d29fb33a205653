import OddJobMarket
import SelfService
import TerminalUI
import Testing

@Suite("Shell")
struct ShellTests {
  @Test("a seat starts with the idle board and asks for the figures")
  func starts() {
    var state = SelfService.State.fresh(context: Market.context())
    #expect(SelfService.started(&state) == [.loadHome])
    #expect(SelfService.update(&state, .reply(.home(Market.summary))) == [])
    #expect(state.summary == Market.summary)
  }

  @Test("a tap on the board leads to the nine tiles", arguments: [true, false])
  func boardLeadsHome(byKey: Bool) {
    var seat = Seat()
    _ = byKey ? seat.press(.character("k")) : seat.tap(Position(row: 12, column: 40))
    #expect(seat.isHome)
    #expect(seat.effects == [.loadHome])
  }

  @Test("each tile leads to its screen", arguments: 1...9)
  func tilesLead(number: Int) {
    var seat = Screens.seat("home", Size(rows: 30, columns: 100))
    let title = seat.frame.target(for: .character(Character("\(number)")))?.label ?? ""
    seat.tap(title)
    #expect(seat.state.screens.count == 2)
    let asks = seat.text.contains("请问您是谁")
    #expect(asks == [2, 4, 7].contains(number), "\(title)")
    seat.press(.escape)
    #expect(seat.isHome)
  }

  @Test("calling for help rings once and says when it was heard")
  func callsHelp() {
    var seat = Screens.seat("list", Size(rows: 30, columns: 100))
    seat.press(.f(9))
    #expect(seat.calls.count == 1)
    #expect(seat.text.contains("已叫工作人员"))
    seat.press(.f(9))
    #expect(seat.effects.isEmpty)
    seat.reply(.attendantComes)
    #expect(seat.text.contains("马上来"))
    seat.wait(5)
    #expect(!seat.text.contains("马上来"))
    seat.press(.f(9))
    #expect(seat.calls.count == 1)
  }

  @Test("what was said of one screen is not said under another")
  func saidGoesWithItsScreen() {
    var seat = Screens.seat("list", Size(rows: 30, columns: 100))
    seat.press(.f(9))
    // The control: it stays while its screen does.
    seat.press(.f(2))
    #expect(seat.text.contains("已叫工作人员"))
    seat.press(.home)
    #expect(!seat.text.contains("已叫工作人员"))
  }

  @Test("an unanswered call can be made again after two minutes")
  func callsAgain() {
    var seat = Seat()
    seat.press(.f(9))
    seat.wait(120)
    seat.press(.f(9))
    #expect(seat.calls.count == 1)
  }

  @Test("F4 changes the language and F2 the contrast, until the next person comes")
  func switches() {
    var seat = Screens.seat("home", Size(rows: 30, columns: 100))
    seat.press(.f(4))
    seat.press(.f(2))
    #expect(seat.text.contains("Find work"))
    #expect(SelfService.theme(seat.state) == .highContrast)
    seat.wait(60)
    #expect(seat.text.contains("今天的活"))
    #expect(SelfService.theme(seat.state) == .light)
  }

  @Test("the staff door is on home alone and only asks for the unlock")
  func staffDoor() {
    var seat = Screens.seat("home", Size(rows: 30, columns: 100))
    let before = seat.state
    seat.tap("员工入口")
    #expect(seat.effects == [.unlockAttendant])
    #expect(seat.state == before)
    for name in Screens.names where !name.hasPrefix("home") && name != "toast" {
      let frame = Screens.seat(name, Size(rows: 30, columns: 100)).frame
      #expect(frame.target(for: .f(10)) == nil, "\(name)")
    }
  }

  @Test("who has finished leaves nothing, from any personal screen", arguments: ["slip", "mywork"])
  func finishes(name: String) {
    var seat = Screens.seat(name, Size(rows: 30, columns: 100))
    seat.press(.f(7))
    #expect(seat.effects == [.forget, .loadHome])
    #expect(!seat.state.isPersonal)
    #expect(!seat.text.contains("张"))
  }

  @Test("whoever said who they are is not asked again until they leave")
  func staysKnown() {
    var seat = Screens.seat("mywork", Size(rows: 30, columns: 100))
    seat.send(.homeTapped)
    #expect(seat.text.contains("张师傅"))
    seat.press(.character("7"))
    #expect(seat.effects == [.loadMyWork(Market.person.id)])
    seat.press(.f(7))
    seat.send(.homeTapped)
    seat.press(.character("7"))
    #expect(seat.text.contains("请问您是谁"))
  }

  @Test("back shows what was there before and asks what became of it")
  func backReloads() {
    var seat = Screens.seat("posting", Size(rows: 30, columns: 100))
    seat.press(.escape)
    #expect(seat.text.contains("快递分拣"))
    #expect(
      seat.effects == [
        .lookAgain(
          PostingFilter(days: Market.today...Market.today),
          at: Market.cards.prefix(4).map(\.shift), since: Market.mark)
      ])
  }

  @Test("a message to a screen that is not shown changes nothing")
  func impossibleMessages() {
    let messages: [ScreenMessage] = [
      .home(.tileTapped(.findWork)), .board(.tapped), .findWork(.sortTapped),
      .posting(.applyTapped), .identify(.nextTapped), .applied(.myWorkTapped),
      .slip(.myWorkTapped), .myWork(.slipTapped),
    ]
    for name in Screens.names {
      var seat = Screens.seat(name, Size(rows: 30, columns: 100))
      seat.send(.touched)
      let before = seat.state
      for message in messages where !before.screen.takes(message) {
        seat.send(.screen(message))
        #expect(seat.state == before, "\(name): \(message)")
        #expect(seat.effects.isEmpty, "\(name): \(message)")
      }
    }
  }

  @Test(
    "answers that nobody asked for change nothing on a public screen",
    arguments: ["home", "list", "posting", "groups"])
  func strayAnswers(name: String) {
    var seat = Screens.seat(name, Size(rows: 30, columns: 100))
    let before = seat.state
    let replies: [SelfServiceReply] = [
      .identified(.success(Market.person)), .applied(.failure(.placesTaken)),
      .slip(.success(Market.slip())), .myWork(Market.applications),
      .stepped(.success(Market.applications[0])), .detail(Market.id(77), nil),
      .page(PostingFilter(text: "旧"), PostingPage(cards: [], offset: 0, total: 0)),
      .recommended([]), .stations([]), .registered(.failure(.refused(.alreadyRegistered))),
    ]
    for reply in replies {
      seat.reply(reply)
      #expect(seat.state == before, "\(reply)")
      #expect(seat.effects.isEmpty, "\(reply)")
    }
  }

  @Test("the badge in the header says how the county is reached")
  func badges() {
    let cases: [(ConnectionBadge, String)] = [
      (.standalone, "单机"), (.connected, "已连县平台"), (.offline(queued: 0), "离线可用"),
      (.offline(queued: 12), "待传 12"), (.wrongClock, "时钟不准"),
    ]
    for (badge, word) in cases {
      var seat = Seat()
      seat.send(.badgeChanged(badge))
      #expect(seat.text.contains(word))
    }
  }

  @Test("keys are named only where the seat has a keyboard")
  func keyHints() {
    var seat = Screens.seat("list", Size(rows: 45, columns: 140))
    #expect(seat.text.contains("F9"))
    seat.showsKeyHints = false
    #expect(!seat.text.contains("F9"))
    #expect(!seat.text.contains("Esc"))
  }

  @Test("going round in circles does not pile up screens")
  func depthIsBounded() {
    var seat = Screens.seat("refused", Size(rows: 30, columns: 100))
    for _ in 0..<40 {
      seat.send(.homeTapped)
      seat.press(.character("1"))
      seat.answerPage()
      seat.press(.enter)
    }
    #expect(seat.state.screens.count <= 10)
  }
}

extension ScreenState {
  /// Whether the message is one of this screen's.
  func takes(_ message: ScreenMessage) -> Bool {
    switch (self, message) {
    case (.home, .home), (.board, .board), (.findWork, .findWork), (.posting, .posting),
      (.identify, .identify), (.applied, .applied), (.slip, .slip), (.myWork, .myWork):
      true
    default: false
    }
  }
}
