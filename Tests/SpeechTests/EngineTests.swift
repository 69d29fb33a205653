import Foundation
import Glibc
import OddJobMarket
import Speech
import Station
import StationTestSupport
import Synchronization
import TerminalUI
import Testing

/// A program in the engine's place.
private struct FakeEngine {
  let directory: TemporaryDirectory
  var settings = SpeechSettings()

  init(_ script: String) throws {
    directory = try TemporaryDirectory()
    let path = directory.file("engine")
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(filePath: path))
    chmod(path, 0o755)
    settings.engine = path
  }

  func file(_ name: String) -> String { directory.file(name) }
}

/// Waits for what other threads do, a moment at a time, and says whether it came.
private func comes(_ isThere: () -> Bool) -> Bool {
  for _ in 0..<10_000 {
    if isThere() { return true }
    usleep(1_000)
  }
  return false
}

/// The children of this process that have ended and were not waited for.
private func zombies() -> Int {
  let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
  return names.filter { name in
    guard Int(name) != nil,
      let stat = try? String(contentsOfFile: "/proc/\(name)/stat", encoding: .utf8),
      let bracket = stat.lastIndex(of: ")")
    else { return false }
    let fields = stat[bracket...].split(separator: " ")
    return fields.count > 2 && fields[1] == "Z" && fields[2] == "\(getpid())"
  }.count
}

@Suite("The engine's process", .serialized)
struct EngineTests {
  private let words = Announcement(Utterance("今天有十二个零工岗位"), in: .chinese)

  @Test("an engine gets voice, volume and the text in pinyin through its input")
  func speaks() throws {
    let fake = try FakeEngine(#"echo "$@" >"$0.said"; cat >>"$0.said"; mv "$0.said" "$0.done""#)
    let duty = SpeechDuty(settings: fake.settings)
    duty.speak(words, at: SeatID(1)) { Issue.record("it failed") }
    #expect(comes { access(fake.file("engine.done"), F_OK) == 0 })
    let said = try String(contentsOfFile: fake.file("engine.done"), encoding: .utf8)
    #expect(said.contains("-v cmn-latn-pinyin -a 100 -s 150 -m"))
    #expect(said.contains("shí èr gè líng gōng gǎng wèi"))
    #expect(comes { duty.seatsSpeaking == 0 })
  }

  @Test("hush ends the engine and what it started before it returns, and leaves nothing dead")
  func hushes() throws {
    // A child of its own, too: the whole group has to go.
    let fake = try FakeEngine(#"sleep 600 & echo $! $$ >"$0.new"; mv "$0.new" "$0.pids"; wait"#)
    let log = Mutex<[String]>([])
    let duty = SpeechDuty(
      settings: fake.settings, log: { entry in log.withLock { $0.append(entry.code) } })
    duty.speak(words, at: SeatID(1)) { Issue.record("it failed") }
    #expect(comes { access(fake.file("engine.pids"), F_OK) == 0 })
    let pids = try String(contentsOfFile: fake.file("engine.pids"), encoding: .utf8)
      .split { " \n".contains($0) }.compactMap { pid_t($0) }
    #expect(pids.count == 2)
    // The control: it would go on.
    #expect(pids.allSatisfy { kill($0, 0) == 0 })
    duty.hush(SeatID(1))
    #expect(duty.seatsSpeaking == 0)
    #expect(comes { zombies() == 0 && pids.allSatisfy { kill($0, 0) != 0 } })
    #expect(log.withLock { $0 }.isEmpty)
  }

  @Test("what is said next takes the place of what is being said; other seats go on")
  func replaces() throws {
    let fake = try FakeEngine(#"echo $$ >"$0.$$"; exec sleep 600"#)
    let duty = SpeechDuty(settings: fake.settings)
    func running() -> [pid_t] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: fake.directory.path)) ?? []
      return names.compactMap { $0.hasPrefix("engine.") ? pid_t($0.dropFirst(7)) : nil }
        .filter { kill($0, 0) == 0 }
    }
    duty.speak(words, at: SeatID(1)) {}
    duty.speak(words, at: SeatID(2)) {}
    #expect(comes { running().count == 2 })
    let before = Set(running())
    duty.speak(words, at: SeatID(1)) {}
    #expect(comes { running().count == 2 && Set(running()).intersection(before).count == 1 })
    duty.close()
    #expect(comes { running().isEmpty && zombies() == 0 })
  }

