import CountyAPI
import OddJobMarket
import Sync

/// A station of a simulation: its disk, the session that runs, and what people were told.
struct SimulatedStation {
  let id: StationID
  let store: MemoryStation
  /// By how much the wall's clock is wrong, in milliseconds.
  var clockError: Int64
  var machine: SyncMachine?
  /// Which session it is: what an earlier one still hears is nothing to this one.
  var session = 0
  var lastOutcome: SyncOutcome?
  /// Hashes of operations that were acknowledged to people.
  var acknowledged: [OperationHash] = []
  /// Operations that no request can carry, and how the county answers to one.
  var uncarried: [Int64: Problem.Code] = [:]
}
