import Glibc

/// An IP address, or a range of them with its prefix, as a unit allows it.
struct AddressRange: Equatable {
  private let bytes: [UInt8]
  private let prefix: Int

  /// Reads "10.1.2.3", "10.1.2.0/24" or the same of IPv6; nil for anything else.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let bytes = Self.bytes(of: String(parts[0])) else {
      return nil
    }
    self.bytes = bytes
    guard parts.count == 2 else {
      prefix = bytes.count * 8
      return
    }
    guard parts[1].allSatisfy({ $0.isASCII && $0.isNumber }), let bits = Int(parts[1]),
      bits <= bytes.count * 8
    else { return nil }
    prefix = bits
  }

  /// Returns whether an address lies in it; a name never does.
  func contains(_ host: String) -> Bool {
    guard let other = Self.bytes(of: host), other.count == bytes.count else { return false }
    return (0..<prefix).allSatisfy { bit in
      let mask: UInt8 = 0x80 >> UInt8(bit % 8)
      return bytes[bit / 8] & mask == other[bit / 8] & mask
    }
  }

  private static func bytes(of text: String) -> [UInt8]? {
    for (family, count) in [(AF_INET, 4), (AF_INET6, 16)] {
      var bytes = [UInt8](repeating: 0, count: count)
      if inet_pton(family, text, &bytes) == 1 { return bytes }
    }
    return nil
  }
}
