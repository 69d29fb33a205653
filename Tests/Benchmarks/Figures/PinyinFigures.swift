import DemonstrationCounty
import Glibc
import PinyinInput
import RimePinyin

/// A pinyin key to the frame with its candidates, through the real program; and what the engine costs
/// to open and to keep.
struct PinyinFigures {
  let data: PreparedDatabase
  var rounds = 12

  /// Names and words of different lengths; every letter is one sample.
  private static let spelled = [
    "zhangwei", "wangxiuying", "ouyangjianguo", "lina", "shi", "yi", "lvxiaojun", "zzzz",
  ]

  func measure() throws {
    try answers()
    try opening()
  }

  private func answers() throws {
    let session = try TerminalSession(try data.command())
    _ = session.wait(for: "元")
    session.waitUntilIdle()
    for key in [TerminalKey.enter, "3", TerminalKey.enter] { _ = session.press(key, quiet: 300) }
    for entry in [data.county.people[0].idNumber, "258046", "258046"] {
      // One by one: a whole number at once passes for a card at a reader.
      for digit in entry { _ = session.press(String(digit)) }
      _ = session.press(TerminalKey.enter, quiet: 300)
    }
    _ = session.press("\u{1B}[17~", quiet: 500)
    var laps: [TerminalSession.Answer] = []
    for _ in 0..<rounds {
      for letters in Self.spelled {
        for letter in letters { laps.append(session.press(String(letter))) }
        for _ in letters { _ = session.press("\u{7F}") }
      }
    }
    let heard = laps.filter { $0.bytes > 0 }
    Report.print(
      Figure(
        "pinyin.key.time", heard.map(\.last), unit: "ms", limit: 16, on: .p99, seed: data.seed,
        note: heard.count < laps.count ? "\(laps.count - heard.count) without an answer" : nil))
    Report.print(
      Figure("pinyin.key.processor", heard.map(\.processor), unit: "ms", seed: data.seed))
    Report.print(
      Figure(
        "pinyin.station.resident", [ProcessFigures.memory(session.process).resident],
        unit: "MiB", limit: 120, on: .max, seed: data.seed, note: "with the list of all postings"))
    session.end()
  }

  /// librime can be opened once in a process, so that this is one sample a run.
  private func opening() throws {
    let before = ProcessFigures.memory(getpid()).resident
    let (engine, lap) = try Stopwatch.time {
      try RimeEngine(folder: data.directory + "/rime")
    }
    Report.print(
      Figure(
        "pinyin.ready", [lap.wall], unit: "ms", limit: 300, on: .max, seed: data.seed,
        note: "begun after the first frame"))
    Report.print(Figure("pinyin.ready.processor", [lap.processor], unit: "ms", seed: data.seed))
    let source = CharacterSource(engine: engine)
    var laps: [Lap] = []
    for letters in Self.spelled {
      for count in 1...letters.count {
        let query = CharacterQuery(
          String(letters.prefix(count)), by: .letters, for: .familyName)
        laps.append(Stopwatch.time { source.candidates(for: query) }.1)
      }
    }
    Report.print(
      Figure("pinyin.candidates.processor", laps.map(\.processor), unit: "ms", seed: data.seed))
    let after = ProcessFigures.memory(getpid()).resident
    Report.print(
      Figure("pinyin.memory", [after - before], unit: "MiB", seed: data.seed, note: "added"))
  }
}
