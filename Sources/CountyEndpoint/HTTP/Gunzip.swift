package import CountyAPI

/// Unpacks a body, and never more of it than a request may hold.
package enum Gunzip {
  /// - Throws: `Problem` `.bodyTooLarge` or `.malformedBody`.
  package static func unpack(_ packed: [UInt8], upTo limit: Int) throws(Problem) -> [UInt8] {
    do {
      return try Gzip.expanded(packed, limit: limit)
    } catch {
      switch error {
      case .tooLarge: throw Problem(.bodyTooLarge, "The body may unpack to \(limit) bytes.")
      case .broken: throw Problem(.malformedBody, "The body must be one gzip member.")
      }
    }
  }
}
