import OddJobMarket

/// The view of numbers and of calls for help.
struct CallingState: Equatable, Sendable {
  enum Pane: Hashable, Sendable {
    case queue, help
  }

  var list = ItemList<QueuedPerson>()
  var isLoaded = false
  var pane = Pane.queue
  /// A number that was just called and is to be selected when the list comes anew.
  var landing: Int?

  var waitingCount: Int { list.items.count { $0.state == .waiting } }
}

extension QueuedPerson: Listed {
  var listID: Int { number }
}
