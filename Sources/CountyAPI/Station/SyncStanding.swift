package import OddJobMarket

/// Where the station stands towards the county.
package struct SyncStanding: Hashable, Sendable {
  package var station: StationID
  package var epoch: UInt64
  package var headSequence: Int64
  package var headHash: OperationHash
  /// As far as the county has the chain and its results are here.
  package var acceptedThrough: Int64
  package var cursor: ChangeCursor?
  /// The county's generation as its last answer named it; nil before the first.
  package var ledgerGeneration: Int64?
  package var allotments: [Hello.OpenAllotment]
  /// When the oldest waiting operation was made, in milliseconds of the station's clock.
  package var oldestWaitingMilliseconds: Int64?
  /// Operations that the county rejected and nobody has looked at yet.
  package var rejected: Int

  package init(
    station: StationID, epoch: UInt64, headSequence: Int64, headHash: OperationHash,
    acceptedThrough: Int64, cursor: ChangeCursor?, ledgerGeneration: Int64? = nil,
    allotments: [Hello.OpenAllotment], oldestWaitingMilliseconds: Int64?, rejected: Int
  ) {
    self.station = station
    self.epoch = epoch
    self.headSequence = headSequence
    self.headHash = headHash
    self.acceptedThrough = acceptedThrough
    self.cursor = cursor
    self.ledgerGeneration = ledgerGeneration
    self.allotments = allotments
    self.oldestWaitingMilliseconds = oldestWaitingMilliseconds
    self.rejected = rejected
  }

  package var queueLength: Int { Int(max(0, headSequence - acceptedThrough)) }
}
