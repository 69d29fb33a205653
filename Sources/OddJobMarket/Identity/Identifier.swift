package import FoundationEssentials

/// A UUID that says what it identifies, so that a shift can't be passed where a posting is meant.
package struct Identifier<Subject>: Hashable, Sendable {
  package let rawValue: UUID

  package init(_ rawValue: UUID) {
    self.rawValue = rawValue
  }

  /// Returns nil when the text is not a UUID.
  package init?(text: String) {
    guard let uuid = UUID(uuidString: text) else { return nil }
    rawValue = uuid
  }

  /// The lower-case canonical text, as it stands in operations and exports.
  package var text: String {
    withUnsafeBytes(of: rawValue.uuid) { bytes in
      String(unsafeUninitializedCapacity: 36) { text in
        var end = 0
        for (place, byte) in bytes.enumerated() {
          if place == 4 || place == 6 || place == 8 || place == 10 {
            text[end] = UInt8(ascii: "-")
            end += 1
          }
          text[end] = hexadecimalDigit(byte >> 4)
          text[end + 1] = hexadecimalDigit(byte & 15)
          end += 2
        }
        return end
      }
    }
  }
}

extension Identifier {
  /// As two numbers: sixteen single bytes take the hasher twice as long.
  package func hash(into hasher: inout Hasher) {
    withUnsafeBytes(of: rawValue.uuid) { bytes in
      hasher.combine(bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self))
      hasher.combine(bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    }
  }
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}

extension Identifier: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let uuid = UUID(uuidString: text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a UUID: \(text)"))
    }
    rawValue = uuid
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

extension Identifier: CustomStringConvertible {
  package var description: String { text }
}

extension Identifier: Comparable {
  /// Orders by the canonical text, which is the order of its bytes: arbitrary, but the same on every
  /// machine.
  package static func < (left: Identifier, right: Identifier) -> Bool {
    left.rawValue < right.rawValue
  }
}

package typealias StationID = Identifier<Station>
package typealias PostingID = Identifier<Posting>
package typealias ShiftID = Identifier<Shift>
package typealias EmployerID = Identifier<Employer>
package typealias JobSeekerID = Identifier<JobSeeker>
package typealias ApplicationID = Identifier<Application>
package typealias AttendantID = Identifier<AttendantAccount>
package typealias CrewID = Identifier<Crew>

/// Where new identifiers come from: the system at a station, a seed in a test or a simulation.
package protocol IdentifierSource: Sendable {
  /// Returns a UUID that this source has never returned before.
  func next() -> UUID
}

extension IdentifierSource {
  /// Returns a fresh identifier of the subject asked for.
  package func identifier<Subject>(_: Subject.Type = Subject.self) -> Identifier<Subject> {
    Identifier(next())
  }
}
