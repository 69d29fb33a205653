import OddJobMarket
import Speech
package import TerminalUI

extension SelfService {
  package static func render(_ state: State, into frame: inout Frame<Message>) {
    var context = state.context
    context.size = frame.size
    frame.metrics.isLargeType = context.metrics.isLargeType
    context.metrics = frame.metrics
    frame.canvas.fill(frame.bounds, Style(.ground))
    guard !context.isTooSmall else {
      renderTooSmall(context, into: &frame)
      return
    }
    let screen = state.screen.opened
    renderHeader(title: screen.title, context, into: &frame)
    if !state.screen.isBoard { renderCalls(context, into: &frame) }
    renderFooter(state, screen, context, into: &frame)
    let help = frame.targets.first { $0.message == .helpTapped }
    var area = context.area
    if screen.leavesRowBelowHeader, area.rows >= 20 { _ = area.takeTop(1) }
    screen.render(in: context, area: area, into: &frame)
    if let toast = state.toast { renderToast(toast, context, into: &frame) }
    if let seconds = state.warningSecondsLeft {
      renderWarning(secondsLeft: seconds, context, into: &frame)
    }
    if frame.isSealed, let help { keep(help, in: &frame) }
    if context.metrics.isLargeType {
      var below = frame.bounds
      _ = below.takeTop(context.headerRows)
      frame.canvas.restyle(below) { $0.isBold = true }
    }
  }

  /// Keeps the way to help where it stands while a question is asked; by its key alone where the
  /// question reaches down to it.
  private static func keep(_ help: Target<Message>, in frame: inout Frame<Message>) {
    var help = help
    let lowest = frame.targets.compactMap { $0.rect?.bottom }.max() ?? 0
    if let rect = help.rect, lowest + 1 > rect.row { help.rect = nil }
    frame.keepTarget(help)
  }

  private static func renderTooSmall(_ context: ScreenContext, into frame: inout Frame<Message>) {
    let text = ShellWords.tooSmall(ScreenContext.sizeMin)(context.language)
    frame.paragraph(text, in: frame.bounds, role: .ground, isBold: true)
    frame.addKey(.home, ShellWords.home(context.language), message: .homeTapped)
    frame.addKey(.f(9), ShellWords.callHelp(context.language), message: .helpTapped)
  }

  private static func renderHeader(
    title: Wording, _ context: ScreenContext, into frame: inout Frame<Message>
  ) {
    let rect = Rect(row: 0, column: 0, rows: context.headerRows, columns: context.size.columns)
    let language = context.language
    let (status, tone): (Wording, Tone) =
      switch context.badge {
      case .standalone: (ShellWords.standalone, .info)
      case .connected: (ShellWords.connected, .info)
      case .offline(let queued): (ShellWords.offline(queued: queued), .warning)
      case .wrongClock: (ShellWords.wrongClock, .alarm)
      }
    let clock = context.calendar.clockText(of: context.now)
    let day = context.size.columns < 90 ? "" : TimeText.dated(context.today, language) + " "
    let name = ShellWords.stationKind(in: context.countyName)(language)
    frame.header(
      HeaderContent(
        title: name, subtitle: context.stationName, centre: title(language), time: day + clock,
        status: status(language), statusTone: tone,
        badge: context.isDemonstration ? ShellWords.demonstration(language) : nil), in: rect)
  }

  /// The called numbers in one line of the header, where nothing is under anybody's finger: its last
  /// row while they are in view, or the only one for as long as a call is announced.
  private static func renderCalls(_ context: ScreenContext, into frame: inout Frame<Message>) {
    let calls = context.shownCalls
    guard !calls.isEmpty else { return }
    guard context.headerRows > 1 || context.calls.isFresh(at: context.now) else { return }
    let line = CallWords.line(calls.map(\.number))(context.language)
    let rect = Rect(
      row: context.headerRows - 1, column: 0, rows: 1, columns: context.size.columns)
    let role: Role = context.calls.isLit(at: context.now) ? .primary : .card
    frame.canvas.fill(rect, Style(role))
    frame.line(
      line, in: rect.inset(columns: 2), role: role, isBold: true, alignment: .center)
  }

  private static func renderFooter(
    _ state: State, _ screen: any OpenedScreen, _ context: ScreenContext,
    into frame: inout Frame<Message>
  ) {
    let language = context.language
    let own = screen.actions(in: context)
    let standing = standingActions(state, language, isNarrow: false)
    // Where all fit the main action stands last; where they don't it stands on the first page.
    let wide = standing.leading + own.map { block($0, language) } + standing.trailing
    var attempt = frame
    if attempt.footer(wide, in: context.footerArea) == 1 {
      frame = attempt
      return
    }
    let mainFirst = own.filter(\.isPrimary) + own.filter { !$0.isPrimary }
    let short = standingActions(state, language, isNarrow: true)
    let narrow = short.leading + mainFirst.map { block($0, language) } + short.trailing
    frame.footer(
      narrow, in: context.footerArea, page: state.footerPage,
      more: TerminalUI.FooterAction(
        ShellWords.more(language), key: .f(8), message: .moreActionsTapped))
  }

