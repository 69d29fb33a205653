import FoundationEssentials
package import OddJobMarket

/// A person's ID number or phone, sealed to the county's key (HPKE, RFC 9180), apart from the
/// operations, which are kept for ever: deleting the envelope deletes what it holds.
package struct SealedEnvelope: Hashable, Sendable {
  package enum Field: String, CaseIterable, Sendable { case idNumber, phone }

  package var person: JobSeekerID
  package var field: Field
  /// Which of the county's keys it is sealed to.
  package var keyID: String
  /// HPKE's encapsulated key.
  package var encapsulatedKey: [UInt8]
  package var ciphertext: [UInt8]

  package init(
    person: JobSeekerID, field: Field, keyID: String, encapsulatedKey: [UInt8],
    ciphertext: [UInt8]
  ) {
    self.person = person
    self.field = field
    self.keyID = keyID
    self.encapsulatedKey = encapsulatedKey
    self.ciphertext = ciphertext
  }

  init(_ members: JSONMembers) throws(WireFault) {
    self.init(
      person: try members.identifier("person"), field: try members.choice("field"),
      keyID: try members.string("keyId", upTo: 64),
      encapsulatedKey: try members.base64("enc", upTo: 256),
      ciphertext: try members.base64("ciphertext", upTo: 1_024))
  }

  var json: JSONValue {
    .object([
      "person": .string(person.text), "field": .string(field.rawValue), "keyId": .string(keyID),
      "enc": .string(Data(encapsulatedKey).base64EncodedString()),
      "ciphertext": .string(Data(ciphertext).base64EncodedString()),
    ])
  }
}

extension JSONMembers {
  /// Reads bytes in base64 (RFC 4648, with padding).
  package func base64(_ name: String, upTo limit: Int) throws(WireFault) -> [UInt8] {
    guard case .string(let text) = members[name], text.utf8.count <= limit * 4 / 3 + 4,
      let data = Data(base64Encoded: text), data.count <= limit
    else { throw WireFault(path: at(name), expected: "base64 of at most \(limit) bytes") }
    return Array(data)
  }
}

extension JSONValue {
  /// Returns the bytes as a string of base64.
  package static func base64(_ bytes: [UInt8]) -> JSONValue {
    .string(Data(bytes).base64EncodedString())
  }
}

extension ErasureExtent {
  /// What goes of that which is sealed to the county.
  package var sealedFields: [SealedEnvelope.Field] {
    switch self {
    case .givenFreely: [.phone]
    case .everything: SealedEnvelope.Field.allCases
    }
  }
}
