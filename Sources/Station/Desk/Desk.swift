import Matching
package import OddJobMarket
import PinyinInput
import PostingIndex
import SelfService
package import Store
import Synchronization

/// The station behind the screens: carries out what seats want and answers with values.
///
/// Every call is synchronous and safe from any task; a seat's calls are made one after another, off
/// the thread that serves the terminals.
package final class Desk: Sendable {
  package let store: Store
  package let settings: StationSettings
  package let list: PostingList
  let people = PeopleList()
  private let gateSource: @Sendable () throws -> PostingGate
  private let gateMade = Mutex<PostingGate?>(nil)
  let matching: SameDayMatching
  let surroundings: Surroundings
  let log: @Sendable (LogEntry) -> Void
  let usualPay = Mutex(UsualPay())
  /// By which words people found work today.
  let searches = Mutex(RecentSearches())
  let ledger = PostingLedger()
  /// The boards that attendants look at.
  let boards = Mutex(BoardsAtHand())
  /// The day that the list in memory was made by; nil until the clock is first looked at.
  let listedDay = Mutex<BusinessDay?>(nil)
  /// The day on which nobody was left whose time is over; nil until it was looked at.
  let lapsedDay = Mutex<BusinessDay?>(nil)
  /// Up to when it is known which work has ended; nil until the clock is first looked at.
  let markedUntil = Mutex<Instant?>(nil)
  /// What was said of the disk last.
  let diskSpace = Mutex(DiskSpace.enough)
  /// The day whose draw is known to be promised.
  let promisedDay = Mutex<BusinessDay?>(nil)
  let atHand = Mutex(PostingsAtHand())
  /// The slip each seat shows now, so that reading it anew is no second entry.
  let shownSlips = Mutex<[String: SlipShowing]>([:])
  /// Which receipts each seat was asked for lately; it outlives whoever stood there.
  let receiptsAsked = Mutex<[String: ReceiptsAsked]>([:])
  /// Turns what is spelled on a screen into characters.
  let characters: CharacterDesk

  /// - Parameters:
  ///   - gate: makes the posting gate; asked once, behind the first screen, since reading the rules
  ///     takes longer than drawing it.
  ///   - characterEngine: opens the engine behind the fields that are written in pinyin; asked once,
  ///     off the path to the first screen. None where the station has none.
  ///   - log: takes an entry for the station's log; never anything that identifies a person.
  package init(
    store: Store, settings: StationSettings, surroundings: Surroundings,
    gate: @escaping @Sendable () throws -> PostingGate = standardGate,
    characterEngine: @escaping CharacterDesk.Opening = { nil },
    log: @escaping @Sendable (LogEntry) -> Void = { _ in }
  ) {
    self.store = store
    self.settings = settings
    self.surroundings = surroundings
    gateSource = gate
    characters = CharacterDesk(
      words: { MarketWords(of: settings) }, opening: characterEngine)
    self.log = log
    list = PostingList(calendar: settings.calendar)
    matching = SameDayMatching(
      rules: PlacementRules(limits: settings.limits, calendar: settings.calendar),
      weights: settings.weights)
  }

  /// The posting gate by the rules that come with the program.
  @Sendable package static func standardGate() throws -> PostingGate {
    PostingGate(rules: try GateRules.standard())
  }

  /// The gate, made on first use.
  func gate() throws -> PostingGate {
    try gateMade.withLock { made in
      if let made { return made }
      let gate = try gateSource()
      made = gate
      return gate
    }
  }

  package var now: Instant { surroundings.clock.now }

  /// The station's day: the calendar's, but never before the last one stored, and standing still
  /// while the date is in doubt.
  package var today: BusinessDay { store.businessDay }

  /// Turns what a write threw into what the person is told; a failure of storage is logged too.
  func refusal(_ error: any Error) -> Refusal {
    if let refusal = error as? Refusal { return refusal }
    let code = (error as? StoreError)?.code ?? "unknown"
    log(LogEntry(failure: error))
    return .storageFailed(code: code)
  }

  func attempt<Value>(_ body: () throws -> Value) -> Result<Value, Refusal> {
    do { return .success(try body()) } catch { return .failure(refusal(error)) }
  }

  /// Returns what was read, or the value for nothing; why nothing could be read is logged.
  func reading<Value>(_ nothing: Value, _ body: () throws -> Value) -> Value {
    do {
      return try body()
    } catch {
      _ = refusal(error)
      return nothing
    }
  }

  /// The list follows a change of a shift's places.
  func refresh(shift: ShiftID) {
    if let listed = reading(nil, { try store.listedShift(shift) }) { list.update([listed]) }
  }

  /// The list follows a change of a posting.
  func refresh(posting: PostingID) {
    list.update(reading([], { try store.listedShifts(of: posting) }))
  }
}
