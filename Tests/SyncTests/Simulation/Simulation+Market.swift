import CountyAPI
import OddJobMarket

extension Simulation {
  /// Somebody does something at a station. One act in twenty is an operation that is no good.
  mutating func act(_ index: Int) {
    guard !stations[index].store.isOff else { return }
    armPower(index)
    if chance.below(20) == 0 { return poison(index) }
    switch chance.below(100) {
    case ..<22: publish(index)
    case ..<72: apply(index)
    case ..<88: withdraw(index)
    case ..<93: cutPlaces(index)
    case ..<96: cancelShift(index)
    default:
      let person = chance.pick(people)
      write(index) { $0.append("signedIn", ["person": .string(person.text)]) }
    }
  }

  private mutating func publish(_ index: Int) {
    let posting: PostingID = identifier()
    let wanted = (0..<chance.number(in: 1...2)).map { _ in
      (
        id: identifier() as ShiftID,
        start: Self.hour * Int64(200 + 2 * chance.below(8)), places: chance.number(in: 1...6)
      )
    }
    let wall = now + stations[index].clockError
    write(index) { $0.publish(posting, wanted, wall: wall) }
    published.append(posting)
  }

  private mutating func apply(_ index: Int) {
    let shifts = stations[index].store.file.shifts.filter { !$0.value.isCancelled }.keys.sorted()
    guard !shifts.isEmpty else { return publish(index) }
    let (application, person): (ApplicationID, JobSeekerID) = (identifier(), chance.pick(people))
    // The newest work draws the most people.
    let shift = shifts[max(chance.below(shifts.count), chance.below(shifts.count))]
    let optimistic = bug == .countsOptimistically
    write(index) { file in
      _ = file.apply(application, person, for: shift, optimistic: optimistic)
    }
  }

  private mutating func withdraw(_ index: Int) {
    let file = stations[index].store.file
    let live = file.applications.filter { $0.value.isLive && !$0.value.isDuplicate }.keys.sorted()
    guard !live.isEmpty else { return apply(index) }
    let application = chance.pick(live)
    guard let person = file.applications[application]?.person else { return }
    write(index) { $0.step(application, .withdraw, by: "jobSeeker:\(person.text)") }
  }

  private mutating func cutPlaces(_ index: Int) {
    let file = stations[index].store.file
    let own = file.shifts.keys.sorted().filter {
      file.shifts[$0]?.isOwn == true && file.outstanding($0) > 0
    }
    guard !own.isEmpty else { return publish(index) }
    let shift = chance.pick(own)
    let count = chance.number(in: 1...file.outstanding(shift))
    write(index) { $0.cutPlaces(shift, by: count) }
  }

  private mutating func cancelShift(_ index: Int) {
    let own = stations[index].store.file.shifts.filter(\.value.isOwn).keys.sorted()
    guard !own.isEmpty else { return publish(index) }
    let shift = chance.pick(own)
    write(index) { $0.cancelShift(shift) }
  }

  /// What no request can carry, what the county can't read, and what it does not know.
  private mutating func poison(_ index: Int) {
    let kind = chance.below(6)
    let next = stations[index].store.file.head + 1
    switch kind {
    case 0, 1:
      // Remembered before the write: it may be durable although the power goes right after it.
      let old = stations[index].uncarried[next]
      stations[index].uncarried[next] = old ?? (kind == 0 ? .bodyTooLarge : .malformedBody)
      write(index) { $0.append("signedIn", ["poison": true]) }
      // Not written after all: the place is the next operation's.
      if stations[index].store.file.head < next { stations[index].uncarried[next] = old }
    case 2: write(index) { $0.append("heardOfNowhere", ["poison": true]) }
    case 3: write(index) { $0.append("applied", ["person": "nobody"]) }
    case 4:
      let application: ApplicationID = identifier()
      write(index) { file in
        file.append(
          "applicationStepped",
          [
            "application": .string(application.text), "event": "confirm", "from": "applied",
            "to": "confirmed",
          ])
      }
    default:
      write(index) { file in
        file.append("signedIn", ["pad": .string(String(repeating: "x", count: 33_000))])
      }
    }
  }
}
