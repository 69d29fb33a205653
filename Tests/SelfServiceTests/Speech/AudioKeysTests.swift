import OddJobMarket
import SelfService
import Speech
import TerminalUI
import Testing

@Suite("The two keys of working by ear")
struct AudioKeysTests {
  @Test("other keys begin it, say the next and take it; the usual two then mean what is drawn")
  func configured() {
    for next in AudioKeys.Next.allCases {
      for choose in AudioKeys.Choose.allCases {
        let keys = AudioKeys(next: next, choose: choose)
        var seat = Seat(settings: SelfService.Settings(audioKeys: keys))
        seat.send(.homeTapped)
        seat.press(next.key)
        #expect(seat.state.speech.isAudioFirst, "\(keys)")
        seat.press(next.key)
        #expect(seat.announcement?.words.hasPrefix("找零工") == true, "\(keys)")
        seat.press(choose.key)
        guard case .findWork = seat.state.screen else {
          Issue.record("\(keys): \(seat.state.screen)")
          continue
        }
      }
    }
    // The control: a key that is not among them is no start.
    var seat = Seat(settings: SelfService.Settings(audioKeys: AudioKeys(next: .numberSign)))
    seat.send(.homeTapped)
    seat.press(.character("*"))
    #expect(!seat.state.speech.isAudioFirst)
  }

  @Test("the keys are named where they are said and where they are drawn")
  func named() {
    let keys = AudioKeys(next: .numberSign, choose: .plus)
    for language in Language.allCases {
      var seat = Seat(
        Size(rows: 34, columns: 120), settings: SelfService.Settings(audioKeys: keys))
      seat.send(.homeTapped)
      seat.state.context.language = language
      #expect(seat.text.contains("# "), "\(seat.text)")
      seat.press(.character("#"))
      let words = seat.announcement?.words ?? ""
      let names = language == .chinese ? ["井号键", "加号键"] : ["the hash key", "the plus key"]
      for name in names { #expect(words.contains(name), "\(words)") }
      for name in ["星号", "回车", "the star", "Enter"] { #expect(!words.contains(name), "\(words)") }
    }
  }

  @Test("the idle board that is read aloud says which work is urgent, and that first")
  func urgent() {
    var seat = Seat()
    var board = Market.summary
    board.board = Market.cards
    board.board[0].isUrgent = true
    board.board[1].isUrgent = false
    seat.reply(.home(board))
    seat.press(.f(3))
    let words = seat.announcement?.words ?? ""
    #expect(words.contains("急招"), "\(words)")
    #expect(words.ranges(of: "急招").count == 1, "\(words)")
    board.board[0].isUrgent = false
    seat.reply(.home(board))
    seat.press(.f(3))
    #expect(seat.announcement?.words.contains("急招") == false, "the control")
  }
}
