import Glibc

/// The clock that bounds a wait; nothing is measured with it.
enum MonotonicTime {
  /// Returns milliseconds since some moment in the past.
  static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}
