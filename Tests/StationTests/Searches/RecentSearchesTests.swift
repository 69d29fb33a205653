import OddJobMarket
import StationTestSupport
import Testing

@testable import Station

@Suite("Words that people found work by")
struct RecentSearchesTests {
  private let day = BusinessDay(number: 20_708)

  @Test("a word said again moves to the front, and the thirteenth pushes out the oldest")
  func order() {
    var searches = RecentSearches()
    for number in 0..<12 { searches.note("词\(number)", on: day) }
    searches.note("词3", on: day)
    #expect(searches.words(on: day).count == 12)
    #expect(searches.words(on: day).first == "词3")
    searches.note("新词", on: day)
    #expect(searches.words(on: day).count == 12)
    #expect(!searches.words(on: day).contains("词0"))
    #expect(searches.words(on: day).contains("词1"))
  }

  @Test("another day begins with none")
  func turns() {
    var searches = RecentSearches()
    searches.note("搬运", on: day)
    let next = day.advanced(by: 1)
    #expect(searches.words(on: next).isEmpty)
    searches.note("保洁", on: next)
    #expect(searches.words(on: next) == ["保洁"])
  }
}
