import OddJobMarket
import TerminalUI

extension AttendantState {
  /// Returns why a command about the sync can't be done now; nil where it can.
  func obstacle(toSync command: AttendantCommand) -> Wording? {
    guard let sync = workspace?.sync else { return nil }
    switch command {
    case .syncNow:
      guard let standing = sync.standing else { return Words.stillLoading }
      guard standing.isSetUp else { return Words.noCounty }
      return sync.isRunning && sync.step?.phase != .waiting ? Words.syncRuns : nil
    case .stopSync: return sync.isRunning ? nil : Words.nothingSyncs
    case .showMatter: return sync.list.selected == nil ? Words.noMatterSelected : nil
    case .markMatter:
      guard let matter = sync.list.selected else { return Words.noMatterSelected }
      return matter.canBeMarked ? nil : Words.staysUntilCounty
    default: return nil
    }
  }

  mutating func performSync(_ command: AttendantCommand) -> [AttendantEffect] {
    guard let work = workspace else { return [] }
    switch command {
    case .syncNow:
      workspace?.note = nil
      workspace?.sync.begin()
      return [.sync(.begin)]
    case .stopSync:
      workspace?.sync.stop()
      workspace?.note = StatusNote(Words.syncStopped)
      return [.sync(.stop)]
    case .showMatter:
      guard let matter = work.sync.list.selected else { return [] }
      workspace?.readLine = 0
      workspace?.dialog = .matter(matter)
    case .markMatter:
      switch work.sync.list.selected {
      case .task(let task): return [.sync(.finishTask(task.key, by: work.attendant.id))]
      case .rejected(let operation):
        return [.sync(.markSeen(operation.sequence, by: work.attendant.id))]
      case .quarantined, .skipped, nil: return []
      }
    default: break
    }
    return []
  }

  mutating func take(_ reply: SyncReply) -> [AttendantEffect] {
    switch reply {
    case .loaded(let standing):
      guard workspace?.sync.take(standing) == true else { return [] }
      if let failure = standing.summary.lastFailure {
        workspace?.note = StatusNote(failure.reason.wording, .alarm)
      } else {
        workspace?.note = StatusNote(Words.synced, .good)
      }
    case .progress(let step):
      let wasWaiting = workspace?.sync.step?.phase == .waiting
      workspace?.sync.take(step)
      // Why it waits, or how it ended, stands in the file.
      let isNews = step == nil || step?.phase == .waiting && !wasWaiting
      return isNews ? [.sync(.load)] : []
    case .marked(let refusal):
      workspace?.note = refusal.map { .refused($0) } ?? StatusNote(Words.matterMarked, .good)
      return [.sync(.load)]
    case .listChanged: return [.sync(.load)]
    }
    return []
  }
}
