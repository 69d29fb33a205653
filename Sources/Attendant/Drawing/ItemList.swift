/// What a list shows: something that stays the same when the list is loaded anew.
protocol Listed: Equatable, Sendable {
  associatedtype ListID: Hashable & Sendable
  var listID: ListID { get }
}

/// A list with one selected row, which stays selected when the list is loaded anew.
struct ItemList<Item: Listed>: Equatable, Sendable {
  private(set) var items: [Item]
  private(set) var index = 0
  /// The row round which the list is shown where it is longer than its room: what lies above and
  /// below it is seen too. It moves with its neighbours when the list is loaded anew.
  private(set) var anchor = 0

  init(_ items: [Item] = []) {
    self.items = items
  }

  var selected: Item? { items.indices.contains(index) ? items[index] : nil }
  var count: Int { items.count }
  var isEmpty: Bool { items.isEmpty }

  /// Shows other items; the selection stays on the same one, or at the same place.
  mutating func replace(_ items: [Item]) {
    let wanted = selected?.listID
    self.items = items
    if let wanted, let place = items.firstIndex(where: { $0.listID == wanted }) {
      anchor = max(0, anchor + place - index)
      index = place
    } else {
      select(index)
    }
  }

  /// Selects a row, or the nearest there is, and returns whether another one is selected now.
  @discardableResult
  mutating func select(_ place: Int) -> Bool {
    let before = index
    index = max(0, min(place, items.count - 1))
    return index != before
  }

  /// Selects a row that was not moved to, and shows the list round it.
  mutating func jump(to place: Int) {
    select(place)
    anchor = index
  }

  /// Selects the item of that identity, where it is in the list.
  mutating func select(id: Item.ListID) {
    if let place = items.firstIndex(where: { $0.listID == id }) { jump(to: place) }
  }

  /// Changes the item of that identity in place.
  mutating func change(_ id: Item.ListID, _ body: (inout Item) -> Void) {
    guard let place = items.firstIndex(where: { $0.listID == id }) else { return }
    body(&items[place])
  }
}
