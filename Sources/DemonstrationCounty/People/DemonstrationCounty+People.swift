import OddJobMarket

extension DemonstrationCounty {
  /// Everyone who looks for work, the one a visitor may be first.
  package var people: [DemonstrationPerson] {
    let writer = PersonWriter(seed: seed)
    return (0..<peopleCount).map(writer.person)
  }

  /// Hands over everyone one by one, so that any number of people needs no memory.
  ///
  /// - Throws: what the body throws, and nothing else.
  package func forEachPerson<Failure: Error>(
    _ body: (DemonstrationPerson) throws(Failure) -> Void
  ) throws(Failure) {
    let writer = PersonWriter(seed: seed)
    for number in 0..<peopleCount { try body(writer.person(number)) }
  }

  /// The person a visitor may be: verified, with placements behind them and the day free.
  package var shownPerson: DemonstrationPerson { PersonWriter(seed: seed).person(0) }

  /// The agent of a verified firm that at any hour has an open posting of 雇主当面定 within 3 km.
  package var shownEmployerPerson: DemonstrationPerson { PersonWriter(seed: seed).agent(0) }

  /// Those who come to the station often: verified, and few enough to be made at once.
  var regulars: [DemonstrationPerson] {
    let writer = PersonWriter(seed: seed)
    return (1..<max(1, min(peopleCount, 400))).map(writer.person).filter(\.verification.isVerified)
  }
}
