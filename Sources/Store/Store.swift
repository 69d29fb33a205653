import CountyAPI
import Crypto
import DurableFiles
import FoundationEssentials
import GRDB
package import OddJobMarket
import Synchronization

/// The station's one file: everything that must survive a power cut, behind transactions that keep
/// the market's invariants.
///
/// Exactly one read-write connection in one process: with two, the SQLite of Debian 12 can corrupt
/// the write-ahead log. Calls come from any task and are carried out one after another.
package final class Store: Sendable {
  let queue: DatabaseQueue
  let vault: Vault
  let settings: StoreSettings
  let surroundings: Surroundings
  let rules: PlacementRules
  /// Where the file is; what goes out lies beside it.
  package let path: String
  private let lock: ProcessLock?
  /// What the file says of the station's day, as last committed.
  let knownDay: Mutex<BusinessDayGuard?>
  /// None until somebody keeps a ledger of all shifts.
  let ledgerObserver = Mutex<ShiftObserver?>(nil)
  /// None until somebody keeps the board of a day.
  let boardObserver = Mutex<ShiftObserver?>(nil)

  package let stationID: StationID
  /// Whether everything in the file is invented.
  package let isDemonstration: Bool

  init(
    queue: DatabaseQueue, vault: Vault, settings: StoreSettings, surroundings: Surroundings,
    path: String, lock: ProcessLock?, identity: StationIdentity, knownDay: BusinessDayGuard?
  ) {
    self.queue = queue
    self.vault = vault
    self.settings = settings
    self.surroundings = surroundings
    self.path = path
    self.lock = lock
    self.knownDay = Mutex(knownDay)
    rules = PlacementRules(limits: settings.limits, calendar: settings.calendar)
    stationID = identity.id
    isDemonstration = identity.isDemonstration
  }

  /// Runs a transaction that is durable when this returns.
  ///
  /// - Throws: the `Refusal` that the body threw, or `StoreError`. Nothing has changed then.
  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try translatingErrors { try queue.write(body) }
  }

  /// Runs a read that sees one state of the file.
  ///
  /// It needs no transaction for that, which would be four more statements: the connection is the
  /// only one that writes, and nothing else is done on it meanwhile.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try translatingErrors { try queue.unsafeRead(body) }
  }

  private func translatingErrors<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      if let refusal = Refusal(error) { throw refusal }
      throw StoreError(error, path: path, systemError: queue.systemError(of: error))
    }
  }
}

/// What a county may set of the store's rules.
package struct StoreSettings: Hashable, Sendable {
  package var limits: PlacementLimits
  package var holds: HoldLengths
  package var calendar: StationCalendar
  package var pinCost: PINHashCost
  /// Wrong tries of a PIN or code before it is locked.
  package var triesMax: Int
  /// How long it is locked then.
  package var lockout: Minutes
  /// Whether a posting of an employer nobody has seen goes live at once, marked 未核实.
  package var publishesUnverified: Bool
  /// Where the station stands, from which distances are measured.
  package var coordinate: Coordinate?
  package var stationName: String
  /// How many complaints without a name a seat takes.
  package var namelessComplaints: NamelessLimit

  package init(
    limits: PlacementLimits = PlacementLimits(), holds: HoldLengths = HoldLengths(),
    calendar: StationCalendar = StationCalendar(), pinCost: PINHashCost = PINHashCost(),
    triesMax: Int = 5, lockout: Minutes = 15, publishesUnverified: Bool = true,
    coordinate: Coordinate? = nil, stationName: String = "",
    namelessComplaints: NamelessLimit = NamelessLimit()
  ) {
    self.limits = limits
    self.holds = holds
    self.calendar = calendar
    self.pinCost = pinCost
    self.triesMax = triesMax
    self.lockout = lockout
    self.publishesUnverified = publishesUnverified
    self.coordinate = coordinate
    self.stationName = stationName
    self.namelessComplaints = namelessComplaints
  }
}

