import FoundationEssentials
package import OddJobMarket

/// The county's word on a batch, after its transaction committed.
package struct BatchAnswer: Hashable, Sendable {
  package var batch: Identifier<OperationBatch>
  package var results: [OperationResult]
  /// Every operation of this epoch up to here is at the county.
  package var acceptedThrough: Int64
  package var headHash: OperationHash
  /// The county's Ed25519 signature over station, epoch, `acceptedThrough` and `headHash`: what the
  /// station can show should the county ever say that it never came.
  package var headSignature: [UInt8]

  package init(
    batch: Identifier<OperationBatch>, results: [OperationResult], acceptedThrough: Int64,
    headHash: OperationHash, headSignature: [UInt8]
  ) {
    self.batch = batch
    self.results = results
    self.acceptedThrough = acceptedThrough
    self.headHash = headHash
    self.headSignature = headSignature
  }

  package init(_ value: JSONValue) throws(WireFault) {
    let members = try JSONMembers(value)
    self.init(
      batch: try members.identifier("batchId"),
      results: try members.array("results", upTo: WireLimits.operations) {
        member throws(WireFault) in try OperationResult(member)
      },
      acceptedThrough: try members.integer("acceptedThrough"),
      headHash: try members.hash("headHash"),
      headSignature: try members.base64("headSignature", upTo: 128))
  }

  package var json: JSONValue {
    .object([
      "batchId": .string(batch.text), "results": .array(results.map(\.json)),
      "acceptedThrough": .integer(acceptedThrough), "headHash": .string(headHash.hexadecimal),
      "headSignature": .base64(headSignature),
    ])
  }
}

extension BatchAnswer {
  /// The canonical bytes of `json`, written straight away: nearly every result says no more than
  /// that its operation was applied.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(320 + results.count * 96)
    bytes += "{\"acceptedThrough\":\(acceptedThrough),\"batchId\":\"\(batch.text)\",".utf8
    bytes += "\"headHash\":\"\(headHash.hexadecimal)\",\"headSignature\":".utf8
    bytes += JSONValue.base64(headSignature).canonicalBytes
    bytes += ",\"results\":[".utf8
    for (index, result) in results.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      if result.isPlain, let id = result.id {
        bytes += "{\"id\":\"".utf8
        bytes += id.text.utf8
        bytes += "\",\"seq\":".utf8
        bytes += String(result.sequence).utf8
        bytes += ",\"status\":\"applied\"}".utf8
      } else {
        bytes += result.json.canonicalBytes
      }
    }
    bytes += "]}".utf8
    return bytes
  }

  /// Returns the bytes that `headSignature` signs: the station's sixteen, the epoch and
  /// `acceptedThrough` as eight each, big-endian, and the head's hash.
  package static func signedBytes(
    station: StationID, epoch: UInt64, acceptedThrough: Int64, headHash: OperationHash
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    withUnsafeBytes(of: station.rawValue.uuid) { bytes += $0 }
    withUnsafeBytes(of: epoch.bigEndian) { bytes += $0 }
    withUnsafeBytes(of: acceptedThrough.bigEndian) { bytes += $0 }
    return bytes + headHash.bytes
  }
}
