import OddJobMarket
import Store
import Synchronization

extension Desk {
  /// Deletes what is kept about a person, and whatever finds them.
  func erase(
    _ extent: ErasureExtent, of person: JobSeekerID, by actor: ActingParty
  ) -> Result<ErasureExtent, Refusal> {
    let result = attempt {
      try store.erase(extent, of: person, by: actor)
      return extent
    }
    refresh(person: person)
    return result
  }

  /// Deletes people whose time is over, a few at a time: once a day, and on until nobody is due.
  func eraseLapsed() {
    let day = today
    guard lapsedDay.withLock({ $0 != day }) else { return }
    let erased = reading([]) { try store.eraseLapsed(limit: Self.erasedAtOnce) }
    for person in erased { refresh(person: person) }
    if !erased.isEmpty {
      log(
        LogEntry(.info, "people.erased", "\(erased.count) people, two years after their last visit")
      )
    }
    if erased.count < Self.erasedAtOnce { lapsedDay.withLock { $0 = day } }
  }

  private static let erasedAtOnce = 20
}
