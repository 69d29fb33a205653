import Glibc

/// Bytes that go into no core dump and are overwritten before their memory is given back.
struct PeopleBytes: ~Copyable {
  private static let page = 4_096

  private var room = UnsafeMutableRawBufferPointer(start: nil, count: 0)
  private(set) var count = 0

  init() {}

  deinit { Self.forget(room) }

  /// What has been written, valid until the next change.
  var written: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: UnsafeRawPointer(room.baseAddress), count: count)
  }

  mutating func append(_ byte: UInt8) {
    if count == room.count { grow() }
    room[count] = byte
    count += 1
  }

  mutating func append(_ unit: UInt16) {
    append(UInt8(truncatingIfNeeded: unit))
    append(UInt8(truncatingIfNeeded: unit >> 8))
  }

  /// Overwrites bytes that are not needed any more.
  mutating func erase(_ range: Range<Int>) {
    for place in range where place < count { room[place] = 0 }
  }

  private mutating func grow() {
    let larger = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(16 * Self.page, room.count * 2), alignment: Self.page)
    // Where the kernel knows no such wish, the bytes are kept all the same.
    _ = madvise(larger.baseAddress, larger.count, MADV_DONTDUMP)
    larger.copyMemory(from: written)
    Self.forget(room)
    room = larger
  }

  private static func forget(_ room: UnsafeMutableRawBufferPointer) {
    guard let start = room.baseAddress else { return }
    explicit_bzero(start, room.count)
    _ = madvise(start, room.count, MADV_DODUMP)
    room.deallocate()
  }
}
