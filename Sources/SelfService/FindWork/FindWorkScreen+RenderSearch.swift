import OddJobMarket
import TerminalUI

extension FindWorkScreen {
  /// Draws the search by letters: what is written and how much of it there is, then what may be
  /// searched for or what was found, then the keys.
  static func renderSearch(
    _ state: State, _ context: ScreenContext, _ area: Rect, into frame: inout Frame<Message>
  ) {
    let layout = SearchLayout(area, frame.metrics)
    renderField(state, context, in: layout.field, into: &frame)
    if state.filter.text.isEmpty {
      renderOffers(state, context, in: layout, into: &frame)
    } else {
      renderFound(state, context, in: layout, into: &frame)
    }
    if layout.isWide {
      renderLetters(state, context, in: layout.keys, into: &frame)
    } else {
      renderGroups(of: state, context, in: layout.keys, into: &frame)
    }
  }

  /// Draws the search by characters; how much there is stands where it says what to do.
  static func renderCharacters(
    _ state: State, _ context: ScreenContext, _ area: Rect, into frame: inout Frame<Message>
  ) {
    guard let entry = state.entry else { return }
    let total = state.page.map { FindWorkWords.found($0.total) }
    frame.characterEntry(
      entry,
      CharacterEntryContent(
        hint: state.filter.text.isEmpty
          ? FindWorkWords.charactersHint : total ?? FindWorkWords.loading,
        language: context.language), in: area, message: { .wrote($0) })
  }

  private static func renderField(
    _ state: State, _ context: ScreenContext, in rect: Rect, into frame: inout Frame<Message>
  ) {
    let language = context.language
    var area = rect
    let isEmpty = state.filter.text.isEmpty
    let total = state.page.map {
      isEmpty ? FindWorkWords.total($0.total) : FindWorkWords.found($0.total)
    }
    let text = (total ?? FindWorkWords.loading)(language)
    let beside = area.takeRight(TextLayout.displayWidth(text), gap: 2)
    frame.textField(
      TextFieldContent(
        text: CleanText.clean(state.filter.text), placeholder: FindWorkWords.searchHint(language),
        isFocused: true), in: area)
    frame.line(
      text, in: beside, row: beside.rows / 2,
      role: isEmpty || state.page == nil ? .groundMuted : .ground, isBold: !isEmpty)
  }

  private static func renderOffers(
    _ state: State, _ context: ScreenContext, in layout: SearchLayout,
    into frame: inout Frame<Message>
  ) {
    guard let hints = state.hints, !hints.isEmpty else { return }
    let lines = SearchOffer.lines(hints, lines: layout.offers.count, context)
    let hasWords = lines.count > 1 && !hints.words.isEmpty
    let heads = [
      lines.count > 1 ? FindWorkWords.hotTrades : FindWorkWords.offers,
      hasWords ? FindWorkWords.lastSearches : Wording("", ""),
    ].map { $0(context.language) }
    let indent = heads.map(TextLayout.displayWidth).max() ?? 0
    var index = 0
    for (line, (place, offers)) in zip(layout.offers, lines).enumerated() {
      var row = place
      frame.line(
        heads[line], in: row.takeLeft(indent, gap: 2), row: row.rows / 2, role: .groundMuted)
      for (rect, offer) in zip(row.split(columns: SearchOffer.perLine, gap: 2), offers) {
        let isSelected = index == state.selection && frame.showsKeyHints
        let inner = frame.card(
          in: rect, label: offer.label, isSelected: isSelected,
          key: index == state.selection ? .tab : nil, message: offer.message)
        let count = FindWorkWords.offered(offer.count)(context.language)
        var text = Rect(
          row: inner.row + inner.rows / 2, column: inner.column, rows: 1, columns: inner.columns)
        frame.line(
          count, in: text.takeRight(TextLayout.displayWidth(count), gap: 1), role: .cardMuted)
        frame.line(offer.label, in: text, role: .cardTitle, isBold: true)
        index += 1
      }
    }
    if index > 1 { addArrows(context, into: &frame) }
  }

