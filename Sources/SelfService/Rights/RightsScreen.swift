package import OddJobMarket
package import TerminalUI

/// 维权求助: six topics, what to do first, who is in charge, and whom to call.
package enum RightsScreen: SelfServiceScreen {
  package struct State: Equatable, Sendable {
    /// Nil until the station has answered.
    package internal(set) var hotlines: [Hotline]?
    package internal(set) var topic: RightsTopic?

    package init() {}
  }

  package enum Message: Equatable, Sendable {
    case chose(RightsTopic)
    case wantedAttendant
    case wantedToFile
  }

  package static func appeared(
    _ state: inout State, in context: ScreenContext
  ) -> [ScreenOutcome] {
    state.hotlines == nil ? [.effect(.loadHotlines)] : []
  }

  package static func update(
    _ state: inout State, _ message: Message, in context: ScreenContext
  ) -> [ScreenOutcome] {
    switch message {
    case .chose(let topic):
      state.topic = topic
      return []
    case .wantedToFile:
      guard let matter = state.topic?.matter else { return [] }
      return matter.mayBeAnonymous
        ? [.open(.complaint(matter))] : [.open(.identify(then: .complaint(matter)))]
    case .wantedAttendant:
      return [.callAttendant]
    }
  }

  package static func receive(
    _ state: inout State, _ reply: SelfServiceReply, in context: ScreenContext
  ) -> [ScreenOutcome] {
    switch reply {
    case .hotlines(let hotlines) where state.hotlines == nil: state.hotlines = hotlines
    default: break
    }
    return []
  }

  package static func stepBack(_ state: inout State) -> Bool {
    guard state.topic != nil else { return false }
    state.topic = nil
    return true
  }

  package static func title(_ state: State) -> Wording {
    state.topic?.wording ?? RightsWords.title
  }

  package static func render(
    _ state: State, in context: ScreenContext, area: Rect, into frame: inout Frame<Message>
  ) {
    var area = area
    let language = context.language
    guard let topic = state.topic else {
      frame.line(
        RightsWords.heading(language), in: area.takeTop(1, gap: 1), role: .ground, isBold: true)
      frame.choiceGrid(
        RightsTopic.allCases.map { GridChoice($0.wording(language), message: .chose($0)) },
        in: area)
      return
    }
    if topic == .injury {
      frame.messageBar(
        RightsWords.callFirst(language), tone: .alarm,
        in: area.takeTop(area.rows >= 20 ? 3 : 1, gap: area.rows >= 17 ? 1 : 0))
    }
    var bar = area.takeBottom(frame.metrics.targetRows, gap: area.rows >= 17 ? 1 : 0)
    let columns = min(30, (bar.columns - 2) / 2)
    frame.button(
      ComplaintWords.file(language), in: bar.takeLeft(columns, gap: 2), key: .enter,
      style: .primary, message: .wantedToFile)
    frame.button(
      RightsWords.ask(language), in: bar.takeLeft(columns), key: .character("h"),
      message: .wantedAttendant)
    for (text, role) in [
      (topic.advice, Role.ground), (RightsWords.firm, .ground), (RightsWords.household, .ground),
    ] {
      let used = frame.paragraph(text(language), in: area, role: role, isBold: text == topic.advice)
      _ = area.takeTop(used, gap: area.rows >= 12 ? 1 : 0)
    }
    frame.hotlines(
      topic.ordered(state.hotlines ?? []), none: RightsWords.noHotlines(language), in: area)
  }
}
