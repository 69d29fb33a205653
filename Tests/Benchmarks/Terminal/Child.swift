import CMeters
import Glibc

/// Starting programs.
enum Child {
  /// Starts a program whose controlling terminal and standard files are the terminal named.
  static func start(_ command: [String], terminal: [CChar], environment: [String]) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal a session's leader opens becomes its controlling one.
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, meter_session_flag)
    return try spawn(command, actions: &actions, attributes: &attributes, environment)
  }

  /// Runs a program to its end.
  ///
  /// - Throws: when it can't be started or fails.
  static func run(_ command: [String]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // Standard output belongs to the figures.
    posix_spawn_file_actions_adddup2(&actions, 2, 1)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    let process = try spawn(command, actions: &actions, attributes: &attributes, [])
    var status: CInt = 0
    waitpid(process, &status, 0)
    guard status == 0 else {
      throw BenchmarkProblem("\(command.joined(separator: " ")): status \(status)")
    }
  }

  private static func spawn(
    _ command: [String], actions: inout posix_spawn_file_actions_t,
    attributes: inout posix_spawnattr_t, _ environment: [String]
  ) throws -> pid_t {
    let names = environment.map { $0.prefix { $0 != "=" } }
    var inherited: [String] = []
    var entry = environ
    while let text = entry.pointee {
      let setting = String(cString: text)
      if !names.contains(setting.prefix { $0 != "=" }) { inherited.append(setting) }
      entry += 1
    }
    var arguments = command.map { strdup($0) }
    var settings = (inherited + environment).map { strdup($0) }
    defer { for text in arguments + settings { free(text) } }
    arguments.append(nil)
    settings.append(nil)
    var process: pid_t = 0
    let problem = posix_spawn(&process, command[0], &actions, &attributes, arguments, settings)
    guard problem == 0 else {
      throw BenchmarkProblem("\(command[0]): \(String(cString: strerror(problem)))")
    }
    return process
  }
}

/// Why nothing could be measured.
struct BenchmarkProblem: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
