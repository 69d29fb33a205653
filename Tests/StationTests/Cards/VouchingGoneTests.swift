import OddJobMarket
import SelfService
import Station
import StationTestSupport
import Store
import TerminalUI
import Testing

@Suite("Somebody who asked to be known and has gone")
struct VouchingGoneTests {
  private struct Scene {
    let cards: CardScene
    let panel: SeatDriver
    let attendant: SeatDriver

    init() throws {
      cards = try CardScene()
      _ = try cards.station.person()
      panel = cards.panel()
      attendant = cards.attendant()
      panel.tap(at: Position(row: 15, column: 50))
      panel.tap("我的活和工资")
      #expect(panel.tap("工作人员认"))
      panel.passOn(to: attendant)
      #expect(isListed)
    }

    /// Whether the attendant is told that somebody waits at the panel.
    var isListed: Bool { attendant.shows("1号屏有人请您认") && attendant.shows("叫号 1") }

    /// Whether nobody waits there, and an attendant who comes all the same is told so.
    func isOver() throws -> Bool {
      panel.passOn(to: attendant)
      let isGone = !attendant.shows("有人请您认") && !attendant.shows("叫号 1")
      attendant.press(.character("3"))
      attendant.press(.character("b"))
      return try isGone && attendant.shows("没有座席在等人认")
        && cards.count("SELECT count(*) FROM localAudit WHERE event = 'identity.vouched'") == 0
    }
  }

  @Test("goes from the attendant's list when they leave the page, the panel, or only walk away")
  func leaves() throws {
    let steps: [(String, (Scene) -> Void)] = [
      ("back", { $0.panel.tap("返回") }), ("home", { $0.panel.tap("首页") }),
      ("done", { $0.panel.send(.selfService(.finishedTapped)) }),
      (
        "idle",
        { scene in
          scene.cards.station.clock.advance(by: Minutes(2))
          scene.panel.tick()
        }
      ),
    ]
    for (name, step) in steps {
      let scene = try Scene()
      step(scene)
      #expect(try scene.isOver(), "\(name): \(scene.attendant.screen)")
    }
  }

  @Test("goes when they type their number after all, and the visit goes on")
  func types() throws {
    let scene = try Scene()
    let person = try scene.cards.station.person()
    scene.panel.send(.card(.number(person.idNumber)))
    scene.panel.type(person.code)
    scene.panel.press(.enter)
    #expect(scene.panel.state.selfService.context.session?.id == person.id)
    #expect(try scene.isOver(), "\(scene.attendant.screen)")
  }

  @Test("control: while the page is open it stays, whatever is typed and however often asked")
  func stays() throws {
    let scene = try Scene()
    scene.panel.type("522699")
    scene.panel.tick()
    scene.panel.passOn(to: scene.attendant)
    #expect(scene.isListed, "\(scene.attendant.screen)")
    scene.attendant.press(.character("3"))
    scene.attendant.press(.character("b"))
    #expect(scene.attendant.shows("可以接着办"), "\(scene.attendant.screen)")
  }

  @Test("a call for help stays when the one who asked to be known goes")
  func helpStays() throws {
    let scene = try Scene()
    scene.panel.press(.f(9))
    scene.panel.passOn(to: scene.attendant)
    #expect(scene.attendant.shows("叫号 2"), "\(scene.attendant.screen)")
    scene.panel.send(.selfService(.finishedTapped))
    scene.panel.passOn(to: scene.attendant)
    #expect(scene.attendant.shows("叫号 1"), "\(scene.attendant.screen)")
  }

  @Test("goes when the seat goes, at an attendant's seat that is locked too")
  func seatGoes() async throws {
    let scene = try Scene()
    let office = scene.cards.office
    let (messages, heard) = AsyncStream.makeStream(of: SeatProgram.Message.self)
    let work = Task.detached { await office.run { message, _ in heard.yield(message) } }
    defer { work.cancel() }
    scene.attendant.press(.f(10))
    #expect(scene.attendant.shows("求助"), "\(scene.attendant.screen)")
    office.seatLeft(SeatID(1))
    for await message in messages {
      scene.attendant.send(message)
      if message == .vouchingEnded(seat: "seat 1") { break }
    }
    office.close()
    #expect(!scene.attendant.shows("求助"), "\(scene.attendant.screen)")
  }
}
