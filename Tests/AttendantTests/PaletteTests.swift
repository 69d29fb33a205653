import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

@Suite struct PaletteTests {
  /// Readings of the words these tests search for, as the station gives them.
  private static let readings: [String: PinyinReading] = [
    "出发": PinyinReading(full: "chufa", initials: "cf"),
    "全部出发": PinyinReading(full: "quanbuchufa", initials: "qbcf"),
    "未到岗": PinyinReading(full: "weidaogang", initials: "wdg"),
    "到岗": PinyinReading(full: "daogang", initials: "dg"),
    "暂停": PinyinReading(full: "zanting", initials: "zt"),
  ]

  private func open(_ typed: String) -> SeatDriver {
    var seat = SeatDriver.open()
    seat.press(":")
    seat.reply(.workspace(.readings(Self.readings)))
    seat.effects = []
    seat.type(typed)
    return seat
  }

  private func found(_ typed: String) -> [AttendantCommand] {
    let seat = open(typed)
    guard case .palette(let palette) = seat.state.workspace?.dialog else { return [] }
    return seat.state.found(by: palette)
  }

  @Test(
    "a command is found by its word, pinyin, initials and English",
    arguments: [
      ("出发", AttendantCommand.depart), ("chufa", .depart), ("cf", .depart), ("depart", .depart),
      ("qbcf", .departAll), ("未到", .markNoShow), ("wdg", .markNoShow), ("no-show", .markNoShow),
      ("zanting", .pausePosting), ("pause", .pausePosting), ("锁", .lock), ("lock", .lock),
      ("undo", .undo),
    ])
  func finds(typed: String, command: AttendantCommand) {
    #expect(found(typed).first == command)
  }

  @Test("every word that was typed counts, and what fits nothing finds nothing")
  func narrows() {
    #expect(found("all dep").first == .departAll)
    #expect(found("没有这个").isEmpty)
    var seat = open("没有这个")
    seat.press(.enter)
    #expect(seat.taken() == [])
    #expect(seat.state.context == .palette)
  }

  @Test("the words are asked for once, and every one of them")
  func asksOnce() {
    var seat = SeatDriver.open()
    seat.press(":")
    guard case .workspace(.readPinyin(let texts)) = seat.taken().first else {
      Issue.record("nothing was asked")
      return
    }
    for command in AttendantCommand.allCases {
      #expect(texts.contains(command.label.chinese) && texts.contains(command.help.chinese))
    }
    seat.reply(
      .workspace(
        .readings(
          texts.reduce(into: [:]) { $0[$1] = PinyinReading(full: "a", initials: "a") })))
    seat.effects = []
    seat.press(.escape)
    seat.press(":")
    #expect(seat.taken() == [])
  }

  @Test("every command stands in the palette, with its help", arguments: AttendantCommand.allCases)
  func listsEverything(command: AttendantCommand) {
    #expect(found("").contains(command))
    #expect(found(command.help.chinese).contains(command))
  }

  @Test(
    "Enter does what the key does, or says what it says",
    arguments: AttendantContext.allCases.filter(AttendantContext.lists.contains))
  func doesTheSame(context: AttendantContext) throws {
    let view = try #require(AttendantView.allCases.first { $0.context == context })
    for binding in KeyBinding.bindings(in: context) where binding.command != .palette {
      var byKey = SeatDriver.open()
      _ = byKey.state.choose(view.command)
      var byPalette = byKey
      byKey.effects = byKey.state.choose(binding.command)
      byPalette.press(":")
      byPalette.effects = []
      byPalette.type(binding.command.help.chinese)
      guard case .palette(var palette) = byPalette.state.workspace?.dialog else {
        Issue.record("no palette in \(context)")
        continue
      }
      palette.index = try #require(
        byPalette.state.found(by: palette).firstIndex(of: binding.command))
      byPalette.state.workspace?.dialog = .palette(palette)
      byPalette.press(.enter)
      #expect(byPalette.effects == byKey.effects, "\(context): \(binding.command)")
      #expect(
        byPalette.state.workspace?.note == byKey.state.workspace?.note,
        "\(context): \(binding.command)")
      #expect(byPalette.state.context == byKey.state.context, "\(context): \(binding.command)")
    }
  }

  @Test("a command of another view leads there; what acts on a row at once waits for its key")
  func leadsThere() {
    var seat = open("zanting")
    #expect(seat.text().contains("→ 到“岗位”里办"))
    seat.press(.enter)
    #expect(seat.state.context == .postings)
    #expect(seat.note == "已到“岗位”，看清选中的一行再按 p")
    #expect(!seat.taken().contains { if case .setState = $0 { true } else { false } })
  }

  @Test("a command of another view that asks, or needs no row, is done there")
  func doesThere() {
    var seat = open("登记")
    seat.press(.enter)
    #expect(seat.state.workspace?.view == .people)
    #expect(seat.state.context == .registrationForm)
    seat = open("新岗位")
    seat.press(.enter)
    #expect(seat.state.workspace?.view == .postings)
    #expect(seat.state.context == .postingForm)
  }

  @Test("what needs a row waits for the list, asks then, and says why not where there is none")
  func waitsForTheList() {
    var seat = open("结束")
    seat.press(.enter)
    #expect(seat.state.context == .postings && seat.note == nil)
    seat.reply(
      .postings(text: "", PostingPage(cards: [Sample.card(0)], offset: 0, total: 1)))
    #expect(seat.state.context == .question)

    seat = open("结束")
    seat.press(.enter)
    seat.reply(.postings(text: "", PostingPage(cards: [], offset: 0, total: 0)))
    #expect(seat.note == Words.noPostingSelected.chinese)
    // Whoever presses another key meanwhile is not surprised by it.
    seat = open("结束")
    seat.press(.enter)
    seat.press("2")
    seat.reply(
      .postings(text: "", PostingPage(cards: [Sample.card(0)], offset: 0, total: 1)))
    #expect(seat.state.context == .postings)
  }

  @Test(
    "every command of every list can be reached from every other one",
    arguments: AttendantCommand.allCases)
  func reachesEverything(command: AttendantCommand) {
    let isListed = KeyBinding.table.contains {
      $0.command == command && !$0.contexts.isDisjoint(with: AttendantContext.lists)
    }
    for view in AttendantView.allCases {
      var seat = SeatDriver.open()
      _ = seat.state.choose(view.command)
      let use = seat.state.use(of: command)
      guard case .impossible(let why) = use else { continue }
      // Only forms and dialogs are no place to go to.
      #expect(isListed == (seat.state.obstacle(to: command) == why), "\(view): \(command)")
    }
  }

  @Test("a row of it can be touched")
  func taps() {
    var seat = open("锁定")
    seat.send(.rowTapped(.palette, 0))
    #expect(seat.state.isLocked)
  }
}
