import Glibc

extension UnsafeMutableBufferPointer {
  /// Asks the system to back the memory with large pages, as far as it has any: what is written once
  /// from end to end costs a fault for each page, and of a gigabyte that is a quarter of a million.
  ///
  /// Only a wish; whatever the system says to it, the memory is the same.
  func preferLargePages() {
    let large = 2 << 20
    guard let baseAddress else { return }
    let begin = UInt(bitPattern: baseAddress)
    let end = begin + UInt(count * MemoryLayout<Element>.stride)
    let first = (begin + UInt(large) - 1) & ~UInt(large - 1)
    guard first < end, let start = UnsafeMutableRawPointer(bitPattern: first) else { return }
    _ = madvise(start, Int(end - first), MADV_HUGEPAGE)
  }
}
