import CountyAPI
import OddJobMarket
import Sync
import Testing

@Suite("One session with the county")
struct SyncMachineTests {
  @Test("the hello comes first, and then push and pull at once")
  func order() {
    var session = TestSession(queue: 3)
    session.hear(.begun)
    #expect(session.actions == [.readStanding])
    session.hear(.stood(session.standing(accepted: 1)))
    #expect(session.actions == [.sayHello(session.standing(accepted: 1))])
    session.hear(.helloAnswered(session.helloAnswer(expects: 2)))
    #expect(session.actions == [.readChain(.hello, at: 1)])
    session.hear(.chainRead(.hello, session.chain.hash(at: 1)))
    #expect(session.actions == [.keepHello(session.helloAnswer(expects: 2))])
    session.hear(.helloKept)
    #expect(session.actions.count == 2)
    #expect(session.bounds?.first == 2)
    #expect(session.actions.last == .pull(after: ChangeCursor(generation: 1, position: 5)))
  }

  @Test("a county of another generation is greeted once more, knowing it, and then not again")
  func otherGeneration() {
    var session = TestSession(queue: 3)
    let answer = session.helloAnswer(expects: 2, generation: 2)
    // The second time as a station says it that could not keep the generation.
    for isFirst in [true, false] {
      if isFirst { session.hear(.begun) }
      #expect(session.actions == [.readStanding])
      session.hear(.stood(session.standing(accepted: 1, ledgerGeneration: 1)))
      session.hear(.helloAnswered(answer))
      session.hear(.chainRead(.hello, session.chain.hash(at: 1)))
      #expect(session.actions == [.keepHello(answer)])
      session.hear(.helloKept)
    }
    #expect(session.bounds?.first == 2)
    #expect(session.actions.count == 2)
  }

  @Test("another chain at the county stops the session before anything of it is kept")
  func fork() {
    for own in [nil, TestChain(count: 0).hashes[0]] {
      var session = TestSession(queue: 3)
      session.hear(.begun)
      session.hear(.stood(session.standing()))
      session.hear(.helloAnswered(session.helloAnswer(expects: 3)))
      session.hear(.chainRead(.hello, own))
      #expect(session.actions == [.finish(.stopped(.fork))])
    }
  }

  @Test("a county that hands back another head than the station's is a fork")
  func otherHead() throws {
    var session = TestSession(queue: 3)
    session.greet()
    let batch = try session.nextBatch()
    var answer = session.chain.answer(batch)
    answer.headHash = session.chain.hashes[0]
    session.hear(.pushAnswered(answer))
    session.hear(.chainRead(.push, session.chain.hash(at: 3)))
    #expect(session.machine.outcome == .stopped(.fork))
  }

  @Test("an answer to another batch, or to less than the batch, is none", arguments: 0..<4)
  func strangeAnswer(way: Int) throws {
    var session = TestSession(queue: 3)
    session.greet()
    let batch = try session.nextBatch()
    var answer = session.chain.answer(batch)
    switch way {
    case 0: answer.batch = Identifier(uuid(1))
    case 1: answer.results.removeLast()
    case 2: answer.results.swapAt(0, 1)
    default: answer.acceptedThrough = 2
    }
    session.hear(.pushAnswered(answer))
    #expect(session.wait != nil)
    session.hear(.waited(.push))
    #expect(session.bounds?.first == 1)
  }

  @Test("pull goes on while a push waits, and push while a pull waits")
  func independentLanes() throws {
    var session = TestSession(queue: 3)
    session.greet()
    let batch = try session.nextBatch()
    session.hear(.failed(.push, .unreachable(detail: "")))
    session.hear(.changesArrived(Self.page(6, hasMore: true)))
    #expect(session.actions == [.applyPage(Self.page(6, hasMore: true))])
    session.hear(.pageApplied)
    #expect(session.actions == [.pull(after: ChangeCursor(generation: 1, position: 6))])
    session.hear(.failed(.pull, .unreachable(detail: "")))
    session.hear(.waited(.push))
    #expect(session.bounds?.first == batch.firstSequence)
    session.accept(try session.nextBatch())
    #expect(session.machine.progress.done == 3)
    #expect(session.machine.outcome == nil)
  }

  @Test("what was pushed is followed by one more pull, and then the session is complete")
  func lastPull() throws {
    var session = TestSession(queue: 3)
    session.greet()
    let batch = try session.nextBatch()
    session.hear(.changesArrived(Self.page(5)))
    session.hear(.pageApplied)
    #expect(session.actions.isEmpty)
    session.accept(batch)
    session.readBatch()
    #expect(session.actions == [.pull(after: ChangeCursor(generation: 1, position: 5))])
    session.hear(.changesArrived(Self.page(9)))
    session.hear(.pageApplied)
    #expect(session.actions == [.finish(.complete)])
  }

