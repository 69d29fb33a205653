import CountyAPI
import HTTPTypes

/// A request of the contract, as it is written on the line.
struct CountyRequest {
  var route: CountyContract.Route
  var query: String
  var body: [UInt8]
  /// Whether the county takes gzip; small bodies go as they are.
  var isCompressed: Bool
  var authority: String
  var program: String

  /// Below so many bytes gzip saves less than its own header and the county's work.
  private static let worthCompressing = 1_024

  var line: LineRequest {
    let compresses = isCompressed && body.count >= Self.worthCompressing
    let payload = compresses ? Gzip.compressed(body) : body
    var fields = [
      (name: "Host", value: authority), (name: "User-Agent", value: program),
      (name: "Accept", value: "\(CountyContract.jsonType), \(CountyContract.problemType)"),
      (name: "Accept-Encoding", value: "gzip"),
    ]
    if route.method == .post {
      fields.append(("Content-Type", CountyContract.jsonType))
      fields.append(("Content-Length", String(payload.count)))
      fields.append((ContentDigest.fieldName, ContentDigest.value(for: payload)))
      if compresses { fields.append(("Content-Encoding", "gzip")) }
    }
    return LineRequest(
      method: route.method.rawValue, target: query.isEmpty ? route.path : "\(route.path)?\(query)",
      fields: fields, body: payload)
  }
}

extension String {
  /// As a value of a query (RFC 3986): everything but unreserved characters is escaped.
  var queryEncoded: String {
    let digits = Array("0123456789ABCDEF")
    return utf8.reduce(into: "") { text, byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || "0123456789-._~".contains(Character(scalar)))
      if isPlain {
        text.unicodeScalars.append(scalar)
      } else {
        text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }
}
