import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

@Suite struct BoardListTests {
  private static let full = PlaceCount(places: 2, allotted: 2, held: 0, confirmed: 2)
  private static let wide = PlaceCount(places: 9, allotted: 9, held: 0, confirmed: 1)

  /// Six shifts: open with two places left, full, in review, paused, open with eight, open with two.
  private func open() -> SeatDriver {
    var seat = SeatDriver.open()
    let cards = [
      Sample.card(0), Sample.card(1, places: Self.full), Sample.card(2, state: .inReview),
      Sample.card(3, state: .paused), Sample.card(4, places: Self.wide),
      Sample.card(5, places: PlaceCount(places: 3, allotted: 3, held: 1, confirmed: 0)),
    ]
    seat.reply(.board(Sample.day, BoardTotals(), cards, isDateInDoubt: false))
    seat.effects = []
    return seat
  }

  private func shown(_ seat: SeatDriver) -> [Int] {
    let all = (0..<6).map { Sample.card($0).shift }
    return seat.state.workspace?.board.shifts.items.compactMap { all.firstIndex(of: $0.shift) }
      ?? []
  }

  @Test("i narrows the board to one state after the other and back to all")
  func narrows() {
    var seat = open()
    var seen: [[Int]] = []
    for _ in BoardNarrowing.allCases {
      seat.press("i")
      seen.append(shown(seat))
    }
    #expect(seen == [[0, 4, 5], [1], [2], [3], [0, 1, 2, 3, 4, 5]])
  }

  @Test("every shift belongs to exactly one state", arguments: PostingState.allCases)
  func partitions(state: PostingState) {
    for places in [Self.full, Self.wide] {
      for now in [Sample.at(6), Sample.at(23)] {
        let card = Sample.card(0, state: state, places: places)
        #expect(BoardNarrowing(of: card, at: now) != .all)
      }
    }
  }

  @Test("z sorts by places left, by state and by start again; of equals the earlier is first")
  func sorts() {
    var seat = open()
    seat.press("z")
    #expect(shown(seat) == [4, 0, 5, 1, 2, 3])
    seat.press("z")
    #expect(shown(seat) == [2, 0, 4, 5, 1, 3])
    seat.press("z")
    #expect(shown(seat) == [0, 1, 2, 3, 4, 5])
  }

  @Test("/ filters as one types by title, employer and site; Esc shows all again")
  func filters() {
    var seat = open()
    seat.type("/搬运")
    #expect(shown(seat) == [1])
    seat.press(.escape)
    #expect(shown(seat).count == 6)
    seat.type("/鼎盛")
    #expect(shown(seat) == [0, 4])
    seat.type(" 传单")
    #expect(shown(seat) == [4])
    seat.press(.enter)
    #expect(seat.state.context == .board)
    #expect(shown(seat) == [4])
    #expect(seat.text().contains("鼎盛 传单"))
  }

  @Test("/ finds by pinyin and initials once the station has said how it is read")
  func filtersByPinyin() {
    var seat = open()
    seat.press("/")
    guard case .workspace(.readPinyin(let texts)) = seat.taken().first else {
      Issue.record("nothing was asked")
      return
    }
    #expect(texts.contains("搬运家具") && Set(texts).count == texts.count)
    seat.type("byjj")
    #expect(shown(seat).isEmpty)
    #expect(seat.text().contains("没有找到这样的活"), "and where a household is found is said")
    seat.reply(
      .workspace(
        .readings(["搬运家具": PinyinReading(full: "banyunjiaju", initials: "byjj")])))
    #expect(shown(seat) == [1])
    seat.press(.escape)
    seat.type("/JIAJU")
    #expect(shown(seat) == [1])
  }

  @Test("the selected shift stays selected; where it is filtered out another one's people come")
  func selects() {
    var seat = open()
    seat.press(.down)
    seat.effects = []
    seat.press("z")
    #expect(seat.state.workspace?.board.shifts.selected?.shift == Sample.card(1).shift)
    #expect(seat.taken() == [])
    seat.press("i")
    #expect(seat.taken() == [.loadApplications(Sample.card(5).shift)])
  }

  @Test("a change of the market keeps filter, order, selection and what is being typed")
  func keepsOnChange() {
    var seat = open()
    seat.press("iz")
    seat.press(.down)
    let selected = seat.state.workspace?.board.shifts.selected?.shift
    seat.effects = []
    seat.reply(.marketChanged)
    #expect(seat.taken().contains(.loadBoard(Sample.day)))
    let cards = [Sample.card(9)] + (0..<6).map { Sample.card($0) }
    seat.reply(.board(Sample.day, BoardTotals(), cards, isDateInDoubt: false))
    #expect(seat.state.workspace?.board.narrowing == .open)
    #expect(seat.state.workspace?.board.order == .placesLeft)
    #expect(seat.state.workspace?.board.shifts.selected?.shift == selected)
    // Another day is looked at in the same way.
    seat.press(.right)
    #expect(seat.state.workspace?.board.narrowing == .open)
  }

  @Test("a shift that was asked for from the postings is shown whatever the board was narrowed to")
  func showsWanted() {
    var seat = open()
    seat.press("ii")
    seat.openPostings()
    seat.press(.enter)
    let cards = (0..<6).map { Sample.card($0) }
    seat.reply(.board(Sample.day, BoardTotals(), cards, isDateInDoubt: false))
    #expect(shown(seat).count == 6)
    #expect(seat.state.workspace?.board.shifts.selected?.shift == Sample.card(0).shift)
  }

  @Test("Enter shows the full terms in place of the board, and once more the board")
  func readsTerms() {
    var seat = open()
    seat.press(.enter)
    #expect(seat.taken() == [.loadPosting(Sample.card(0).posting)])
    seat.reply(.posting(Sample.detail(Sample.card(0)), findings: []))
    #expect(seat.text(24, 80).contains("搬家具上三楼"))
    seat.press(.enter)
    #expect(!seat.text(24, 80).contains("搬家具上三楼"))
    #expect(seat.taken() == [])
  }

  @Test(
    "the page of a shift closes for a search and when another shift is selected, and not before")
  func closesThePage() {
    func reading() -> SeatDriver {
      var seat = open()
      seat.press(.enter)
      seat.reply(.posting(Sample.detail(Sample.card(0)), findings: []))
      return seat
    }
    func isPage(_ seat: SeatDriver) -> Bool { seat.text().contains(Words.fullTerms.chinese) }
    var seat = reading()
    // The control: the same shifts again leave it open.
    seat.reply(
      .board(Sample.day, BoardTotals(), (0..<6).map { Sample.card($0) }, isDateInDoubt: false))
    #expect(isPage(seat))
    seat.reply(.board(Sample.day, BoardTotals(), [Sample.card(1)], isDateInDoubt: false))
    #expect(!isPage(seat))
    seat = reading()
    seat.type("/")
    #expect(!isPage(seat) && seat.text().contains(Words.boardFilterHint.chinese))
  }

  @Test("terms stand beside the board where there is room, in a line where there is less")
  func showsTerms() {
    var seat = open()
    seat.press(.home)
    #expect(seat.text(45, 140).contains(Words.terms.chinese))
    #expect(!seat.text(34, 120).contains(Words.terms.chinese))
    #expect(seat.text(34, 120).contains("08:30–16:30 · 雇主当面定"))
  }
}
