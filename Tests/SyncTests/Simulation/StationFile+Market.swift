import CountyAPI
import OddJobMarket

extension StationFile {
  /// Adds an operation to the chain, by a clock that may be wrong.
  @discardableResult
  mutating func append(
    _ type: String, _ body: [String: JSONValue], by actor: String = "system", wall: Int64 = 0
  ) -> Int64 {
    let sequence = head + 1
    // An id that only this place of this chain has.
    let id = Identifier<Operation>(
      uuid(SeededGenerator.mixed(epoch) &+ UInt64(bitPattern: sequence)))
    let bytes = JSONValue.object([
      "v": 1, "id": .string(id.text), "seq": .integer(sequence), "type": .string(type),
      "schema": 1, "actor": .string(actor), "wallMs": .integer(wall), "bootId": "boot",
      "monoMs": .integer(sequence), "lastServerMs": .null, "body": .object(body),
      "prevHash": .string((hash(at: head) ?? firstHash).hexadecimal),
    ]).canonicalBytes
    chain.append(
      Link(
        id: id, bytes: bytes, size: bytes.count,
        hash: OperationHash(ofCanonicalBytes: bytes)))
    return sequence
  }

  mutating func register(_ person: JobSeekerID) {
    guard people.insert(person).inserted else { return }
    append("personRegistered", ["person": .string(person.text)])
  }

  mutating func publish(
    _ posting: PostingID, _ wanted: [(id: ShiftID, start: Int64, places: Int)], wall: Int64
  ) {
    let length: Int64 = 4 * 3_600_000
    let sequence = append(
      "postingPublished",
      [
        "posting": .string(posting.text), "employer": .string(Self.employer), "state": "live",
        "shifts": .array(
          wanted.map { shift in
            .object([
              "shift": .string(shift.id.text), "day": 20_000, "startMs": .integer(shift.start),
              "endMs": .integer(shift.start + length), "places": .number(shift.places),
            ])
          }),
      ], wall: wall)
    postings.insert(posting)
    for shift in wanted {
      var row = ShiftRow(
        start: shift.start, end: shift.start + length, places: shift.places, isOwn: true)
      row.granted = shift.places
      row.through = sequence
      shifts[shift.id] = row
    }
  }

  /// Applies and takes a place by a right; without one the person stands by. Returns nil where the
  /// station's own rules stand against it.
  mutating func apply(
    _ application: ApplicationID, _ person: JobSeekerID, for id: ShiftID, optimistic: Bool
  ) -> ApplicationState? {
    guard let shift = shifts[id], !shift.isCancelled else { return nil }
    let own = applications.values.filter { $0.person == person && $0.isLive }
    let clashes = own.contains { other in
      other.shift == id
        || (other.state == .confirmed && shifts[other.shift]?.overlaps(shift) == true)
    }
    guard !clashes else { return nil }
    let hasRight = optimistic ? used(id) < shift.places : outstanding(id) > 0
    register(person)
    append(
      "applied",
      [
        "application": .string(application.text), "person": .string(person.text),
        "shift": .string(id.text),
      ])
    applications[application] = ApplicationRow(person: person, shift: id, state: .applied)
    step(application, hasRight ? .confirm : .standBy, by: "jobSeeker:\(person.text)")
    return applications[application]?.state
  }

  mutating func step(_ application: ApplicationID, _ event: ApplicationEvent, by actor: String) {
    guard let row = applications[application] else { return }
    let sequence = append(
      "applicationStepped",
      [
        "application": .string(application.text), "person": .string(row.person.text),
        "shift": .string(row.shift.text), "event": .string(event.rawValue),
        "from": .string(row.state.rawValue), "to": .string(event.target.rawValue),
      ], by: actor)
    applications[application]?.state = event.target
    if event == .confirm { applications[application]?.wasConfirmed = true }
    moved[sequence] = application
  }

  /// What the county gave to those who waited becomes the station's word.
  mutating func answerUpgrades() {
    for application in upgraded { step(application, .confirm, by: "county") }
  }

  /// Gives back what the county asks for and nobody here has used.
  mutating func answerRecalls() {
    for id in shifts.keys.sorted() {
      let count = min(shifts[id]?.recall ?? 0, outstanding(id))
      guard count > 0, shifts[id]?.isCancelled == false else { continue }
      let sequence = append(
        "rightsReleased", ["shift": .string(id.text), "count": .number(count)])
      shifts[id]?.adjustments[sequence] = -count
      shifts[id]?.recall -= count
    }
  }

  /// The employer has found people elsewhere.
  mutating func cutPlaces(_ id: ShiftID, by count: Int) {
    guard let shift = shifts[id], shift.isOwn, !shift.isCancelled, outstanding(id) >= count else {
      return
    }
    let sequence = append(
      "hiredOutside",
      [
        "shift": .string(id.text), "count": .number(count),
        "places": .number(shift.places - count),
      ])
    shifts[id]?.places -= count
    shifts[id]?.adjustments[sequence] = -count
  }

  mutating func cancelShift(_ id: ShiftID) {
    guard let shift = shifts[id], shift.isOwn, !shift.isCancelled else { return }
    append("shiftCancelled", ["shift": .string(id.text)])
    shifts[id]?.isCancelled = true
    for application in applications.keys.sorted()
    where applications[application]?.shift == id && applications[application]?.isLive == true {
      step(application, .cancelByEmployer, by: "employer:\(Self.employer)")
    }
  }

  static let employer = Identifier<Employer>(uuid(0xE)).text
}
