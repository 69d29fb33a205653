import ArgumentParser
import CountyAPI
import CountyEndpoint
import CountyPostgres
import Foundation
import OddJobMarket

struct Identity<Subject>: ExpressibleByArgument {
  let id: Identifier<Subject>

  init?(argument: String) {
    guard let id = Identifier<Subject>(text: argument) else { return nil }
    self.id = id
  }
}

struct StationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "station",
    abstract: "Adds, describes, lists, shuts out, writes off and takes in again stations.",
    subcommands: [
      Add.self, Describe.self, List.self, Revoke.self, WriteOff.self, Readmit.self,
    ])

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Adds a station, prints its UUID.")
    @OptionGroup var place: FolderOption
    @Argument(help: "Its name, as the directory shows it.") var name: String
    @Option(help: "Its UUID, where it has one already.") var id: Identity<Station>?
    @OptionGroup var listing: ListingOptions

    func run() throws {
      try carryOut(.addStation(name: name, id: id?.id, listing: listing.listing), in: place)
    }
  }

  struct Describe: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Says anew what the directory shows of a station; what is left out is forgotten.")
    @OptionGroup var place: FolderOption
    @Argument(help: "Its UUID.") var id: Identity<Station>
    @Argument(help: "Its name.") var name: String
    @OptionGroup var listing: ListingOptions

    func run() throws {
      try carryOut(.describeStation(id.id, name: name, listing: listing.listing), in: place)
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lists the stations.")
    @OptionGroup var place: FolderOption

    func run() throws { try carryOut(.listStations, in: place) }
  }

  struct Revoke: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shuts a station out and revokes its certificates.")
    @OptionGroup var place: FolderOption
    @Argument(help: "Its UUID.") var id: Identity<Station>

    func run() throws { try carryOut(.revoke(id.id), in: place) }
  }

  struct WriteOff: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "write-off", abstract: "Takes the unused rights of a lost station back.")
    @OptionGroup var place: FolderOption
    @Argument(help: "Its UUID.") var id: Identity<Station>

    func run() throws { try carryOut(.writeOff(id.id), in: place) }
  }

  struct Readmit: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Takes a station in again that was written off, and prints a new enrolment code.",
      discussion: """
        Its old certificates are revoked. At the station its three county files are moved away, and \
        kiosk enrol brings a new certificate; its operations go on where the county has them.
        """)
    @OptionGroup var place: FolderOption
    @Argument(help: "Its UUID.") var id: Identity<Station>

    func run() throws { try carryOut(.readmit(id.id), in: place) }
  }
}

/// What the directory shows of a station beside its name.
struct ListingOptions: ParsableArguments {
  @Option(help: "The county's name.") var county: String?
  @Option(help: "The township.") var township: String?
  @Option(help: "The address.") var address: String?
  @Option(help: "When it is open, as people read it.") var openingHours: String?
  @Option(help: "Its phone.") var phone: String?
  @Option(help: "Degrees north; stations list only those whose place is told.")
  var latitude: Double?
  @Option(help: "Degrees east.") var longitude: Double?

  func validate() throws {
    guard (latitude == nil) == (longitude == nil) else {
      throw ValidationError("--latitude and --longitude go together.")
    }
    guard (-90...90).contains(latitude ?? 0), (-180...180).contains(longitude ?? 0) else {
      throw ValidationError("Degrees are from -90 to 90 and from -180 to 180.")
    }
  }

  var listing: StationListing {
    var listing = StationListing()
    listing.county = county
    listing.township = township
    listing.address = address
    listing.openingHours = openingHours
    listing.phone = phone
    listing.latitude = latitude.map { Int(($0 * 1_000_000).rounded()) }
    listing.longitude = longitude.map { Int(($0 * 1_000_000).rounded()) }
    return listing
  }
}

struct EnrolmentCodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enrolment-code",
    abstract: "Prints a one-time code for a station's letter; it holds for 14 days.")
  @OptionGroup var place: FolderOption
  @Argument(help: "The station's UUID.") var id: Identity<Station>

  func run() throws { try carryOut(.enrolmentCode(id.id), in: place) }
}

