import OddJobMarket

@testable import Attendant

extension Sample {
  static func groups(of person: JobSeekerID) -> RevealedGroups {
    RevealedGroups(
      person: person, groups: [.veteran, .hardToPlace], verified: [.hardToPlace],
      servicesOwed: 1, servicesGiven: 2)
  }

  static func kept(_ id: JobSeekerID, canGo: Bool) -> KeptRecord {
    KeptRecord(
      person: id, maskedName: "龙**", maskedIDNumber: "**************4021",
      maskedPhone: "138****2046", verification: .verified(.identityCard),
      trades: [TradeCode("cleaner")],
      township: "八弓镇", hours: .wholeDay, groups: 2, registeredAt: now, placements: 3,
      recommendations: 1, keptUntil: CivilDate(daysSince1970: 21_438), hasGivenFreely: true,
      obstacle: canGo ? nil : .recordsKept(until: CivilDate(daysSince1970: 21_438)))
  }

  static var renewedCard: RenewedMemberCard {
    RenewedMemberCard(
      name: person(1).name, number: MemberNumber(chance: 7),
      receipt: Receipt(number: "20260912-0034", issuedAt: now, subject: .memberCard))
  }

  /// Somebody who was registered in a hurry, of whom next to nothing is known.
  static var incomplete: PersonSummary {
    PersonSummary(
      id: id(4_090), name: PersonName.pending, idNumberTail: "1090", maskedPhone: "",
      verification: .selfDeclared, trades: [], township: "八弓镇", isSignedInToday: true,
      hasPersonalCode: true, isTownshipAssumed: true)
  }

  /// One entry of every kind.
  static func history(of person: JobSeekerID) -> PersonHistory {
    let steps = [
      PersonHistory.Step(at: at(7, 10), .confirmed, by: .jobSeeker, cause: nil),
      PersonHistory.Step(at: at(9), .noShow, by: .employer, cause: .transport),
      PersonHistory.Step(at: at(10), .arrived, by: .attendant, cause: nil),
      PersonHistory.Step(at: at(16), .disputed, by: .jobSeeker, cause: .paidLess),
    ]
    func work(
      _ number: Int, _ state: ApplicationState, _ cause: TransitionReason.Cause? = nil,
      steps: [PersonHistory.Step] = []
    ) -> PersonHistory.Entry {
      PersonHistory.Entry(
        at: at(7, number),
        .applied(
          PersonHistory.Work(
            application: id(3_000 + number), title: "搬运家具", employerName: number == 1 ? "" : "鼎盛服饰",
            day: day, window: window, state: state, cause: cause, note: "",
            arrivalSource: .employer,
            steps: steps)))
    }
    var entries = [
      PersonHistory.Entry(
        at: at(17), .recommended(title: "缝纫熟手", by: attendant.name, isAccepted: false)),
      work(9, .disputed, .paidLess, steps: steps), work(8, .settled), work(1, .noShow, .weather),
      PersonHistory.Entry(at: at(7), .certificateSeen(.welder, by: attendant.name)),
      PersonHistory.Entry(at: at(7), .merged(by: "杨姐")),
      PersonHistory.Entry(at: at(7, 5), .verified(.identityCard, by: "杨姐")),
      PersonHistory.Entry(at: at(7), .signedIn(number: 3, window)),
    ]
    entries += (0..<29).map { _ in
      PersonHistory.Entry(at: at(6), .registered(.jobSeeking))
    }
    return PersonHistory(person: person, entries: entries)
  }
}
