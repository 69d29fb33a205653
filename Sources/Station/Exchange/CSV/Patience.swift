import Glibc

/// How long a station waits for who reads what it writes, all its waiting taken together: one who
/// takes a little now and then shall not keep it for ever.
package final class Patience {
  private var left: Int64
  private let now: () -> Int64

  /// - Parameters:
  ///   - milliseconds: how long in all.
  ///   - now: the milliseconds of a clock that nobody can set.
  package init(milliseconds: Int64, now: @escaping () -> Int64) {
    left = milliseconds
    self.now = now
  }

  /// Waits until the descriptor takes more; false when the patience is used up.
  func waits(for descriptor: CInt) -> Bool {
    guard left > 0 else { return false }
    let start = now()
    var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    let count = poll(&waiting, 1, CInt(clamping: left))
    left -= max(0, now() - start)
    // A signal that comes in between is no answer, and no reason to give up.
    return count != 0
  }
}
