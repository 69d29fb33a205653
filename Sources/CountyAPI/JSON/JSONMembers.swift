package import OddJobMarket

/// The members of an object from outside, read by name; what is missing or of the wrong kind is a
/// fault that names the field. Unknown members are left alone, so that a newer side may add some.
package struct JSONMembers {
  package let path: String
  package let members: JSONObject

  /// - Throws: `WireFault` when the value is no object.
  package init(_ value: JSONValue, path: String = "") throws(WireFault) {
    guard case .object(let members) = value else {
      throw WireFault(path: path, expected: "an object")
    }
    self.path = path
    self.members = members
  }

  package func at(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

  /// Whether the member is there and not null.
  package func has(_ name: String) -> Bool {
    switch members[name] {
    case nil, .null?: false
    case .some: true
    }
  }

  package func value(_ name: String) throws(WireFault) -> JSONValue {
    guard let value = members[name] else {
      throw WireFault(path: at(name), expected: "present")
    }
    return value
  }

  package func string(_ name: String, upTo limit: Int = 4_096) throws(WireFault) -> String {
    guard case .string(let text) = members[name], text.utf8.count <= limit else {
      throw WireFault(path: at(name), expected: "a string of at most \(limit) bytes")
    }
    return text
  }

  package func integer(
    _ name: String, in range: ClosedRange<Int64> = 0...WireLimits.largestInteger
  ) throws(WireFault) -> Int64 {
    guard case .integer(let number) = members[name], range.contains(number) else {
      throw WireFault(
        path: at(name),
        expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  package func count(_ name: String, upTo limit: Int = 1 << 31) throws(WireFault) -> Int {
    Int(try integer(name, in: 0...Int64(limit)))
  }

  package func bool(_ name: String) throws(WireFault) -> Bool {
    guard case .bool(let value) = members[name] else {
      throw WireFault(path: at(name), expected: "true or false")
    }
    return value
  }

  package func identifier<Subject>(
    _ name: String, of _: Subject.Type = Subject.self
  ) throws(WireFault) -> Identifier<Subject> {
    guard case .string(let text) = members[name],
      let identifier = Identifier<Subject>(canonical: text)
    else { throw WireFault(path: at(name), expected: "a UUID in lower case") }
    return identifier
  }

  package func hash(_ name: String) throws(WireFault) -> OperationHash {
    guard case .string(let text) = members[name], let hash = OperationHash(hexadecimal: text) else {
      throw WireFault(path: at(name), expected: "64 lower-case hexadecimal digits")
    }
    return hash
  }

  package func epoch(_ name: String) throws(WireFault) -> UInt64 {
    guard case .string(let text) = members[name], text.utf8.count == 16,
      let epoch = UInt64(text, radix: 16), text == text.lowercased()
    else { throw WireFault(path: at(name), expected: "16 lower-case hexadecimal digits") }
    return epoch
  }

  package func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, of _: Choice.Type = Choice.self
  ) throws(WireFault) -> Choice where Choice.RawValue == String {
    if case .string(let text) = members[name], let choice = Choice(rawValue: text) {
      return choice
    }
    let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    throw WireFault(path: at(name), expected: "one of \(names)")
  }

  package func array<Element>(
    _ name: String, upTo limit: Int, _ read: (JSONMembers) throws(WireFault) -> Element
  ) throws(WireFault) -> [Element] {
    guard case .array(let values) = members[name], values.count <= limit else {
      throw WireFault(path: at(name), expected: "an array of at most \(limit)")
    }
    var elements: [Element] = []
    elements.reserveCapacity(values.count)
    for (index, value) in values.enumerated() {
      elements.append(try read(JSONMembers(value, path: "\(at(name))[\(index)]")))
    }
    return elements
  }

  package func strings(_ name: String, upTo limit: Int) throws(WireFault) -> [String] {
    guard case .array(let values) = members[name], values.count <= limit else {
      throw WireFault(path: at(name), expected: "an array of at most \(limit) strings")
    }
    var texts: [String] = []
    for (index, value) in values.enumerated() {
      guard case .string(let text) = value else {
        throw WireFault(path: "\(at(name))[\(index)]", expected: "a string")
      }
      texts.append(text)
    }
    return texts
  }

  /// Reads a member that may be missing or null.
  package func optional<Value>(
    _ name: String, _ read: (String) throws(WireFault) -> Value
  ) throws(WireFault) -> Value? {
    has(name) ? try read(name) : nil
  }
}
