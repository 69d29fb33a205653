import Attendant
import OddJobMarket
import PostingIndex
import Store

extension Desk {
  /// More rows than anyone looks through: the search narrows them.
  private static let employersMax = 200

  /// Carries out what the view of the employers wants.
  func answer(_ effect: EmployerEffect) -> DeskAnswer<AttendantReply> {
    switch effect {
    case .find(let text):
      DeskAnswer(.employerWork(.found(text: text, reading([]) { try employers(text) })))
    case .open(let employer):
      DeskAnswer(
        .employerWork(
          .opened(employer, reading(nil) { try store.employerRecord(employer) })))
    case .see(let document, let employer, let attendant):
      changed(employer, .seen(document)) {
        try store.see(document, of: employer, by: attendant)
      }
    case .addAgent(let person, let employer, let attendant):
      changed(employer, .agentAdded) {
        try store.addAgent(person, to: employer, by: attendant)
      }
    case .suspend(let employer, let reason, let lastDay, let attendant):
      changed(employer, .suspended) {
        try store.suspend(employer, reason: reason, through: lastDay, by: attendant)
      }
    case .lift(let employer, let reason, let attendant):
      changed(employer, .lifted) {
        try store.liftSuspension(of: employer, reason: reason, by: attendant)
      }
    }
  }

  /// Carries out what the mending of a posting wants.
  func answer(_ effect: MendingEffect) -> DeskAnswer<AttendantReply> {
    switch effect {
    case .load(let posting):
      let draft = attempt { try store.draft(of: posting) }
      return DeskAnswer(
        .mending(
          .draft(posting, draft, findings: reading([]) { try findings(in: posting) })))
    case .amend(let posting, let draft, let attendant):
      let result: Result<[Finding], Refusal> = attempt {
        let employer = try store.draft(of: posting).employer?.id
        guard let employer,
          let (changed, shifts) = draft.posting(
            of: employer, as: posting, surroundings.identifiers)
        else { throw Refusal.notAllowed }
        try store.amend(changed, shifts: shifts, by: attendant)
        return try findings(in: posting)
      }
      refresh(posting: posting)
      return DeskAnswer(.mending(.amended(posting, result)), changesMarket: true)
    }
  }

  private func changed(
    _ employer: EmployerID, _ change: EmployerReply.Change, _ body: () throws -> EmployerSummary
  ) -> DeskAnswer<AttendantReply> {
    let result = attempt(body)
    list.update(reading([]) { try store.listedShifts(of: employer) })
    return DeskAnswer(.employerWork(.changed(change, result)), changesMarket: true)
  }

  /// A number is looked for in the phone, three digits at least; all else in the name, as characters,
  /// full pinyin or first letters.
  private func employers(_ text: String) throws -> [EmployerSummary] {
    let wanted = text.cleaned()
    guard !wanted.isEmpty else {
      return try store.employerSummaries(limit: Self.employersMax) { _, _ in true }
    }
    let isNumber = wanted.utf8.count >= 3 && wanted.utf8.allSatisfy { (48...57).contains($0) }
    let pinyin = PinyinTable.standard
    return try store.employerSummaries(limit: Self.employersMax) { name, phone in
      (isNumber && phone.contains(wanted)) || pinyin.matches(wanted, in: name)
    }
  }
}
