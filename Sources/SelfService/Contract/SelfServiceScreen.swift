package import OddJobMarket
package import Speech
package import TerminalUI

/// One screen of a public seat: a value, the messages it understands, and how it looks.
///
/// The shell owns the header, the footer's standing actions (back, home, help, language, theme),
/// the idle clock and the session; a screen owns the area between. A question to the person is part
/// of a screen's state, never a loop of its own.
package protocol SelfServiceScreen {
  associatedtype State: Equatable & Sendable
  associatedtype Message: Equatable & Sendable

  /// Returns what the screen wants when it has just been opened.
  static func appeared(_ state: inout State, in context: ScreenContext) -> [ScreenOutcome]
  /// Returns what the screen wants after a message of its own.
  static func update(
    _ state: inout State, _ message: Message, in context: ScreenContext
  ) -> [ScreenOutcome]
  /// Takes an answer of the station; one that the screen did not ask for changes nothing.
  static func receive(
    _ state: inout State, _ reply: SelfServiceReply, in context: ScreenContext
  ) -> [ScreenOutcome]
  /// Returns what an input means where no target claims it: typing into a field, mostly.
  static func message(for input: Input, in state: State) -> Message?
  /// Takes a step back inside the screen and returns true, or false where back leaves the screen.
  static func stepBack(_ state: inout State) -> Bool
  /// Whether a clear row is left below the header where there is room; a screen whose first row
  /// hangs from the header, or that places itself, says no.
  static var leavesRowBelowHeader: Bool { get }
  /// The title in the header.
  static func title(_ state: State) -> Wording
  /// The screen's own footer actions, left to right, the main one last.
  static func actions(_ state: State, in context: ScreenContext) -> [FooterAction<Message>]
  /// Returns what is said of the screen after its title: for the ear, so what cannot be chosen from
  /// what is drawn, in short sentences. Whatever belongs to one person goes in as personal.
  static func spoken(_ state: State, in context: ScreenContext) -> Utterance
  /// Whether a number pad is in front.
  static func entersDigits(_ state: State) -> Bool
  /// Whether what its number pad writes is somebody's own, so that digits are counted by ticks.
  static func hidesDigits(_ state: State) -> Bool
  /// Whether what stands between header and footer can be chosen by ear.
  static func offersArea(_ state: State) -> Bool
  /// Draws the area between header and footer.
  static func render(
    _ state: State, in context: ScreenContext, area: Rect, into frame: inout Frame<Message>)
}

extension SelfServiceScreen {
  package static var leavesRowBelowHeader: Bool { true }

  package static func entersDigits(_ state: State) -> Bool { false }

  package static func offersArea(_ state: State) -> Bool { true }

  /// Hidden unless a screen knows better.
  package static func hidesDigits(_ state: State) -> Bool { true }

  package static func stepBack(_ state: inout State) -> Bool { false }

  package static func message(for input: Input, in state: State) -> Message? { nil }

  package static func actions(
    _ state: State, in context: ScreenContext
  ) -> [FooterAction<Message>] { [] }
}

/// One block of the footer: a key, a label, and what it means.
package struct FooterAction<Message: Equatable & Sendable>: Equatable, Sendable {
  package var label: Wording
  package var key: Key
  package var message: Message
  package var isPrimary: Bool
  /// Why it can't be taken now and what to do first, in one sentence; nil where it can.
  package var whyDisabled: Wording?

  package init(
    _ label: Wording, key: Key, message: Message, isPrimary: Bool = false,
    whyDisabled: Wording? = nil
  ) {
    self.label = label
    self.key = key
    self.message = message
    self.isPrimary = isPrimary
    self.whyDisabled = whyDisabled
  }
}

