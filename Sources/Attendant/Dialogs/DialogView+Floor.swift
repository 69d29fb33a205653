import OddJobMarket
import TerminalUI

extension DialogView {
  func drawRecent(
    _ picker: RecentPicker, in rect: Rect, _ frame: inout Frame<AttendantMessage>
  ) {
    frame.canvas.fill(rect, Style(.ground))
    var area = rect.pageArea
    SearchLine(
      screen: screen, line: picker.search, isFocused: true, hint: Words.recentHint(screen.language)
    ).draw(in: area.takeTop(1), &frame)
    let pane = ListPane(
      title: Words.recentTitle(screen.language), list: picker.list, pane: .picker,
      emptyText: (picker.isLoaded ? Words.noRecent : Words.loading)(screen.language),
      columns: PostingColumns.recent(screen.language))
    pane.draw(in: area, &frame) { card, column in PostingColumns.cell(card, column, screen) }
  }

  /// Draws the slip whose turn it is; the last one is the employer's, with everyone on it.
  func drawDeal(_ deal: DealSlips, in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    let language = screen.language
    let place = Words.slipOf(deal.page + 1, deal.count)(language)
    let next = (deal.isLast ? Words.slipLast : Words.slipNext)(language)
    guard deal.isLast, let first = deal.slips.first else {
      if deal.slips.indices.contains(deal.page) {
        drawSlip(
          deal.slips[deal.page], code: deal.codes[deal.slips[deal.page].application],
          title: "\(Words.workerSlip(language)) · \(place) · \(next)", in: rect, &frame)
      }
      return
    }
    var pane = TextPane()
    for slip in deal.slips {
      pane.add(
        "\(slip.workerName)  \(slip.workerPhone ?? "")  \(slip.number)", .modal, isBold: true)
    }
    pane.add(labelled(Words.slipWork, first.title), .modal)
    pane.add(labelled(Words.slipPlace, "\(first.site.name) \(first.site.township)"), .modal)
    pane.add(labelled(Words.slipTime, timesText(first)), .modal)
    pane.add(
      labelled(
        Words.slipPay, "\(first.pay.text(language)) \(first.pay.settlement.wording(language))"),
      .modal)
    let title = "\(Words.employerSlip(language)) · \(first.employerName) · \(place) · \(next)"
    let area = box(title, rows: deal.slips.count + 5, in: rect, &frame)
    pane.draw(in: area, from: line, ground: .modalMuted, &frame)
  }
}