  @Test("news of the station's own waits until the rest is said, and a touch ends both")
  func follows() throws {
    let fake = try FakeEngine(
      #"n=$(ls "$(dirname "$0")" | wc -l); cat >"$0.$n"; [ -e "$0.go" ] || exec sleep 600"#)
    func said() -> Int {
      (try? FileManager.default.contentsOfDirectory(atPath: fake.directory.path))?
        .filter { $0.hasPrefix("engine.") && $0 != "engine.go" }.count ?? 0
    }
    let duty = SpeechDuty(settings: fake.settings)
    let news = Announcement(Utterance("新活"), in: .chinese, follows: true)
    duty.speak(words, at: SeatID(1)) {}
    #expect(comes { said() == 1 })
    duty.speak(news, at: SeatID(1)) {}
    #expect(said() == 1)
    duty.hush(SeatID(1))
    #expect(comes { zombies() == 0 } && said() == 1)
    // The control: left alone, both are said.
    try Data().write(to: URL(filePath: fake.file("engine.go")))
    duty.speak(words, at: SeatID(1)) {}
    duty.speak(news, at: SeatID(1)) {}
    #expect(comes { said() == 3 && duty.seatsSpeaking == 0 })
  }

  @Test("an engine that hangs is given up")
  func givesUp() throws {
    var fake = try FakeEngine("exec sleep 600")
    fake.settings.patienceSeconds = 1
    let failures = Atomic(0)
    let duty = SpeechDuty(settings: fake.settings)
    duty.speak(words, at: SeatID(1)) { failures.add(1, ordering: .relaxed) }
    #expect(comes { failures.load(ordering: .relaxed) == 1 && duty.seatsSpeaking == 0 })
    #expect(comes { zombies() == 0 })
  }

  @Test(
    "a missing engine, one that fails and one without sound are on record once",
    arguments: ["", "exit 3", "echo 'error: No such file or directory' >&2"])
  func failsOnce(script: String) throws {
    var fake = try FakeEngine(script)
    if script.isEmpty { fake.settings.engine = fake.file("nothing") }
    let failures = Atomic(0)
    let log = Mutex<[String]>([])
    let duty = SpeechDuty(
      settings: fake.settings, log: { entry in log.withLock { $0.append(entry.code) } })
    for round in 1...3 {
      duty.speak(words, at: SeatID(1)) { failures.add(1, ordering: .relaxed) }
      #expect(comes { failures.load(ordering: .relaxed) == round })
    }
    #expect(log.withLock { $0 } == ["speech.silent"])
  }

  @Test(
    "espeak-ng says our texts in the time that saying them takes",
    arguments: [
      ("今天有一百二十六个零工岗位，三十八个一小时内就能上岗。", Language.chinese),
      ("搬运工，一百八十元一天，上午七点半到中午十二点，距本站一点二公里", .chinese),
      ("One hundred and twenty jobs today, thirty of them start within the hour.", .english),
    ])
  func realEngine(text: String, language: Language) throws {
    let settings = SpeechSettings()
    let directory = try TemporaryDirectory()
    let announcement = Announcement(Utterance(text), in: language)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      [settings.engine] + settings.arguments(for: announcement) + ["-w", directory.file("a.wav")]
    let input = Pipe()
    process.standardInput = input
    try process.run()
    input.fileHandleForWriting.write(Data(settings.text(of: announcement).utf8))
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let bytes = try Data(contentsOf: URL(filePath: directory.file("a.wav"))).count
    // 22,050 samples a second of two bytes; a syllable takes an eighth to half a second.
    let seconds = Double(bytes - 44) / 44_100
    let syllables = Double(text.filter { $0.isLetter }.count) / (language == .chinese ? 1 : 3)
    #expect(seconds > syllables / 8 && seconds < syllables / 2 + 2, "\(seconds) s of \(text)")
  }

  @Test("every character of our own words has a reading")
  func everyCharacterIsRead() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    var count = 0
    for name in ["SelfService", "OddJobMarket", "DemonstrationCounty"] {
      let files = FileManager.default.enumerator(atPath: sources.appending(path: name).path())
      for case let path as String in files ?? .init() where path.hasSuffix(".swift") {
        let file = sources.appending(path: name).appending(path: path)
        let text = try String(contentsOf: file, encoding: .utf8)
        count += text.count
        #expect(SpokenPinyin.unread(in: text) == [], "\(path)")
      }
    }
    #expect(count > 100_000)
    // The control: a character that nothing here knows is missed.
    #expect(SpokenPinyin.unread(in: "𠮷") == ["𠮷"])
  }
}
