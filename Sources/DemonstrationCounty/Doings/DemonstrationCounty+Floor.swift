package import OddJobMarket

/// A crew of the demonstration; the first member leads it.
package struct DemonstrationCrew: Hashable, Sendable {
  package let name: String
  package let members: [JobSeekerID]
}

/// An employer who may post nothing for some days, and why.
package struct DemonstrationSuspension: Hashable, Sendable {
  package let name: String
  package let phone: String
  package let reason: String
  /// How many days it lasts, the first one included.
  package let days: Int
}

/// What an attendant has seen to before a visitor comes, so that no view is empty.
extension DemonstrationCounty {
  /// Crews of people who come often; none where there are too few of them.
  package var crews: [DemonstrationCrew] {
    let people = regulars.dropFirst(50).map(\.id)
    let crews = [
      DemonstrationCrew(name: "八弓搬运队", members: Array(people.prefix(6))),
      DemonstrationCrew(name: "木界采摘队", members: Array(people.dropFirst(6).prefix(4))),
    ]
    return crews.filter { Crew.sizes.contains($0.members.count) }
  }

  /// An employer beside the roster: those of it have work every day, which a suspension would stop.
  package var suspension: DemonstrationSuspension {
    DemonstrationSuspension(
      name: "顺路劳务介绍部", phone: InventedNumber.phone(880), reason: "向求职者收押金，正在核实", days: 7)
  }

  /// A posting of the day that the review turned down, still in review as it is handed over.
  package func rejectedPosting(
    on day: BusinessDay, calendar: StationCalendar
  ) -> DemonstrationPosting {
    ReviewFinding.turnedDown.posting(ReviewFinding.all.count, on: day, writer(calendar))
  }

  /// Why it was.
  package var rejectionNote: String { "要押身份证，不合规定" }
}
