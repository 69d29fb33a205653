import CountyAPI
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// An answer with its bytes, written in one piece and digested.
struct CountyAnswer {
  let status: Int
  private let type: String
  private let body: [UInt8]
  private var problem: Problem?

  static func json(_ value: JSONValue) -> CountyAnswer { json(bytes: value.canonicalBytes) }

  static func json(bytes: [UInt8]) -> CountyAnswer {
    CountyAnswer(status: 200, type: CountyContract.jsonType, body: bytes)
  }

  static func text(_ text: String) -> CountyAnswer {
    CountyAnswer(
      status: 200, type: "text/plain; version=0.0.4; charset=utf-8", body: Array(text.utf8))
  }

  static func problem(_ problem: Problem) -> CountyAnswer {
    CountyAnswer(
      status: problem.code.status, type: CountyContract.problemType,
      body: problem.json.canonicalBytes, problem: problem)
  }

  private init(status: Int, type: String, body: [UInt8], problem: Problem? = nil) {
    self.status = status
    self.type = type
    self.body = body
    self.problem = problem
  }

  var response: Response {
    var headers = HTTPFields()
    headers[.contentType] = type
    headers[.contentLength] = String(body.count)
    headers[.cacheControl] = "no-store"
    if let name = HTTPField.Name(ContentDigest.fieldName) {
      headers[name] = ContentDigest.value(for: body)
    }
    if let seconds = problem?.retryAfter { headers[.retryAfter] = String(seconds) }
    // Of a body that was not read to its end nothing more is wanted.
    if let problem, Self.closing.contains(problem.code) { headers[.connection] = "close" }
    if problem?.code == .methodNotAllowed {
      headers[.allow] = problem?.detail.split(separator: " ").last.map { $0.prefix { $0 != "." } }
        .map(String.init)
    }
    return Response(
      status: HTTPResponse.Status(code: status), headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
  }

  private static let closing: Set<Problem.Code> = [
    .bodyTooLarge, .unavailable, .unsupportedMedia, .notAuthenticated, .notAuthorised,
    .certificateExpired, .unknownRoute, .methodNotAllowed,
  ]
}
