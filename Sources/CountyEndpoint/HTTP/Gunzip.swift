import CGunzip
package import CountyAPI

/// Unpacks a body, and never more of it than a request may hold.
package enum Gunzip {
  /// - Throws: `Problem` `.bodyTooLarge` or `.malformedBody`.
  package static func unpack(_ packed: [UInt8], upTo limit: Int) throws(Problem) -> [UInt8] {
    var produced = 0
    var answer = county_gunzip_malformed
    let bytes = [UInt8](unsafeUninitializedCapacity: limit + 1) { buffer, count in
      answer = county_gunzip(packed, packed.count, buffer.baseAddress, limit + 1, &produced)
      count = answer == county_gunzip_done ? produced : 0
    }
    switch answer {
    case county_gunzip_done where produced <= limit: return bytes
    case county_gunzip_done, county_gunzip_too_large:
      throw Problem(.bodyTooLarge, "The body may unpack to \(limit) bytes.")
    default: throw Problem(.malformedBody, "The body must be one gzip member.")
    }
  }
}
