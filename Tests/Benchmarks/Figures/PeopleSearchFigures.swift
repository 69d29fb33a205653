import DemonstrationCounty
import OddJobMarket
import PostingIndex
import Station
import Store

/// People found as one types at the attendant's seat: in the process, and to the frame.
struct PeopleSearchFigures {
  let data: PreparedDatabase
  var textsPerKind = 200
  var framesPerKind = 12

  private struct Kind {
    var name: String
    var texts: [String]
  }

  func measure() throws {
    let desk = try data.openCopy("people")
    let (_, load) = try Stopwatch.time { try desk.loadPeople() }
    Report.print(
      Figure(
        "people-search.loaded", [load.wall], unit: "ms", seed: data.seed,
        note: "everybody into memory, behind the first screen"))
    let kinds = try kinds(of: desk)
    for kind in kinds {
      measure(kind, "answer") { _ = desk.findPeople($0) }
      measure(kind, "floor") { _ = desk.findPeopleOnFloor($0) }
    }
    try measureFrames(kinds)
  }

  private func kinds(of desk: Desk) throws -> [Kind] {
    var generator = SeededGenerator(seed: data.seed)
    let pinyin = PinyinTable()
    let everybody = try desk.store.searchedPeople(after: 0, limit: .max).people
    let people = (0..<textsPerKind).compactMap { _ in everybody.randomElement(using: &generator) }
    return [
      Kind(name: "name", texts: people.map(\.name)),
      Kind(
        name: "pinyin",
        texts: people.map { $0.name.map { pinyin.readings(of: $0).first ?? "" }.joined() }),
      Kind(name: "initials", texts: people.map { pinyin.initials($0.name) }),
      Kind(name: "idTail", texts: people.map { String($0.idNumber.suffix(6)) }),
      Kind(name: "phone", texts: people.map(\.phone)),
      Kind(name: "nobody", texts: ["zzzzzz", "龘", "999999"]),
    ]
  }

  /// Each text is typed letter by letter, and every keystroke is one sample.
  private func measure(_ kind: Kind, _ name: String, _ find: (String) -> Void) {
    var times: [Double] = []
    for text in kind.texts {
      for length in 1...max(1, text.count) {
        let typed = String(text.prefix(length))
        times.append(Stopwatch.time { find(typed) }.1.processor)
      }
    }
    Report.print(
      Figure(
        "people-search.\(name).\(kind.name)", times, unit: "ms", seed: data.seed,
        note: "\(data.people) people, with the rows shown read from the file; processor time"))
  }

  private func measureFrames(_ kinds: [Kind]) throws {
    let session = try TerminalSession(try data.command("--attendant"))
    session.waitUntilIdle()
    for key in [data.county.attendant.pin, TerminalKey.enter, "3", "/"] {
      _ = session.press(key, quiet: 300)
    }
    for kind in kinds {
      var answers: [TerminalSession.Answer] = []
      for text in kind.texts.prefix(framesPerKind) {
        for letter in text { answers.append(session.press(String(letter))) }
        for _ in text { answers.append(session.press(TerminalKey.backspace)) }
      }
      Report.print(
        Figure(
          "people-search.frame.\(kind.name)", answers.map(\.last), unit: "ms", limit: 16, on: .p99,
          seed: data.seed, note: Slowest(answers)?.description))
    }
  }
}
