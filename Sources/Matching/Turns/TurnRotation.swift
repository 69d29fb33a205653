import OddJobMarket

/// The rotation as a queue, worked out day by day from the log.
///
/// Whoever has a whole day's work goes to the end, in the order they stood in; everyone else stays.
/// So between two people who could take the same work nobody is served twice before the other was
/// once, which keeps their shares within one. Newcomers stand behind those who wait and ahead of those
/// who worked on the day before they came. Whoever stays away neither wins nor loses their place.
struct TurnRotation {
  private var queue: [JobSeekerID] = []
  /// Who worked on the day that was counted last; they follow the newcomers of the next.
  private var worked: [JobSeekerID] = []
  private var firstDay: [JobSeekerID: BusinessDay] = [:]
  private var lastWork: [JobSeekerID: BusinessDay] = [:]
  private var hadShortJob: Set<JobSeekerID> = []

  /// The queue as it stands on a day, with the placements of the days before.
  init(log: TurnLog, day: BusinessDay) {
    let days = Dictionary(grouping: log.events.lazy.filter { $0.day <= day }, by: \.day)
    for number in days.keys.sorted() {
      let events = days[number, default: []]
      join(TurnLog.signIns(events).map(\.person), on: number)
      if number < day { count(events, on: number) }
    }
    queue += worked
  }

  private mutating func join(_ people: [JobSeekerID], on day: BusinessDay) {
    for person in people where firstDay[person] == nil {
      firstDay[person] = day
      queue.append(person)
    }
    queue += worked
    worked = []
  }

  private mutating func count(_ events: [TurnEvent], on day: BusinessDay) {
    var whole: Set<JobSeekerID> = []
    var short: Set<JobSeekerID> = []
    for case .placed(let person, _, _, let minutes) in events {
      if TurnRule.usesTurn(minutes: minutes) {
        whole.insert(person)
      } else {
        short.insert(person)
      }
    }
    hadShortJob.formUnion(short)
    hadShortJob.subtract(whole)
    let strangers = whole.filter { firstDay[$0] == nil }.sorted()
    worked = queue.filter(whole.contains) + strangers
    queue.removeAll(where: whole.contains)
    for person in worked { lastWork[person] = day }
    for person in strangers { firstDay[person] = day }
  }

  /// The people who signed in today, in their order, each with the cause.
  func order(
    of signIns: [(person: JobSeekerID, number: Int)], on day: BusinessDay
  ) -> [(person: JobSeekerID, cause: TurnCause)] {
    let present = Set(signIns.map(\.person))
    return queue.filter(present.contains).map { person in
      let hadShort = hadShortJob.contains(person)
      if let last = lastWork[person] {
        return (person, .lastWork(day: last, hadShortJob: hadShort))
      }
      let first = firstDay[person] ?? day
      return (person, first == day ? .newcomer : .noWork(since: first, hadShortJob: hadShort))
    }
  }
}
