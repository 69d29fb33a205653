import CountyAPI
import Sync
import Testing

/// The rows of the protocol's table "What a station does with an answer".
@Suite("What a station does with an answer")
struct AnswerTableTests {
  static let lanes: [SyncLane] = [.hello, .push, .pull]

  @Test(
    "what is no answer is tried again after a pause, and the same batch goes",
    arguments: [
      CountyFailure.unreachable(detail: "no line"), .notTheCounty(detail: "200 HTML"),
      .busy(retryAfterSeconds: nil), .refused(Problem(.internalError, "")),
      .refused(Problem(.unavailable, "")), .refused(Problem(.tooManyRequests, "")),
      .refused(Problem(.digestMismatch, "")), .refused(Problem(.unknownRoute, "")),
      .refused(Problem(.methodNotAllowed, "")), .refused(Problem(.unsupportedMedia, "")),
    ], lanes)
  func noAnswer(failure: CountyFailure, lane: SyncLane) {
    var session = Self.asking(lane)
    session.hear(.failed(lane, failure))
    #expect(session.wait == SyncPause(atLeast: 5_000, atMost: 10_000))
    session.hear(.waited(lane))
    switch lane {
    case .hello: #expect(session.actions == [.readStanding])
    case .push: #expect(session.bounds?.first == 1)
    case .pull: #expect(session.actions == [.pull(after: ChangeCursor(generation: 1, position: 5))])
    }
  }

  @Test(
    "a wait that the county asks for is kept, up to an hour",
    arguments: [(0, 1), (1, 1), (30, 30), (3_600, 3_600), (86_400, 3_600)], lanes)
  func retryAfter(seconds: (asked: Int, kept: Int), lane: SyncLane) {
    let kept = SyncPause(atLeast: seconds.kept * 1_000, atMost: seconds.kept * 1_000)
    let answers: [CountyFailure] = [
      .busy(retryAfterSeconds: seconds.asked),
      .refused(Problem(.unavailable, "", retryAfter: seconds.asked)),
      .refused(Problem(.tooManyRequests, "", retryAfter: seconds.asked)),
    ]
    for answer in answers {
      var session = Self.asking(lane)
      session.hear(.failed(lane, answer))
      #expect(session.wait == kept, "\(answer)")
    }
  }

  @Test(
    "401 and 403 stop the session with an alarm",
    arguments: [
      Problem.Code.notAuthenticated, .certificateExpired, .notAuthorised, .wrongEnrolmentCode,
    ], lanes)
  func notAuthorised(code: Problem.Code, lane: SyncLane) {
    var session = Self.asking(lane)
    session.hear(.failed(lane, .refused(Problem(code, ""))))
    #expect(session.actions == [.finish(.stopped(.notAuthorised(Problem(code, ""))))])
    session.hear(.waited(lane))
    #expect(session.actions.isEmpty)
  }

  @Test("409 gap goes back to what the county expects, when the chain is the same there")
  func gap() {
    var session = TestSession(queue: 10)
    session.greet(answer: session.helloAnswer(expects: 8))
    session.readBatch()
    let problem = Problem(
      .gap, "", expectedSequence: 3, expectedPreviousHash: session.chain.hash(at: 2))
    session.hear(.failed(.push, .refused(problem)))
    #expect(session.actions == [.readChain(.push, at: 2)])
    var forked = session
    session.hear(.chainRead(.push, session.chain.hash(at: 2)))
    #expect(session.bounds?.first == 3)
    #expect(session.machine.progress.of == 8)
    forked.hear(.chainRead(.push, forked.chain.hash(at: 5)))
    #expect(forked.actions == [.finish(.stopped(.fork))])
  }

  @Test("a gap that leads nowhere is no answer", arguments: [nil, 1, 2])
  func idleGap(expected: Int64?) {
    var session = Self.asking(.push)
    session.hear(.failed(.push, .refused(Problem(.gap, "", expectedSequence: expected))))
    #expect(session.wait != nil)
  }