struct Publish: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Publishes postings, policies or events: an array of JSON objects.")
  @OptionGroup var place: FolderOption
  @Argument(help: "postings, policies or events.") var what: Subject
  @Argument(help: "The file.") var file: String

  enum Subject: String, ExpressibleByArgument, CaseIterable { case postings, policies, events }

  func run() throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: file))
    guard let value = try? JSONValue(parsing: Array(data)), case .array(let bodies) = value else {
      throw ValidationError("\(file) must be a JSON array.")
    }
    let kind: Change.Kind =
      switch what {
      case .postings: .posting
      case .policies: .policy
      case .events: .event
      }
    for body in bodies { try carryOut(.publish(kind, body), in: place) }
  }
}

struct ShareOut: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "share-out",
    abstract: "Shares a posting's places out among the stations by their demand.")
  @OptionGroup var place: FolderOption
  @Argument(help: "The posting's UUID.") var id: Identity<Posting>

  func run() throws { try carryOut(.shareOut(id.id), in: place) }
}

struct CutOff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cut-off", abstract: "Ends the hiring for a shift: unused rights come back.")
  @OptionGroup var place: FolderOption
  @Argument(help: "The shift's UUID.") var id: Identity<Shift>

  func run() throws { try carryOut(.cutOff(id.id), in: place) }
}

struct Decide: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Pauses, reopens or closes a posting in the county's name; its station carries it out.")
  @OptionGroup var place: FolderOption
  @Argument(help: "The posting's UUID.") var id: Identity<Posting>
  @Argument(help: "paused, live or closed.") var state: State

  enum State: String, ExpressibleByArgument, CaseIterable { case paused, live, closed }

  func run() throws {
    let state: PostingState =
      switch state {
      case .paused: .paused
      case .live: .live
      case .closed: .closed
      }
    try carryOut(.decide(id.id, state), in: place)
  }
}

struct Quarantined: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists operations that were rejected, deferred or stayed at their station.")
  @OptionGroup var place: FolderOption
  @Option(help: "At most so many.") var limit = 100

  func run() throws { try carryOut(.quarantined(limit: limit), in: place) }
}

struct Reconcile: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compares the ledger of places with the operations, and walks every chain.")
  @OptionGroup var place: FolderOption

  func run() throws { try carryOut(.reconcile, in: place) }
}

struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copies the database; a copy that is put in its place begins a new generation.")
  @OptionGroup var place: FolderOption
  @Argument(help: "The new file.") var file: String

  func run() throws {
    let path = URL(fileURLWithPath: file).standardizedFileURL.path
    try carryOut(.backup(path: path), in: place)
  }
}

struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Puts a copy in the database's place; the county must be stopped.",
    discussion: """
      The database that was there stays beside it. The county begins a new generation, and gives no \
      places out before every active station has said what it holds.
      """)
  @OptionGroup var place: FolderOption
  @Argument(help: "The copy.") var file: String

  func run() throws {
    try explained {
      try SQLiteCountyStore.restore(
        from: file, to: place.folder + "/county.sqlite", at: SystemClock().now)
      say("Restored from \(file). Start county-endpoint; stations are awaited one by one.")
    }
  }
}

struct Restored: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says that PostgreSQL was put back from a copy; the county must be stopped.",
    discussion: """
      The county begins a new generation, and gives no places out before every active station has \
      said what it holds.
      """)
  @OptionGroup var place: FolderOption

  func run() throws {
    try explained {
      guard let url = place.database else {
        throw ValidationError("--database says which PostgreSQL was put back.")
      }
      let generation = SystemClock().now.milliseconds / 1_000
      let store = try PostgresCountyStore(PostgresAddress(url), generation: generation)
      try store.beginAnew(generation: generation)
      say("Noted. Start county-endpoint; stations are awaited one by one.")
    }
  }
}
