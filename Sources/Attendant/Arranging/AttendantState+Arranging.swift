import OddJobMarket

extension AttendantState {
  /// Narrows or sorts the list that has the keys.
  mutating func performArranging(_ command: AttendantCommand) -> [AttendantEffect] {
    guard let work = workspace else { return [] }
    let narrows = command == .narrow
    switch work.view {
    case .board where work.board.pane == .applications:
      if narrows {
        workspace?.board.applications.narrow()
      } else {
        workspace?.board.applications.sort()
      }
    case .board: return performOnBoard(command)
    case .postings:
      if narrows { workspace?.postings.look.narrow() } else { workspace?.postings.look.sort() }
      workspace?.postings.offset = 0
      workspace?.postings.landing = 0
      return workspace.map { [$0.postings.request] } ?? []
    case .people:
      if narrows { workspace?.people.list.narrow() } else { workspace?.people.list.sort() }
    case .calls where work.calling.pane == .help:
      if narrows { calls.list.narrow() } else { calls.list.sort() }
    case .calls:
      if narrows { workspace?.calling.list.narrow() } else { workspace?.calling.list.sort() }
    case .crews:
      let before = work.crews.list.selected?.id
      workspace?.crews.arrange { list in
        if narrows { list.narrow() } else { list.sort() }
      }
      guard workspace?.crews.list.selected?.id != before else { return [] }
      return workspace?.crews.recordRequest ?? []
    case .matching:
      if narrows {
        workspace?.dayMatching.list.narrow()
      } else {
        workspace?.dayMatching.list.sort()
      }
    case .sync:
      if narrows { workspace?.sync.list.narrow() } else { workspace?.sync.list.sort() }
    case .employers:
      if narrows { workspace?.employers.list.narrow() } else { workspace?.employers.list.sort() }
      return workspace?.employers.openSelected() ?? []
    case .review: break
    }
    return []
  }

  /// Returns why the open list can't be narrowed or sorted; nil where it can.
  func obstacle(toArranging command: AttendantCommand) -> Wording? {
    guard let work = workspace else { return nil }
    switch work.view {
    case .review: return command == .narrow ? Words.reviewHasOneState : Words.reviewHasOneOrder
    case .people, .employers: return work.isReading ? Words.closeRecordsFirst : nil
    case .crews: return work.crews.pane == .members ? Words.membersHaveNone : nil
    case .board, .postings, .calls, .matching, .sync: return nil
    }
  }

  /// What the open list is narrowed to, or sorted by; nil where it shows all, as it came.
  func arrangement(_ command: AttendantCommand) -> Wording? {
    guard let work = workspace else { return nil }
    let names: (narrowing: Wording?, order: Wording?) =
      switch work.view {
      case .board where work.board.pane == .applications: work.board.applications.look
      case .board:
        (
          work.board.narrowing == .all ? nil : work.board.narrowing.wording,
          work.board.order == .start ? nil : work.board.order.wording
        )
      case .postings: (work.postings.look.narrowingName, work.postings.look.orderName)
      case .people: work.people.list.look
      case .calls where work.calling.pane == .help: calls.list.look
      case .calls: work.calling.list.look
      case .crews: work.crews.list.look
      case .employers: work.employers.list.look
      case .matching: work.dayMatching.list.look
      case .sync: work.sync.list.look
      case .review: (nil, nil)
      }
    switch command {
    case .narrow: return names.narrowing
    case .sort: return names.order
    default: return nil
    }
  }
}

extension ItemList {
  fileprivate var look: (narrowing: Wording?, order: Wording?) { (narrowingName, orderName) }
}
