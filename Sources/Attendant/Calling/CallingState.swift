import OddJobMarket

/// The view of numbers and of calls for help.
struct CallingState: Equatable, Sendable {
  enum Pane: Hashable, Sendable {
    case queue, help
  }

  enum Landing: Hashable, Sendable {
    case number(Int), first
  }

  var list = ItemList<QueuedPerson>()
  var isLoaded = false
  var pane = Pane.queue
  /// What is to be selected when the list comes anew after a step.
  var landing: Landing?

  var waitingCount: Int { list.all.count { $0.state == .waiting } }
}

extension QueuedPerson: Listed {
  var listID: Int { number }
}
