import SelfService
import TerminalUI
import Testing

@Suite("A chosen chip")
struct ChosenChipTests {
  @Test("is known by a mark and not by its colour alone", arguments: Theme.allCases)
  func mark(theme: Theme) {
    for size in Screens.sizes {
      var seat = Screens.seat("list", size)
      #expect(chips(seat, theme).contains("✓ 今天"), "\(size)")
      #expect(!chips(seat, theme).contains("✓ 3公里"), "\(size)")
      let places = seat.frame.targets.filter { $0.kind == .chip }.map(\.rect)
      seat.press(.character("1"))
      #expect(!chips(seat, theme).contains("✓"), "\(size)")
      // The mark takes no room from the others.
      #expect(seat.frame.targets.filter { $0.kind == .chip }.map(\.rect) == places, "\(size)")
    }
  }

  private func chips(_ seat: Seat, _ theme: Theme) -> String {
    var frame = Frame<SelfService.Message>(size: seat.state.context.size, theme: theme)
    SelfService.render(seat.state, into: &frame)
    let rows = frame.targets.filter { $0.kind == .chip }.compactMap { $0.rect }
    return rows.first.map { frame.canvas.text(ofRow: $0.row + $0.rows / 2) } ?? ""
  }
}
