import CardReading
import OddJobMarket
import Testing

@Suite("Lines of a reader's program")
struct CardLineTests {
  private static let card = IDCardText(
    name: "张伟", idNumber: "11010519491231002X", validFrom: "20100101", validUntil: "长期")

  @Test(
    "every line is written as documented and read back",
    arguments: [
      (CardLine.hello(version: 1, reader: "sam-v"), "hello\t1\tsam-v"),
      (.ready, "ready"), (.removed, "removed"),
      (.card(card), "card\t张伟\t11010519491231002X\t20100101\t长期"),
      (.number("6222021234567890"), "number\t6222021234567890"),
      (.fault(.readerSilent), "fault\treader.silent"),
    ])
  func golden(line: CardLine, text: String) {
    #expect(line.text == text)
    #expect(CardLine(text) == line)
  }

  @Test("fields of a later version are passed over, words of one are no line")
  func later() {
    #expect(CardLine("ready\tmore") == .ready)
    #expect(CardLine("blinked") == nil)
    #expect(CardLine("fault\treader.sleepy") == nil)
    #expect(CardLine("card\t张伟") == nil)
    #expect(CardLine("") == nil)
  }

  @Test("nothing on a card can end a field or a line")
  func injected() {
    let text = CardLine.card(
      IDCardText(name: "张\n伟\tready", idNumber: "1\r2", validFrom: "", validUntil: "")
    ).text
    #expect(text == "card\t张伟ready\t12\t\t")
  }

  @Test(
    "lines are found however their bytes are cut; one that is too long is none", arguments: 1...9)
  func cut(length: Int) {
    let long = String(repeating: "9", count: CardLine.bytesMax + 1)
    let bytes = Array("ready\nnumber\t\(long)\ncard\t张伟\t1\t2\t3\n".utf8)
    var reader = CardLineReader()
    var found: [CardLine?] = []
    for start in stride(from: 0, to: bytes.count, by: length) {
      found += reader.feed(bytes[start..<min(start + length, bytes.count)])
    }
    let card = IDCardText(name: "张伟", idNumber: "1", validFrom: "2", validUntil: "3")
    #expect(found == [.ready, nil, .card(card)])
  }

  @Test("a card describes itself without what it holds")
  func described() {
    #expect("\(Self.card)" == "card")
    #expect(!String(describing: CardLine.card(Self.card)).contains("1949"))
  }
}
