package import OddJobMarket
import Store

extension Desk {
  /// People read at a time: opening what is sealed takes a few microseconds each, and whoever asks
  /// meanwhile waits for no more than a blink.
  private static let peopleChunk = 1_000

  /// How many people a search shows at most.
  private static let peopleMax = 50

  /// How many a deal on the floor shows: one of the first is meant.
  private static let peopleOnFloorMax = 20

  /// Fills the list of people in memory from the file.
  package func loadPeople() throws {
    var next: Int64? = 0
    while let key = next { next = try loadPeople(after: key) }
  }

  /// Takes one chunk of people into memory, and returns the key after which the next one begins; nil
  /// when everybody is there.
  func loadPeople(after key: Int64) throws -> Int64? {
    let (read, last) = try store.searchedPeople(after: key, limit: Self.peopleChunk)
    people.load(read, through: last)
    if last == nil { people.finishLoading() }
    return last
  }

  /// Returns whom a text finds. Who has registered since the last search, wherever that was done, is
  /// taken in first.
  package func findPeople(_ text: String) -> [PersonSummary] {
    reading([]) {
      guard people.isComplete else {
        return try store.people(matching: text, limit: Self.peopleMax)
      }
      _ = try loadPeople(after: people.newestKey)
      return try store.people(keys: people.keys(matching: text, limit: Self.peopleMax))
    }
  }

  /// The same for a deal on the floor: who signed in today comes first, however many others have the
  /// name.
  package func findPeopleOnFloor(_ text: String) -> [PersonSummary] {
    reading([]) {
      guard people.isComplete else {
        let found = try store.people(matching: text, limit: Self.peopleOnFloorMax)
        return found.filter(\.isSignedInToday) + found.filter { !$0.isSignedInToday }
      }
      _ = try loadPeople(after: people.newestKey)
      let keys = people.keys(
        matching: text, limit: Self.peopleOnFloorMax, first: try store.keysSignedInToday())
      return try store.people(keys: keys)
    }
  }

  /// The list follows a change of what a person is found by.
  func refresh(person: JobSeekerID) {
    reading(()) {
      let (key, found) = try store.searchedPerson(person)
      people.update(key: key, found)
    }
  }
}
