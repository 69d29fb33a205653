import OddJobMarket
import Testing

@Suite("The life of an application")
struct ApplicationLifeTests {
  /// Every legal step, written out from the market's own description; whatever is not here must be
  /// refused.
  static let legalSteps: [ApplicationState: [ApplicationEvent: ApplicationState]] = [
    .applied: [
      .hold: .held, .confirm: .confirmed, .standBy: .standby, .withdraw: .withdrawn,
      .decline: .declined, .notChoose: .notChosen, .cancelByEmployer: .employerCancelled,
      .expirePosting: .postingExpired,
    ],
    .standby: [
      .hold: .held, .confirm: .confirmed, .release: .released, .withdraw: .withdrawn,
      .decline: .declined, .notChoose: .notChosen, .cancelByEmployer: .employerCancelled,
      .expirePosting: .postingExpired,
    ],
    .held: [
      .confirm: .confirmed, .release: .released, .withdraw: .withdrawn, .decline: .declined,
      .notChoose: .notChosen, .expireHold: .holdExpired, .cancelByEmployer: .employerCancelled,
      .expirePosting: .postingExpired,
    ],
    .confirmed: [
      .depart: .departed, .arrive: .arrived, .withdraw: .withdrawn,
      .cancelByEmployer: .employerCancelled, .markNoShow: .noShow, .reportTermsDiffer: .termsDiffer,
    ],
    .departed: [
      .arrive: .arrived, .withdraw: .withdrawn, .cancelByEmployer: .employerCancelled,
      .markNoShow: .noShow, .reportTermsDiffer: .termsDiffer,
    ],
    .arrived: [
      .finish: .finished, .leaveMidway: .finished, .settle: .settled, .dispute: .disputed,
      .markNoShow: .noShow,
      .reportTermsDiffer: .termsDiffer,
    ],
    .finished: [.settle: .settled, .dispute: .disputed],
    .settled: [.dispute: .disputed],
    .disputed: [.settle: .settled],
    .noShow: [.arrive: .arrived],
  ]

  @Test("a legal event leads to its state, and every other is a typed error")
  func table() throws {
    for state in ApplicationState.allCases {
      for event in ApplicationEvent.allCases {
        let role = try #require(event.roles.min { $0.rawValue < $1.rawValue })
        let transition = try transition(event, by: role)
        if let next = Self.legalSteps[state]?[event] {
          #expect(try state.applying(transition) == next, "\(state) + \(event)")
        } else {
          #expect(throws: IllegalTransition.notFrom(state, event), "\(state) + \(event)") {
            try state.applying(transition)
          }
        }
      }
    }
  }

  @Test("a state that ended lets nothing happen any more")
  func ends() {
    let ended: Set<ApplicationState> = [
      .withdrawn, .declined, .notChosen, .released, .holdExpired, .employerCancelled, .termsDiffer,
      .postingExpired,
    ]
    for state in ApplicationState.allCases {
      #expect(state.legalEvents.isEmpty == ended.contains(state), "\(state)")
    }
  }

  static let roles: [ApplicationEvent: Set<ActingRole>] = [
    .hold: [.jobSeeker, .employer, .attendant, .system],
    .confirm: [.jobSeeker, .employer, .attendant, .county],
    .standBy: [.jobSeeker, .attendant, .system],
    .depart: [.jobSeeker, .attendant],
    .arrive: [.jobSeeker, .employer, .attendant],
    .finish: [.jobSeeker, .employer, .attendant],
    .leaveMidway: [.jobSeeker, .employer, .attendant],
    .settle: [.jobSeeker, .attendant],
    .dispute: [.jobSeeker, .attendant],
    .withdraw: [.jobSeeker, .attendant],
    .decline: [.jobSeeker, .employer, .attendant],
    .notChoose: [.employer, .attendant],
    .release: [.jobSeeker, .employer, .attendant, .system, .county],
    .expireHold: [.system],
    .expirePosting: [.system],
    .cancelByEmployer: [.employer, .attendant],
    .markNoShow: [.employer, .attendant],
    .reportTermsDiffer: [.jobSeeker, .attendant],
  ]

  @Test("an event is caused by its roles alone", arguments: ApplicationEvent.allCases)
  func permissions(event: ApplicationEvent) throws {
    let permitted = try #require(Self.roles[event])
    let state = try #require(
      ApplicationState.allCases.first { Self.legalSteps[$0]?[event] != nil })
    for role in ActingRole.allCases {
      let transition = try transition(event, by: role)
      if permitted.contains(role) {
        #expect(try state.applying(transition) == event.target)
      } else {
        #expect(throws: IllegalTransition.notBy(role, event)) { try state.applying(transition) }
      }
    }
  }

  @Test(
    "neither the program nor the county takes a placement away",
    arguments: ApplicationState.allCases.filter(\.isPlacement))
  func placementsStay(state: ApplicationState) throws {
    for event in ApplicationEvent.allCases {
      for role in [ActingRole.system, .county] {
        let transition = try transition(event, by: role)
        #expect(throws: IllegalTransition.self, "\(event) by \(role)") {
          try state.applying(transition)
        }
      }
    }
  }

  @Test("a side exit that someone decides says why", arguments: ApplicationEvent.allCases)
  func reasons(event: ApplicationEvent) throws {
    let withoutWords: Set<ApplicationEvent> = [
      .hold, .confirm, .standBy, .depart, .arrive, .finish, .settle, .expireHold, .expirePosting,
    ]
    let state = try #require(
      ApplicationState.allCases.first { Self.legalSteps[$0]?[event] != nil })
    let role = try #require(event.roles.min { $0.rawValue < $1.rawValue })
    let bare = try transition(event, by: role, reason: nil)
    if withoutWords.contains(event) {
      #expect(try state.applying(bare) == event.target)
    } else {
      #expect(throws: IllegalTransition.reasonMissing(event)) { try state.applying(bare) }
    }
  }

  @Test("a held place and every placement use a place, and nothing else does")
  func usage() {
    let placements: Set<ApplicationState> = [
      .confirmed, .departed, .arrived, .finished, .settled, .disputed,
    ]
    for state in ApplicationState.allCases {
      #expect(state.isPlacement == placements.contains(state), "\(state)")
      #expect(state.usesPlace == (placements.contains(state) || state == .held), "\(state)")
      #expect(state.isOpen == [.applied, .standby, .held].contains(state), "\(state)")
    }
  }

  @Test("an employer's or attendant's word on arrival outranks the person's own")
  func attendanceRanks() {
    #expect(Attendance.Source.selfReport < .crewLeader)
    #expect(Attendance.Source.crewLeader < .employer)
    #expect(Attendance.Source.selfReport < .attendant)
    #expect(
      !(Attendance.Source.employer < .attendant) && !(Attendance.Source.attendant < .employer))
  }

  private func transition(
    _ event: ApplicationEvent, by role: ActingRole, reason: TransitionReason? = .init(.other)
  ) throws -> ApplicationTransition {
    ApplicationTransition(
      event, by: try party(role), at: Instant(milliseconds: 1_789_142_400_000), reason: reason)
  }

  private func party(_ role: ActingRole) throws -> ActingParty {
    let text = "00000000-0000-4000-8000-000000000001"
    return switch role {
    case .jobSeeker: .jobSeeker(try #require(JobSeekerID(text: text)))
    case .employer: .employer(try #require(EmployerID(text: text)))
    case .attendant: .attendant(try #require(AttendantID(text: text)))
    case .system: .system
    case .county: .county
    }
  }
}
