import OddJobMarket
import TerminalUI
import Testing

@testable import SelfService

/// What a person reads who can't do something.
enum Reason {
  /// Whether it is one or two sentences that begin with the reason and go on to what to do.
  static func isWhole(_ text: String, _ language: Language) -> Bool {
    switch language {
    case .chinese:
      text.hasSuffix("。") && text.count { $0 == "。" } <= 2 && !text.hasPrefix("请")
        && text.contains("请")
    case .english:
      text.hasSuffix(".")
        && ["lease", "Ask staff", "Use ", "use ", "Staff will"].contains { text.contains($0) }
        && !text.hasPrefix("Please ask")
    }
  }

  static func without(blanks text: String) -> String { text.filter { !$0.isWhitespace } }
}

@Suite("Why something can't be done, and what to do")
struct WhyTests {
  private let smallest = Size(rows: 20, columns: 60)

  @Test("every refusal says why and what to do, and is read whole on the smallest screen")
  func refusals() {
    for refusal in Refusal.samples {
      for language in Language.allCases {
        let words = refusal.wording(language)
        #expect(Reason.isWhole(words, language), "\(refusal): \(words)")
        var seat = Screens.seat("home", smallest)
        seat.state.context.language = language
        SelfService.show(refusal.wording, .warning, &seat.state)
        let read = Reason.without(blanks: seat.text)
        #expect(read.contains(Reason.without(blanks: words)), "\(refusal): \(seat.text)")
      }
    }
  }

  @Test("the control: a bare reason and a bare request are both found")
  func control() {
    #expect(!Reason.isWhole("名额已经招满。", .chinese) && !Reason.isWhole("请写明理由。", .chinese))
    #expect(!Reason.isWhole("Every place is filled.", .english))
  }

  @Test("what rests is among the choices of the ear, with its reason")
  func byEar() {
    var seat = Screens.seat("receipt", Size(rows: 30, columns: 100))
    for _ in 0..<4 { seat.press(.backspace) }
    #expect(seat.frame.target(for: .enter)?.whyDisabled == WhyWords.digits.chinese)
    seat.press(.character("*"))
    let heard = seat.stepThroughAll()
    #expect(heard.contains { $0.contains("查一下") && $0.contains("还没有填") }, "\(heard)")
  }

  @Test("a reason goes with the language it was read in")
  func languages() {
    var seat = Screens.seat("receipt", Size(rows: 30, columns: 100))
    for _ in 0..<4 { seat.press(.backspace) }
    seat.press(.enter)
    #expect(seat.text.contains(WhyWords.digits.chinese))
    seat.press(.f(4))
    #expect(!seat.text.contains(WhyWords.digits.chinese))
    seat.press(.enter)
    #expect(seat.text.contains(WhyWords.digits.english))
  }
}
