import CountyAPI
import NIOCore
import NIOSSL

extension CountyLine {
  /// Sends a request and returns the county's JSON, or throws what the station is to do.
  func answer(
    to request: LineRequest, context: NIOSSLContext, verification: PeerVerification
  ) async throws(CountyFailure) -> JSONValue {
    let answer: LineAnswer
    do {
      answer = try await exchange(request, context: context, verification: verification)
    } catch {
      if let reason = verification.lastRefusal { throw .notTheCounty(detail: reason) }
      throw .unreachable(detail: String(describing: error))
    }
    return try answer.read()
  }
}

extension LineAnswer {
  /// Returns the body of a 200 that certainly came from the county.
  func read() throws(CountyFailure) -> JSONValue {
    switch status {
    case 200: return try json(as: CountyContract.jsonType)
    case 408, 429, 500...599: throw .busy(retryAfterSeconds: retryAfterSeconds)
    case 400..<500:
      let body = try json(as: CountyContract.problemType)
      let problem: Problem
      do { problem = try Problem(body) } catch { throw .notTheCounty(detail: error.sentence) }
      throw .refused(problem)
    default: throw .notTheCounty(detail: "status \(status)")
    }
  }

  private var retryAfterSeconds: Int? {
    fields["retry-after"].flatMap { Int($0) }.map { min(max($0, 0), WireLimits.longestRetryAfter) }
  }

  private func json(as type: String) throws(CountyFailure) -> JSONValue {
    let given = fields["content-type", default: ""].split(separator: ";").first ?? ""
    guard given.lowercased() == type else { throw .notTheCounty(detail: "the answer is \(given)") }
    guard let digest = fields[ContentDigest.fieldName.lowercased()],
      ContentDigest.matches(digest, body)
    else { throw .notTheCounty(detail: "the answer's digest does not fit") }
    do {
      let isCompressed = fields["content-encoding"] == "gzip"
      let plain =
        isCompressed ? try Gzip.expanded(body, limit: WireLimits.answerBytes) : body
      return try JSONValue(parsing: plain)
    } catch {
      throw .notTheCounty(detail: "the answer can't be read: \(error)")
    }
  }
}
