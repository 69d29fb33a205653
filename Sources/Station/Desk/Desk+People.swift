import Attendant
import OddJobMarket
import Store

extension Desk {
  func answer(_ effect: PersonEffect) -> DeskAnswer<AttendantReply> {
    switch effect {
    case .loadHistory(let person):
      DeskAnswer(
        .aboutPerson(
          .history(attempt { try store.history(of: person) }, turn: turn(of: person))))
    case .revealGroups(let person, let attendant):
      DeskAnswer(
        .aboutPerson(.groups(attempt { try store.revealGroups(of: person, by: attendant) })))
    case .setVerified(let group, let isVerified, let person, let attendant):
      DeskAnswer(
        .aboutPerson(
          .groups(
            attempt { try store.setVerified(group, isVerified, of: person, by: attendant) })))
    case .setPhone(let person, let phone, let attendant):
      setPhone(phone, of: person, by: attendant)
    case .complete(let person, let completion, let attendant):
      complete(person, completion, by: attendant)
    case .merge(let merged, let survivor, let attendant):
      merge(merged, into: survivor, by: attendant)
    case .loadKept(let person):
      DeskAnswer(.aboutPerson(.kept(attempt { try store.keptRecord(of: person) })))
    case .erase(let person, let extent, let attendant):
      DeskAnswer(
        .aboutPerson(.erased(erase(extent, of: person, by: .attendant(attendant)))),
        changesMarket: true)
    }
  }

  private func setPhone(
    _ text: String, of person: JobSeekerID, by attendant: AttendantID
  ) -> DeskAnswer<AttendantReply> {
    let result: Result<PersonSummary, Refusal> = attempt {
      guard let phone = try? PhoneNumber(validating: text) else { throw Refusal.notAllowed }
      return try store.setPhone(phone, of: person, by: attendant)
    }
    refresh(person: person)
    return DeskAnswer(.person(result), changesMarket: true)
  }

  private func complete(
    _ person: JobSeekerID, _ completion: PersonCompletion, by attendant: AttendantID
  ) -> DeskAnswer<AttendantReply> {
    let result = attempt {
      try store.complete(person, completion, by: .attendant(attendant))
    }
    refresh(person: person)
    return DeskAnswer(.aboutPerson(.completed(person, result)), changesMarket: true)
  }

  private func merge(
    _ merged: JobSeekerID, into survivor: JobSeekerID, by attendant: AttendantID
  ) -> DeskAnswer<AttendantReply> {
    let result = attempt { try store.merge(merged, into: survivor, by: attendant) }
    refresh(person: merged)
    refresh(person: survivor)
    // A wish that stood twice may have been withdrawn: its shift has changed for the list too.
    if case .success = result {
      for summary in reading([], { try store.applications(of: survivor) }) {
        refresh(shift: summary.card.shift)
      }
    }
    return DeskAnswer(.aboutPerson(.merged(result, from: merged)), changesMarket: true)
  }
}
