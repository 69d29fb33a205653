/// Numbered things by the smallest key, equals by the smallest number, so that order never depends
/// on the past.
struct PriorityQueue<Key: BitwiseCopyable & Comparable>: ~Copyable {
  struct Entry: BitwiseCopyable {
    var key: Key
    var number: Int32

    @inline(__always)
    func comes(before other: Entry) -> Bool {
      key != other.key ? key < other.key : number < other.number
    }
  }

  private var entries = PlainArray<Entry>()

  var isEmpty: Bool { entries.isEmpty }

  mutating func removeAll() { entries.removeAll() }

  mutating func push(_ key: Key, _ number: Int32) {
    let entry = Entry(key: key, number: number)
    entries.append(entry)
    Self.siftUp(entries.base, from: entries.count - 1)
  }

  mutating func pop() -> Entry {
    let first = entries[0]
    let last = entries.removeLast()
    if !entries.isEmpty {
      entries[0] = last
      Self.siftDown(entries.base, count: entries.count)
    }
    return first
  }

  /// Brings the last entry of a heap to its place.
  @inline(__always)
  static func siftUp(_ heap: UnsafeMutablePointer<Entry>, from index: Int) {
    var index = index
    let entry = heap[index]
    while index > 0 {
      let parent = (index - 1) / 2
      guard entry.comes(before: heap[parent]) else { break }
      heap[index] = heap[parent]
      index = parent
    }
    heap[index] = entry
  }

  /// Brings the first entry of a heap to its place.
  @inline(__always)
  static func siftDown(_ heap: UnsafeMutablePointer<Entry>, count: Int) {
    var index = 0
    let entry = heap[0]
    while true {
      var child = 2 * index + 1
      guard child < count else { break }
      if child + 1 < count, heap[child + 1].comes(before: heap[child]) { child += 1 }
      guard heap[child].comes(before: entry) else { break }
      heap[index] = heap[child]
      index = child
    }
    heap[index] = entry
  }
}
