import Foundation
import StationTestSupport
import Testing

/// The reader's program as it is installed, with a reader on a real pseudo-terminal.
@Suite("kiosk card-reader", .timeLimit(.minutes(60)))
struct CardReaderTests {
  private static let line = "card\t张伟\t11010519491231002X\t20100101\t长期"

  /// The cards that were said. One that is said again after the reader was silent is the same one: on
  /// a busy machine its answers may be late as well.
  private func cards(_ lines: [String]) -> [String] {
    var cards: [String] = []
    var wasSilent = false
    for line in lines {
      if line == "fault\treader.silent" { wasSilent = true }
      guard line.hasPrefix("card\t") else { continue }
      if !wasSilent || cards.last != line { cards.append(line) }
      wasSilent = false
    }
    return cards
  }

  /// A reader, and the program that serves it.
  private func scene(
    _ card: EmulatedCard? = nil, _ trouble: VirtualCardReader.Trouble = .none
  ) throws -> (reader: VirtualCardReader, program: ReaderProgram) {
    let reader = try VirtualCardReader(card, trouble)
    reader.start()
    return (reader, try ReaderProgram(device: reader.path, in: TemporaryDirectory()))
  }

  /// The program first: what it holds must not become somebody else's.
  private func end(_ program: ReaderProgram, _ reader: VirtualCardReader) {
    program.end()
    reader.unplug()
  }

  @Test(
    "a card is read once whatever the line does",
    arguments: [
      VirtualCardReader.Trouble.none, .noise, .checksum(every: 3), .half(every: 4), .slow,
      .length(every: 3), .findsOnce,
    ])
  func faults(trouble: VirtualCardReader.Trouble) throws {
    let (reader, program) = try scene(nil, trouble)
    defer { end(program, reader) }
    #expect(program.wait { $0.contains("ready") }, "\(program.lines)")
    #expect(program.lines.first == "hello\t1\tsam-v")
    reader.lay(EmulatedCard())
    #expect(program.wait { !cards($0).isEmpty }, "\(program.lines)")
    #expect(cards(program.lines) == [Self.line])
    reader.lay(nil)
    #expect(program.wait { $0.contains("removed") }, "\(program.lines)")
    #expect(cards(program.lines) == [Self.line])
  }

  @Test("two cards quickly are two cards, in their order")
  func quickly() throws {
    let (reader, program) = try scene(EmulatedCard())
    defer { end(program, reader) }
    #expect(program.wait { cards($0).count == 1 })
    reader.lay(EmulatedCard(name: "李娜", idNumber: "110105198001010029"))
    #expect(program.wait { cards($0).count == 2 }, "\(program.lines)")
    #expect(cards(program.lines).last?.contains("李娜") == true)
  }

  @Test("a card that goes while it is read is asked for again")
  func takenAway() throws {
    let (reader, program) = try scene(EmulatedCard(), .takenAway)
    defer { end(program, reader) }
    #expect(program.wait { $0.contains("fault\tcard.moved") }, "\(program.lines)")
    #expect(cards(program.lines).isEmpty)
    reader.trouble(.none)
    reader.lay(EmulatedCard())
    #expect(program.wait { cards($0) == [Self.line] })
  }

  @Test("a silent reader is said to be so, and is there again when it answers")
  func silent() throws {
    let (reader, program) = try scene(EmulatedCard(), .silent)
    defer { end(program, reader) }
    #expect(program.wait { $0.contains("fault\treader.silent") }, "\(program.lines)")
    reader.trouble(.none)
    #expect(program.wait { cards($0) == [Self.line] }, "\(program.lines)")
  }

  @Test("a reader that is pulled out is said to be lost, and is found again where it comes back")
  func replugged() throws {
    let directory = try TemporaryDirectory()
    let device = directory.file("reader")
    let first = try VirtualCardReader(EmulatedCard())
    first.start()
    try FileManager.default.createSymbolicLink(
      atPath: device, withDestinationPath: first.path)
    let program = try ReaderProgram(device: device, in: directory)
    #expect(program.wait { cards($0).count == 1 })
    try FileManager.default.removeItem(atPath: device)
    first.unplug()
    #expect(program.wait { $0.contains("fault\tline.missing") }, "\(program.lines)")
    #expect(program.lines.contains("fault\tline.lost"))
    let second = try VirtualCardReader(EmulatedCard())
    second.start()
    defer { end(program, second) }
    try FileManager.default.createSymbolicLink(
      atPath: device, withDestinationPath: second.path)
    #expect(program.wait { cards($0).count == 2 }, "\(program.lines)")
    // On a busy machine a reader that answers late is silent and ready once more in between, so
    // what counts is what is said after the line was missing.
    let lines = program.lines
    let missing = lines.firstIndex(of: "fault\tline.missing") ?? lines.endIndex
    #expect(lines[..<missing].contains("ready"))
    #expect(lines[missing...].contains("ready"))
    #expect(lines.count { $0 == "fault\tline.missing" } == 1, "said once")
  }

  @Test("a line that is not there is said to be missing")
  func missing() throws {
    let directory = try TemporaryDirectory()
    let program = try ReaderProgram(device: directory.file("none"), in: directory)
    #expect(program.wait { $0.contains("fault\tline.missing") })
  }

  @Test("photo and address never leave the program; control: they do come in")
  func photo() throws {
    let (reader, program) = try scene(EmulatedCard())
    defer { end(program, reader) }
    #expect(program.wait { cards($0).count == 1 })
    let marker = Array(EmulatedCard.photoMarker.utf8)
    #expect(program.output.firstRange(of: marker) == nil)
    #expect(!program.lines.joined().contains(EmulatedCard.addressMarker))
    #expect(EmulatedCard().data.firstRange(of: marker) != nil)
    // The only command that reads is the one for text and photo: there is none for text alone.
    #expect(reader.commands.contains(0x30))
  }
}
