import FoundationEssentials

extension PersonalCode {
  /// Returns a code of six digits that nobody guesses, for a person who had no time to choose one.
  ///
  /// - Parameters:
  ///   - identifiers: where the chance comes from.
  ///   - idNumber: the person's own, whose digits are no secret.
  package static func drawn(
    from identifiers: any IdentifierSource, for idNumber: IDNumber?
  ) -> PersonalCode {
    while true {
      let digits = String(number(of: identifiers.next()) % 1_000_000)
      let text = String(repeating: "0", count: 6 - digits.count) + digits
      if let code = try? PersonalCode(validating: text, idNumber: idNumber) { return code }
    }
  }

  /// A number into which all bits of a UUID go: whichever of them are chance, the number is.
  private static func number(of uuid: UUID) -> UInt64 {
    let bits = withUnsafeBytes(of: uuid.uuid) { bytes in
      bytes.reduce(0 as UInt64) { ($0 << 8 | $0 >> 56) ^ UInt64($1) }
    }
    var generator = SeededGenerator(seed: bits)
    return generator.next()
  }
}