/// What every screen may know of its surroundings.
package struct ScreenContext: Equatable, Sendable {
  package var language: Language
  package var now: Instant
  package var today: BusinessDay
  package var calendar: StationCalendar
  package var trades: TradeCatalogue
  package var stationName: String
  package var countyName: String
  package var townships: [String]
  package var badge: ConnectionBadge
  package var demonstration: DemonstrationHint?
  /// Whether everything is made up; every screen says so.
  package var isDemonstration: Bool
  package var session: PersonSession?
  package var holds: HoldLengths
  /// When the county's word on a standby can be read here.
  package var countyAnswer: CountyAnswerTime
  package var size: Size
  /// How large a target must be, so that a page asks for as many cards as it can show.
  package var metrics: Metrics
  /// Whether papers can be printed here.
  package var hasPrinter: Bool
  /// Whether a card can be laid down here.
  package var hasCardReader: Bool
  /// The numbers that were called; public, so that they outlive a person.
  package internal(set) var calls = CallDisplay()
  /// What the person has narrowed the list of work down to, where they came from one.
  package internal(set) var narrowed: PostingFilter?

  /// The work to offer besides: what the person was looking for, else today's.
  var otherWork: PostingFilter { narrowed ?? PostingFilter(days: today...today) }

  package init(
    language: Language = .chinese, now: Instant, today: BusinessDay,
    calendar: StationCalendar = StationCalendar(), trades: TradeCatalogue = .standard,
    stationName: String, countyName: String, townships: [String] = [],
    badge: ConnectionBadge = .standalone, demonstration: DemonstrationHint? = nil,
    isDemonstration: Bool = false,
    session: PersonSession? = nil, holds: HoldLengths = HoldLengths(),
    countyAnswer: CountyAnswerTime = .overnight,
    size: Size = Size(rows: 30, columns: 100), metrics: Metrics = Metrics(),
    hasPrinter: Bool = false, hasCardReader: Bool = false
  ) {
    self.language = language
    self.now = now
    self.today = today
    self.calendar = calendar
    self.trades = trades
    self.stationName = stationName
    self.countyName = countyName
    self.townships = townships
    self.badge = badge
    self.demonstration = demonstration
    self.isDemonstration = isDemonstration || demonstration != nil
    self.session = session
    self.holds = holds
    self.countyAnswer = countyAnswer
    self.size = size
    self.metrics = metrics
    self.hasPrinter = hasPrinter
    self.hasCardReader = hasCardReader
  }
}

/// What a screen asks of the shell.
package enum ScreenOutcome: Equatable, Sendable {
  case effect(SelfServiceEffect)
  case open(Route)
  /// Opens a route in this screen's stead, so that back does not return here.
  case replace(Route)
  case back
  case home
  /// The person has said who they are; the shell keeps the session until it is forgotten.
  case began(PersonSession)
  /// The person is done, or nothing is known of them any more: nothing of them is left here.
  case ended
  case toast(Wording, ToastTone)
  /// Calls the attendant, as F9 does.
  case callAttendant
}

package enum ToastTone: Equatable, Sendable {
  case information, success, warning, alarm
}

/// Where a screen can lead to.
package enum Route: Equatable, Sendable {
  case findWork(PostingFilter)
  case posting(ShiftID)
  /// Asks who it is, then goes on; skipped where the session is known already.
  case identify(then: IdentifiedRoute)
  case applied([AppliedShift], title: String)
  case slip(ApplicationID)
  /// The slip of somebody the employer took, as the employer may see it.
  case workerSlip(ApplicationID, for: EmployerID)
  /// A slip or receipt whole, with its code and, where there is a printer, on paper.
  case paper(PaperSource)
  case policies, events, rights, stations
  /// Takes a complaint down that may be without a name.
  case complaint(ComplaintMatter)
  /// What became of a receipt, by its number.
  case receipt
  /// A card names somebody whom the station does not know: asks whether to register them.
  case newCard(IDCardText, maskedName: String, then: CardPurpose)
}

/// What a card is laid down for.
package enum CardPurpose: Equatable, Sendable {
  /// Today's sign-in.
  case signIn
  /// Only to say who it is, on the way to this.
  case identify(IdentifiedRoute)
}

/// Where only an identified person can go.
package indirect enum IdentifiedRoute: Equatable, Sendable {
  /// Applies for the shifts at once, then shows what became of it.
  case apply(shifts: [ShiftID], title: String)
  case signIn
  case myWork
  case hire
  /// What is kept about the person.
  case kept
  /// Takes a complaint down in the person's name.
  case complaint(ComplaintMatter)
  /// Takes a place at the event at once.
  case event(EventName)
  /// Registration needs nobody known yet, but leads on to here.
  case register
}
