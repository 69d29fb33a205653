package import OddJobMarket
package import TerminalUI

/// 附近驿站: the stations of the county by distance, with hours and phone.
package enum StationsScreen: SelfServiceScreen {
  package struct State: Equatable, Sendable {
    /// Nil until the station has answered.
    package internal(set) var stations: [StationSummary]?
    var page = 0

    package init() {}
  }

  package enum Message: Equatable, Sendable {
    case turned(by: Int)
  }

  package static func appeared(
    _ state: inout State, in context: ScreenContext
  ) -> [ScreenOutcome] {
    state.stations == nil ? [.effect(.loadStations)] : []
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
    if case .stations(let stations) = reply, state.stations == nil {
      state.stations = stations.sorted { ($0.distanceMetres ?? .max) < ($1.distanceMetres ?? .max) }
    }
    return []
  }

  package static func title(_ state: State) -> Wording { StationsWords.title }

  package static func render(
    _ state: State, in context: ScreenContext, area: Rect, into frame: inout Frame<Message>
  ) {
    var area = area
    let language = context.language
    guard let stations = state.stations else {
      frame.line(WizardWords.loading(language), in: area, role: .groundMuted)
      return
    }
    guard !stations.isEmpty else {
      frame.paragraph(StationsWords.none(language), in: area)
      return
    }
    frame.line(StationsWords.heading(language), in: area.takeTop(1, gap: 1), role: .ground)
    frame.cardList(
      stations, height: 3, in: area, page: state.page, words: PageWords(context),
      turn: { .turned(by: $0) },
      draw: { frame, station, _, place in
        draw(station, in: context, place: place, into: &frame)
      })
  }

  /// How far a station is; nil where this one does not know where it is itself.
  static func far(_ station: StationSummary) -> Wording? {
    station.isThisOne
      ? StationsWords.thisOne : station.distanceMetres.map { WorkWords.distance(metres: $0) }
  }

  private static func draw(
    _ station: StationSummary, in context: ScreenContext, place: Rect,
    into frame: inout Frame<Message>
  ) {
    let language = context.language
    var inner = frame.card(in: place, isSelected: station.isThisOne, accent: .green)
    if inner.rows > 4 { inner = inner.inset(rows: 1) }
    var top = inner.takeTop(1)
    if let far = far(station)?(language) {
      let right = top.takeRight(TextLayout.displayWidth(far), gap: 2)
      frame.line(far, in: right, role: station.isThisOne ? .cardGood : .card)
    }
    frame.line(station.name, in: top, role: .cardTitle, isBold: true)
    frame.line(station.address, in: inner.takeTop(1), role: .card)
    let hours = StationsWords.hours(station.openingHours)(language)
    let phone = StationsWords.phone(station.phone)(language)
    frame.line("\(hours)  \(phone)", in: inner.takeTop(1), role: .cardMuted)
  }
}
