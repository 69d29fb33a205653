import Attendant
import OddJobMarket
import StationTestSupport
import Store
import Synchronization
import Testing

@testable import Station

@Suite("Terms read ahead")
struct ReadAheadTests {
  private let scene: DeskStation

  init() throws {
    scene = try DeskStation()
  }

  /// Returns the postings of a part of the list as a seat is shown them, newest first.
  private func show(offset: Int = 0, limit: Int) -> [PostingID] {
    let effect = AttendantEffect.loadPostings(text: "", offset: offset, limit: limit)
    guard case .postings(_, _, let page) = scene.desk.answer(effect).reply else { return [] }
    return page.cards.map(\.posting)
  }

  @discardableResult
  private func look(at posting: PostingID) -> (PostingDetail?, PostingsAtHand.Guess?) {
    let effect = AttendantEffect.loadPosting(posting)
    guard case .posting(let detail, _) = scene.desk.answer(effect).reply else { return (nil, nil) }
    return (detail, scene.desk.guess(after: effect))
  }

  private func isAtHand(_ posting: PostingID) throws -> Bool {
    let version = try scene.desk.version()
    return scene.desk.atHand.withLock { $0.terms(of: posting, version) != nil }
  }

  @Test("are those where the same movement leads again")
  func guesses() throws {
    for _ in 0..<5 { _ = try scene.station.work() }
    let rows = show(limit: 4)
    #expect(look(at: rows[0]).1 == .terms(rows[1]))
    #expect(look(at: rows[1]).1 == .terms(rows[2]))
    #expect(
      look(at: rows[3]).1
        == .part(.init(text: "", look: PostingLook(), offset: 4, limit: 4), landsOnLast: false))
    #expect(look(at: rows[2]).1 == .terms(rows[1]))
    #expect(look(at: rows[0]).1 == nil)
    let last = show(offset: 4, limit: 4)
    #expect(
      look(at: last[0]).1
        == .part(.init(text: "", look: PostingLook(), offset: 0, limit: 4), landsOnLast: true))
  }

  @Test("are at hand when they are asked for, with the part of the list they stand in")
  func readAhead() throws {
    for _ in 0..<3 { _ = try scene.station.work() }
    let rows = show(limit: 2)
    #expect(try !isAtHand(rows[1]))
    let ahead = try #require(look(at: rows[0]).1)
    scene.desk.readAhead(ahead)
    #expect(try isAtHand(rows[1]))
    let next = try #require(look(at: rows[1]).1)
    scene.desk.readAhead(next)
    let version = try scene.desk.version()
    let part = PostingsAtHand.Part(text: "", look: PostingLook(), offset: 2, limit: 2)
    let page = scene.desk.atHand.withLock { $0.page(part, version) }
    #expect(try isAtHand(try #require(page?.cards.first?.posting)))
    #expect(show(offset: 2, limit: 2) == page?.cards.map(\.posting))
  }

  @Test("are read anew after whatever has changed in the file")
  func changes() throws {
    let work = try scene.station.work()
    #expect(look(at: work.id).0?.card.state == .live)
    #expect(try isAtHand(work.id))
    let pause = AttendantEffect.setState(work.id, .paused, by: scene.station.attendant)
    _ = scene.desk.answer(pause)
    #expect(try !isAtHand(work.id))
    #expect(look(at: work.id).0?.card.state == .paused)
    // The control: where nothing has changed, nothing is read again.
    #expect(try isAtHand(work.id))
  }

  @Test("are read anew when the minute has turned, since a shift may have closed")
  func minutes() throws {
    let work = try scene.station.work()
    look(at: work.id)
    #expect(try isAtHand(work.id))
    scene.station.clock.advance(by: 1)
    #expect(try !isAtHand(work.id))
  }

  @Test("of a posting there is not are kept for nobody")
  func unknown() throws {
    let work = try scene.station.work()
    let other: PostingID = scene.station.identifiers.identifier()
    #expect(look(at: other).0 == nil)
    #expect(try !isAtHand(other))
    #expect(look(at: work.id).0 != nil)
  }
}
