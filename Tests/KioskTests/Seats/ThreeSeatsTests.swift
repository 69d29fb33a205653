import DemonstrationCounty
import OddJobMarket
import StationTestSupport
import Testing

/// Three terminals of one station, and one place: the panel by touch, the attendant by keys, the
/// employer at a second panel, who has found somebody outside.
@Suite("Three terminals at once")
struct ThreeSeatsTests {
  private static let taken = "名额刚被别人定走了"
  private static let noneLeft = "还空着0个名额"
  private static let cut = "减了1个名额"

  @Test(
    "all on the last place at the same moment: exactly one has it, the others are told why",
    arguments: [[0, 1, 2], [1, 2, 0], [2, 0, 1]])
  func lastPlace(order: [Int]) throws {
    let station = try DemonstrationCopy()
    let place = try LastPlace(in: station, waiting: 2)
    let panel = try station.start(rows: 45, columns: 140)
    let attendant = try station.attach("attendant", to: panel, rows: 45, columns: 140)
    let employer = try station.attach("public", to: panel, rows: 45, columns: 140)
    let confirm = try readyToApply(panel)
    let cut = try readyToCut(employer)
    try readyToConfirm(attendant, name: place.waiting[1].name)

    // Nobody looks at a screen between the three: whoever's key the station takes first is first.
    for seat in order {
      switch seat {
      case 0: try panel.tap(confirm)
      case 1: try employer.tap(cut)
      default: try attendant.type("c")
      }
    }
    try panel.wait("an answer at the panel") { $0.shows("上岗凭条") || $0.shows(Self.taken) }
    try employer.wait("an answer at the employer's") {
      $0.shows(Self.cut) || $0.shows(Self.noneLeft)
    }
    let name = place.waiting[1].name
    func hasIt(_ screen: ScreenEmulator) -> Bool {
      screen.lines.contains { $0.contains(name) && $0.contains("已定") }
    }
    try attendant.wait("an answer at the attendant's") { hasIt($0) || $0.shows(Self.taken) }

    let won = [
      panel.screen.shows("上岗凭条"), employer.screen.shows(Self.cut), hasIt(attendant.screen),
    ]
    #expect(won.count { $0 } == 1, "\(won)")
    let told = [
      panel.screen.shows(Self.taken), employer.screen.shows(Self.noneLeft),
      attendant.screen.shows(Self.taken),
    ]
    #expect(zip(won, told).allSatisfy { $0 != $1 }, "\(won) \(told)")
    let winner = try place.winners()
    let shown = DemonstrationCopy.county.shownPerson.id
    // Whom the employer found outside has no record here; the place is gone all the same.
    #expect(winner == (won[0] ? [shown] : won[2] ? [place.waiting[1].id] : []))
  }

  @Test("alone, each of the three has the place", arguments: 0..<3)
  func alone(seat: Int) throws {
    let station = try DemonstrationCopy()
    let place = try LastPlace(in: station, waiting: 2)
    let panel = try station.start(rows: 45, columns: 140)
    switch seat {
    case 0:
      try panel.tap(try readyToApply(panel))
      try panel.wait(for: "上岗凭条")
    case 1:
      let employer = try station.attach("public", to: panel, rows: 45, columns: 140)
      try employer.tap(try readyToCut(employer))
      try employer.wait(for: Self.cut)
    default:
      let attendant = try station.attach("attendant", to: panel, rows: 45, columns: 140)
      try readyToConfirm(attendant, name: place.waiting[1].name)
      try attendant.type("c")
      try AttendantAtBoard(seat: attendant).wait(for: "已定", of: place.waiting[1].name)
    }
    let shown = DemonstrationCopy.county.shownPerson.id
    #expect(try place.winners() == [[shown], [], [place.waiting[1].id]][seat])
  }

  /// By touch, up to the tap that applies; returns where that is.
  private func readyToApply(_ panel: PseudoTerminal) throws -> ScreenPlace {
    try panel.goHome()
    try panel.tap("找零工")
    try panel.wait(for: "第 1/")
    if panel.screen.pen(of: "今天") != panel.screen.pen(of: "包餐") { try panel.tap("今天") }
    _ = try panel.openCard(LastPlace.title) { $0.title == LastPlace.title }
    try panel.tap("我要报名")
    try panel.wait(for: "请问您是谁")
    let hint = DemonstrationCopy.county.hint
    try panel.tapPad(hint.idNumber)
    try panel.tap("下一步")
    try panel.wait(gone: "下一步")
    try panel.tapPad(hint.personalCode)
    return try #require(panel.screen.middle(of: "确定"))
  }

  /// At a public seat, up to the tap that takes the place away; returns where that is.
  private func readyToCut(_ employer: PseudoTerminal) throws -> ScreenPlace {
    try employer.wait(for: "点一下屏幕")
    _ = try Hirer(seat: employer).begin()
    try employer.tap("我发的活")
    try employer.wait("the employer's work") { !$0.shows("再发一次") && employer.pageNumber != nil }
    while !employer.screen.shows(LastPlace.title), let page = employer.pageNumber {
      try employer.tap("下一页")
      try employer.wait(for: "第 \(page.shown + 1)/")
    }
    try employer.tap(LastPlace.title)
    try employer.tap("外面招到了")
    try employer.tapPad("1")
    // Before the number counts, the yes beside it is shown and takes no tap.
    try employer.wait(for: "名额减到0个")
    try employer.tap("确定")
    try employer.wait(for: "再想想")
    return try #require(employer.screen.middle(of: "确定"))
  }

  /// By keys, up to the one that confirms somebody.
  private func readyToConfirm(_ attendant: PseudoTerminal, name: String) throws {
    try attendant.wait(for: "工作人员解锁", "演示口令")
    try attendant.type(DemonstrationCopy.county.attendant.pin + "\r")
    try attendant.wait(for: "今日看板")
    let board = AttendantAtBoard(seat: attendant)
    try board.select(LastPlace.card)
    try board.wait(for: "已报名", of: name)
    try board.selectPerson(name)
  }
}
