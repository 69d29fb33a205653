import NIOCore
import NIOHTTP1

/// Puts an answer together from what the channel brings, one request at a time, and never keeps
/// more of a body than the limit.
final class AnswerCollector: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias OutboundOut = HTTPClientRequestPart

  private let bodyLimit: Int
  private var waiting: EventLoopPromise<LineAnswer>?
  private var answer: LineAnswer?

  init(bodyLimit: Int) { self.bodyLimit = bodyLimit }

  /// The next answer completes the promise; a connection that breaks first fails it.
  func expect(_ promise: EventLoopPromise<LineAnswer>) { waiting = promise }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      guard head.status.code >= 200 else { return }
      var fields: [String: String] = [:]
      for field in head.headers where fields[field.name.lowercased()] == nil {
        fields[field.name.lowercased()] = field.value
      }
      answer = LineAnswer(status: Int(head.status.code), fields: fields, body: [])
    case .body(let part):
      guard let count = answer?.body.count, count + part.readableBytes <= bodyLimit else {
        fail(LineError.answerTooLarge)
        context.close(promise: nil)
        return
      }
      answer?.body.append(contentsOf: part.readableBytesView)
    case .end:
      guard let whole = answer else { return }
      answer = nil
      let promise = waiting
      waiting = nil
      promise?.succeed(whole)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    fail(LineError.closed)
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    fail(error)
    context.close(promise: nil)
  }

  func fail(_ error: any Error) {
    answer = nil
    let promise = waiting
    waiting = nil
    promise?.fail(error)
  }
}

/// Why a connection brought no answer.
enum LineError: Error {
  case closed
  case answerTooLarge
  case timedOut
  /// Whoever asked waits no longer.
  case cancelled
}
