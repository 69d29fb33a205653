import CountyAPI
import CountyEndpoint
import FoundationEssentials
import OddJobMarket

/// A station that does nothing but keep its chain: it says what it is told to say.
struct TestStation {
  let id: StationID
  var epoch: UInt64
  private(set) var chain: [[UInt8]] = []
  private let ids: SeededIdentifiers

  init(_ ids: SeededIdentifiers, epoch: UInt64 = 7) {
    self.ids = ids
    id = ids.identifier()
    self.epoch = epoch
  }

  var headHash: OperationHash { hash(at: chain.count) }

  func hash(at sequence: Int) -> OperationHash {
    sequence == 0
      ? OperationHash(station: id, epoch: epoch)
      : OperationHash(ofCanonicalBytes: chain[sequence - 1])
  }

  mutating func append(
    _ type: OperationType, _ body: [String: JSONValue], schema: Int = 1, wallMs: Int64 = 0
  ) {
    let operation = Operation(
      id: ids.identifier(), sequence: Int64(chain.count) + 1, type: type, schema: schema,
      actor: .system,
      instant: OperationInstant(
        wallMilliseconds: wallMs, bootID: "boot", monotonicMilliseconds: 0,
        lastServerMilliseconds: nil),
      body: .object(body), previousHash: headHash)
    chain.append(operation.canonicalBytes)
  }

  /// Begins a chain of its own, as a new file does.
  mutating func beginEpoch(_ epoch: UInt64) {
    self.epoch = epoch
    chain = []
  }

  /// Appends bytes as they are, valid or not.
  mutating func append(raw bytes: [UInt8]) { chain.append(bytes) }

  mutating func publish(_ posting: TestPosting, state: PostingState = .live) {
    append(.postingPublished, posting.body(state: state))
  }

  mutating func apply(_ person: JobSeekerID, for shift: ShiftID) -> ApplicationID {
    let application: ApplicationID = ids.identifier()
    append(
      .applied,
      [
        "application": .string(application.text), "person": .string(person.text),
        "shift": .string(shift.text),
      ])
    return application
  }

  mutating func step(
    _ application: ApplicationID, _ event: ApplicationEvent, from: ApplicationState,
    to: ApplicationState? = nil
  ) {
    append(
      .applicationStepped,
      [
        "application": .string(application.text), "event": .string(event.rawValue),
        "from": .string(from.rawValue), "to": .string((to ?? event.target).rawValue),
      ])
  }

  /// Applies and confirms at once.
  @discardableResult
  mutating func confirm(_ person: JobSeekerID, for shift: ShiftID) -> ApplicationID {
    let application = apply(person, for: shift)
    step(application, .confirm, from: .applied)
    return application
  }

  mutating func release(_ count: Int, of shift: ShiftID) {
    append(.rightsReleased, ["shift": .string(shift.text), "count": .number(count)])
  }

  func batch(
    from first: Int = 1, through last: Int? = nil, envelopes: [SealedEnvelope] = []
  ) -> OperationBatch {
    OperationBatch(
      id: ids.identifier(), epoch: epoch, firstSequence: Int64(first),
      previousHash: hash(at: first - 1),
      entries: chain[(first - 1)..<(last ?? chain.count)].map { .operation($0) },
      envelopes: envelopes)
  }

  func hello(
    allotments: [Hello.OpenAllotment] = [], cursor: ChangeCursor? = nil, version: Int = 1,
    ledgerGeneration: Int64? = nil
  ) -> Hello {
    Hello(
      station: id, epoch: epoch, version: version, program: "test",
      headSequence: Int64(chain.count), headHash: headHash, cursor: cursor,
      ledgerGeneration: ledgerGeneration, allotments: allotments, queueLength: 0,
      oldestAgeSeconds: nil, rejected: 0,
      freeDiskBytes: 1, wallMilliseconds: 0, bootID: "boot", monotonicMilliseconds: 0)
  }

  /// Says hello, and once more knowing the generation that the answer named.
  @discardableResult
  func greet(
    _ county: TestCounty, allotments: [Hello.OpenAllotment] = []
  ) throws -> HelloAnswer {
    let answer = try county.service.hello(hello(allotments: allotments), from: id)
    let again = hello(allotments: allotments, ledgerGeneration: answer.ledgerGeneration)
    return try county.service.hello(again, from: id)
  }

  /// Sends what the county has not, and returns the results of that.
  @discardableResult
  func push(to county: TestCounty) throws -> [OperationResult] {
    let expected = Int(try greet(county).expectedSequence)
    guard expected <= chain.count else { return [] }
    return try county.push(batch(from: expected), from: id).results
  }
}

/// A posting of one shift.
struct TestPosting {
  let id: PostingID
  let employer: EmployerID
  let shift: ShiftID
  var places: Int
  var start: Int64

  init(_ ids: SeededIdentifiers, places: Int, start: Int64 = 1_000_000) {
    id = ids.identifier()
    employer = ids.identifier()
    shift = ids.identifier()
    self.places = places
    self.start = start
  }

  func body(state: PostingState = .live) -> [String: JSONValue] {
    [
      "posting": .string(id.text), "employer": .string(employer.text), "title": "搬货",
      "payFen": 20_000, "state": .string(state.rawValue),
      "shifts": .array([
        .object([
          "shift": .string(shift.text), "day": 20_000, "startMs": .integer(start),
          "endMs": .integer(start + 3_600_000), "places": .number(places),
        ])
      ]),
    ]
  }
}
