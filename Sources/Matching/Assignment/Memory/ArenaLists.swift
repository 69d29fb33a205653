/// Many lists of plain values in few blocks; a list that outgrows its room moves to a larger one, and
/// the room it leaves is used again, so no change ever moves more than the lists it concerns.
struct ArenaLists<Element: BitwiseCopyable>: ~Copyable {
  private var blocks: RoomBlocks<Element>
  private var starts: PlainArray<UnsafeMutablePointer<Element>>
  private var counts: PlainArray<Int32>
  private var rooms: PlainArray<Int32>

  /// Makes empty lists with the room given for each.
  @inline(__always)
  init(rooms: borrowing PlainArray<Int32>, filler: Element) {
    var total = 0
    for list in 0..<rooms.count { total += Int(rooms[list]) }
    blocks = RoomBlocks(PlainArray(repeating: filler, count: total))
    starts = PlainArray(capacity: rooms.count)
    self.rooms = PlainArray(capacity: rooms.count)
    var start = blocks.base
    for list in 0..<rooms.count {
      starts.append(start)
      self.rooms.append(rooms[list])
      start += Int(rooms[list])
    }
    counts = PlainArray(repeating: 0, count: rooms.count)
  }

  /// Takes over elements that stand list by list, list `i` from `starts[i]` to `starts[i + 1]`.
  init(starts bounds: ContiguousArray<Int>, elements: consuming ContiguousArray<Element>) {
    let lists = bounds.count - 1
    starts = PlainArray(capacity: lists)
    counts = PlainArray(capacity: lists)
    rooms = PlainArray(capacity: lists)
    blocks = RoomBlocks(PlainArray(adopting: elements))
    for list in 0..<lists {
      starts.append(blocks.base + bounds[list])
      counts.append(Int32(bounds[list + 1] - bounds[list]))
      rooms.append(Int32(bounds[list + 1] - bounds[list]))
    }
  }

  var listCount: Int { starts.count }

  @inline(__always)
  func count(of list: Int) -> Int { Int(counts[list]) }

  /// How many elements a list takes before it moves.
  func room(of list: Int) -> Int32 { rooms[list] }

  /// The elements of a list; valid until the list grows.
  @inline(__always)
  func elements(of list: Int) -> UnsafeMutableBufferPointer<Element> {
    UnsafeMutableBufferPointer(start: starts[list], count: Int(counts[list]))
  }

  /// Makes room for so many lists in all.
  mutating func reserve(lists: Int) {
    starts.reserve(lists)
    counts.reserve(lists)
    rooms.reserve(lists)
  }

  /// Adds an empty list with room for so many and returns its number.
  mutating func addList(room: Int) -> Int {
    let (start, room) = blocks.take(room)
    starts.append(start)
    counts.append(0)
    rooms.append(Int32(room))
    return starts.count - 1
  }

  /// Gives up a list's elements and its room.
  mutating func release(_ list: Int) {
    blocks.give(starts[list], room: Int(rooms[list]))
    counts[list] = 0
    rooms[list] = 0
  }

  @inline(__always)
  mutating func append(_ element: Element, to list: Int) {
    let count = Int(counts[list])
    if count == Int(rooms[list]) { widen(list) }
    starts[list][count] = element
    counts[list] = Int32(count + 1)
  }

  /// Removes an element by putting the last one in its place.
  @inline(__always)
  mutating func removeSwapping(_ index: Int, of list: Int) {
    let last = Int(counts[list]) - 1
    let start = starts[list]
    start[index] = start[last]
    counts[list] = Int32(last)
  }

  /// Shortens a list to its first `count` elements.
  @inline(__always)
  func shorten(_ list: Int, to count: Int) { counts[list] = Int32(count) }

  mutating func removeAll(of list: Int) { counts[list] = 0 }

  /// Empties every list, keeping its room.
  mutating func removeAll() {
    for list in 0..<counts.count { counts[list] = 0 }
  }

  /// Moves a list to a room a quarter larger than it is.
  @inline(never)
  mutating func widen(_ list: Int) {
    let (old, count) = (starts[list], Int(counts[list]))
    let (start, room) = blocks.take(count + max(4, count / 4))
    start.update(from: old, count: count)
    blocks.give(old, room: Int(rooms[list]))
    starts[list] = start
    rooms[list] = Int32(room)
  }
}
