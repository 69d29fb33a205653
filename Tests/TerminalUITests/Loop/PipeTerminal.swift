import Glibc
import TerminalUI

/// A terminal of a pipe to type into and a list of what was presented.
final class PipeTerminal: Terminal {
  var size = Size(rows: 20, columns: 40)
  let colours = 256
  let inputDescriptor: CInt
  private(set) var typing: CInt
  private var reader = InputReader()
  private(set) var isHungUp = false
  var hasPendingOutput = false
  private(set) var presented: [Canvas] = []
  private(set) var isClosed = false

  init() {
    var ends: [CInt] = [-1, -1]
    _ = pipe(&ends)
    inputDescriptor = ends[0]
    typing = ends[1]
  }

  deinit {
    if typing >= 0 { Glibc.close(typing) }
    Glibc.close(inputDescriptor)
  }

  var needsFlushTimeout: Bool { reader.isPending }

  /// Types bytes at the other end.
  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(typing, bytes, bytes.count)
  }

  /// Touches a cell.
  func tap(row: Int, column: Int) {
    type("\u{1B}[<0;\(column + 1);\(row + 1)M\u{1B}[<0;\(column + 1);\(row + 1)m")
  }

  /// Takes the line away.
  func hangUp() {
    Glibc.close(typing)
    typing = -1
  }

  func read() -> [Input] {
    var look = pollfd(fd: inputDescriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&look, 1, 0) > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(inputDescriptor, &bytes, bytes.count)
    guard count > 0 else {
      isHungUp = true
      return []
    }
    return reader.feed(bytes.prefix(count))
  }

  func flushInput() -> [Input] { reader.flush() }

  func present(_ canvas: Canvas, theme: Theme, cursor: Position?) { presented.append(canvas) }

  private(set) var rings = 0

  func ring() { rings += 1 }

  func close() { isClosed = true }
}
