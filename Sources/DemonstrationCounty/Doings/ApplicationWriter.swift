import OddJobMarket

/// Writes one application's life up to a state, by the steps that the state machine allows.
struct ApplicationWriter {
  let id: ApplicationID
  let jobSeeker: JobSeekerID
  let posting: Posting
  let shift: Shift
  let attendant: AttendantID
  let appliedAt: Instant

  /// What became of it, and after how long.
  enum Ending {
    case open, expired, confirmed, departed, arrived, finished, settled
    case disputed(TransitionReason.Cause)
    case noShow(TransitionReason.Cause)
    case withdrawn(TransitionReason.Cause)
  }

  func record(_ ending: Ending) -> DemonstrationApplication {
    let steps = steps(to: ending)
    var attendance: Attendance?
    if let arrival = steps.first(where: { $0.event == .arrive }) {
      attendance = Attendance(
        arrivedAt: arrival.instant,
        source: arrival.actor.role == .employer ? .employer : .attendant)
    }
    return DemonstrationApplication(
      application: Application(
        id: id, jobSeeker: jobSeeker, shift: shift.id,
        state: steps.last?.event.target ?? .applied, attendance: attendance),
      posting: posting.id, appliedAt: appliedAt, steps: steps)
  }

  private func steps(to ending: Ending) -> [ApplicationTransition] {
    switch ending {
    case .open: []
    case .expired:
      [step(.expirePosting, by: .system, at: posting.closingInstant(of: shift))]
    case .confirmed: [confirmation]
    case .departed: [confirmation, departure]
    case .arrived: [confirmation, arrival]
    case .finished: [confirmation, arrival, finish]
    case .settled:
      [confirmation, arrival, finish, step(.settle, by: .jobSeeker(jobSeeker), at: paidAt)]
    case .disputed(let cause):
      [
        confirmation, arrival, finish,
        step(.dispute, by: .jobSeeker(jobSeeker), at: paidAt, cause),
      ]
    case .noShow(let cause):
      [confirmation, step(.markNoShow, by: .attendant(attendant), at: start + 45, cause)]
    case .withdrawn(let cause):
      [confirmation, step(.withdraw, by: .jobSeeker(jobSeeker), at: appliedAt + 20, cause)]
    }
  }

  private var start: Instant { shift.window.start }
  private var paidAt: Instant { shift.window.end + 40 }

  private var confirmation: ApplicationTransition {
    switch posting.hiringMode {
    case .firstCome: step(.confirm, by: .jobSeeker(jobSeeker), at: appliedAt)
    case .employerPicks, .stationRecommends:
      step(.confirm, by: .employer(posting.employer), at: appliedAt + 6)
    }
  }

  private var departure: ApplicationTransition {
    step(.depart, by: .attendant(attendant), at: start - 20)
  }

  private var arrival: ApplicationTransition {
    step(.arrive, by: .employer(posting.employer), at: start + 5)
  }

  private var finish: ApplicationTransition {
    step(.finish, by: .employer(posting.employer), at: shift.window.end)
  }

  private func step(
    _ event: ApplicationEvent, by actor: ActingParty, at instant: Instant,
    _ cause: TransitionReason.Cause? = nil
  ) -> ApplicationTransition {
    ApplicationTransition(
      event, by: actor, at: instant, reason: cause.map { TransitionReason($0) })
  }
}
