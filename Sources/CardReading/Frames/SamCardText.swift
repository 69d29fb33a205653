import OddJobMarket

/// The text of a resident's ID card as the reader hands it out: 256 bytes of UTF-16, little-endian.
///
/// Source: GA 450-2013. Of sex, nation, birth date, address and issuing office nothing is taken: the
/// first and the third stand in the number, and nobody here needs the others.
enum SamCardText {
  static let count = 256
  /// The lengths of text and photo stand before them, two bytes each.
  static let lengthsCount = 4

  private static let name = 0..<30
  private static let idNumber = 122..<158
  private static let validFrom = 188..<204
  private static let validUntil = 204..<220
  /// The kind of card: blank for residents, J for residents from Hong Kong, Macau and Taiwan, whose
  /// cards read alike; I for foreigners, whose cards read otherwise.
  private static let kind = 248..<250

  /// Returns what is needed of the data of an answer to `SamCommand.read`.
  static func document(in data: [UInt8]) throws(CardFault) -> IDCardText {
    guard data.count >= lengthsCount + count, Int(data[0]) << 8 | Int(data[1]) == count else {
      throw .cardUnreadable
    }
    let text = Array(data[lengthsCount..<lengthsCount + count])
    guard string(kind, in: text) != "I" else { throw .cardKind }
    let document = IDCardText(
      name: string(name, in: text), idNumber: string(idNumber, in: text),
      validFrom: string(validFrom, in: text), validUntil: string(validUntil, in: text))
    guard !document.name.isEmpty, document.idNumber.utf8.count == 18 else { throw .cardUnreadable }
    return document
  }

  /// Returns a field without the blanks that fill it up; what is no character becomes �.
  private static func string(_ field: Range<Int>, in text: [UInt8]) -> String {
    let units = stride(from: field.lowerBound, to: field.upperBound, by: 2).map {
      UInt16(text[$0]) | UInt16(text[$0 + 1]) << 8
    }
    var string = String(decoding: units.filter { $0 >= 0x20 }, as: UTF16.self)[...]
    while let last = string.last, last == " " || last == "\u{3000}" { string.removeLast() }
    while let first = string.first, first == " " || first == "\u{3000}" { string.removeFirst() }
    return String(string)
  }
}
