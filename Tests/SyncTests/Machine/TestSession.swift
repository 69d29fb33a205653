import CountyAPI
import Sync
import Testing

/// A session that a test talks to: what it was told, and what it wants done.
struct TestSession {
  var machine = SyncMachine()
  let chain: TestChain
  private(set) var actions: [SyncAction] = []
  private var batches: UInt64 = 100

  init(queue: Int = 0, bodyBytes: Int = 8) { chain = TestChain(count: queue, bodyBytes: bodyBytes) }

  mutating func hear(_ event: SyncEvent) { actions = machine.handle(event) }

  func standing(
    accepted: Int64 = 0, cursor: ChangeCursor? = ChangeCursor(generation: 1, position: 5),
    ledgerGeneration: Int64? = nil
  ) -> SyncStanding {
    SyncStanding(
      station: chain.station, epoch: TestChain.epoch, headSequence: chain.head,
      headHash: chain.hashes[Int(chain.head)], acceptedThrough: accepted, cursor: cursor,
      ledgerGeneration: ledgerGeneration,
      allotments: [], oldestWaitingMilliseconds: nil, rejected: 0)
  }

  func helloAnswer(expects sequence: Int64 = 1, generation: Int64 = 1) -> HelloAnswer {
    HelloAnswer(
      serverMilliseconds: 1, ledgerGeneration: generation, expectedSequence: sequence,
      expectedPreviousHash: chain.hash(at: sequence - 1) ?? chain.hashes[0], archivedThrough: 0)
  }

  /// Brings the session to where both ways have begun.
  mutating func greet(
    cursor: ChangeCursor? = ChangeCursor(generation: 1, position: 5),
    answer: HelloAnswer? = nil, accepted: Int64? = nil
  ) {
    let answer = answer ?? helloAnswer()
    hear(.begun)
    hear(
      .stood(standing(accepted: accepted ?? answer.expectedSequence - 1, cursor: cursor)))
    hear(.helloAnswered(answer))
    hear(.chainRead(.hello, chain.hash(at: answer.expectedSequence - 1)))
    hear(.helloKept)
  }

  /// Answers the last wish to read a batch, and returns the batch.
  @discardableResult
  mutating func readBatch() -> OperationBatch? {
    for case .readBatch(let bounds) in actions {
      batches += 1
      let batch =
        bounds.first <= chain.head
        ? chain.batch(first: bounds.first, count: bounds.count, id: batches) : nil
      hear(.batchRead(batch))
      return batch
    }
    return nil
  }

  /// Does the same where a batch is certain to be there.
  mutating func nextBatch() throws -> OperationBatch {
    let batch = readBatch()
    return try #require(batch)
  }

  /// Lets the county take a batch, and the station keep its answer.
  mutating func accept(_ batch: OperationBatch) {
    let answer = chain.answer(batch)
    hear(.pushAnswered(answer))
    hear(.chainRead(.push, chain.hash(at: answer.acceptedThrough)))
    hear(.answerKept)
  }

  var wait: SyncPause? {
    for case .wait(_, let pause) in actions { return pause }
    return nil
  }

  var bounds: BatchBounds? {
    for case .readBatch(let bounds) in actions { return bounds }
    return nil
  }
}
