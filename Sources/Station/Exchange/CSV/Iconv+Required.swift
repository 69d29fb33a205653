import Encodings

extension Iconv {
  /// Returns a conversion.
  ///
  /// - Throws: ``ExchangeError`` where the C library came without the table, as small systems do.
  static func required(
    from source: String, to target: String
  ) throws(ExchangeError) -> Iconv {
    guard let conversion = Iconv(from: source, to: target) else {
      throw ExchangeError(.encodingMissing)
    }
    return conversion
  }
}