  @Test("409 fork stops the session with an alarm", arguments: lanes)
  func fork(lane: SyncLane) {
    var session = Self.asking(lane)
    session.hear(.failed(lane, .refused(Problem(.fork, ""))))
    #expect(session.machine.outcome == .stopped(.fork))
  }

  @Test("410 takes a snapshot")
  func cursorGone() {
    var session = Self.asking(.pull)
    session.hear(.failed(.pull, .refused(Problem(.cursorGone, ""))))
    #expect(session.actions == [.takeSnapshot(page: nil)])
  }

  @Test("413 halves the batch, down to the one that stays here")
  func tooLarge() {
    var session = TestSession(queue: 8)
    session.greet()
    for count in [4, 2, 1] {
      session.readBatch()
      session.hear(.failed(.push, .refused(Problem(.bodyTooLarge, ""))))
      #expect(session.bounds?.first == 1)
      #expect(session.bounds?.count == count)
    }
    session.readBatch()
    session.hear(.failed(.push, .refused(Problem(.bodyTooLarge, ""))))
    #expect(session.actions == [.quarantine(1, .tooLarge)])
    session.hear(.quarantined)
    #expect(session.bounds?.first == 1)
    #expect(session.bounds?.count == WireLimits.operations)
    #expect(session.bounds?.bytes == WireLimits.bodyBytes)
  }

  @Test("413 halves the bytes as well, and a county that takes less gets less")
  func fewerBytes() throws {
    var session = TestSession(queue: 8, bodyBytes: 1_000)
    session.greet()
    let batch = try session.nextBatch()
    session.hear(.failed(.push, .refused(Problem(.bodyTooLarge, ""))))
    #expect(session.bounds?.bytes == batch.bytes.count / 2)
    let half = try session.nextBatch()
    session.accept(half)
    #expect(session.bounds?.first == 5)
    #expect(session.bounds?.count == 4)
  }

  @Test(
    "400 and 422 bisect to the one operation, which stays here; all others go",
    arguments: [Problem.Code.malformedBody, .unsupportedVersion], [[5], [1], [8], [3, 4], [1, 8]])
  func bisection(code: Problem.Code, poison: [Int64]) {
    var session = TestSession(queue: 8)
    session.greet()
    var quarantined: [Int64] = []
    for _ in 0..<40 {
      guard let batch = session.readBatch() else { break }
      let range = batch.firstSequence...batch.lastSequence
      guard range.contains(where: { poison.contains($0) && !quarantined.contains($0) }) else {
        session.accept(batch)
        continue
      }
      session.hear(.failed(.push, .refused(Problem(code, ""))))
      guard case .quarantine(let sequence, .unreadable)? = session.actions.first else { continue }
      quarantined.append(sequence)
      session.hear(.quarantined)
    }
    #expect(quarantined == poison)
    #expect(session.machine.progress.done == 8)
  }

  @Test("a stub that is refused is the county's trouble, not the queue's")
  func refusedStub() {
    var session = TestSession(queue: 1)
    session.greet()
    var batch = session.chain.batch(first: 1, count: 1)
    batch.entries = [
      .stub(OperationStub(sequence: 1, hash: session.chain.hashes[1], size: 9))
    ]
    session.hear(.batchRead(batch))
    session.hear(.failed(.push, .refused(Problem(.malformedBody, ""))))
    #expect(session.wait != nil)
  }

  @Test("a county that does not speak this version hears nothing else", arguments: [SyncLane.hello])
  func otherVersion(lane: SyncLane) {
    let problem = Problem(.unsupportedVersion, "")
    var session = Self.asking(lane)
    session.hear(.failed(lane, .refused(problem)))
    #expect(session.machine.outcome == .stopped(.versionRefused(problem)))
  }

  /// A session that waits for the county's word on this lane, with two operations queued.
  static func asking(_ lane: SyncLane) -> TestSession {
    var session = TestSession(queue: 2)
    if lane == .hello {
      session.hear(.begun)
      session.hear(.stood(session.standing()))
    } else {
      session.greet()
      session.readBatch()
    }
    return session
  }
}
