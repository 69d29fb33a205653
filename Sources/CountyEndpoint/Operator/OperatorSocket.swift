import CountyAPI
import Dispatch
import Glibc

/// The running server's ear for its operator: a socket in the county's folder, which nobody else may
/// open. One process has the database, so a command that finds it taken speaks to that process.
package final class OperatorSocket: Sendable {
  private let path: String
  private let descriptor: CInt
  private static let byteLimit = 4 << 20

  /// Listens until the process ends; each request is answered in turn.
  ///
  /// - Throws: `CountyStoreError.notWritable` where the socket can't be made.
  package init(
    path: String, answering answer: @escaping @Sendable (OperatorRequest) throws -> [String]
  ) throws {
    unlink(path)
    let descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    let isBound = try Self.withAddress(path) { bind(descriptor, $0, $1) == 0 }
    guard descriptor >= 0, isBound, chmod(path, 0o600) == 0, listen(descriptor, 8) == 0 else {
      throw CountyStoreError.notWritable(path: path)
    }
    self.path = path
    self.descriptor = descriptor
    // A thread of its own: it waits for its operator, and nobody waits for it.
    DispatchQueue(label: "county.operator").async {
      while true {
        let connection = accept(descriptor, nil, nil)
        guard connection >= 0 else { return }
        Self.serve(connection, answer)
        close(connection)
      }
    }
  }

  deinit {
    shutdown(descriptor, CInt(SHUT_RDWR))
    close(descriptor)
    unlink(path)
  }

  /// Asks the running server.
  ///
  /// - Returns: lines of text, and whether it was done; nil where no server listens.
  package static func ask(
    _ request: OperatorRequest, at path: String
  ) throws -> (lines: [String], isDone: Bool)? {
    let descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    defer { close(descriptor) }
    guard try withAddress(path, { connect(descriptor, $0, $1) == 0 }) else { return nil }
    write(request.json.canonicalBytes, to: descriptor)
    shutdown(descriptor, CInt(SHUT_WR))
    let members = try JSONMembers(JSONValue(parsing: read(descriptor)))
    return (try members.strings("lines", upTo: 1 << 20), try members.bool("isDone"))
  }

  private static func serve(
    _ connection: CInt, _ answer: (OperatorRequest) throws -> [String]
  ) {
    var lines: [String]
    var isDone = false
    do {
      lines = try answer(OperatorRequest(JSONValue(parsing: read(connection))))
      isDone = true
    } catch let problem as Problem {
      lines = [problem.detail]
    } catch {
      lines = ["\(error)"]
    }
    let value = JSONValue.object([
      "lines": .array(lines.map { .string($0) }), "isDone": .bool(isDone),
    ])
    write(value.canonicalBytes, to: connection)
  }

  private static func read(_ descriptor: CInt) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < byteLimit {
      let count = buffer.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else { break }
      bytes += buffer.prefix(count)
    }
    return bytes
  }

  private static func write(_ bytes: [UInt8], to descriptor: CInt) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        send(descriptor, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  private static func withAddress<Answer>(
    _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Answer
  ) throws -> Answer {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let name = Array(path.utf8)
    guard name.count < MemoryLayout.size(ofValue: address.sun_path) else {
      throw CountyStoreError.notWritable(path: path)
    }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }
}
