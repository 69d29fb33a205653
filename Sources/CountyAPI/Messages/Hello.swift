package import OddJobMarket

/// What a station says of itself before anything else; with nothing to push, its head still goes
/// with it, so that a chain that was cut is seen the same night.
package struct Hello: Hashable, Sendable {
  /// What is left of the rights to one shift's places at this station.
  package struct OpenAllotment: Hashable, Sendable {
    package var shift: ShiftID
    /// Granted in total.
    package var allotted: Int
    /// Used by confirmed and held applications.
    package var used: Int

    package init(shift: ShiftID, allotted: Int, used: Int) {
      self.shift = shift
      self.allotted = allotted
      self.used = used
    }
  }

  package var station: StationID
  package var epoch: UInt64
  /// The contract's version, and the program's, for people.
  package var version: Int
  package var program: String
  package var headSequence: Int64
  package var headHash: OperationHash
  package var cursor: ChangeCursor?
  /// The county's generation as its last answer named it: what is said of rights counts after a
  /// restore only where the station knows of that.
  package var ledgerGeneration: Int64?
  package var allotments: [OpenAllotment]
  package var queueLength: Int
  package var oldestAgeSeconds: Int64?
  package var rejected: Int
  package var freeDiskBytes: Int64
  package var wallMilliseconds: Int64
  package var bootID: String
  package var monotonicMilliseconds: Int64

  package init(
    station: StationID, epoch: UInt64, version: Int = CountyContract.version, program: String,
    headSequence: Int64, headHash: OperationHash, cursor: ChangeCursor?,
    ledgerGeneration: Int64? = nil, allotments: [OpenAllotment], queueLength: Int,
    oldestAgeSeconds: Int64?, rejected: Int,
    freeDiskBytes: Int64, wallMilliseconds: Int64, bootID: String, monotonicMilliseconds: Int64
  ) {
    self.station = station
    self.epoch = epoch
    self.version = version
    self.program = program
    self.headSequence = headSequence
    self.headHash = headHash
    self.cursor = cursor
    self.ledgerGeneration = ledgerGeneration
    self.allotments = allotments
    self.queueLength = queueLength
    self.oldestAgeSeconds = oldestAgeSeconds
    self.rejected = rejected
    self.freeDiskBytes = freeDiskBytes
    self.wallMilliseconds = wallMilliseconds
    self.bootID = bootID
    self.monotonicMilliseconds = monotonicMilliseconds
  }
}

extension Hello {
  package init(_ value: JSONValue) throws(WireFault) {
    let members = try JSONMembers(value)
    self.init(
      station: try members.identifier("station"), epoch: try members.epoch("epoch"),
      version: try members.count("version", upTo: 1_000),
      program: try members.string("program", upTo: 64),
      headSequence: try members.integer("headSeq"), headHash: try members.hash("headHash"),
      cursor: try members.optional("cursor") { name throws(WireFault) in
        try members.cursor(name)
      },
      ledgerGeneration: try members.optional("ledgerGeneration") { name throws(WireFault) in
        try members.integer(name)
      },
      allotments: try members.array("allotments", upTo: WireLimits.allotments) {
        member throws(WireFault) in
        OpenAllotment(
          shift: try member.identifier("shift"),
          allotted: try member.count("allotted", upTo: 10_000),
          used: try member.count("used", upTo: 10_000))
      },
      queueLength: try members.count("queueLength"),
      oldestAgeSeconds: try members.optional("oldestAgeSeconds") { name throws(WireFault) in
        try members.integer(name)
      },
      rejected: try members.count("rejected"),
      freeDiskBytes: try members.integer("freeDiskBytes"),
      wallMilliseconds: try members.integer(
        "wallMs", in: -WireLimits.largestInteger...WireLimits.largestInteger),
      bootID: try members.string("bootId", upTo: 64),
      monotonicMilliseconds: try members.integer("monoMs"))
  }

  package var json: JSONValue {
    .object([
      "station": .string(station.text), "epoch": .string(epoch.epochText),
      "version": .number(version), "program": .string(program),
      "headSeq": .integer(headSequence), "headHash": .string(headHash.hexadecimal),
      "cursor": cursor.map { .string($0.text) } ?? .null,
      "ledgerGeneration": ledgerGeneration.map { .integer($0) } ?? .null,
      "allotments": .array(
        allotments.map { allotment in
          .object([
            "shift": .string(allotment.shift.text), "allotted": .number(allotment.allotted),
            "used": .number(allotment.used),
          ])
        }),
      "queueLength": .number(queueLength),
      "oldestAgeSeconds": oldestAgeSeconds.map { .integer($0) } ?? .null,
      "rejected": .number(rejected), "freeDiskBytes": .integer(freeDiskBytes),
      "wallMs": .integer(wallMilliseconds), "bootId": .string(bootID),
      "monoMs": .integer(monotonicMilliseconds),
    ])
  }
}
