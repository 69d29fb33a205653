import OddJobMarket
import StationTestSupport

/// The market as a few arrays keep it: no SQL, no transactions, no rules but those written here.
///
/// It says of every act whether it must succeed, and if not, which reasons are true ones.
struct MarketModel {
  struct Person {
    var known: TestPerson
    var age: Int
    var isVerified: Bool
  }

  struct Work {
    var id: PostingID
    var employer: EmployerID
    var mode: HiringMode
    var isHeavy: Bool
    var state: PostingState
  }

  struct Slot {
    var id: ShiftID
    var work: Int
    var window: TimeWindow
    var day: BusinessDay
    var closesAt: Instant
    var places: Int
    var allotted: Int
  }

  struct Wish {
    var id: ApplicationID
    var person: Int
    var slot: Int
    var state: ApplicationState
    var holdUntil: Instant?
    var source: Attendance.Source?
    var leftAt: Instant?
  }

  /// What must come of an act.
  enum Verdict {
    case becomes(ApplicationState)
    /// Any one of these codes is a true reason.
    case refused(Set<String>)
  }

  var now = TestDay.at(7)
  var people: [Person] = []
  var works: [Work] = []
  var slots: [Slot] = []
  var wishes: [Wish] = []

  func held(_ slot: Int) -> Int { count(slot) { $0 == .held } }

  func confirmed(_ slot: Int) -> Int {
    wishes.count { $0.slot == slot && $0.state.isPlacement && $0.leftAt == nil }
  }

  private func count(_ slot: Int, where matches: (ApplicationState) -> Bool) -> Int {
    wishes.count { $0.slot == slot && matches($0.state) }
  }

  /// Returns why there is no place, nil where there is one.
  func placeRefusal(_ slot: Int) -> String? {
    let used = held(slot) + confirmed(slot)
    guard used >= slots[slot].allotted else { return nil }
    return slots[slot].allotted < slots[slot].places ? "places.notAllotted" : "places.taken"
  }

  /// The reasons of the posting and the law: no document and no time can cure them.
  func firmRefusals(person: Int, slot: Int) -> Set<String> {
    var refusals: Set<String> = []
    let work = works[slots[slot].work]
    if work.state != .live { refusals.insert("posting.notLive") }
    if now >= slots[slot].closesAt { refusals.insert("posting.expired") }
    let isAdultWork = work.isHeavy || touchesNight(slots[slot].window)
    if people[person].age < (isAdultWork ? 18 : 16) { refusals.insert("person.age") }
    return refusals
  }

  func documentRefusals(person: Int) -> Set<String> {
    let hasWorked = wishes.contains {
      $0.person == person && [.arrived, .finished, .settled, .disputed].contains($0.state)
    }
    return people[person].isVerified || hasWorked ? [] : ["person.document"]
  }

  /// The reasons of the person's own time: everything else that uses a place counts.
  func timeRefusals(person: Int, slot: Int) -> Set<String> {
    let wanted = slots[slot]
    var refusals: Set<String> = []
    var minutes = wanted.window.minutes
    for wish in wishes where wish.person == person && wish.slot != slot && wish.state.usesPlace {
      let other = slots[wish.slot]
      guard
        let kept = TimeWindow(
          start: other.window.start, end: min(other.window.end, wish.leftAt ?? other.window.end))
      else { continue }
      let gap = gapMinutes(kept, wanted.window)
      if gap < 30 { refusals.insert("person.overlap") }
      if other.day == wanted.day { minutes += kept.minutes }
      if other.day != wanted.day && gap < 8 * 60 { refusals.insert("person.rest") }
    }
    if minutes > 11 * 60 { refusals.insert("person.hours") }
    return refusals
  }

  /// Returns the minutes between the end of one and the start of the other, negative inside.
  private func gapMinutes(_ one: TimeWindow, _ other: TimeWindow) -> Int {
    max(one.end.minutes(until: other.start), other.end.minutes(until: one.start))
  }

  private func touchesNight(_ window: TimeWindow) -> Bool {
    let start = TestDay.midnight.minutes(until: window.start)
    return (start..<(start + window.minutes)).contains { minute in
      let ofDay = (minute % 1_440 + 1_440) % 1_440
      return ofDay < 360 || ofDay >= 1_320
    }
  }
}