  private static func block(
    _ action: FooterAction<ScreenMessage>, _ language: Language
  ) -> TerminalUI.FooterAction<Message> {
    TerminalUI.FooterAction(
      action.label(language), key: action.key, style: action.isPrimary ? .primary : .plain,
      whyDisabled: action.whyDisabled?(language),
      message: .screen(action.message))
  }

  /// The actions every screen has: before and after its own.
  private static func standingActions(
    _ state: State, _ language: Language, isNarrow: Bool
  ) -> (
    leading: [TerminalUI.FooterAction<Message>], trailing: [TerminalUI.FooterAction<Message>]
  ) {
    func action(_ label: Wording, _ key: Key, _ message: Message)
      -> TerminalUI.FooterAction<Message>
    {
      TerminalUI.FooterAction(label(language), key: key, message: message)
    }
    let isHome = state.screens.count == 1
    let isBoard = state.screen.isBoard
    var leading: [TerminalUI.FooterAction<Message>] = []
    if !isHome, !isBoard { leading.append(action(ShellWords.back, .escape, .backTapped)) }
    if !isHome { leading.append(action(ShellWords.home, .home, .homeTapped)) }
    // The short word leaves room for the screen's main action beside home and help.
    let help = isNarrow ? ShellWords.callHelpShort : ShellWords.callHelp
    leading.append(action(help, .f(9), .helpTapped))
    let speech = speechActions(state, language, isHome: isHome)
    if !isNarrow { leading += speech }
    let larger = action(
      state.largeType.isOn ? ShellWords.ordinaryType : ShellWords.largeType, .character("="),
      .largeTypeTapped)
    var trailing: [TerminalUI.FooterAction<Message>] = []
    // Whoever goes must not have to look for it: what they leave behind is theirs.
    if state.isPersonal { trailing.append(action(ShellWords.finished, .f(7), .finishedTapped)) }
    // First of what follows, so that whoever can't read the rest finds it.
    trailing.append(larger)
    if isNarrow { trailing += speech }
    trailing.append(action(ShellWords.nextLanguage, .f(4), .languageTapped))
    // A seat that is high in contrast anyway has nothing to switch.
    if state.settings.theme != .highContrast {
      trailing.append(
        action(
          state.isHighContrast ? ShellWords.normalContrast : ShellWords.highContrast, .f(2),
          .contrastTapped))
    }
    if isHome { trailing.append(action(ShellWords.staffDoor, .f(10), .attendantTapped)) }
    return (leading, trailing)
  }

  /// 朗读 on every screen; volume once somebody listens, one's own data where some were left out.
  private static func speechActions(
    _ state: State, _ language: Language, isHome: Bool
  ) -> [TerminalUI.FooterAction<Message>] {
    func action(_ label: Wording, _ key: Key, _ message: SpeechMessage)
      -> TerminalUI.FooterAction<Message>
    {
      TerminalUI.FooterAction(label(language), key: key, message: .speech(message))
    }
    let speech = state.speech
    var actions = [action(SpeechWords.read, .f(3), .readTapped)]
    if speech.isOn, isHome || speech.isAudioFirst {
      actions.append(
        action(
          speech.isAudioFirst ? SpeechWords.audioEnd : SpeechWords.audio,
          speech.isAudioFirst ? .f(1) : state.settings.audioKeys.next.key, .audioTapped))
    }
    guard speech.isInUse else { return actions }
    let screen = state.screen.opened
    let keepsBack =
      screen.spoken(in: state.context).hasPersonal
      || speech.isAudioFirst && screen.entersDigits && screen.hidesDigits
    if keepsBack {
      let isAloud = speech.audience == .person
      actions.append(
        action(isAloud ? SpeechWords.quiet : SpeechWords.aloud, .insert, .aloudTapped))
    }
    actions.append(action(SpeechWords.louder, .f(12), .louderTapped))
    actions.append(action(SpeechWords.softer, .f(11), .softerTapped))
    return actions
  }

  /// The most lines that a message above the footer takes.
  static let toastRowsMax = 3

  private static func renderToast(
    _ toast: Toast, _ context: ScreenContext, into frame: inout Frame<Message>
  ) {
    let tone: Tone =
      switch toast.tone {
      case .information: .info
      case .success: .good
      case .warning: .warning
      case .alarm: .alarm
      }
    // What says why is read whole: where one line is too short, it takes another for its moment.
    let text = toast.text(context.language)
    let rows = min(
      toastRowsMax,
      TextLayout.wrap("\(tone.sign) \(text)", width: context.size.columns - 2).count)
    let bar = Rect(
      row: context.footerArea.row - rows, column: 0, rows: rows, columns: context.size.columns)
    frame.messageBar(text, tone: tone, in: bar)
  }

  private static func renderWarning(
    secondsLeft: Int, _ context: ScreenContext, into frame: inout Frame<Message>
  ) {
    let language = context.language
    frame.question(
      ShellWords.idleTitle(language), ShellWords.idleText(seconds: secondsLeft)(language),
      choices: [
        Choice(
          ShellWords.stay(language), key: .enter, style: .primary, message: .touched),
        Choice(ShellWords.finished(language), key: .escape, message: .finishedTapped),
      ])
  }
}
