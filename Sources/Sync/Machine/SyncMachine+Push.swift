import CountyAPI

extension SyncMachine {
  mutating func handlePush(_ event: SyncEvent) -> [SyncAction] {
    switch (push.step, event) {
    case (.reading, .batchRead(let batch)):
      guard let batch else {
        push.step = .done
        return finishIfOver()
      }
      push.head = max(push.head, batch.lastSequence)
      push.step = .sending(batch)
      return [.push(batch)]
    case (.sending(let batch), .pushAnswered(let answer)):
      guard answer.answers(batch) else {
        return handle(.notTheCounty(detail: "an answer to another batch"), of: .push)
      }
      push.step = .checking(answer)
      return [.readChain(.push, at: answer.acceptedThrough)]
    case (.keeping(let answer), .answerKept):
      push.failures = 0
      push.hasNews = true
      // The county may have more than the batch; what is beyond still owes its results.
      push.next = (answer.results.last?.sequence ?? answer.acceptedThrough) + 1
      if let suspect = push.suspectThrough, push.next > suspect { push.suspectThrough = nil }
      return readBatch()
    case (.quarantining, .quarantined):
      // The one was found: those behind it need not go in small pieces.
      if case .running(_, let answer) = stage { resetBounds(answer) }
      return readBatch()
    default: return []
    }
  }

  /// The county's head, or the place that it wants to go on from, against the station's own chain.
  mutating func comparePushed(_ own: OperationHash?) -> [SyncAction] {
    switch push.step {
    case .checking(let answer):
      guard own == answer.headHash else { return finish(.stopped(.fork)) }
      push.step = .keeping(answer)
      return [.keepAnswer(answer)]
    case .rewinding(let sequence, let hash):
      guard let own, hash == nil || hash == own else { return finish(.stopped(.fork)) }
      push.next = sequence
      push.start = min(push.start, sequence)
      return readBatch()
    default: return []
    }
  }

  mutating func readBatch() -> [SyncAction] {
    guard case .running(let standing, let answer) = stage else { return [] }
    push.step = .reading
    return [
      .readBatch(
        BatchBounds(
          epoch: standing.epoch, first: push.next, count: push.room, bytes: push.bytes,
          sealingKey: answer.sealingKey))
    ]
  }

  mutating func resetBounds(_ answer: HelloAnswer) {
    push.count = min(answer.operationLimit, WireLimits.operations)
    push.bytes = min(answer.byteLimit, WireLimits.bodyBytes)
    push.suspectThrough = nil
  }

  /// 409 `gap`: the county lacks something before this batch, whatever the station believed.
  mutating func rewind(_ problem: Problem, from batch: OperationBatch) -> [SyncAction] {
    guard let expected = problem.expectedSequence, expected < batch.firstSequence else {
      return backOff(.push, .refused(problem))
    }
    push.step = .rewinding(to: expected, after: problem.expectedPreviousHash)
    return [.readChain(.push, at: expected - 1)]
  }

  /// 413, 400 and 422: half of the batch goes alone, until the one is found that no request can
  /// carry; that one stays here, and its stub goes in its place.
  mutating func narrow(
    _ problem: Problem, _ batch: OperationBatch, reason: QuarantineReason
  ) -> [SyncAction] {
    if batch.entries.count > 1 {
      switch reason {
      case .tooLarge:
        push.count = batch.entries.count / 2
        push.bytes = max(1, min(push.bytes, batch.bytes.count) / 2)
      case .unreadable: push.suspectThrough = batch.lastSequence
      }
      return readBatch()
    }
    // A stub holds nothing that could be to blame.
    guard case .operation = batch.entries.first else {
      return backOff(.push, .refused(problem))
    }
    // A file that hands it out again would be asked again without end.
    guard push.quarantined != batch.firstSequence else { return finish(.storeFailed) }
    push.quarantined = batch.firstSequence
    push.step = .quarantining
    return [.quarantine(batch.firstSequence, reason)]
  }
}

extension BatchAnswer {
  /// Whether the answer speaks of this batch, of every entry once, and of nothing less.
  func answers(_ batch: OperationBatch) -> Bool {
    guard self.batch == batch.id, acceptedThrough >= batch.lastSequence,
      results.count == batch.entries.count
    else { return false }
    return results.enumerated().allSatisfy { index, result in
      result.sequence == batch.firstSequence + Int64(index)
    }
  }
}
