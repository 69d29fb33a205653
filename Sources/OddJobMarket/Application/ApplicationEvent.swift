/// What happens to an application.
package enum ApplicationEvent: String, CaseIterable, Codable, Hashable, Sendable {
  case hold, confirm, standBy, depart, arrive, finish, settle, dispute
  /// Work that ends before its shift does: the pay is settled as after any other, the place is free.
  case leaveMidway
  case withdraw, decline, notChoose, release, expireHold, cancelByEmployer, markNoShow
  case reportTermsDiffer, expirePosting

  /// The state the event leads to, wherever it is legal.
  package var target: ApplicationState {
    switch self {
    case .hold: .held
    case .confirm: .confirmed
    case .standBy: .standby
    case .depart: .departed
    case .arrive: .arrived
    case .finish, .leaveMidway: .finished
    case .settle: .settled
    case .dispute: .disputed
    case .withdraw: .withdrawn
    case .decline: .declined
    case .notChoose: .notChosen
    case .release: .released
    case .expireHold: .holdExpired
    case .cancelByEmployer: .employerCancelled
    case .markNoShow: .noShow
    case .reportTermsDiffer: .termsDiffer
    case .expirePosting: .postingExpired
    }
  }

  /// Whether the event leaves the straight way from applied to settled, and so must say why.
  package var needsReason: Bool {
    switch self {
    case .withdraw, .decline, .notChoose, .release, .cancelByEmployer, .markNoShow,
      .reportTermsDiffer, .dispute, .leaveMidway:
      true
    default: false
    }
  }

  /// The roles that may cause the event. A no-show is never the program's word, and nothing but a
  /// person's, an employer's or an attendant's act takes a confirmed place away.
  package var roles: Set<ActingRole> {
    switch self {
    case .hold: [.jobSeeker, .employer, .attendant, .system]
    case .confirm: [.jobSeeker, .employer, .attendant, .county]
    case .standBy: [.jobSeeker, .attendant, .system]
    case .depart: [.jobSeeker, .attendant]
    case .arrive: [.jobSeeker, .employer, .attendant]
    case .finish, .leaveMidway: [.jobSeeker, .employer, .attendant]
    case .settle, .dispute: [.jobSeeker, .attendant]
    case .withdraw: [.jobSeeker, .attendant]
    case .decline: [.jobSeeker, .employer, .attendant]
    case .notChoose: [.employer, .attendant]
    case .release: [.jobSeeker, .employer, .attendant, .system, .county]
    case .expireHold, .expirePosting: [.system]
    case .cancelByEmployer: [.employer, .attendant]
    case .markNoShow: [.employer, .attendant]
    case .reportTermsDiffer: [.jobSeeker, .attendant]
    }
  }
}