/// Time and chance, passed in.
package struct Surroundings: Sendable {
  package var clock: any MarketClock
  package var identifiers: any IdentifierSource
  /// Returns milliseconds of the boot's own clock, which nobody can set.
  package var monotonicMilliseconds: @Sendable () -> Int64
  package var bootID: String
  /// Returns the bytes free on the disk of the database; nil where nobody knows.
  package var freeDiskBytes: @Sendable () -> Int64?

  package init(
    clock: any MarketClock, identifiers: any IdentifierSource,
    monotonicMilliseconds: @escaping @Sendable () -> Int64, bootID: String,
    freeDiskBytes: @escaping @Sendable () -> Int64? = { nil }
  ) {
    self.freeDiskBytes = freeDiskBytes
    self.clock = clock
    self.identifiers = identifiers
    self.monotonicMilliseconds = monotonicMilliseconds
    self.bootID = bootID
  }
}

/// Who the station is, as its own file says.
struct StationIdentity {
  var id: StationID
  var epoch: UInt64
  var isDemonstration: Bool
}

extension Refusal {
  /// Returns what a constraint of the schema means to a person; nil when it is no market rule.
  init?(_ error: DatabaseError) {
    guard error.resultCode == .SQLITE_CONSTRAINT else { return nil }
    switch error.message ?? "" {
    case "person.overlap": self = .overlaps(title: "")
    case "person.hours": self = .tooManyHours(maximum: PlacementLimits().dailyHoursMax)
    case "person.rest": self = .tooLittleRest(needed: PlacementLimits().nightRest)
    case "person.birthDate": self = .birthDateUnknown
    case "person.document": self = .documentNotSeen
    case let text where text.hasPrefix("person.certificate"):
      let name = text.dropFirst("person.certificate.".count)
      self = Certificate(rawValue: String(name)).map { .certificateMissing($0) } ?? .notAllowed
    case "day.inDoubt": self = .dateNeedsConfirmation
    case "posting.expired": self = .postingExpired
    case "posting.notLive": self = .postingNotLive(.closed)
    case "posting.filled": self = .postingFilled
    case "posting.pay": self = .notAllowed
    case "crew.size": self = .crewSize
    case "crew.leader": self = .crewLeader
    case "crew.consent": self = .crewConsent
    case "person.merged": self = .personMerged
    case "person.erased": self = .personErased
    case "person.kept": self = .erasureWaits(.openWork)
    case "person.idNumbers": self = .differentIDNumbers
    case "employer.suspended": self = .employerSuspended
    case "review.note", "review.missing": self = .reviewNeedsNote
    case "posting.amended": self = .notAllowed
    case "attendant.unknown": self = .unknownAttendant
    case "application.step": self = .illegalStep(.applied)
    case "draw.held": self = .drawHeld
    case "turn.notSignedIn": self = .notSignedIn
    case "undo.late": self = .undoTooLate
    case "undo.overtaken": self = .undoOvertaken
    case "application.replaced": self = .placesTaken
    case "shift.cancelled": self = .shiftCancelled
    case "application.replacement": self = .placeNotGivenUp
    case let text where text.contains("oneReplacement") || text.contains("application.replacesKey"):
      self = .placeNotGivenUp
    case let text
    where text.contains("oneOpenRecommendation")
      || text.contains("recommendation.applicationKey"):
      self = .alreadyRecommended
    case "party.size": self = .partySize
    case "party.signIn": self = .notSignedInToday
    case "request.stranger": self = .namesStranger
    case "event.over": self = .eventOver
    case "event.full": self = .eventFull
    case "complaint.step": self = .notAllowed
    case let text where text.contains("eventSignUp."): self = .alreadyKnown
    case let text where text.contains("partyMember.personKey"): self = .partyTaken
    case "call.step": self = .illegalCall(.called)
    case let text where text.contains("confirmed + held <= allotted"): self = .placesTaken
    case let text where text.contains("crewMember.crewKey"): self = .crewSize
    case let text
    where text.contains("oneLiveApplication") || text.contains("application.personKey"):
      self = .alreadyApplied
    default: return nil
    }
  }
}
