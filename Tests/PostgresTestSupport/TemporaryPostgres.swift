import Foundation
import Synchronization

/// A PostgreSQL of this process's own, from the system's package: durable, in a folder of its own,
/// on a socket of its own and one port of the loopback interface. It ends with the process, however
/// that ends, and its folder with it.
package final class TemporaryPostgres: Sendable {
  /// Why there is none.
  package struct Missing: Error, CustomStringConvertible {
    package let description: String
  }

  /// The one of the whole process.
  package static let shared = Result { try TemporaryPostgres() }

  /// The user that owns every database, and its password on the port; the socket asks for none.
  package static let user = "county"
  package static let password = "a-test's"

  package let port: Int
  private let folder: String
  /// The server's watchman ends it when this is closed.
  private let leash: FileHandle
  private let made = Atomic<Int>(0)

  /// - Parameter settings: more of the server's settings, as `name=value`.
  /// - Throws: `Missing`, with what to install.
  package init(settings: [String] = []) throws {
    let programs = try Self.programs()
    let isRoot = getuid() == 0
    let folder = "\(FileManager.default.temporaryDirectory.path)/pg-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    if isRoot {
      guard let owner = getpwnam("postgres") else {
        throw Missing(description: "There is no user postgres: apt-get install postgresql")
      }
      chown(folder, owner.pointee.pw_uid, owner.pointee.pw_gid)
    }
    let port = try Self.freePort()
    let options = (["listen_addresses=127.0.0.1", "fsync=on", "max_connections=60"] + settings)
      .map { "-c \($0)" }.joined(separator: " ")
    let script = """
      cd "$1" && printf %s "$4" > password
      "$2"/initdb -D data -U "$3" --pwfile=password --auth-local=trust \
        --auth-host=scram-sha-256 -E UTF8 --locale=C.UTF-8 --no-instructions > log 2>&1 &&
      "$2"/pg_ctl -w -D data -l log -o "-k $1 -p $5 $6" start >> log 2>&1 && echo ready
      test -f data/postmaster.pid || tail -5 log
      read -r end
      "$2"/pg_ctl -D data -m immediate stop > /dev/null 2>&1
      rm -rf "$1"
      """
    let process = Process()
    let arguments = [
      "/bin/sh", "-c", script, "watchman", folder, programs, Self.user, Self.password, "\(port)",
      options,
    ]
    let dropping = ["/usr/bin/setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
    let command = isRoot ? dropping + arguments : arguments
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    var ends: [CInt] = [0, 0]
    guard pipe(&ends) == 0 else { throw Missing(description: "no pipe") }
    // Another child that had an end of it would keep the server alive.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let answers = Pipe()
    process.standardInput = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
    process.standardOutput = answers
    leash = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
    try process.run()
    let answer = String(decoding: answers.fileHandleForReading.availableData, as: UTF8.self)
    guard answer.hasPrefix("ready") else {
      throw Missing(description: "PostgreSQL does not start: \(answer)")
    }
    self.port = port
    self.folder = folder
  }

  /// Makes a database and returns its address over the socket.
  package func makeDatabase() throws -> String {
    let name = "county\(made.add(1, ordering: .relaxed).newValue)"
    try run("CREATE DATABASE \(name)")
    return address(of: name)
  }

  /// Returns the address of a database, over the socket.
  package func address(of database: String) -> String {
    let host = folder.replacingOccurrences(of: "/", with: "%2F")
    return "postgres://\(Self.user)@\(host):\(port)/\(database)"
  }

  /// Runs a statement with psql and returns what it says.
  ///
  /// - Throws: `Missing` with the server's words.
  @discardableResult
  package func run(_ sql: String, in database: String = "postgres") throws -> String {
    try Self.output(
      of: "psql",
      [
        "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-c", sql, address(of: database),
      ])
  }

  /// Puts a copy of `pg_dump`'s own format into a database.
  ///
  /// - Throws: `Missing` with the program's words.
  package func restore(_ copy: String, into address: String) throws {
    _ = try Self.output(
      of: "pg_restore", ["--no-owner", "--exit-on-error", "--dbname", address, copy])
  }

  /// Runs one of the server's programs to its end, and returns what it says.
  private static func output(of program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "\(try programs())/\(program)")
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Missing(description: text) }
    return text
  }

  /// The folder of the newest version's programs, wherever the package put it.
  private static func programs() throws -> String {
    let root = "/usr/lib/postgresql"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    let folders = versions.sorted { (Int($0) ?? 0) > (Int($1) ?? 0) }.map { "\(root)/\($0)/bin" }
    guard let folder = folders.first(where: { access($0 + "/initdb", X_OK) == 0 }) else {
      throw Missing(
        description: "PostgreSQL is not installed, and the tests need it: "
          + "apt-get install postgresql")
    }
    return folder
  }

  private static func freePort() throws -> Int {
    let descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
      }
    }
    guard isBound else { throw Missing(description: "no port on the loopback interface") }
    return Int(UInt16(bigEndian: address.sin_port))
  }
}
