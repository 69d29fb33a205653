import Glibc
import Synchronization

/// One run of the engine: a process of its own, given the text through its input, so that nothing
/// of it is seen among the processes of the machine.
///
/// It can be ended at any moment from any thread, and is waited for by the one that runs it, so that
/// no dead process is left.
final class EngineProcess: Sendable {
  /// How it came to its end.
  enum End: Equatable, Sendable {
    case spoken
    /// It was ended because something else is to be heard, or nothing.
    case hushed
    case failed(String)
  }

  private enum Phase {
    case planned
    case running(pid_t)
    case ended
  }

  private let state = Mutex<(phase: Phase, isHushed: Bool)>((.planned, false))

  /// Ends it at once, with whatever it has started.
  func hush() {
    state.withLock { state in
      state.isHushed = true
      if case .running(let process) = state.phase { kill(-process, SIGKILL) }
    }
  }

  /// Runs it to its end; called once.
  ///
  /// - Parameter patience: seconds after which it counts as hung and is ended.
  func run(_ command: String, _ arguments: [String], text: String, patience: Int) -> End {
    // Sockets, which no other process that is being started at this moment can inherit.
    let kind = CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    var (input, errors): ([CInt], [CInt]) = ([-1, -1], [-1, -1])
    guard socketpair(AF_UNIX, kind, 0, &input) == 0 else { return .failed("no descriptors") }
    guard socketpair(AF_UNIX, kind, 0, &errors) == 0 else {
      close(input[0])
      close(input[1])
      return .failed("no descriptors")
    }
    let problem = start(command, arguments, input: input[0], errors: errors[1])
    close(input[0])
    close(errors[1])
    defer { close(errors[0]) }
    if let problem {
      close(input[1])
      return problem
    }
    let deadline = Self.milliseconds() + Int64(patience) * 1_000
    write(text, to: input[1], until: deadline)
    close(input[1])
    let said = read(errors[0], until: deadline)
    return finish(said, deadline)
  }

  /// Starts it unless it is not wanted any more; nil where it runs.
  private func start(
    _ command: String, _ arguments: [String], input: CInt, errors: CInt
  ) -> End? {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, errors, 2)
    // A group of its own: what it has started ends with it. Signals are as a program expects them.
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var words: [UnsafeMutablePointer<CChar>?] = ([command] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    return state.withLock { state in
      guard !state.isHushed else { return .hushed }
      var process: pid_t = 0
      let error = posix_spawnp(&process, command, &actions, &attributes, words, environ)
      guard error == 0 else { return .failed("\(command): \(String(cString: strerror(error)))") }
      state.phase = .running(process)
      return nil
    }
  }

  /// Gives it the text; what an engine does not take in time it does not get.
  private func write(_ text: String, to descriptor: CInt, until deadline: Int64) {
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      var look = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      let left = deadline - Self.milliseconds()
      guard left > 0, poll(&look, 1, CInt(min(left, 60_000))) >= 0 else { return }
      if look.revents & Int16(POLLERR) != 0 { return }
      // One that ends before it has taken the text is no reason to end the station.
      let written = rest.withUnsafeBytes {
        send(descriptor, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
      }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno != EAGAIN, errno != EINTR {
        return
      }
    }
  }

  /// Reads what it complains of until it ends, or the time is over.
  private func read(_ descriptor: CInt, until deadline: Int64) -> String {
    var said: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while true {
      let left = deadline - Self.milliseconds()
      guard left > 0 else { break }
      var look = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&look, 1, CInt(min(left, 60_000))) > 0 else { continue }
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 || (count < 0 && errno != EINTR) { break }
      if count > 0, said.count < 16_384 { said += buffer.prefix(count) }
    }
    return String(decoding: said, as: UTF8.self)
  }

  /// Waits for its end, which its closed errors announce; one that hangs is ended.
  private func finish(_ said: String, _ deadline: Int64) -> End {
    guard let process = running else { return .hushed }
    var isHung = Self.milliseconds() >= deadline
    var status: CInt = 0
    while true {
      if isHung { kill(-process, SIGKILL) }
      // Reaped under the lock, so that nobody signals a number that is somebody else's by then.
      let isOver = state.withLock { state in
        guard waitpid(process, &status, WNOHANG) != 0 else { return false }
        state.phase = .ended
        return true
      }
      if isOver { break }
      usleep(2_000)
      if Self.milliseconds() >= deadline { isHung = true }
    }
    if state.withLock({ $0.isHushed }) { return .hushed }
    if isHung { return .failed("no end") }
    // espeak-ng ends well without an audio device; it only says so.
    let complaint = said.split(separator: "\n").first { $0.lowercased().contains("error") }
    if status != 0 || complaint != nil { return .failed(complaint.map(String.init) ?? "\(status)") }
    return .spoken
  }

  private var running: pid_t? {
    state.withLock { if case .running(let process) = $0.phase { process } else { nil } }
  }

  private static func milliseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }
}
