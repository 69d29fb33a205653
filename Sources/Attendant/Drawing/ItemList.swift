import OddJobMarket

/// What a list shows: something that stays the same when the list is loaded anew.
protocol Listed: Equatable, Sendable {
  associatedtype ListID: Hashable & Sendable
  var listID: ListID { get }
  /// The states to which a list of these can be narrowed; empty where they have none.
  static var narrowings: [ListNarrowing<Self>] { get }
  /// The orders besides the one in which they come.
  static var orders: [ListOrder<Self>] { get }
}

extension Listed {
  static var narrowings: [ListNarrowing<Self>] { [] }
  static var orders: [ListOrder<Self>] { [] }
}

/// A state to which a list can be narrowed.
struct ListNarrowing<Item: Sendable>: Sendable {
  let name: Wording
  let holds: @Sendable (Item) -> Bool

  init(_ name: Wording, holds: @escaping @Sendable (Item) -> Bool) {
    self.name = name
    self.holds = holds
  }
}

/// An order in which a list can be shown; of equals the one that came first stands first.
struct ListOrder<Item: Sendable>: Sendable {
  let name: Wording
  /// The smaller stands first.
  let rank: @Sendable (Item) -> Int64

  init(_ name: Wording, rank: @escaping @Sendable (Item) -> Int64) {
    self.name = name
    self.rank = rank
  }
}

/// A list with one selected row, which stays selected when the list is loaded anew.
struct ItemList<Item: Listed>: Equatable, Sendable {
  /// Those that are shown, in the order in which they are.
  private(set) var items: [Item]
  /// Those that were loaded, shown or not.
  private(set) var all: [Item]
  /// The state and the order that are on, by their place; nil for all, as they came.
  private(set) var narrowing: Int?
  private(set) var order: Int?
  private(set) var index = 0
  /// The row round which the list is shown where it is longer than its room: what lies above and
  /// below it is seen too. It moves with its neighbours when the list is loaded anew.
  private(set) var anchor = 0

  init(_ items: [Item] = []) {
    self.items = items
    all = items
  }

  var selected: Item? { items.indices.contains(index) ? items[index] : nil }
  var count: Int { items.count }
  var isEmpty: Bool { items.isEmpty }

  /// Shows other items; the selection stays on the same one, or at the same place.
  mutating func replace(_ items: [Item]) {
    all = items
    arrange()
  }

  /// Forgets the items, not how they are looked at.
  mutating func clear() {
    (all, items, index, anchor) = ([], [], 0, 0)
  }

  /// Shows those of the next state, after the last one all.
  mutating func narrow() {
    narrowing = Self.next(after: narrowing, of: Item.narrowings.count)
    arrange()
  }

  /// Shows them in the next order, after the last one as they came.
  mutating func sort() {
    order = Self.next(after: order, of: Item.orders.count)
    arrange()
  }

  /// What is on of the two, for the title and the bar.
  var narrowingName: Wording? { narrowing.map { Item.narrowings[$0].name } }
  var orderName: Wording? { order.map { Item.orders[$0].name } }

  private static func next(after place: Int?, of count: Int) -> Int? {
    let next = (place ?? -1) + 1
    return next < count ? next : nil
  }

  private mutating func arrange() {
    let wanted = selected?.listID
    items = all
    if let narrowing { items = items.filter(Item.narrowings[narrowing].holds) }
    if let order {
      let rank = Item.orders[order].rank
      let ranks = items.indices.map { (rank: rank(items[$0]), place: $0) }
      items = ranks.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map { items[$0.place] }
    }
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

  /// Selects the item of that identity, where it is in the list; who asks for one wants to see it,
  /// whatever the list was narrowed to.
  mutating func select(id: Item.ListID) {
    let isHidden = !items.contains { $0.listID == id } && all.contains { $0.listID == id }
    if isHidden {
      narrowing = nil
      arrange()
    }
    if let place = items.firstIndex(where: { $0.listID == id }) { jump(to: place) }
  }

  /// Changes the item of that identity in place.
  mutating func change(_ id: Item.ListID, _ body: (inout Item) -> Void) {
    if let place = items.firstIndex(where: { $0.listID == id }) { body(&items[place]) }
    if let place = all.firstIndex(where: { $0.listID == id }) { body(&all[place]) }
  }
}
