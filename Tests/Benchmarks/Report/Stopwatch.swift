import CMeters
import Glibc

/// What one piece of work took.
struct Lap {
  /// From start to end, in milliseconds.
  var wall: Double
  /// The processor time of the thread that worked, in milliseconds.
  var processor: Double
  /// The part of `wall` that went into flushing files to disk, in milliseconds.
  var flush: Double

  /// The program's own part of the time.
  var own: Double { wall - flush }

  static func + (left: Lap, right: Lap) -> Lap {
    Lap(
      wall: left.wall + right.wall, processor: left.processor + right.processor,
      flush: left.flush + right.flush)
  }
}

enum Stopwatch {
  /// A moment to measure from.
  struct Mark {
    fileprivate let wall = milliseconds(CLOCK_MONOTONIC)
    fileprivate let processor = milliseconds(CLOCK_THREAD_CPUTIME_ID)
    fileprivate let flush = meter_flush_nanoseconds()

    /// What the work since then took.
    var lap: Lap {
      Lap(
        wall: milliseconds(CLOCK_MONOTONIC) - wall,
        processor: milliseconds(CLOCK_THREAD_CPUTIME_ID) - processor,
        flush: Double(meter_flush_nanoseconds() - flush) / 1e6)
    }
  }

  /// Does a piece of work and returns what it gave and took.
  static func time<Value>(_ work: () throws -> Value) rethrows -> (Value, Lap) {
    let mark = Mark()
    let value = try work()
    return (value, mark.lap)
  }

  /// The processor time of the whole process so far, in milliseconds.
  static func processor() -> Double { milliseconds(CLOCK_PROCESS_CPUTIME_ID) }

  static func now() -> Double { milliseconds(CLOCK_MONOTONIC) }

  /// The seconds of the clock on the wall, without the whole minutes.
  static func secondOfMinute() -> Double {
    milliseconds(CLOCK_REALTIME).truncatingRemainder(dividingBy: 60_000) / 1e3
  }

  private static func milliseconds(_ clock: clockid_t) -> Double {
    Double(meter_nanoseconds(clock)) / 1e6
  }
}
