import OddJobMarket
import TerminalUI

/// The postings that wait for a look, with what the gate found in the selected one.
struct ReviewView {
  let screen: AttendantScreen
  let work: Workspace

  func draw(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    let review = work.review
    let language = screen.language
    let parts = ListAndDetail(rect, isReading: work.isReading, rows: review.list.count)
    if let rect = parts.list {
      let pane = ListPane(
        title: Words.reviewTitle(language), list: review.list, pane: .review,
        isFocused: !work.isReading,
        emptyText: (review.isLoaded ? Words.nothingToReview : Words.loading)(language),
        offset: review.offset, total: review.total, columns: PostingColumns.all(language))
      pane.draw(in: rect, &frame) { card, column in
        PostingColumns.cell(card, column, screen)
      }
    }
    if let rect = parts.detail, !review.list.isEmpty {
      PostingDetailPane(screen: screen, opened: review.opened)
        .draw(in: rect, from: work.isReading ? work.readLine : 0, &frame)
    }
  }
}
