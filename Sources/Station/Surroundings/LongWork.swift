import Foundation

/// Work that takes too long for the one queue.
package enum LongWork {
  /// Carries out long work, and returns at once.
  package typealias Aside = @Sendable (_ work: @escaping @Sendable () -> Void) -> Void

  /// A thread of its own: the threads that tasks share may be as few as one.
  package static let onOwnThread: Aside = { work in Thread.detachNewThread { work() } }
}
