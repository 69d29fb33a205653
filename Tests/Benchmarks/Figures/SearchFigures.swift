import CMeters
import OddJobMarket
import SelfService
import Station

/// Search as you type: the first page and the exact count, in the process and to the frame.
struct SearchFigures {
  let data: PreparedDatabase
  var textsPerKind = 200
  var framesPerKind = 12

  func measure() throws {
    let desk = try data.openCopy("search")
    let (_, load) = try Stopwatch.time { try desk.loadList() }
    Report.print(
      Figure(
        "search.listLoaded", [load.wall], unit: "ms", seed: data.seed,
        note: "the whole list into memory, behind the first screen"))
    let texts = SearchTexts(
      shifts: try data.shifts(of: desk), seed: data.seed, count: textsPerKind)
    meter_settle_memory()
    for kind in texts.kinds { measure(kind, desk) }
    try ColdSearchFigures(data: data).measure(desk)
    try measureFrames(texts)
  }

  /// Each text is typed letter by letter, and every keystroke is one sample.
  private func measure(_ kind: SearchTexts.Kind, _ desk: Desk) {
    var list: [Double] = []
    var answer: [Double] = []
    var asked: [String] = []
    for text in kind.texts {
      for length in 1...max(1, text.count) {
        let filter = PostingFilter(text: String(text.prefix(length)))
        asked.append(filter.text)
        list.append(
          Stopwatch.time { desk.list.page(filter, offset: 0, limit: 4, at: desk.now) }.1.processor)
        answer.append(
          Stopwatch.time { desk.answer(.loadPage(filter, offset: 0, limit: 4)) }.1.processor)
      }
    }
    Report.print(
      Figure(
        "search.list.\(kind.name)", list, unit: "ms", limit: 1, on: .p99, seed: data.seed,
        note: "keys of the first page and the exact count; processor time; slowest: "
          + Self.slowest(asked, list)))
    Report.print(
      Figure(
        "search.answer.\(kind.name)", answer, unit: "ms", seed: data.seed,
        note: "the same text again, with its cards read from the file; processor time"))
  }

  /// The texts that took longest, the slowest first.
  private static func slowest(_ texts: [String], _ times: [Double]) -> String {
    times.indices.sorted { times[$0] > times[$1] }.prefix(5).map { texts[$0] }
      .joined(separator: ", ")
  }

  private func measureFrames(_ texts: SearchTexts) throws {
    let session = try TerminalSession(try data.command())
    _ = session.wait(for: "元")
    session.waitUntilIdle()
    for key in [TerminalKey.enter, "1", "1", "/"] { _ = session.press(key, quiet: 300) }
    for kind in texts.kinds {
      var answers: [TerminalSession.Answer] = []
      for text in kind.texts.prefix(framesPerKind) {
        for letter in text { answers.append(session.press(String(letter))) }
        for _ in text { answers.append(session.press(TerminalKey.backspace)) }
      }
      Report.print(
        Figure(
          "search.frame.\(kind.name)", answers.map(\.last), unit: "ms", limit: 16, on: .p99,
          seed: data.seed, note: Slowest(answers)?.description))
    }
  }
}
