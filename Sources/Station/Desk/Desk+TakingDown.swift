import Attendant
import OddJobMarket
import SelfService
import Store

extension Desk {
  /// Carries out what is taken down for staff, and for a fair or a training.
  func takeDown(
    _ effect: SelfServiceEffect, at seat: String
  ) -> DeskAnswer<SelfServiceReply> {
    switch effect {
    case .fileComplaint(let filing):
      DeskAnswer(.complaintFiled(attempt { try store.file(filing, at: seat) }))
    case .loadSignUps(let person):
      DeskAnswer(.signUps(reading([]) { try store.signUps(of: person) }))
    case .signUp(let person, let event):
      DeskAnswer(
        .signedUp(event, attempt { try store.signUp(person, for: event) }))
    case .cancelSignUp(let person, let event):
      DeskAnswer(
        .signedUp(
          event,
          attempt {
            try store.cancelSignUp(person, for: event)
            return nil
          }))
    default: DeskAnswer(nil)
    }
  }

  /// Carries out what an attendant does with complaints.
  func answer(_ effect: ComplaintsEffect) -> DeskAnswer<AttendantReply> {
    switch effect {
    case .load:
      DeskAnswer(.complaints(.loaded(reading([]) { try store.complaints(limit: complaintsMax) })))
    case .open(let number, let attendant):
      DeskAnswer(
        .complaints(.opened(attempt { try store.openComplaint(number, by: attendant) })))
    case .step(let number, let state, let note, let attendant):
      DeskAnswer(
        .complaints(
          .stepped(
            attempt { try store.stepComplaint(number, to: state, note: note, by: attendant) })))
    }
  }

  /// More than anybody works through.
  private var complaintsMax: Int { 200 }
}
