/// The members of an object, each name once, in the order in which they were put in.
///
/// Nearly every object of the contract has a dozen members at most: looking through so few takes
/// less than hashing their names, and all of them are one piece of memory. Which order they stand in
/// means nothing: two objects with the same members are equal.
package struct JSONObject: Sendable {
  package typealias Element = (key: String, value: JSONValue)

  private var members: [Element]

  package init() { members = [] }

  package init(_ members: [String: JSONValue]) { self.members = members.map { ($0.key, $0.value) } }

  /// Takes members over whose names are known to be different.
  init(distinct members: [Element]) { self.members = members }

  /// The value of a member; nil where there is none. Setting nil takes the member out.
  package subscript(name: String) -> JSONValue? {
    get {
      // Names of another length are passed by without a look at their letters.
      let length = name.utf8.count
      let place = members.firstIndex { $0.key.utf8.count == length && $0.key == name }
      return place.map { members[$0].value }
    }
    set {
      let place = members.firstIndex { $0.key == name }
      switch (place, newValue) {
      case (let place?, let value?): members[place].value = value
      case (let place?, nil): members.remove(at: place)
      case (nil, let value?): members.append((name, value))
      case (nil, nil): break
      }
    }
  }

  package var keys: [String] { members.map(\.key) }

  /// The members by their names, for many look-ups.
  var byName: [String: JSONValue] {
    Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}

extension JSONObject: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { members.count }
  package subscript(position: Int) -> Element { members[position] }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// - Precondition: no name stands there twice.
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self.init(distinct: elements.map { (key: $0.0, value: $0.1) })
  }
}

extension JSONObject: Hashable {
  package static func == (left: JSONObject, right: JSONObject) -> Bool {
    guard left.count == right.count else { return false }
    guard left.count > JSONScanner.fewMembers else {
      return left.members.allSatisfy { right[$0.key] == $0.value }
    }
    return left.byName == right.byName
  }

  package func hash(into hasher: inout Hasher) {
    var sum = 0
    for member in members {
      var own = Hasher()
      own.combine(member.key)
      own.combine(member.value)
      sum ^= own.finalize()
    }
    hasher.combine(sum)
  }
}

extension JSONObject {
  /// The members in the order of RFC 8785: by the UTF-16 code units of their names.
  var inCanonicalOrder: [Element] {
    var isOrdered = true
    for place in members.indices.dropFirst()
    where !Self.precedes(members[place - 1].key, members[place].key) {
      isOrdered = false
      break
    }
    return isOrdered ? members : members.sorted { Self.precedes($0.key, $1.key) }
  }

  /// Whether one name comes before another by their UTF-16 code units.
  ///
  /// Bytes of UTF-8 stand in the order of the characters, and so do code units, but for characters
  /// beyond the first 65,536: their surrogates come before U+E000 to U+FFFF, their bytes after.
  static func precedes(_ left: String, _ right: String) -> Bool {
    var others = right.utf8.makeIterator()
    for byte in left.utf8 {
      guard let other = others.next() else { return false }
      if byte == other { continue }
      if byte >= 0xEE, other >= 0xEE, (byte >= 0xF0) != (other >= 0xF0) { return byte >= 0xF0 }
      return byte < other
    }
    return others.next() != nil
  }
}

extension JSONValue {
  /// Returns an object of these members.
  package static func object(_ members: [String: JSONValue]) -> JSONValue {
    .object(JSONObject(members))
  }
}
