/// Memory in blocks, from which rooms are taken and to which they are given back.
///
/// Rooms that were given back are kept by size, four sizes to each doubling, and taken again by who
/// needs no more: nothing that is in use ever has to move for somebody else.
struct RoomBlocks<Element: BitwiseCopyable>: ~Copyable {
  private let first: PlainArray<Element>
  private var others: ContiguousArray<UnsafeMutablePointer<Element>> = []
  /// What is left of the block made last.
  private var next: UnsafeMutablePointer<Element>
  private var left = 0
  /// The rooms given back, by their size's number.
  private var free: ContiguousArray<ContiguousArray<UnsafeMutablePointer<Element>>> = []

  /// Memory of a block that is not used yet costs nothing.
  private static var blockSize: Int { 1 << 16 }

  /// Begins with a block all of which is in use.
  init(_ first: consuming PlainArray<Element>) {
    next = first.base
    self.first = first
  }

  deinit {
    for block in others { block.deallocate() }
  }

  /// Where the first block begins.
  var base: UnsafeMutablePointer<Element> { first.base }

  /// Returns a room for at least so many, and for how many.
  mutating func take(_ least: Int) -> (start: UnsafeMutablePointer<Element>, room: Int) {
    guard least > 0 else { return (next, 0) }
    let number = RoomSize.number(atLeast: least)
    let room = RoomSize.size(number)
    if number < free.count, let start = free[number].popLast() { return (start, room) }
    if left < room {
      give(next, room: left)
      left = max(Self.blockSize, room)
      next = .allocate(capacity: left)
      others.append(next)
    }
    defer {
      next += room
      left -= room
    }
    return (next, room)
  }

  /// Takes a room back; of its size counts what a size of ours fits in.
  mutating func give(_ start: UnsafeMutablePointer<Element>, room: Int) {
    guard room > 0 else { return }
    let number = RoomSize.number(atMost: room)
    while free.count <= number { free.append([]) }
    free[number].append(start)
  }
}

/// The sizes of rooms: 1 to 8, then four to each doubling, so a room is at most a quarter too large.
enum RoomSize {
  static func size(_ number: Int) -> Int {
    number < 8 ? number + 1 : (5 + number % 4) << (number / 4 - 1)
  }

  /// The largest size that fits into `room`, at least 1.
  static func number(atMost room: Int) -> Int {
    if room <= 8 { return room - 1 }
    let octave = Int.bitWidth - 1 - (room - 1).leadingZeroBitCount
    let number = 4 * (octave - 1) + (room - 1) >> (octave - 2) - 4
    return size(number) > room ? number - 1 : number
  }

  /// The smallest size that takes `least`, at least 1.
  static func number(atLeast least: Int) -> Int {
    let number = number(atMost: least)
    return size(number) < least ? number + 1 : number
  }
}
