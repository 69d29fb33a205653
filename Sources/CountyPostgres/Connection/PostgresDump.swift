import CountyEndpoint
import Glibc

/// `pg_dump` of the system's package, as a process of its own.
struct PostgresDump {
  let address: PostgresAddress
  /// Looked for where programs are.
  var program = "pg_dump"

  /// Writes the county's tables into a new file, durable when this returns.
  ///
  /// - Throws: `CountyStoreError.notCopied`; the file is gone then.
  func write(to path: String) throws(CountyStoreError) {
    // Made first and for us alone: the program would let others read what it makes.
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw .notCopied(reason: "\(path): \(String(cString: strerror(errno)))")
    }
    defer { close(file) }
    let status = run(["--format=custom", "--schema=county", "--no-password", "--file=\(path)"])
    guard status == 0, fsync(file) == 0 else {
      unlink(path)
      throw .notCopied(reason: "\(program) ended with \(status)")
    }
  }

  /// Returns the exit status; 127 for a program that is not there.
  private func run(_ arguments: [String]) -> Int32 {
    var own: [String] = []
    var place = environ
    while let entry = place.pointee {
      own.append(String(cString: entry))
      place += 1
    }
    let added = address.environment.map { "\($0.key)=\($0.value)" }
    let names = Set(address.environment.keys)
    let kept = own.filter { !names.contains(String($0.prefix { $0 != "=" })) }
    var child: pid_t = 0
    let spawned = withCStrings([program] + arguments) { arguments in
      withCStrings(kept + added) { environment in
        posix_spawnp(&child, program, nil, nil, arguments, environment)
      }
    }
    guard spawned == 0 else { return 127 }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { guard errno == EINTR else { return -1 } }
    // As WIFEXITED and WEXITSTATUS read it.
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}

private func withCStrings<Answer>(
  _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Answer
) -> Answer {
  let copies: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) }
  defer { copies.forEach { free($0) } }
  return body(copies + [nil])
}
