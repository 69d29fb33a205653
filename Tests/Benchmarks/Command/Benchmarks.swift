import ArgumentParser

/// Measures the station's figures and prints them as lines of JSON.
@main
struct Benchmarks: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Benchmarks",
    abstract: "Measures the station's figures; one JSON object a line. Build with -c release.",
    discussion: """
      The first line describes the machine. Each further line is one figure with its limit, and \
      isKept says whether the limit was kept. Wall times grow with other work on the machine: \
      look at its load, and at the figures of processor time.
      """,
    subcommands: [
      AllFigures.self, StartCommand.self, KeysCommand.self, SearchCommand.self, ApplyCommand.self,
      SignInCommand.self, BoardCommand.self, SeatsCommand.self, PeopleCommand.self,
      CountsCommand.self, QueueCommand.self, MatchingCommand.self, LiveCommand.self,
      InstanceCommand.self, CandidatesCommand.self, FairnessCommand.self, NarrowLineCommand.self,
      CountyCommand.self, PushingCommand.self, SyncKeysCommand.self, PinyinCommand.self,
    ])
}

struct AllFigures: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all", abstract: "Every figure, on one set of data.")

  @OptionGroup var options: BenchmarkOptions

  func run() throws {
    try options.withDatabase { data in
      try StartFigures(data: data).measure()
      try KeyFigures(data: data).measure()
      try SearchFigures(data: data).measure()
      try QueueFigures(data: data).measure()
      try ApplyFigures(data: data).measure()
      try SignInFigures(data: data).measure()
      try ReceiptFigures(data: data).measure()
      try BoardFigures(data: data).measure()
      try SeatFigures(data: data).measure()
      try PeopleSearchFigures(data: data).measure()
      try PinyinFigures(data: data).measure()
    }
    _ = try CountFigures().measure()
  }
}

struct StartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Start to the first complete screen, and memory.")

  @OptionGroup var options: BenchmarkOptions

  func run() throws {
    try options.withDatabase { try StartFigures(data: $0).measure() }
  }
}

struct PinyinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pinyin", abstract: "Characters for pinyin, to the frame; opening and memory.")

  @OptionGroup var options: BenchmarkOptions

  func run() throws {
    try options.withDatabase { try PinyinFigures(data: $0).measure() }
  }
}

struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "A key to the last byte of its answer, beside the floor.")

  @OptionGroup var options: BenchmarkOptions

  func run() throws {
    try options.withDatabase { try KeyFigures(data: $0).measure() }
  }
}

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Search as you type, in the process and to the frame.")

  @OptionGroup var options: BenchmarkOptions

  func run() throws {
    try options.withDatabase { try SearchFigures(data: $0).measure() }
  }
}

struct QueueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue", abstract: "What a key's answer may have to wait for.")

  @OptionGroup var options: BenchmarkOptions

  func run() throws {
    try options.withDatabase { try QueueFigures(data: $0).measure() }
  }
}

struct ApplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply", abstract: "An application until it is confirmed and durable.")

  @OptionGroup var options: BenchmarkOptions

  func run() throws {
    try options.withDatabase { try ApplyFigures(data: $0).measure() }
  }
}

struct SignInCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "signin", abstract: "300 people: identify, sign in, three recommendations.")

  @OptionGroup var options: BenchmarkOptions

  func run() throws {
    try options.withDatabase {
      try SignInFigures(data: $0).measure()
      try ReceiptFigures(data: $0).measure()
    }
  }
}

struct BoardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "board",
    abstract: "The attendant's board of a full day; --postings 4000 gives 2,000 shifts a day.")

  @OptionGroup var options: BenchmarkOptions

  func run() throws {
    try options.withDatabase { try BoardFigures(data: $0).measure() }
  }
}

struct SeatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seats",
    abstract: "Several terminals of one station: changes, memory, a stuck one.",
    discussion: "The limit of memory is for a floor of 2,000 shifts a day: --postings 4000.")

  @OptionGroup var options: BenchmarkOptions

  func run() throws {
    try options.withDatabase { try SeatFigures(data: $0).measure() }
  }
}

struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people", abstract: "People found as one types, in the process and to the frame.")

  @OptionGroup var options: BenchmarkOptions

  func run() throws {
    try options.withDatabase { try PeopleSearchFigures(data: $0).measure() }
  }
}

struct CountsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "counts",
    abstract: "Counts that are the same on every machine; fails when one exceeds its budget.")

  func run() throws {
    Report.print(Machine())
    guard try CountFigures().measure() else { throw ExitCode.failure }
  }
}
