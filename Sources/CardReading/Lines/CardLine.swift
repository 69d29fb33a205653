package import OddJobMarket

/// One line of what a reader's program says to the station: a word, and fields behind tabs.
///
/// The page <doc:CardReaders> documents it; whatever program writes such lines can be a reader.
package enum CardLine: Hashable, Sendable {
  /// The first line: which version of these lines is spoken, and to what kind of reader.
  case hello(version: Int, reader: String)
  /// The reader answers and takes cards.
  case ready
  case card(IDCardText)
  /// The number of a card or of a code, where a reader knows no more.
  case number(String)
  /// No card answers any more.
  case removed
  case fault(CardFault)

  package static let version = 1
  /// Bytes of a line; a longer one is none of these.
  package static let bytesMax = 512

  /// The line without its end. Nothing in it can be taken for the end of a field or line.
  package var text: String {
    let fields: [String] =
      switch self {
      case .hello(let version, let reader): ["hello", "\(version)", reader]
      case .ready: ["ready"]
      case .card(let card):
        ["card", card.name, card.idNumber, card.validFrom, card.validUntil]
      case .number(let number): ["number", number]
      case .removed: ["removed"]
      case .fault(let fault): ["fault", fault.rawValue]
      }
    return fields.map(Self.clean).joined(separator: "\t")
  }

  /// Reads a line; nil for one that is none of these, such as a word of a later version.
  ///
  /// Fields behind those known here are passed over, so that a later version may add some.
  package init?(_ line: some StringProtocol) {
    guard line.utf8.count <= Self.bytesMax else { return nil }
    let fields = line.split(separator: "\t" as Character, omittingEmptySubsequences: false).map {
      String($0)
    }
    switch (fields[0], fields.count) {
    case ("hello", 3...):
      guard let version = Int(fields[1]) else { return nil }
      self = .hello(version: version, reader: fields[2])
    case ("ready", 1...): self = .ready
    case ("card", 5...):
      self = .card(
        IDCardText(
          name: fields[1], idNumber: fields[2], validFrom: fields[3], validUntil: fields[4]))
    case ("number", 2...): self = .number(fields[1])
    case ("removed", 1...): self = .removed
    case ("fault", 2...):
      guard let fault = CardFault(rawValue: fields[1]) else { return nil }
      self = .fault(fault)
    default: return nil
    }
  }

  private static func clean(_ field: String) -> String {
    String(String.UnicodeScalarView(field.unicodeScalars.filter { $0.value >= 0x20 }))
  }
}