  @Test("with nothing to push the hello and one pull are the whole session")
  func nothingToPush() {
    var session = TestSession(queue: 2)
    session.greet(answer: session.helloAnswer(expects: 3))
    session.readBatch()
    session.hear(.changesArrived(Self.page(5)))
    session.hear(.pageApplied)
    #expect(session.machine.outcome == .complete)
  }

  @Test("operations whose results were lost on the way back are sent again")
  func lostResults() {
    var session = TestSession(queue: 5)
    session.greet(answer: session.helloAnswer(expects: 5), accepted: 2)
    #expect(session.bounds?.first == 3)
  }

  @Test("a page that settles results waits for the answer of the batch under way", arguments: 0..<2)
  func settledLater(way: Int) throws {
    var session = TestSession(queue: 3)
    session.greet()
    let batch = try session.nextBatch()
    var page = Self.page(6)
    page.changes = [Change(position: 6, kind: .result, id: "1", body: nil)]
    session.hear(.changesArrived(page))
    #expect(session.actions.isEmpty)
    if way == 0 {
      session.accept(batch)
    } else {
      session.hear(.failed(.push, .unreachable(detail: "")))
    }
    #expect(session.actions.last == .applyPage(page))
  }

  @Test("a file that keeps nothing in quarantine ends the session")
  func quarantineWithoutEffect() {
    var session = TestSession(queue: 1)
    session.greet()
    for _ in 0..<2 {
      session.readBatch()
      session.hear(.failed(.push, .refused(Problem(.bodyTooLarge, ""))))
      session.hear(.quarantined)
    }
    #expect(session.machine.outcome == .storeFailed)
  }

  @Test("a county whose head is beyond the batch still owes the results up to there")
  func headBeyond() throws {
    var session = TestSession(queue: 6)
    var narrow = session.helloAnswer(expects: 6)
    narrow.operationLimit = 2
    session.greet(answer: narrow, accepted: 1)
    let batch = try session.nextBatch()
    var answer = session.chain.answer(batch)
    answer.acceptedThrough = 5
    answer.headHash = session.chain.hashes[5]
    session.hear(.pushAnswered(answer))
    #expect(session.actions == [.readChain(.push, at: 5)])
    session.hear(.chainRead(.push, session.chain.hash(at: 5)))
    session.hear(.answerKept)
    #expect(session.bounds?.first == 4)
  }

  @Test("a county that was put back gets again what it had acknowledged")
  func restoredCounty() {
    var session = TestSession(queue: 5)
    session.greet(answer: session.helloAnswer(expects: 2), accepted: 4)
    #expect(session.bounds?.first == 2)
    #expect(session.machine.progress.of == 4)
  }

  @Test("without a cursor, or with one of another generation, everything is fetched anew")
  func snapshotFirst() {
    for cursor in [nil, ChangeCursor(generation: 2, position: 5)] {
      var session = TestSession()
      session.greet(cursor: cursor)
      #expect(session.actions.last == .takeSnapshot(page: nil))
      #expect(session.machine.progress.phase == .pushing)
    }
  }

  @Test("a snapshot is staged page by page, swapped once, and the feed goes on from it")
  func snapshot() {
    var session = TestSession()
    session.greet(cursor: nil)
    session.readBatch()
    #expect(session.machine.progress.phase == .snapshot)
    let first = Self.snapshotPage("a", next: "2")
    session.hear(.snapshotArrived(first))
    #expect(session.actions == [.stage(first)])
    session.hear(.staged)
    #expect(session.actions == [.takeSnapshot(page: "2")])
    session.hear(.snapshotArrived(Self.snapshotPage("a", next: nil)))
    session.hear(.staged)
    #expect(session.actions == [.swapStaged(ChangeCursor(generation: 1, position: 40))])
    session.hear(.swapped)
    #expect(session.actions == [.pull(after: ChangeCursor(generation: 1, position: 40))])
  }

  @Test("a later page of another moment is not staged: the snapshot begins again")
  func otherMoment() {
    var session = TestSession()
    session.greet(cursor: nil)
    session.hear(.snapshotArrived(Self.snapshotPage("a", next: "2")))
    session.hear(.staged)
    session.hear(.snapshotArrived(Self.snapshotPage("b", next: nil)))
    #expect(session.wait != nil)
    session.hear(.waited(.pull))
    #expect(session.actions == [.takeSnapshot(page: nil)])
  }

