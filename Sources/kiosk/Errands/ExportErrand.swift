import Glibc
import OddJobMarket
import SeatHandover
import Station
import Store

/// An export that the running station is asked for: what `kiosk export` does itself while the
/// station is stopped.
struct ExportErrand {
  let desk: Desk
  let request: ExportRequest

  /// Writes the table into the first pipe by the mapping that is in the second, and closes both.
  ///
  /// - Throws: what the command reports; see ``CommandFailure``.
  func run(
    pipes: [CInt], patience: Patience, progress: (Int) -> Void
  ) throws -> Int {
    var output = pipes.first
    defer { if let output { close(output) } }
    let text = pipes.dropFirst().first.map { Self.text(in: $0) }
    guard let pipe = output, let table = StationExport.Table(rawValue: request.table) else {
      throw SeatRefusal.malformed
    }
    let options = try ExportWish(
      table: table, day: request.day, shift: request.shift, encoding: request.encoding
    ).options(
      for: desk, mapping: text.map { try ExportMapping.parse($0, file: "mapping") },
      pin: request.pin)
    output = nil
    return try StationExport(desk: desk).run(
      table, options: options, pipe: pipe, patience: patience, progress: progress)
  }

  /// Returns what stands in a pipe that was filled before it was handed over.
  private static func text(in pipe: CInt) -> String {
    defer { close(pipe) }
    var bytes = [UInt8](repeating: 0, count: ErrandVisit.textMax)
    var count = 0
    while count < bytes.count {
      let taken = bytes.withUnsafeMutableBytes {
        read(pipe, $0.baseAddress.map { $0 + count }, $0.count - count)
      }
      guard taken > 0 else { break }
      count += taken
    }
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }
}
