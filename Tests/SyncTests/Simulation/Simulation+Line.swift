import CountyAPI
import OddJobMarket
import Sync

extension Simulation {
  /// What the line does to one request.
  private enum Fate: CaseIterable {
    case arrives, isLost, answerIsLost, isCut, comesTwice, meetsPortal, meetsBusyCounty
    case meetsProxy, answerIsAnothers, isDamaged
  }

  /// How often, of a hundred requests.
  private static let weights: [(Fate, Int)] = [
    (.isLost, 7), (.answerIsLost, 8), (.isCut, 6), (.comesTwice, 9), (.meetsPortal, 3),
    (.meetsBusyCounty, 3), (.meetsProxy, 1), (.answerIsAnothers, 2), (.isDamaged, 2),
  ]

  private mutating func fate() -> Fate {
    if isHealed { return .arrives }
    var number = chance.below(100)
    for (fate, weight) in Self.weights {
      if number < weight {
        faults += 1
        return fate
      }
      number -= weight
    }
    return .arrives
  }

  mutating func send(_ index: Int, _ session: Int, _ request: SimulatedRequest) {
    if case .push(let batch) = request, let code = refusal(index, of: batch) {
      hearLater(index, session, .failed(.push, .refused(Problem(code, ""))))
      return
    }
    let arrival = Happening.arrives(index, session: session, request, isCopy: false)
    let delay = 20 + chance.below(2_000)
    switch fate() {
    case .arrives: schedule(arrival, after: delay)
    case .isLost: fail(index, session, request, .unreachable(detail: "lost"))
    case .isCut:
      // Cut at byte k of the way there and back: before its end the county has nothing of it.
      let size = request.size
      if chance.below(size + 300) >= size { deliverUnheard(index, request, after: delay) }
      fail(index, session, request, .unreachable(detail: "cut"))
    case .answerIsLost:
      deliverUnheard(index, request, after: delay)
      fail(index, session, request, .unreachable(detail: "answer lost"))
    case .comesTwice:
      schedule(arrival, after: delay)
      deliverUnheard(index, request, after: chance.below(2 * 3_600_000))
    case .meetsPortal: fail(index, session, request, .notTheCounty(detail: "portal"))
    case .meetsBusyCounty:
      fail(index, session, request, .busy(retryAfterSeconds: chance.below(7_200)))
    case .meetsProxy: fail(index, session, request, .refused(Problem(.notAuthenticated, "")))
    case .isDamaged: fail(index, session, request, .refused(Problem(.digestMismatch, "")))
    case .answerIsAnothers:
      guard case .push(let batch) = request else {
        schedule(arrival, after: delay)
        return
      }
      deliverUnheard(index, request, after: delay)
      hearLater(index, session, .pushAnswered(strangeAnswer(to: batch)))
    }
  }

  /// The request arrives, and nobody waits for the answer.
  private mutating func deliverUnheard(
    _ index: Int, _ request: SimulatedRequest, after delay: Int
  ) {
    schedule(.arrives(index, session: 0, request, isCopy: true), after: delay)
  }

  private mutating func fail(
    _ index: Int, _ session: Int, _ request: SimulatedRequest, _ failure: CountyFailure
  ) {
    schedule(
      .hears(index, session: session, .failed(request.lane, failure)),
      after: 1 + chance.below(30_000))
  }

  private mutating func hearLater(_ index: Int, _ session: Int, _ event: SyncEvent) {
    schedule(.hears(index, session: session, event), after: 20 + chance.below(2_000))
  }

  /// Somebody says that all is well, of another batch.
  private mutating func strangeAnswer(to batch: OperationBatch) -> BatchAnswer {
    BatchAnswer(
      batch: identifier(),
      results: batch.entries.indices.map {
        OperationResult(
          sequence: batch.firstSequence + Int64($0), id: nil, status: .applied)
      },
      acceptedThrough: batch.lastSequence, headHash: batch.previousHash, headSignature: [])
  }

  mutating func arrive(
    _ index: Int, _ session: Int, _ request: SimulatedRequest, isCopy: Bool
  ) {
    let station = stations[index]
    var answer = county.answer(request, from: station.id)
    guard !isCopy else { return }
    if bug == .trustsItsOwnPosition { answer = trusting(answer, station) }
    hearLater(index, session, answer)
  }

  /// How a station hears the county that never doubts what it was told once.
  private func trusting(_ answer: SyncEvent, _ station: SimulatedStation) -> SyncEvent {
    let file = station.store.file
    switch answer {
    case .helloAnswered(var hello):
      hello.expectedSequence = file.acceptedThrough + 1
      hello.expectedPreviousHash = file.hash(at: file.acceptedThrough) ?? file.firstHash
      return .helloAnswered(hello)
    case .failed(let lane, .refused(var problem)) where problem.code == .gap:
      problem.expectedSequence = nil
      return .failed(lane, .refused(problem))
    default: return answer
    }
  }

  /// What stands between refuses a body that holds an operation which no request can carry.
  private func refusal(_ index: Int, of batch: OperationBatch) -> Problem.Code? {
    let uncarried = stations[index].uncarried
    for (offset, entry) in batch.entries.enumerated() {
      guard case .operation = entry else { continue }
      if let code = uncarried[batch.firstSequence + Int64(offset)] { return code }
    }
    return nil
  }
}

extension SimulatedRequest {
  /// About how many bytes it has.
  fileprivate var size: Int {
    if case .push(let batch) = self { batch.entries.reduce(300) { $0 + $1.size } } else { 500 }
  }
}
