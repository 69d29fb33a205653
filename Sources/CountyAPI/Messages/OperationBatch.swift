package import OddJobMarket

/// Operations on their way to the county, in order and without gaps.
///
/// The operations' bytes are written into the body as they are stored, and cut out of it as they
/// stand: neither side ever writes one anew, or its hash would change.
package struct OperationBatch: Hashable, Sendable {
  /// One place of the chain: an operation's bytes, or the stub of one that stays at the station.
  package enum Entry: Hashable, Sendable {
    case operation([UInt8])
    case stub(OperationStub)
  }

  /// Echoed by the county; an answer without it came from something else on the line.
  package var id: Identifier<OperationBatch>
  package var epoch: UInt64
  package var firstSequence: Int64
  package var previousHash: OperationHash
  package var entries: [Entry]
  /// Sealed ID numbers and phones of people whom these operations name.
  package var envelopes: [SealedEnvelope]

  package init(
    id: Identifier<OperationBatch>, epoch: UInt64, firstSequence: Int64,
    previousHash: OperationHash, entries: [Entry], envelopes: [SealedEnvelope] = []
  ) {
    self.id = id
    self.epoch = epoch
    self.firstSequence = firstSequence
    self.previousHash = previousHash
    self.entries = entries
    self.envelopes = envelopes
  }

  /// The last sequence number of the batch; one below the first for an empty batch.
  package var lastSequence: Int64 { firstSequence + Int64(entries.count) - 1 }

  /// The request's body, members in the order of their names, the operations byte for byte.
  package var bytes: [UInt8] {
    var body: [UInt8] = []
    body.reserveCapacity(256 + entries.reduce(0) { $0 + $1.size + 1 })
    body += #"{"batchId":"\#(id.text)","envelopes":"#.utf8
    body += JSONValue.array(envelopes.map(\.json)).canonicalBytes
    body += #","epoch":"\#(epoch.epochText)","firstSeq":\#(firstSequence),"operations":["#.utf8
    for (index, entry) in entries.enumerated() {
      if index > 0 { body.append(UInt8(ascii: ",")) }
      switch entry {
      case .operation(let bytes): body += bytes
      case .stub(let stub): body += stub.json.canonicalBytes
      }
    }
    body += #"],"prevHash":"\#(previousHash.hexadecimal)"}"#.utf8
    return body
  }
}

extension OperationBatch.Entry {
  /// About how many bytes the entry takes in a body.
  package var size: Int {
    switch self {
    case .operation(let bytes): bytes.count
    case .stub: 160
    }
  }
}

extension OperationStub {
  var json: JSONValue {
    .object([
      "stub": true, "seq": .integer(sequence), "hash": .string(hash.hexadecimal),
      "size": .integer(Int64(size)),
    ])
  }

  init(_ members: JSONMembers) throws(WireFault) {
    self.init(
      sequence: try members.integer("seq", in: 1...WireLimits.largestInteger),
      hash: try members.hash("hash"), size: try members.count("size"))
  }
}
