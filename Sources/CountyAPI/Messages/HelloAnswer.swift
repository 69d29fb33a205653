/// Where the county stands: the station goes on from here, whatever it believed.
package struct HelloAnswer: Hashable, Sendable {
  /// The county's public key to which ID numbers and phones are sealed (X25519, HPKE).
  package struct SealingKey: Hashable, Sendable {
    package var id: String
    package var publicKey: [UInt8]

    package init(id: String, publicKey: [UInt8]) {
      self.id = id
      self.publicKey = publicKey
    }
  }

  /// When the county would like to hear from stations, in minutes of the day.
  package struct Window: Hashable, Sendable {
    package var startMinute: Int
    package var endMinute: Int

    package init(startMinute: Int, endMinute: Int) {
      self.startMinute = startMinute
      self.endMinute = endMinute
    }
  }

  package var serverMilliseconds: Int64
  /// New after every restore of the county's database: cursors of an older one are void.
  package var ledgerGeneration: Int64
  package var expectedSequence: Int64
  package var expectedPreviousHash: OperationHash
  /// Operations up to here are safe in the county's archive; their bodies may be wiped here.
  package var archivedThrough: Int64
  package var operationLimit: Int
  package var byteLimit: Int
  package var acceptsGzip: Bool
  package var window: Window?
  package var sealingKey: SealingKey?
  package var notices: [String]

  package init(
    serverMilliseconds: Int64, ledgerGeneration: Int64, expectedSequence: Int64,
    expectedPreviousHash: OperationHash, archivedThrough: Int64,
    operationLimit: Int = WireLimits.operations, byteLimit: Int = WireLimits.bodyBytes,
    acceptsGzip: Bool = true, window: Window? = nil, sealingKey: SealingKey? = nil,
    notices: [String] = []
  ) {
    self.serverMilliseconds = serverMilliseconds
    self.ledgerGeneration = ledgerGeneration
    self.expectedSequence = expectedSequence
    self.expectedPreviousHash = expectedPreviousHash
    self.archivedThrough = archivedThrough
    self.operationLimit = operationLimit
    self.byteLimit = byteLimit
    self.acceptsGzip = acceptsGzip
    self.window = window
    self.sealingKey = sealingKey
    self.notices = notices
  }
}

extension HelloAnswer {
  package init(_ value: JSONValue) throws(WireFault) {
    let members = try JSONMembers(value)
    let limits = try JSONMembers(members.value("limits"), path: "limits")
    self.init(
      serverMilliseconds: try members.integer("serverMs"),
      ledgerGeneration: try members.integer("ledgerGeneration"),
      expectedSequence: try members.integer("expectedSeq", in: 1...WireLimits.largestInteger),
      expectedPreviousHash: try members.hash("expectedPrevHash"),
      archivedThrough: try members.integer("archivedThrough"),
      operationLimit: Int(try limits.integer("operations", in: 1...Int64(WireLimits.operations))),
      byteLimit: Int(try limits.integer("bytes", in: 1_024...Int64(WireLimits.bodyBytes))),
      acceptsGzip: try limits.bool("gzip"),
      window: try members.optional("window") { name throws(WireFault) in
        let window = try JSONMembers(members.value(name), path: name)
        return Window(
          startMinute: try window.count("startMinute", upTo: 1_439),
          endMinute: try window.count("endMinute", upTo: 1_439))
      },
      sealingKey: try members.optional("sealingKey") { name throws(WireFault) in
        let key = try JSONMembers(members.value(name), path: name)
        return SealingKey(
          id: try key.string("id", upTo: 64), publicKey: try key.base64("publicKey", upTo: 64))
      },
      notices: try members.strings("notices", upTo: 20))
  }

  package var json: JSONValue {
    .object([
      "serverMs": .integer(serverMilliseconds), "ledgerGeneration": .integer(ledgerGeneration),
      "expectedSeq": .integer(expectedSequence),
      "expectedPrevHash": .string(expectedPreviousHash.hexadecimal),
      "archivedThrough": .integer(archivedThrough),
      "limits": .object([
        "operations": .number(operationLimit), "bytes": .number(byteLimit),
        "gzip": .bool(acceptsGzip),
      ]),
      "window": window.map {
        .object(["startMinute": .number($0.startMinute), "endMinute": .number($0.endMinute)])
      } ?? .null,
      "sealingKey": sealingKey.map {
        .object(["id": .string($0.id), "publicKey": .base64($0.publicKey)])
      } ?? .null,
      "notices": .array(notices.map { .string($0) }),
    ])
  }
}
