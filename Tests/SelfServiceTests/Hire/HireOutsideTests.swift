import OddJobMarket
import TerminalUI
import Testing

@testable import SelfService

@Suite("我要招人: people found outside")
struct HireOutsideTests {
  private typealias Driver = HireSample.Driver

  private func entering(_ card: PostingCard) -> Driver {
    var driver = HireSample.listing("我发的活", [card])
    driver.tap(card.title)
    driver.check()
    driver.tap("外面招到了")
    return driver
  }

  @Test("a number on the pad and a yes cut the free places")
  func cuts() {
    var driver = entering(Sample.card(5, places: Sample.places(5, confirmed: 1)))
    #expect(driver.text.contains("还空着4个名额"))
    driver.check()
    driver.pad("3")
    #expect(driver.text.contains("名额减到2个"))
    driver.check()
    driver.tap("确定")
    #expect(driver.text.contains("已在外面招到3人吗"))
    driver.check()
    driver.tap("再想想")
    #expect(driver.last.isEmpty)
    driver.tap("确定", "确定")
    let shift: ShiftID = Sample.identifier(5)
    #expect(driver.last == [.effect(.cutPlaces(shift, HireSample.employer.id, 3))])
    driver.receive(.ownPostings(.success([Sample.card(5, places: Sample.places(2))])))
    #expect(driver.last == [.toast(HireWords.placesCut(3), .success)])
    #expect(driver.state.page == .list(.managing))
  }

  @Test("never none and never more than are free", arguments: ["", "0", "5", "999"])
  func refuses(digits: String) {
    var driver = entering(Sample.card(5, places: Sample.places(5, confirmed: 1)))
    driver.pad(digits)
    driver.check()
    driver.send(.posting(.entered))
    #expect(driver.state.question == nil)
    #expect(driver.text.contains("不能减") == (digits.count > 0 && digits != "0"))
    // The control: one digit away the same touch asks.
    for _ in digits { driver.tap("删除") }
    driver.pad("4")
    driver.send(.posting(.entered))
    #expect(driver.state.question != nil)
  }

  @Test("a place that was taken meanwhile is told, and nothing is asked for twice")
  func lost() {
    var driver = entering(Sample.card(5, places: Sample.places(2)))
    driver.pad("2")
    driver.tap("确定", "确定")
    driver.send(.posting(.answered(true)))
    #expect(driver.last.isEmpty)
    driver.receive(.ownPostings(.failure(.placesInUse(free: 1))))
    #expect(driver.text.contains("还空着1个名额，已定和保留的不能减"))
    driver.check()
    driver.back()
    #expect(driver.state.page == .posting(Sample.card(5, places: Sample.places(2))))
  }

  @Test(
    "there is nothing to cut where nobody is wanted",
    arguments: [PostingState.closed, .cancelled, .rejected, .live])
  func nothing(state: PostingState) {
    let places = Sample.places(1, confirmed: state == .live ? 1 : 0)
    let card = Sample.card(5, places: places, state: state)
    #expect(!card.mayCutPlaces)
    #expect(Sample.card(5).mayCutPlaces && Sample.card(5, state: .inReview).mayCutPlaces)
  }
}
