import CountyAPI

extension SyncMachine {
  mutating func handlePull(_ event: SyncEvent) -> [SyncAction] {
    switch (pull.step, event) {
    case (.asking, .changesArrived(let page)):
      pull.step = .holding(page)
      let settlesNothing = !page.changes.contains { $0.kind == .result }
      return settlesNothing ? applyHeld() : []
    case (.applying(let page), .pageApplied):
      pull.failures = 0
      pull.changes += page.changes.count
      let moved = page.cursor != pull.cursor
      pull.cursor = page.cursor
      // A page that says there is more and stands still would be asked for without end.
      return page.hasMore && moved ? askForChanges() : finishPull()
    case (.askingSnapshot(let asked), .snapshotArrived(let page)):
      return arrived(page, asked: asked)
    case (.staging(let page), .staged):
      pull.failures = 0
      pull.changes += page.changes.count
      if let next = page.next { return askForSnapshot(page: next) }
      pull.step = .holdingSwap(page.cursor)
      return []
    case (.swapping(let cursor), .swapped):
      pull.cursor = cursor
      pull.snapshot = nil
      return askForChanges()
    default: return []
    }
  }

  /// Goes on with what waited for a batch, once none is under way.
  mutating func releaseHeld() -> [SyncAction] {
    if case .over = stage { return [] }
    return push.isUnderWay ? [] : applyHeld()
  }

  private mutating func applyHeld() -> [SyncAction] {
    switch pull.step {
    case .holding(let page):
      pull.step = .applying(page)
      return [.applyPage(page)]
    case .holdingSwap(let cursor):
      pull.step = .swapping(cursor)
      return [.swapStaged(cursor)]
    default: return []
    }
  }

  private mutating func arrived(_ page: SnapshotPage, asked: String?) -> [SyncAction] {
    // A later page of another moment would leave that moment without its first ones.
    if asked != nil, page.snapshot != pull.snapshot {
      return restartSnapshot(after: .notTheCounty(detail: "a page of another snapshot"))
    }
    pull.snapshot = page.snapshot
    pull.step = .staging(page)
    return [.stage(page)]
  }

  /// Without a cursor that the county knows, everything is fetched anew.
  mutating func askForChanges() -> [SyncAction] {
    guard let cursor = pull.cursor else { return askForSnapshot(page: nil) }
    push.hasNews = false
    pull.step = .asking
    return [.pull(after: cursor)]
  }

  mutating func askForSnapshot(page: String?) -> [SyncAction] {
    if page == nil { pull.snapshot = nil }
    pull.step = .askingSnapshot(page: page)
    return [.takeSnapshot(page: page)]
  }

  /// 410: of the feed, a snapshot is taken; of a snapshot, the next one after a pause.
  mutating func cursorGone(_ problem: Problem) -> [SyncAction] {
    pull.cursor = nil
    if case .asking = pull.step { return askForSnapshot(page: nil) }
    return restartSnapshot(after: .refused(problem))
  }

  private mutating func restartSnapshot(after failure: CountyFailure) -> [SyncAction] {
    pull.cursor = nil
    pull.snapshot = nil
    return backOff(.pull, failure)
  }

  private mutating func finishPull() -> [SyncAction] {
    pull.step = .done
    return finishIfOver()
  }
}