  private static func renderFound(
    _ state: State, _ context: ScreenContext, in layout: SearchLayout,
    into frame: inout Frame<Message>
  ) {
    guard let page = state.page, let first = layout.lines.first else { return }
    guard !page.cards.isEmpty else {
      let inner = frame.card(in: first)
      frame.line(
        FindWorkWords.nothing(context.language), in: inner, role: .card, isBold: true)
      frame.paragraph(
        FindWorkWords.loosen(state.filter)(context.language), in: inner.dropping(rows: 1),
        role: .cardMuted)
      return
    }
    for (index, (card, place)) in zip(page.cards, layout.cards).enumerated() {
      let text = WorkText(card: card, context: context)
      let inner = frame.card(
        in: place, label: text.title, isSelected: index == state.selection && frame.showsKeyHints,
        key: index == state.selection ? .tab : nil, message: .cardTapped(card.shift))
      frame.smallWork(text, in: inner)
    }
    if page.cards.count > 1 { addArrows(context, into: &frame) }
  }

  static func addArrows(_ context: ScreenContext, into frame: inout Frame<Message>) {
    frame.addKey(.up, FindWorkWords.up(context.language), message: .selectionMoved(-1))
    frame.addKey(.down, FindWorkWords.down(context.language), message: .selectionMoved(1))
  }

  private static func renderLetters(
    _ state: State, _ context: ScreenContext, in rows: [Rect], into frame: inout Frame<Message>
  ) {
    let keys = frame.letterRows(in: rows) { .padTapped(.letter($0)) }
    renderCharactersKey(state, context, in: keys.side, into: &frame)
    frame.deleteKey(context.language, in: keys.left, message: .padTapped(.delete))
    renderClearKey(state, context, in: keys.right, into: &frame)
  }

  /// Eight keys with the letters of a telephone in two wide rows.
  private static func renderGroups(
    of state: State, _ context: ScreenContext, in rows: [Rect], into frame: inout Frame<Message>
  ) {
    var digits = Array(2...9)[...]
    for (index, row) in rows.enumerated() {
      var row = row
      let side = sideKeys(in: &row, frame.metrics)
      if index == 0 {
        frame.deleteKey(context.language, in: side[0], message: .padTapped(.delete))
        if side.count > 1 { renderClearKey(state, context, in: side[1], into: &frame) }
      } else {
        let last = side[side.count - 1]
        renderCharactersKey(
          state, context,
          in: Rect(
            row: row.row, column: side[0].column, rows: row.rows,
            columns: last.right - side[0].column), into: &frame)
      }
      for (place, digit) in zip(row.split(columns: 4, gap: 1), digits) {
        frame.padKey(
          PadKey.letters(ofGroup: digit), in: place, key: .character(Character("\(digit)")),
          message: .padTapped(.group(digit)))
      }
      digits = digits.dropFirst(4)
    }
  }

  /// Cuts the places of the keys beside the letters: two where there is room, else one.
  private static func sideKeys(in row: inout Rect, _ metrics: Metrics) -> [Rect] {
    let columns = metrics.targetColumns
    let count = hasRoomToClear(row.columns) ? 2 : 1
    return row.takeRight(columns * count + count - 1, gap: 1).split(columns: count, gap: 1)
  }

  /// Whether the key that clears the field stands among the letters.
  static func hasRoomToClear(_ columns: Int) -> Bool { columns >= 72 }

  private static func renderClearKey(
    _ state: State, _ context: ScreenContext, in rect: Rect, into frame: inout Frame<Message>
  ) {
    frame.padKey(
      FindWorkWords.clear(context.language), in: rect, key: .delete, style: .erase,
      whyDisabled: state.filter.text.isEmpty ? WhyWords.emptySearch(context.language) : nil,
      message: .clearedSearch)
  }

  private static func renderCharactersKey(
    _ state: State, _ context: ScreenContext, in rect: Rect, into frame: inout Frame<Message>
  ) {
    frame.padKey(
      FindWorkWords.characters(context.language), in: rect, key: .f(5), style: .plain,
      whyDisabled: state.lacksCharacters ? FindWorkWords.noCharacters(context.language) : nil,
      message: .wantedCharacters)
  }
}

extension Rect {
  /// The rectangle without its first rows.
  fileprivate func dropping(rows count: Int) -> Rect {
    var rest = self
    _ = rest.takeTop(count)
    return rest
  }
}
