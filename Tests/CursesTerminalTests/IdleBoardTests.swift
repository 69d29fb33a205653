import CursesTerminal
import OddJobMarket
import SelfService
import TerminalUI
import Testing

/// The idle board on the wire; in the one suite, since curses has one current screen.
extension CursesTerminalTests {
  private static let calendar = StationCalendar()
  /// Saturday 12 September 2026, 07:42:00 in Shanghai.
  private static let boardStart = calendar.instant(
    on: CivilDate(daysSince1970: 20_708), minuteOfDay: 7 * 60 + 42)

  /// A seat that shows more than a page of work.
  private func boardSeat(pageSeconds: Int, _ size: Size) -> SelfService.State {
    let day = Self.calendar.businessDay(of: Self.boardStart)
    let cards = (1...20).compactMap { number -> PostingCard? in
      guard let window = TimeWindow(start: Self.boardStart + 60, end: Self.boardStart + 300) else {
        return nil
      }
      return PostingCard(
        shift: ShiftID(SeededIdentifiers(seed: UInt64(number)).next()),
        posting: PostingID(SeededIdentifiers(seed: UInt64(100 + number)).next()),
        title: "搬运家具\(number)", trade: TradeCode("porter"), kind: .ordinary,
        employerName: "分拨点", employerKind: .firm, isEmployerVerified: true, siteName: "广场",
        township: "文笔街道", distanceMetres: 100 * number, day: day, window: window,
        pay: Pay(amount: .yuan(150 + number), unit: .day, payer: "雇主", settlement: .sameDay),
        places: PlaceCount(places: 2, allotted: 2, held: 0, confirmed: 0), meals: .none,
        ride: .none, insurance: nil, hiringMode: .firstCome, isUrgent: number < 3, state: .live,
        closesAt: Self.boardStart + 60)
    }
    let summary = HomeSummary(
      totals: BoardTotals(openPostings: 20, startingWithinHour: 2), board: cards,
      payByTrade: [TradePay(trade: TradeCode("porter"), dailyPay: .yuan(160), postings: 31)])
    return .fresh(
      context: ScreenContext(
        now: Self.boardStart, today: day, stationName: "文笔街道站", countyName: "三穗县", size: size),
      settings: SelfService.Settings(boardPageSeconds: pageSeconds), summary: summary,
      hasFigures: true, homeLoadedAt: Self.boardStart)
  }

  /// How many bytes each second of the board writes, from the second after the first frame on.
  private func boardBytes(pageSeconds: Int, seconds: Int) throws -> [Int] {
    let file = TemporaryFile()
    // A terminal on a file has the size of its description.
    let terminal = try onFile(file)
    defer { terminal.close() }
    var state = boardSeat(pageSeconds: pageSeconds, Size(rows: 24, columns: 80))
    return (0...seconds).map { second in
      let before = terminal.bytesWritten
      if second > 0 {
        let now = Instant(milliseconds: Self.boardStart.milliseconds + Int64(second) * 1_000)
        _ = SelfService.update(&state, .tick(now))
      }
      var frame = Frame<SelfService.Message>(
        size: state.context.size, theme: SelfService.theme(state))
      SelfService.render(state, into: &frame)
      // As after a redraw, so that curses finds no difference rather than our own record of rows.
      terminal.invalidateRows()
      terminal.present(frame.canvas, theme: SelfService.theme(state))
      return terminal.bytesWritten - before
    }
  }

  @Test("between two pages not a byte is written but the clock's, once a minute")
  func quietBoard() throws {
    let written = try boardBytes(pageSeconds: 600, seconds: 119)
    #expect(written[0] > 1_000)
    let loud = written.indices.dropFirst().filter { written[$0] > 0 }
    #expect(loud == [60], "seconds that wrote: \(loud.map { ($0, written[$0]) })")
    #expect(written[60] < 40, "the minute of the clock: \(written[60]) bytes")
  }

  @Test("control: a page that turns writes, and only when it turns")
  func turningBoard() throws {
    let written = try boardBytes(pageSeconds: 8, seconds: 55)
    let loud = written.indices.dropFirst().filter { written[$0] > 0 }
    #expect(loud == [8, 16, 24, 32, 40, 48], "\(loud)")
    #expect(loud.allSatisfy { written[$0] > 40 })
  }
}
