/// Cuts a list into pages.
package struct Pager: Hashable, Sendable {
  package let pageSize: Int
  package let count: Int
  /// The page shown, counted from 0 and always one that exists.
  package private(set) var page: Int

  /// Makes a pager; a page that does not exist becomes the nearest that does.
  package init(pageSize: Int, count: Int, page: Int = 0) {
    self.pageSize = max(1, pageSize)
    self.count = max(0, count)
    self.page = 0
    self.page = max(0, min(page, pageCount - 1))
  }

  /// How many pages there are; an empty list has one.
  package var pageCount: Int { max(1, (count + pageSize - 1) / pageSize) }

  /// The places in the list that the page shows.
  package var range: Range<Int> { page * pageSize..<min(count, (page + 1) * pageSize) }

  package var hasPrevious: Bool { page > 0 }
  package var hasNext: Bool { page < pageCount - 1 }

  /// Goes one page on, or stays on the last.
  package mutating func next() { page = min(page + 1, pageCount - 1) }

  /// Goes one page back, or stays on the first.
  package mutating func previous() { page = max(0, page - 1) }

  /// Goes to the page that shows the place in the list.
  package mutating func show(_ index: Int) {
    page = max(0, min(index / pageSize, pageCount - 1))
  }
}