  @Test("pauses double from 5 seconds to 15 minutes, and then the next window has its turn")
  func backoff() {
    var session = TestSession(queue: 1)
    session.hear(.begun)
    var longest: [Int] = []
    while session.machine.outcome == nil, longest.count < 100 {
      session.hear(.stood(session.standing()))
      session.hear(.failed(.hello, .unreachable(detail: "")))
      guard let wait = session.wait else { break }
      #expect(wait.atLeast == 5_000)
      longest.append(wait.atMost / 1_000)
      session.hear(.waited(.hello))
    }
    #expect(longest == [10, 20, 40, 80, 160, 320, 640, 900])
    #expect(session.machine.outcome == .gaveUp(.unreachable(detail: "")))
  }

  @Test("an answer makes the pauses short again")
  func shortAgain() throws {
    var session = TestSession(queue: 400)
    session.greet()
    for _ in 0..<5 {
      let batch = try session.nextBatch()
      session.hear(.failed(.push, .unreachable(detail: "")))
      session.hear(.waited(.push))
      #expect(batch.firstSequence == 1)
    }
    session.accept(try session.nextBatch())
    session.readBatch()
    session.hear(.failed(.push, .unreachable(detail: "")))
    #expect(session.wait?.atMost == 10_000)
  }

  @Test("a lane that gives up leaves the other to finish")
  func oneLaneGivesUp() {
    var session = TestSession(queue: 1)
    session.greet()
    for _ in 0..<8 {
      session.readBatch()
      session.hear(.failed(.push, .unreachable(detail: "push")))
      session.hear(.waited(.push))
    }
    session.readBatch()
    session.hear(.failed(.push, .unreachable(detail: "push")))
    #expect(session.machine.outcome == nil)
    session.hear(.changesArrived(Self.page(6)))
    session.hear(.pageApplied)
    #expect(session.machine.outcome == .gaveUp(.unreachable(detail: "push")))
  }

  @Test("a file that fails ends the session, and so does a cancellation")
  func ends() {
    for (event, outcome) in [
      (SyncEvent.storeFailed, SyncOutcome.storeFailed), (.cancelled, .cancelled),
    ] {
      var session = TestSession(queue: 1)
      session.greet()
      session.hear(event)
      #expect(session.actions == [.finish(outcome)])
      #expect(session.machine.progress.phase == .over(outcome))
    }
  }

  @Test("events in any order do no harm, and nothing follows the end", arguments: 1...200)
  func anyOrder(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    var session = TestSession(queue: 6)
    let events = Self.events(session.chain)
    for _ in 0..<300 {
      let wasOver = session.machine.outcome != nil
      session.hear(chance.pick(events))
      if wasOver { #expect(session.actions.isEmpty, "seed \(seed)") }
      for case .readBatch(let bounds) in session.actions {
        #expect(bounds.count >= 1 && bounds.bytes >= 1 && bounds.first >= 1, "seed \(seed)")
      }
    }
  }

  static func events(_ chain: TestChain) -> [SyncEvent] {
    let session = TestSession(queue: 6)
    let failures = SyncLane.allCases.flatMap { lane in
      [
        SyncEvent.failed(lane, .unreachable(detail: "")),
        .failed(lane, .refused(Problem(.bodyTooLarge, ""))),
        .failed(lane, .refused(Problem(.malformedBody, ""))),
        .failed(lane, .refused(Problem(.cursorGone, ""))),
        .failed(lane, .refused(Problem(.gap, "", expectedSequence: 1))), .waited(lane),
        .chainRead(lane, chain.hashes[0]), .chainRead(lane, chain.hashes[3]),
      ]
    }
    let batch = chain.batch(first: 1, count: 3)
    return failures + [
      .begun, .stood(session.standing()), .helloAnswered(session.helloAnswer()), .helloKept,
      .batchRead(batch), .batchRead(nil), .pushAnswered(chain.answer(batch)), .answerKept,
      .quarantined, .changesArrived(page(6)), .changesArrived(page(7, hasMore: true)),
      .pageApplied, .snapshotArrived(snapshotPage("a", next: "2")),
      .snapshotArrived(snapshotPage("a", next: nil)), .staged, .swapped,
    ]
  }

  static func page(_ position: Int64, hasMore: Bool = false) -> ChangePage {
    ChangePage(
      changes: [], cursor: ChangeCursor(generation: 1, position: position), hasMore: hasMore)
  }

  static func snapshotPage(_ name: String, next: String?) -> SnapshotPage {
    SnapshotPage(
      snapshot: name, changes: [], cursor: ChangeCursor(generation: 1, position: 40), next: next)
  }
}
