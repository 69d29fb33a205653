import Station
import Synchronization

/// Work that was put aside, done when the test says so.
final class WaitingWork: Sendable {
  private let works = Mutex<[@Sendable () -> Void]>([])

  var aside: LongWork.Aside {
    { [self] work in works.withLock { $0.append(work) } }
  }

  func run() {
    let all = works.withLock { works in
      defer { works = [] }
      return works
    }
    for work in all { work() }
  }
}
