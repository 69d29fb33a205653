/// Many lists of plain values in one block; a list that outgrows its room moves to the block's end.
struct ArenaLists<Element: BitwiseCopyable>: ~Copyable {
  private var arena: PlainArray<Element>
  private var starts: PlainArray<Int>
  private var counts: PlainArray<Int32>
  private var rooms: PlainArray<Int32>
  /// How many places of the block belong to no list any more.
  private var wasted = 0

  /// Makes empty lists with the room given for each.
  @inline(__always)
  init(rooms: borrowing PlainArray<Int32>, filler: Element) {
    var total = 0
    starts = PlainArray(capacity: rooms.count)
    self.rooms = PlainArray(capacity: rooms.count)
    for list in 0..<rooms.count {
      starts.append(total)
      self.rooms.append(rooms[list])
      total += Int(rooms[list])
    }
    counts = PlainArray(repeating: 0, count: rooms.count)
    arena = PlainArray(repeating: filler, count: total)
  }

  /// Takes over elements that stand list by list, list `i` from `starts[i]` to `starts[i + 1]`.
  init(starts bounds: ContiguousArray<Int>, elements: consuming ContiguousArray<Element>) {
    let lists = bounds.count - 1
    starts = PlainArray(capacity: lists)
    counts = PlainArray(capacity: lists)
    rooms = PlainArray(capacity: lists)
    arena = PlainArray(adopting: elements)
    for list in 0..<lists {
      starts.append(bounds[list])
      counts.append(Int32(bounds[list + 1] - bounds[list]))
      rooms.append(Int32(bounds[list + 1] - bounds[list]))
    }
  }

  var listCount: Int { starts.count }

  @inline(__always)
  func count(of list: Int) -> Int { Int(counts[list]) }

  /// How many elements a list takes before it moves.
  func room(of list: Int) -> Int32 { rooms[list] }

  /// The elements of a list; valid until a list grows.
  @inline(__always)
  func elements(of list: Int) -> UnsafeMutableBufferPointer<Element> {
    UnsafeMutableBufferPointer(start: arena.base + starts[list], count: Int(counts[list]))
  }

  /// Makes room for as much again, so that no single list that grows moves all the others.
  mutating func reserveTwice() { arena.reserve(2 * arena.count) }

  /// Adds an empty list with room for so many and returns its number.
  mutating func addList(room: Int, filler: Element) -> Int {
    starts.append(arena.count)
    counts.append(0)
    rooms.append(Int32(room))
    for _ in 0..<room { arena.append(filler) }
    return starts.count - 1
  }

  /// Gives up a list's elements and its room.
  mutating func release(_ list: Int) {
    wasted += Int(rooms[list])
    counts[list] = 0
    rooms[list] = 0
  }

  /// Brings the lists together when more than half of the block belongs to none of them.
  mutating func compactIfSparse() {
    guard wasted > 1 << 16, wasted > arena.count / 2 else { return }
    var packed = PlainArray<Element>(capacity: arena.count - wasted)
    for list in 0..<starts.count {
      let start = starts[list]
      starts[list] = packed.count
      for element in 0..<Int(rooms[list]) { packed.append(arena[start + element]) }
    }
    arena = packed
    wasted = 0
  }

  @inline(__always)
  mutating func append(_ element: Element, to list: Int) {
    let count = Int(counts[list])
    if count == Int(rooms[list]) { move(list, filler: element) }
    arena[starts[list] + count] = element
    counts[list] = Int32(count + 1)
  }

  /// Removes an element by putting the last one in its place.
  @inline(__always)
  mutating func removeSwapping(_ index: Int, of list: Int) {
    let last = Int(counts[list]) - 1
    let start = starts[list]
    arena[start + index] = arena[start + last]
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

  @inline(never)
  private mutating func move(_ list: Int, filler: Element) {
    let start = starts[list]
    let count = Int(counts[list])
    let room = count + max(4, count / 4)
    wasted += count
    starts[list] = arena.count
    rooms[list] = Int32(room)
    for element in 0..<count { arena.append(arena[start + element]) }
    for _ in count..<room { arena.append(filler) }
  }
}
