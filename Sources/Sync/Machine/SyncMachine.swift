import CountyAPI

/// One session with the county, as a value: an event goes in, actions come out.
///
/// It says hello, compares what the county has with the station's own chain, and then pushes and
/// pulls beside each other until the queue is empty and the mirror is new. It knows no line, file
/// or clock; `SyncRunner` carries its actions out, and so does a simulation.
/// An event that does not belong to its present step is ignored.
package struct SyncMachine: Hashable, Sendable {
  enum Stage: Hashable, Sendable {
    case fresh
    case reading
    case greeting(SyncStanding)
    /// The county's beginning is compared with the station's chain.
    case comparing(SyncStanding, HelloAnswer)
    case keeping(SyncStanding, HelloAnswer)
    case waiting(SyncStanding)
    case running(SyncStanding, HelloAnswer)
    case over(SyncOutcome)
  }

  var stage: Stage = .fresh
  var helloFailures = 0
  private var hasSaidAgain = false
  var push = PushLane()
  var pull = PullLane()

  package init() {}

  /// How the session ended; nil while it goes on.
  package var outcome: SyncOutcome? {
    if case .over(let outcome) = stage { outcome } else { nil }
  }

  package mutating func handle(_ event: SyncEvent) -> [SyncAction] {
    let actions = respond(to: event)
    return actions + releaseHeld()
  }

  private mutating func respond(to event: SyncEvent) -> [SyncAction] {
    if case .over = stage { return [] }
    switch event {
    case .storeFailed: return finish(.storeFailed)
    case .cancelled: return finish(.cancelled)
    case .failed(let lane, let failure): return handle(failure, of: lane)
    case .waited(let lane): return resume(lane)
    case .begun, .stood, .helloAnswered, .helloKept: return handleHello(event)
    case .chainRead(.hello, let hash): return compare(hash)
    case .chainRead(.push, let hash): return comparePushed(hash)
    case .chainRead(.pull, _): return []
    case .batchRead, .pushAnswered, .answerKept, .quarantined: return handlePush(event)
    case .changesArrived, .pageApplied, .snapshotArrived, .staged, .swapped:
      return handlePull(event)
    }
  }

  private mutating func handleHello(_ event: SyncEvent) -> [SyncAction] {
    switch (stage, event) {
    case (.fresh, .begun):
      stage = .reading
      return [.readStanding]
    case (.reading, .stood(let standing)):
      stage = .greeting(standing)
      return [.sayHello(standing)]
    case (.greeting(let standing), .helloAnswered(let answer)):
      stage = .comparing(standing, answer)
      return [.readChain(.hello, at: answer.expectedSequence - 1)]
    case (.keeping(let standing, let answer), .helloKept):
      if mustSayAgain(standing, answer) {
        hasSaidAgain = true
        stage = .reading
        return [.readStanding]
      }
      stage = .running(standing, answer)
      return begin(standing, answer)
    default: return []
    }
  }

  /// A county that went back to a copy counts what a station holds only if the station says it
  /// knowing of that: an older hello may come to it late.
  private func mustSayAgain(_ standing: SyncStanding, _ answer: HelloAnswer) -> Bool {
    guard !hasSaidAgain, let known = standing.ledgerGeneration else { return false }
    return known != answer.ledgerGeneration
  }

  /// A county that expects what the station does not have, or hangs on another hash, has another
  /// chain: nothing of its answer is kept.
  private mutating func compare(_ own: OperationHash?) -> [SyncAction] {
    guard case .comparing(let standing, let answer) = stage else { return [] }
    guard own == answer.expectedPreviousHash else { return finish(.stopped(.fork)) }
    stage = .keeping(standing, answer)
    return [.keepHello(answer)]
  }

  private mutating func begin(_ standing: SyncStanding, _ answer: HelloAnswer) -> [SyncAction] {
    helloFailures = 0
    // What was taken and whose answer was lost goes again: its results are still to come.
    push.next = max(1, min(answer.expectedSequence, standing.acceptedThrough + 1))
    push.start = push.next
    push.head = standing.headSequence
    resetBounds(answer)
    // A cursor of another generation says nothing about this one's feed.
    pull.cursor = standing.cursor.flatMap {
      $0.generation == answer.ledgerGeneration ? $0 : nil
    }
    return readBatch() + askForChanges()
  }

  /// After a wait, what failed is tried again.
  private mutating func resume(_ lane: SyncLane) -> [SyncAction] {
    switch lane {
    case .hello:
      guard case .waiting = stage else { return [] }
      stage = .reading
      return [.readStanding]
    case .push: return push.step == .waiting ? readBatch() : []
    case .pull: return pull.step == .waiting ? askForChanges() : []
    }
  }

  /// The session ends when both ways are at their end; what was pushed last may have brought
  /// changes, so one more pull comes first.
  mutating func finishIfOver() -> [SyncAction] {
    guard push.isOver, pull.isOver else { return [] }
    if push.hasNews, pull.step == .done { return askForChanges() }
    if case .gaveUp(let failure) = push.step { return finish(.gaveUp(failure)) }
    if case .gaveUp(let failure) = pull.step { return finish(.gaveUp(failure)) }
    return finish(.complete)
  }

  mutating func finish(_ outcome: SyncOutcome) -> [SyncAction] {
    stage = .over(outcome)
    return [.finish(outcome)]
  }
}
