package import OddJobMarket
package import TerminalUI

/// 招聘·培训: what is on, by day; what is over is not shown.
package enum EventsScreen: SelfServiceScreen {
  package struct State: Equatable, Sendable {
    /// Nil until the station has answered.
    package internal(set) var events: [EventSummary]?
    var page = 0

    package init() {}
  }

  package enum Message: Equatable, Sendable {
    case turned(by: Int)
  }

  package static func appeared(
    _ state: inout State, in context: ScreenContext
  ) -> [ScreenOutcome] {
    state.events == nil ? [.effect(.loadEvents)] : []
  }

  package static func update(
    _ state: inout State, _ message: Message, in context: ScreenContext
  ) -> [ScreenOutcome] {
    switch message {
    case .turned(let step): state.page += step
    }
    return []
  }

  package static func receive(
    _ state: inout State, _ reply: SelfServiceReply, in context: ScreenContext
  ) -> [ScreenOutcome] {
    if case .events(let events) = reply, state.events == nil {
      state.events = events.sorted { $0.window.start < $1.window.start }
    }
    return []
  }

  package static func title(_ state: State) -> Wording { EventsWords.title }

  package static func render(
    _ state: State, in context: ScreenContext, area: Rect, into frame: inout Frame<Message>
  ) {
    var area = area
    let language = context.language
    guard let events = state.events else {
      frame.line(WizardWords.loading(language), in: area, role: .groundMuted)
      return
    }
    let coming = events.filter { context.now < $0.window.end }
    guard !coming.isEmpty else {
      frame.paragraph(EventsWords.none(language), in: area)
      return
    }
    let heading = area.rows < 16 ? EventsWords.signUp : EventsWords.heading
    frame.line(heading(language), in: area.takeTop(1, gap: 1), role: .ground)
    if area.rows >= 15 {
      frame.line(EventsWords.signUp(language), in: area.takeBottom(1, gap: 1), role: .groundMuted)
    }
    frame.cardList(
      coming, height: 3, in: area, page: state.page, words: PageWords(context),
      turn: { .turned(by: $0) },
      draw: { frame, event, _, place in
        draw(event, in: context, place: place, into: &frame)
      })
  }

  private static func draw(
    _ event: EventSummary, in context: ScreenContext, place: Rect,
    into frame: inout Frame<Message>
  ) {
    let language = context.language
    let isOn = event.window.contains(context.now)
    var inner = frame.card(in: place, isSelected: isOn, accent: .green)
    if inner.rows > 4 { inner = inner.inset(rows: 1) }
    let day = context.calendar.businessDay(of: event.window.start)
    frame.line(event.title, in: inner.takeTop(1), role: .cardTitle, isBold: true)
    let when = TimeText.span(day, event.window, in: context)
    frame.line(
      isOn ? "\(when) · \(EventsWords.now(language))" : when, in: inner.takeTop(1), role: .card)
    let used = frame.tag(
      Tag(event.kind.wording(language)), row: inner.row, column: inner.column)
    _ = inner.takeLeft(used + 1)
    frame.line(event.place, in: inner, role: .cardMuted)
  }
}
