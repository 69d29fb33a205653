import OddJobMarket
import SelfService
import Speech
import TerminalUI
import Testing

/// What is heard at a seat driven by hand.
extension Seat {
  /// The last thing that was to be said.
  var announcement: Announcement? {
    effects.lazy.compactMap { if case .speak(let said) = $0 { said } else { nil } }.first
  }

  /// Goes by the next key round all choices once and returns what was said of each.
  mutating func stepThroughAll() -> [String] {
    var heard: [String] = []
    for _ in 0..<60 {
      press(.character("*"))
      guard let words = announcement?.words else { break }
      if heard.count > 1, words == heard[0], words != "嘀", words != "tick" { break }
      heard.append(words)
    }
    return heard
  }
}

@Suite("Speech on every screen")
struct SpeechWalkTests {
  @Test("every screen says something in either language", arguments: Screens.names)
  func everyScreenSpeaks(name: String) {
    for language in Language.allCases {
      var seat = Screens.seat(name, Size(rows: 24, columns: 80))
      seat.state.context.language = language
      seat.send(.speech(.readTapped))
      if name == "idle-warning" { seat.send(.speech(.readTapped)) }
      let words = seat.announcement?.words ?? ""
      #expect(!words.isEmpty, "\(name) \(language): \(words)")
      #expect(seat.announcement?.language == language)
      // Signs and digits are for the eye.
      if language == .chinese {
        #expect(!words.contains { $0.isASCII && $0.isNumber }, "\(name): \(words)")
      }
    }
  }

  @Test("by two keys every screen offers what can be touched", arguments: Screens.names)
  func everyChoiceIsSaid(name: String) {
    var seat = Screens.seat(name, Size(rows: 30, columns: 100))
    guard !seat.frame.isSealed, name != "board" else { return }
    seat.press(.character("*"))
    let count = Set(seat.frame.targets.filter { $0.isEnabled && $0.rect != nil }.map(\.label)).count
    let heard = seat.stepThroughAll()
    #expect(heard.count >= min(4, count), "\(name): \(heard)")
    #expect(heard.allSatisfy { !$0.isEmpty }, "\(name): \(heard)")
  }

  @Test("nothing personal is said unless asked for", arguments: Screens.names)
  func personalIsKeptBack(name: String) {
    for language in Language.allCases {
      var seat = Screens.seat(name, Size(rows: 30, columns: 100), demonstration: Market.hint)
      seat.state.context.language = language
      var heard = Self.all(&seat)
      seat.send(.touched)
      for text in Self.secrets { #expect(!heard.contains(text), "\(name) says \(text)") }
      // The control: whoever asks hears theirs.
      guard name == "slip" else { continue }
      seat.send(.speech(.aloudTapped))
      heard = seat.announcement?.words ?? ""
      for text in ["张建国", "李大明", "13985551234"] {
        let spoken = ChineseNumerals.digitByDigit(text)
        #expect(
          heard.contains(text) || (!spoken.isEmpty && heard.contains(spoken)), "\(text) in \(heard)"
        )
      }
    }
  }

  /// All that a screen says: read aloud, by ear, and each of its choices.
  private static func all(_ seat: inout Seat) -> String {
    var heard: [String] = []
    seat.send(.speech(.readTapped))
    heard.append(seat.announcement?.words ?? "")
    heard += seat.announcement?.utterance.heard(by: .hall) ?? []
    seat.press(.character("*"))
    heard.append(seat.announcement?.words ?? "")
    heard += seat.stepThroughAll()
    return heard.joined(separator: "\n").filter { $0 != " " }
  }

  /// Everybody who stands in the market of these tests, as written and as read digit by digit.
  private static let secrets: [String] = {
    let slip = Market.slip()
    let numbers = [
      Market.idNumber, slip.workerPhone ?? "", slip.contactPhone, "13985550000", "2580",
    ]
    return [slip.workerName, slip.contactName] + numbers
      + numbers.map { ChineseNumerals.digitByDigit($0) }
  }().filter { $0.count > 1 }

  @Test("whatever is touched ends what is being said in the same turn")
  func hushes() {
    var seat = Seat()
    seat.send(.homeTapped)
    #expect(!seat.effects.contains(.hush))
    seat.press(.f(3))
    #expect(seat.announcement != nil)
    // A touch on nothing, a key of nothing, and what rests.
    for message in [SelfService.Message.touched, .helpTapped, .screen(.home(.tileTapped(.rights)))]
    {
      seat.send(.speech(.readTapped))
      seat.send(message)
      #expect(seat.effects.first == .hush, "\(message)")
    }
    // The control: the clock and the station end nothing.
    seat.send(.speech(.readTapped))
    seat.wait(1)
    #expect(!seat.effects.contains(.hush))
    seat.reply(.marketChanged)
    #expect(!seat.effects.contains(.hush))
  }

  @Test("leaving and idling end it, and the next person begins anew")
  func forgets() {
    var seat = Seat()
    seat.press(.character("*"))
    seat.press(.f(12))
    #expect(seat.state.speech.isAudioFirst && seat.state.speech.volume.step == 4)
    seat.wait(200)
    #expect(seat.state.speech.volume == .standard && !seat.state.speech.isAudioFirst)
  }

  @Test("volume goes from one to five and says so")
  func volume() {
    var seat = Seat()
    seat.press(.f(3))
    for _ in 0..<6 { seat.send(.speech(.louderTapped)) }
    #expect(seat.announcement?.volume.step == 5)
    #expect(seat.announcement?.words == "声音五级")
    for _ in 0..<9 { seat.send(.speech(.softerTapped)) }
    #expect(seat.announcement?.volume.step == 1)
  }

  @Test("a code is counted and not said")
  func codesAreCounted() {
    var seat = Screens.seat("identify-code", Size(rows: 30, columns: 100))
    seat.press(.character("*"))
    var heard: [String] = []
    for _ in 0..<8 {
      seat.press(.character("*"))
      heard.append(seat.announcement?.words ?? "")
    }
    #expect(heard == Array(repeating: "嘀", count: 8))
    seat.press(.enter)
    #expect(seat.announcement?.words == "已经按了三位")
    // The control: aloud, digits are said.
    seat.send(.speech(.aloudTapped))
    seat.press(.character("*"))
    #expect(seat.announcement?.words == "一")
  }

  @Test("where nothing can be heard the screen says so")
  func silence() {
    var seat = Seat(settings: SelfService.Settings(hasSpeech: false))
    seat.send(.homeTapped)
    seat.press(.f(3))
    #expect(seat.announcement == nil)
    #expect(seat.text.contains("没有朗读"))
    var other = Seat()
    other.press(.character("*"))
    other.reply(.speechFailed)
    #expect(other.text.contains("没有朗读") && !other.state.speech.isAudioFirst)
  }
}
