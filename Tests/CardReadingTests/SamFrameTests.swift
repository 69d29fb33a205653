import CardReading
import StationTestSupport
import Testing

@Suite("Frames of a SAM_V reader")
struct SamFrameTests {
  private func decode(_ bytes: [UInt8]) -> [SamFrameDecoder.Found] {
    var decoder = SamFrameDecoder()
    return decoder.feed(bytes)
  }

  @Test("a command is preamble, length, command and checksum")
  func command() {
    #expect(SamCommand.find.bytes == [0xAA, 0xAA, 0xAA, 0x96, 0x69, 0, 3, 0x20, 0x01, 0x22])
    #expect(SamCommand.read.bytes.suffix(5) == [0, 3, 0x30, 0x01, 0x32])
  }

  @Test("an answer is found however its bytes are cut", arguments: [1, 2, 5, 7, 64, 5_000])
  func cut(length: Int) {
    let bytes = EmulatedAnswer.frame(0x9F, [1, 2, 3, 4])
    var decoder = SamFrameDecoder()
    var found: [SamFrameDecoder.Found] = []
    for start in stride(from: 0, to: bytes.count, by: length) {
      found += decoder.feed(bytes[start..<min(start + length, bytes.count)])
    }
    #expect(found == [.frame(SamFrame(status: 0x9F, data: [1, 2, 3, 4]))])
  }

  @Test("noise before an answer is passed over, a beginning of a preamble too")
  func noise() {
    let frame = EmulatedAnswer.frame(0x80)
    for noise: [UInt8] in [
      [0], [0xAA], [0xAA, 0xAA], [0xAA, 0xAA, 0xAA, 0xAA], [0xAA, 0x96, 0x69],
    ] {
      #expect(decode(noise + frame) == [.frame(SamFrame(status: 0x80))], "\(noise)")
    }
  }

  @Test("a wrong checksum and a length that no answer has are no answers; the next one is")
  func damaged() {
    let frame = EmulatedAnswer.frame(0x80)
    var wrong = frame
    wrong[9] ^= 1
    #expect(decode(wrong + frame) == [.damaged(.checksum), .frame(SamFrame(status: 0x80))])
    let long: [UInt8] = [0xAA, 0xAA, 0xAA, 0x96, 0x69, 0xFF, 0xFF]
    #expect(decode(long + frame) == [.damaged(.length), .frame(SamFrame(status: 0x80))])
    let short: [UInt8] = [0xAA, 0xAA, 0xAA, 0x96, 0x69, 0, 2]
    #expect(decode(short + frame) == [.damaged(.length), .frame(SamFrame(status: 0x80))])
  }

  @Test("of a card's answer nothing behind the text is kept, and its checksum still counts")
  func photo() throws {
    let card = EmulatedCard()
    let bytes = EmulatedAnswer.frame(0x90, card.data)
    guard case .frame(let frame) = decode(bytes).first else {
      Issue.record("no frame")
      return
    }
    #expect(frame.data == [0x01, 0x00, 0x04, 0x00] + card.text)
    // The control: it does stand in what came.
    let marker = Array(EmulatedCard.photoMarker.utf8)
    #expect(bytes.firstRange(of: marker) != nil)
    #expect(frame.data.firstRange(of: marker) == nil)
    #expect(!String(reflecting: decode(bytes)).contains("MARKER"))
    var spoilt = bytes
    spoilt[900] ^= 1
    #expect(decode(spoilt) == [.damaged(.checksum)])
  }

  @Test("a decoder that takes any bytes whatever finds the answer behind them", arguments: 1...20)
  func anything(seed: UInt64) {
    var state = seed
    var decoder = SamFrameDecoder()
    for _ in 0..<2_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      _ = decoder.feed([UInt8(truncatingIfNeeded: state >> 33)])
    }
    decoder.reset()
    #expect(
      decoder.feed(EmulatedAnswer.frame(0x90)) == [.frame(SamFrame(status: 0x90))], "seed \(seed)")
  }
}
