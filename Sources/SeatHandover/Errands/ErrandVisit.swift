import CSeatSocket
import Glibc

/// The caller's end of an errand: puts it to the running station, and takes what comes.
///
/// The caller makes the pipe and writes the file. So the station opens no path of the caller's, and
/// whatever the caller's disk or reader does is the caller's own trouble.
package struct ErrandVisit {
  /// How an errand ended.
  package enum Outcome: Hashable, Sendable {
    /// What the station said, and all that it wrote.
    case done(String, [UInt8])
    case failed(ErrandFailure)
    case refused(SeatRefusal)
    /// The station ended, or was killed, before it was done.
    case stationLost
  }

  /// What one pipe holds for certain, so that it can be filled before anybody reads it.
  package static let textMax = 65_536

  private let connection: SeatConnection
  private let reading: CInt

  /// Puts an errand to the station.
  ///
  /// - Parameter text: what the station reads beside the request, at most `textMax` bytes.
  /// - Throws: `SeatSocketError` when no station listens at the address, or the text is too long.
  package init(
    to address: SeatAddress, _ errand: Errand, text: [UInt8]? = nil
  ) throws(SeatSocketError) {
    let connection = SeatConnection(descriptor: try address.connect())
    var handed: [CInt] = []
    var reading: CInt = -1
    defer { for descriptor in handed { close(descriptor) } }
    do throws(SeatSocketError) {
      if errand.pipes.upperBound > 0 {
        let answer = try Self.pipe()
        reading = answer.reading
        handed.append(answer.writing)
      }
      if let text { handed.append(try Self.filled(text)) }
      guard connection.send(errand.packet, descriptors: handed) else {
        throw .socket(errno: errno)
      }
    } catch {
      if reading >= 0 { close(reading) }
      connection.close()
      throw error
    }
    self.connection = connection
    self.reading = reading
  }

  /// Takes what the station writes until it says how the errand ended.
  ///
  /// - Parameters:
  ///   - progress: is told how many rows are written.
  ///   - said: is told how it goes otherwise.
  package func run(
    progress: (Int) -> Void = { _ in }, said: (String) -> Void = { _ in }
  ) -> Outcome {
    defer {
      if reading >= 0 { close(reading) }
      connection.close()
    }
    var bytes: [UInt8] = []
    var isWhole = reading < 0
    var done: String?
    while true {
      if isWhole, let done { return .done(done, bytes) }
      var waiting = [
        pollfd(fd: done == nil ? connection.descriptor : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isWhole ? -1 : reading, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&waiting, 2, -1) > 0 else { continue }
      if waiting[1].revents != 0 { isWhole = !Self.read(reading, into: &bytes) }
      guard waiting[0].revents != 0 else { continue }
      switch takePacket() {
      case .nothing: break
      case .progress(let rows): progress(rows)
      case .said(let text): said(text)
      case .done(let text): done = text
      case .ended(let outcome): return outcome
      }
    }
  }

  private enum Taken {
    case nothing
    case progress(Int)
    case said(String)
    case done(String)
    case ended(Outcome)
  }

  private func takePacket() -> Taken {
    switch connection.receive() {
    case .nothing: return .nothing
    case .gone, .unfit: return .ended(.stationLost)
    case .packet(let text, let descriptors):
      for descriptor in descriptors { close(descriptor) }
      switch ErrandPacket(text) {
      case .progress(let rows): return .progress(rows)
      case .said(let text): return .said(text)
      case .done(let text): return .done(text)
      case .failed(let failure): return .ended(.failed(failure))
      case nil: break
      }
      if case .refused(let refusal) = SeatPacket(text) { return .ended(.refused(refusal)) }
      return .ended(.stationLost)
    }
  }

  /// Takes what there is; false at the end.
  private static func read(_ descriptor: CInt, into bytes: inout [UInt8]) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 65_536) { scratch in
      let count = Glibc.read(descriptor, scratch.baseAddress, scratch.count)
      if count > 0 { bytes.append(contentsOf: scratch.prefix(count)) }
      return count > 0 || (count < 0 && (errno == EINTR || errno == EAGAIN))
    }
  }

  /// Returns a pipe's end to be read from, with the text in it and nobody left to write.
  private static func filled(_ text: [UInt8]) throws(SeatSocketError) -> CInt {
    guard text.count <= textMax else { throw .socket(errno: E2BIG) }
    let pipe = try pipe()
    defer { close(pipe.writing) }
    _ = fcntl(pipe.writing, F_SETFL, O_NONBLOCK)
    let count = text.withUnsafeBytes { Glibc.write(pipe.writing, $0.baseAddress, $0.count) }
    guard count == text.count else {
      close(pipe.reading)
      throw .socket(errno: E2BIG)
    }
    return pipe.reading
  }

  private static func pipe() throws(SeatSocketError) -> (reading: CInt, writing: CInt) {
    var ends: [CInt] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { throw .socket(errno: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }
}
