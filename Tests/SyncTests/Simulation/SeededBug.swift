import CountyEndpoint

/// The twelve mistakes that a simulation must be able to find, each one protection turned off.
enum SeededBug: String, CaseIterable, Sendable {
  /// The county takes a person who waits elsewhere for one who has the place.
  case pendingCountsAsDuplicate
  /// The station deletes an operation once the county has acknowledged it.
  case deletesOnAcknowledgement
  /// The station goes on from where it believes to be, whatever the county expects.
  case trustsItsOwnPosition
  /// The county takes what comes twice twice.
  case takesTwice
  /// An operation that no request can carry is sent again and again.
  case poisonBlocks
  /// The county gives the rights of a silent station to others.
  case rightsExpire
  /// The station confirms while places seem free, without a right.
  case countsOptimistically
  /// The station saves the cursor before the page that it belongs to.
  case cursorAheadOfData
  /// A cursor is a position alone, of whatever generation.
  case cursorWithoutGeneration
  /// A restored county gives rights out at once.
  case noBarrierAfterRestore
  /// The hello says nothing of the rights that the station holds.
  case helloWithoutInventory
  /// What was acknowledged to people is durable only some time later.
  case commitsAreNotDurable
}

extension SeededBug {
  /// The protections of the county that stay when it has this bug.
  var safeguards: Safeguards {
    switch self {
    case .pendingCountsAsDuplicate: .all.subtracting(.tellsPendingFromPlaced)
    case .takesTwice: .all.subtracting(.deduplicates)
    case .rightsExpire: .all.subtracting(.keepsRights)
    case .cursorWithoutGeneration: .all.subtracting(.checksGeneration)
    case .noBarrierAfterRestore: .all.subtracting(.waitsAfterRestore)
    case .deletesOnAcknowledgement, .trustsItsOwnPosition, .poisonBlocks,
      .countsOptimistically, .cursorAheadOfData, .helloWithoutInventory, .commitsAreNotDurable:
      .all
    }
  }
}
