import Glibc

/// A pipe to wake the loop from any thread.
package final class WakePipe: Sendable {
  /// Becomes readable when the loop is to look up.
  let readDescriptor: CInt
  private let writeDescriptor: CInt

  /// Makes a pipe; none where the process has no descriptors left.
  init?() {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    readDescriptor = ends[0]
    writeDescriptor = ends[1]
  }

  deinit {
    close(readDescriptor)
    close(writeDescriptor)
  }

  /// Wakes the loop, from any thread.
  package func wake() {
    // A full pipe wakes as well as one more byte would.
    var byte: UInt8 = 1
    _ = write(writeDescriptor, &byte, 1)
  }

  /// Takes all waking bytes out.
  func drain() {
    withUnsafeTemporaryAllocation(byteCount: 256, alignment: 1) { buffer in
      while read(readDescriptor, buffer.baseAddress, buffer.count) > 0 {}
    }
  }
}
