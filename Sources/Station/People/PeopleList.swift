import PostingIndex
import Store
import Synchronization

/// All people in memory, so that they are found as one types. Filled behind the first screen and kept
/// up with every change; given up with the station, and never written anywhere.
final class PeopleList: Sendable {
  private struct Contents: ~Copyable {
    var index = PeopleIndex()
    var newestKey: Int64 = 0
    var isComplete = false
  }

  private let contents = Mutex(Contents())

  /// Whether everybody is in the list; until then the file answers.
  var isComplete: Bool { contents.withLock { $0.isComplete } }

  /// The key of the person taken in last: who comes after has registered since.
  var newestKey: Int64 { contents.withLock { $0.newestKey } }

  var count: Int { contents.withLock { $0.index.count } }

  func load(_ people: [SearchedPerson], through key: Int64?) {
    contents.withLock { contents in
      for person in people { contents.index.insert(PeopleIndex.Entry(person)) }
      contents.newestKey = max(contents.newestKey, key ?? 0)
    }
  }

  func finishLoading() {
    contents.withLock { $0.isComplete = true }
  }

  /// Takes in what is known of one person now; nobody where there is nothing to be found by any more.
  func update(key: Int64, _ person: SearchedPerson?) {
    contents.withLock { contents in
      if let person {
        contents.index.insert(PeopleIndex.Entry(person))
      } else {
        contents.index.remove(key: key)
      }
    }
  }

  /// Returns the row keys of whom a text finds, best first.
  func keys(matching text: String, limit: Int) -> [Int64] {
    contents.withLock { $0.index.keys(matching: text, limit: limit) }
  }

  /// The same with some of the people before all others, each part in the order of its own.
  func keys(matching text: String, limit: Int, first: Set<Int64>) -> [Int64] {
    let found = contents.withLock { $0.index.keys(matching: text, limit: .max) }
    let before = found.lazy.filter { first.contains($0) }.prefix(limit)
    let after = found.lazy.filter { !first.contains($0) }.prefix(limit)
    return Array((Array(before) + Array(after)).prefix(limit))
  }
}

extension PeopleIndex.Entry {
  fileprivate init(_ person: SearchedPerson) {
    self.init(
      key: person.key, name: person.name, idNumber: person.idNumber, phone: person.phone)
  }
}
