import OddJobMarket
import Testing

@Suite("Wording")
struct WordingTests {
  @Test("a wording speaks the language it is asked for")
  func speaksLanguage() {
    let wording = Wording("找零工", "Find work")
    #expect(wording(.chinese) == "找零工")
    #expect(wording(.english) == "Find work")
  }
}
