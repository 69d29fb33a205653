import OddJobMarket
import TerminalUI

@testable import Attendant

extension Sample {
  static let party = Party(id: id(7_000), day: day, members: [id(4_000), id(4_001)], mayPart: true)

  static func pair(_ reasons: PairBlockReason...) -> PairStanding {
    let (person, employer): (JobSeekerID, EmployerID) = (
      application(0, .applied).jobSeeker, id(6_000)
    )
    return PairStanding(
      person: person, employer: employer, personName: names[0], employerName: "八弓餐饮公司",
      blocks: reasons.map { PairBlock(person: person, employer: employer, reason: $0) })
  }

  /// What a station answers.
  static func answer(to effect: WishEffect) -> WishReply {
    switch effect {
    case .formParty(let members, _, _):
      .partyFormed(members.count > 3 ? .failure(.partyTaken) : .success(party))
    case .endParty: .partyEnded(.failure(.noParty))
    case .name: .named(.success(true))
    case .loadPair: .pair(.success(pair(.paidLess)))
    case .block: .blocked(.success(true))
    case .unblock: .blocked(.success(false))
    }
  }
}

extension Scene {
  /// Every screen on which a wish is written down.
  static let wishes: [Scene] = [
    open("people, groups to verify") {
      $0.openPeople()
      $0.showGroups()
      $0.press("g")
    },
    open("party, picking") {
      $0.match()
      $0.press("g")
      $0.reply(.crews(.found(text: "", crews: [], people: (0..<9).map { Sample.person($0) })))
    },
    open("party, apart or not") { $0.askParty() },
    open("asked for by name") {
      $0.press("N")
      $0.reply(.people(text: "", (0..<12).map { Sample.person($0) }))
    },
    open("kept apart") {
      $0.press(.tab, .character("B"))
      $0.reply(.wishes(.pair(.success(Sample.pair()))))
    },
    open("kept apart, one side has said so") {
      $0.press(.tab, .character("B"))
      $0.reply(.wishes(.pair(.success(Sample.pair(.paidLess)))))
    },
  ]
}

extension SeatDriver {
  mutating func showGroups() {
    press("G")
    reply(.aboutPerson(.groups(.success(Sample.groups(of: Sample.id(4_000))))))
    effects = []
  }

  /// Picks two, lets both agree, and stands at the last question.
  mutating func askParty() {
    match()
    press("g")
    reply(.crews(.found(text: "", crews: [], people: (5..<9).map { Sample.person($0) })))
    press(.enter)
    press(.f(2))
    press("  ")
    press(.f(2))
    effects = []
  }
}
