import CardReading

/// An ID card as a SAM_V reader hands it out, laid out by GA 450.
package struct EmulatedCard: Hashable, Sendable {
  package var name: String
  package var idNumber: String
  package var validFrom = "20100101"
  package var validUntil = "长期"
  package var kind = ""

  /// Stands in the photo of every card: wherever it turns up later, a photo has been there.
  package static let photoMarker = "PHOTO-MARKER-7c1d"
  /// Stands in the address, which nobody asks for either.
  package static let addressMarker = "不该读的住址"

  package init(
    name: String = "张伟", idNumber: String = "11010519491231002X",
    validFrom: String = "20100101", validUntil: String = "长期", kind: String = ""
  ) {
    self.name = name
    self.idNumber = idNumber
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.kind = kind
  }

  /// The 256 bytes of the text.
  package var text: [UInt8] {
    let parts: [(String, Int)] = [
      (name, 30), ("1", 2), ("01", 4), (idNumber.dropFirst(6).prefix(8).description, 16),
      (Self.addressMarker, 70), (idNumber, 36), ("测试市公安局", 30), (validFrom, 16),
      (validUntil, 16), ("", 28), (kind, 2), ("", 6),
    ]
    return parts.flatMap { Self.field($0.0, $0.1) }
  }

  /// The 1,024 bytes of the photo.
  package var photo: [UInt8] {
    let marker = Array(Self.photoMarker.utf8)
    return (0..<1_024).map { marker[$0 % marker.count] }
  }

  /// What the reader answers when the card is read.
  package var data: [UInt8] { [0x01, 0x00, 0x04, 0x00] + text + photo }

  private static func field(_ text: String, _ count: Int) -> [UInt8] {
    var bytes = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    while bytes.count < count { bytes += [0x20, 0x00] }
    return Array(bytes.prefix(count))
  }
}

/// The answers of a SAM_V reader as bytes on the line.
package enum EmulatedAnswer {
  package static func frame(_ status: UInt8, _ data: [UInt8] = []) -> [UInt8] {
    let body: [UInt8] = [0, 0, status] + data
    let length = body.count + 1
    let summed = [UInt8(length >> 8), UInt8(length & 0xFF)] + body
    return [0xAA, 0xAA, 0xAA, 0x96, 0x69] + summed + [summed.reduce(0, ^)]
  }
}
