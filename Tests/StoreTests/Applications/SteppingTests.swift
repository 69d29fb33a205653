import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Steps of an application")
struct SteppingTests {
  /// A confirmed person, and everyone who might have a say.
  private struct Scene {
    let station: TemporaryStation
    let person: TestPerson
    let work: TestWork
    let application: ApplicationID
    let attendant: ActingParty

    init(mode: HiringMode = .firstCome) throws {
      station = try TemporaryStation()
      person = try station.person()
      work = try station.work { $0.hiringMode = mode }
      application = try station.store.apply(person.id, shifts: [work.shift], by: person.party)[0]
        .application
      attendant = .attendant(station.attendant)
    }

    func step(
      _ event: ApplicationEvent, by actor: ActingParty, reason: TransitionReason? = .init(.other)
    ) throws -> ApplicationState {
      try station.store.step(application, event, reason: reason, by: actor)
    }

    func places() throws -> PlaceCount? { try station.store.detail(work.shift)?.card.places }
  }

  @Test("the straight way leads from confirmed to settled")
  func straight() throws {
    let scene = try Scene()
    #expect(try scene.step(.depart, by: scene.attendant) == .departed)
    #expect(try scene.step(.arrive, by: scene.work.employer) == .arrived)
    #expect(try scene.step(.finish, by: scene.work.employer) == .finished)
    #expect(try scene.step(.settle, by: scene.person.party) == .settled)
    #expect(try scene.places()?.confirmed == 1)
  }

  @Test("a cancelled confirmation gives its right back to the same station")
  func givesBack() throws {
    let scene = try Scene()
    #expect(try scene.step(.withdraw, by: scene.person.party) == .withdrawn)
    #expect(try scene.places() == PlaceCount(places: 1, allotted: 1, held: 0, confirmed: 0))
    let next = try scene.station.person()
    #expect(
      try scene.station.store.apply(next.id, shifts: [scene.work.shift], by: next.party)[0].state
        == .confirmed)
  }

  @Test("another person and another employer have no say")
  func strangers() throws {
    let scene = try Scene()
    let other = try scene.station.person()
    let firm = ActingParty.employer(try scene.station.employer("别家公司"))
    let before = try scene.station.store.verifyChain()
    for event in ApplicationEvent.allCases {
      #expect(throws: Refusal.notAllowed, "\(event)") { try scene.step(event, by: other.party) }
      #expect(throws: Refusal.notAllowed, "\(event)") { try scene.step(event, by: firm) }
    }
    #expect(try scene.station.store.application(scene.application).state == .confirmed)
    #expect(try scene.station.store.verifyChain() == before)
  }

  @Test("an illegal step is refused by its state, and leaves nothing behind")
  func illegal() throws {
    let scene = try Scene()
    let before = try scene.station.store.verifyChain()
    for event in [ApplicationEvent.confirm, .hold, .standBy, .settle, .finish, .release] {
      #expect(throws: Refusal.illegalStep(.confirmed), "\(event)") {
        try scene.step(event, by: scene.attendant)
      }
    }
    #expect(try scene.station.store.verifyChain() == before)
  }

  @Test("a side exit without a reason is refused")
  func reason() throws {
    let scene = try Scene()
    #expect(throws: Refusal.self) { try scene.step(.withdraw, by: scene.person.party, reason: nil) }
    #expect(try scene.station.store.application(scene.application).state == .confirmed)
  }

  @Test("who reported their own arrival is marked so, until someone else's word outranks it")
  func selfReport() throws {
    let scene = try Scene()
    #expect(try scene.step(.arrive, by: scene.person.party) == .arrived)
    #expect(try attendance(scene)?.source == .selfReport)
    #expect(throws: Refusal.illegalStep(.arrived)) {
      try scene.step(.arrive, by: scene.person.party)
    }
    #expect(try scene.step(.arrive, by: scene.work.employer) == .arrived)
    #expect(try attendance(scene)?.source == .employer)
    #expect(throws: Refusal.illegalStep(.arrived), "nobody overrules an employer's own mark") {
      try scene.step(.markNoShow, by: scene.work.employer)
    }
  }

  @Test("a self-reported arrival gives way to the employer's no-show")
  func outranked() throws {
    let scene = try Scene()
    _ = try scene.step(.arrive, by: scene.person.party)
    #expect(
      try scene.step(.markNoShow, by: scene.work.employer, reason: .init(.jobSeeker)) == .noShow)
    #expect(try scene.places()?.confirmed == 0)
    #expect(throws: Refusal.self, "a self-report does not outrank the mark") {
      try scene.step(.arrive, by: scene.person.party)
    }
    #expect(try scene.step(.arrive, by: scene.attendant) == .arrived)
    #expect(try scene.places()?.confirmed == 1)
    #expect(try attendance(scene)?.source == .attendant)
  }

  @Test("neither the program nor the county reports an arrival or an absence")
  func automatic() throws {
    let scene = try Scene()
    for actor in [ActingParty.system, .county] {
      #expect(throws: Refusal.notAllowed) { try scene.step(.markNoShow, by: actor) }
      #expect(throws: Refusal.notAllowed) { try scene.step(.withdraw, by: actor) }
      #expect(throws: Refusal.notAllowed) { try scene.step(.arrive, by: actor) }
    }
    _ = try scene.step(.arrive, by: scene.person.party)
    for actor in [ActingParty.system, .county] {
      #expect(throws: Refusal.self) { try scene.step(.arrive, by: actor) }
    }
    #expect(try attendance(scene)?.source == .selfReport)
  }

  @Test("a wrong no-show is not put right where the place has gone to another")
  func lateCorrection() throws {
    let scene = try Scene()
    _ = try scene.step(.markNoShow, by: scene.work.employer, reason: .init(.transport))
    let next = try scene.station.person()
    _ = try scene.station.store.apply(next.id, shifts: [scene.work.shift], by: next.party)
    #expect(throws: Refusal.placesTaken) { try scene.step(.arrive, by: scene.attendant) }
  }

  @Test("pay that was short or missing opens a dispute, which a settlement closes")
  func dispute() throws {
    let scene = try Scene()
    _ = try scene.step(.arrive, by: scene.person.party)
    #expect(
      try scene.step(.dispute, by: scene.person.party, reason: .init(.notPaid)) == .disputed)
    #expect(try scene.step(.settle, by: scene.person.party) == .settled)
    #expect(throws: Refusal.notAllowed, "an employer does not say that they have paid") {
      try scene.step(.dispute, by: scene.work.employer)
    }
  }

  @Test("what a person is offered is what they may do", arguments: [false, true])
  func offered(arrives: Bool) throws {
    let scene = try Scene()
    if arrives { _ = try scene.step(.arrive, by: scene.person.party) }
    let summary = try #require(try scene.station.store.applications(of: scene.person.id).first)
    #expect(!summary.actions.isEmpty)
    for action in summary.actions {
      #expect(summary.state.legalEvents.contains(action))
      #expect(action.roles.contains(.jobSeeker))
    }
    #expect(summary.actions.contains(.withdraw) == !arrives)
  }

  private func attendance(_ scene: Scene) throws -> Attendance? {
    try scene.station.store.application(scene.application).attendance
  }
}
