import Glibc

/// A program to be started: its file, its arguments, and all of its environment.
package struct TerminalProgram: Sendable {
  package var path: String
  package var arguments: [String]
  package var environment: [String: String]
  /// Where standard input comes from instead of the terminal; nil for the terminal.
  package var inputPath: String?

  package init(
    path: String, arguments: [String], environment: [String: String], inputPath: String? = nil
  ) {
    self.path = path
    self.arguments = arguments
    self.environment = environment
    self.inputPath = inputPath
  }

  /// Starts it as leader of a new session on the terminal; `life` reads as ended when it is gone.
  func start(onTerminal terminal: String) throws -> (process: pid_t, life: CInt) {
    try spawn { actions in
      // A leader without a terminal gets the first that it opens.
      posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
      if let inputPath {
        posix_spawn_file_actions_addopen(&actions, 0, inputPath, O_RDONLY, 0)
      }
    }
  }

  /// Runs it without a terminal to its end, and returns what it wrote.
  ///
  /// - Throws: `PseudoTerminalError` where it does not start or still runs after `seconds`.
  package func run(input: String = "", seconds: Int = 60) throws -> ProgramResult {
    let streams = try (0..<3).map { _ in try Pipe() }
    let started = try spawn { actions in
      posix_spawn_file_actions_adddup2(&actions, streams[0].reading, 0)
      posix_spawn_file_actions_adddup2(&actions, streams[1].writing, 1)
      posix_spawn_file_actions_adddup2(&actions, streams[2].writing, 2)
    }
    defer { close(started.life) }
    streams[0].closeReading()
    streams[1].closeWriting()
    streams[2].closeWriting()
    streams[0].fill(input)
    let written = Pipe.readAll(streams[1], streams[2], seconds: seconds)
    if written == nil { kill(started.process, SIGKILL) }
    var status: CInt = 0
    waitpid(started.process, &status, 0)
    guard let written else { throw PseudoTerminalError.stillRunning(screen: "") }
    return ProgramResult(
      end: ProgramEnd(waitStatus: status), output: written.0, errors: written.1)
  }

  private func spawn(
    _ prepare: (inout posix_spawn_file_actions_t) -> Void
  ) throws -> (process: pid_t, life: CInt) {
    let life = try Pipe()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    prepare(&actions)
    // Not closed at exec, unlike its original: it closes when the program is gone.
    posix_spawn_file_actions_adddup2(&actions, life.writing, 9)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var all = sigset_t()
    var none = sigset_t()
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    // 0x80 is POSIX_SPAWN_SETSID, which Swift does not see.
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | 0x80))
    let argv = ([path] + arguments).map { strdup($0) } + [nil]
    let envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, path, &actions, &attributes, argv, envp)
    guard failure == 0 else { throw PseudoTerminalError.notStarted(path: path, failure) }
    life.closeWriting()
    return (process, life.takeReading())
  }
}

/// What a program wrote, and how it ended.
package struct ProgramResult: Sendable {
  package let end: ProgramEnd
  package let output: String
  package let errors: String
}
