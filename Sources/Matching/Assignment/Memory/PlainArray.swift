/// Numbers in one block of memory without checks, for the innermost loops of a solver.
///
/// An index is asserted in debug builds; in release builds the solver's own bookkeeping, which tests
/// hold to a second implementation, is all there is.
struct PlainArray<Element: BitwiseCopyable>: ~Copyable {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count: Int
  private var capacity: Int
  /// The array whose storage `base` is, if it was taken over.
  private var owner: ContiguousArray<Element>?

  init(repeating element: Element, count: Int) {
    capacity = max(count, 1)
    base = .allocate(capacity: capacity)
    base.initialize(repeating: element, count: count)
    self.count = count
  }

  init(capacity: Int = 16) {
    self.capacity = max(capacity, 1)
    base = .allocate(capacity: self.capacity)
    count = 0
  }

  /// Takes over an array's elements where they are, without a copy if nobody else has the array; it
  /// is kept as the owner of its storage and not used in any other way.
  init(adopting elements: consuming ContiguousArray<Element>) {
    let start = elements.withUnsafeMutableBufferPointer { $0.baseAddress }
    count = elements.count
    capacity = max(count, 1)
    if let start, count > 0 {
      base = start
      owner = elements
    } else {
      base = .allocate(capacity: capacity)
    }
  }

  /// Returns an array of its own with the same elements.
  borrowing func copied() -> PlainArray {
    var copy = PlainArray(capacity: count)
    copy.base.initialize(from: base, count: count)
    copy.count = count
    return copy
  }

  deinit {
    if owner == nil { base.deallocate() }
  }

  var isEmpty: Bool { count == 0 }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      assert(index >= 0 && index < count)
      return base[index]
    }
    @inline(__always) nonmutating set {
      assert(index >= 0 && index < count)
      base[index] = newValue
    }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow() }
    base[count] = element
    count += 1
  }

  @inline(__always)
  mutating func removeLast() -> Element {
    assert(count > 0)
    count -= 1
    return base[count]
  }

  mutating func removeAll() { count = 0 }

  /// Shortens the array to its first `count` elements.
  mutating func shorten(to count: Int) {
    assert(count <= self.count)
    self.count = count
  }

  /// Makes room for so many elements in all; memory that is not used yet costs nothing.
  mutating func reserve(_ count: Int) {
    if count > capacity { move(to: count) }
  }

  @inline(never)
  private mutating func grow() {
    // A county's edges would take twice their memory otherwise.
    move(to: capacity < 1 << 20 ? capacity * 2 : capacity + capacity / 4)
  }

  private mutating func move(to next: Int) {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: next)
    larger.initialize(from: base, count: count)
    if owner == nil { base.deallocate() }
    owner = nil
    base = larger
    capacity = next
  }
}
