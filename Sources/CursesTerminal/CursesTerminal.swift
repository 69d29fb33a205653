import CTerminal
import Glibc
package import TerminalUI

/// A terminal driven by curses; the only type that talks to it.
///
/// Not `Sendable`: curses has one current screen for the whole process, so all terminals belong to
/// one thread. Nothing is written to the terminal before the first frame is complete, and writing
/// never waits: what a slow terminal does not take stays behind `hasPendingOutput`.
package final class CursesTerminal: Terminal {
  /// The terminal as the C side knows it; none after it was closed.
  private(set) var handle: OpaquePointer?
  private var styles = StyleTable()
  private var reader = InputReader()
  private var shown: Canvas?
  private var shownCursor: Position?
  private var row: [cterminal_cell] = []

  package private(set) var size: Size
  package let colours: Int
  package let inputDescriptor: CInt
  package private(set) var isHungUp = false
  package private(set) var hasPendingOutput = false

  /// Opens a terminal on descriptors that stay the caller's.
  ///
  /// - Parameters:
  ///   - term: The name of the terminal; none for the environment's `TERM`.
  ///   - locale: The locale; empty for the environment's.
  ///   - acceptsFiles: Whether descriptors that are no terminal will do, for tests.
  /// - Throws: `TerminalError` when a descriptor is no terminal, the terminal is not known, or the
  ///   locale is not UTF-8; nothing has been written then.
  package init(
    input: CInt = 0, output: CInt = 1, term: String? = nil, locale: String = "",
    acceptsFiles: Bool = false
  ) throws(TerminalError) {
    var failure = CTERMINAL_OK
    guard
      let handle = cterminal_open(input, output, term ?? "", locale, acceptsFiles, &failure)
    else {
      throw CursesTerminal.error(failure, term: term, locale: locale)
    }
    self.handle = handle
    inputDescriptor = input
    let most = Int(cterminal_colours(handle))
    colours = most >= 256 ? 256 : most >= 8 ? 8 : 0
    var rows: CInt = 0
    var columns: CInt = 0
    cterminal_size(handle, &rows, &columns)
    size = Size(rows: Int(rows), columns: Int(columns))
  }

  deinit {
    close()
  }

  package var outputDescriptor: CInt { handle.map { cterminal_output_descriptor($0) } ?? -1 }

  package var signalDescriptor: CInt { handle.map { cterminal_signal_descriptor($0) } ?? -1 }

  package var needsFlushTimeout: Bool { reader.isPending }

  /// How many bytes have gone to the terminal since it was opened.
  package var bytesWritten: Int { handle.map { Int(cterminal_bytes_written($0)) } ?? 0 }

  package func close() {
    guard let open = handle else { return }
    handle = nil
    cterminal_close(open, hasPendingOutput || isHungUp ? 0 : 200)
  }

  /// Brings a terminal that a killed program has left behind back to text: its modes are the
  /// caller's to put back.
  package static func reset(output: CInt) {
    cterminal_reset(output)
  }

  /// Has the next frame painted whole, for when something else wrote to the terminal.
  package func invalidate() {
    guard let handle else { return }
    shown = nil
    cterminal_invalidate(handle)
  }

  /// Has the next frame's rows all given to curses, which then finds what differs.
  package func invalidateRows() {
    shown = nil
  }

  /// Tells the terminal its size where the kernel does not know it, as in a test on a file.
  package func resize(to wanted: Size) {
    guard let handle, wanted != size, wanted.rows > 0, wanted.columns > 0 else { return }
    guard cterminal_resize(handle, CInt(clamping: wanted.rows), CInt(clamping: wanted.columns))
    else { return }
    size = wanted
    // The colours belonged to the screen of the old size.
    styles = StyleTable()
    shown = nil
  }

  package func read() -> [Input] {
    guard let handle, !isHungUp else { return [] }
    var inputs: [Input] = []
    cterminal_drain_signal(handle)
    if let now = CursesTerminal.windowSize(of: handle), now != size {
      resize(to: now)
      inputs.append(.resized(now))
    }
    // One buffer a round: a seat flooded with input lets the others have their turn.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4096) { buffer in
      guard let start = buffer.baseAddress else { return }
      let count = cterminal_read(handle, start, buffer.count)
      if count < 0 {
        isHungUp = true
      } else {
        inputs += reader.feed(UnsafeBufferPointer(rebasing: buffer.prefix(count)))
      }
    }
    return inputs
  }

  package func flushInput() -> [Input] {
    reader.flush()
  }

  package func present(_ canvas: Canvas, theme: Theme, cursor: Position?) {
    guard let handle else { return }
    if styles.define(theme, colours: colours, on: handle) { shown = nil }
    var hasChanged = cursor != shownCursor
    for index in 0..<min(canvas.size.rows, size.rows) where isDifferent(canvas, index) {
      put(canvas, row: index, on: handle)
      hasChanged = true
    }
    if shown == nil || hasChanged {
      shown = canvas
      shownCursor = cursor
      cterminal_cursor(handle, CInt(cursor?.row ?? -1), CInt(cursor?.column ?? 0))
      cterminal_refresh(handle)
    }
    flushOutput()
  }

  package func ring() {
    guard let handle else { return }
    cterminal_ring(handle)
    flushOutput()
  }

  package func setLetters(_ letters: LetterSize) {
    guard let handle else { return }
    cterminal_larger_letters(handle, letters == .larger)
    flushOutput()
  }

  package func flushOutput() {
    guard let handle else { return }
    let waiting = cterminal_flush(handle)
    hasPendingOutput = waiting > 0
    if waiting < 0 { isHungUp = true }
  }

  private func isDifferent(_ canvas: Canvas, _ row: Int) -> Bool {
    guard let shown, shown.size == canvas.size else { return true }
    // A grapheme's place in the table says nothing when the tables differ.
    if !canvas.graphemes.isEmpty, shown.graphemes != canvas.graphemes { return true }
    let start = row * canvas.size.columns
    let cells = start..<(start + canvas.size.columns)
    return shown.cells[cells] != canvas.cells[cells]
  }

  private func put(_ canvas: Canvas, row index: Int, on handle: OpaquePointer) {
    let columns = canvas.size.columns
    row.removeAll(keepingCapacity: true)
    row.reserveCapacity(columns)
    for place in (index * columns)..<((index + 1) * columns) {
      let cell = canvas.cells[place]
      var plain = cterminal_cell()
      plain.glyph = cell.glyph
      plain.style = UInt16(cell.style.index)
      plain.width = cell.width
      if cell.isGrapheme { CursesTerminal.spell(canvas.string(at: place), into: &plain) }
      row.append(plain)
    }
    cterminal_put_row(handle, CInt(index), row, CInt(row.count))
  }

  private static func spell(_ grapheme: String, into cell: inout cterminal_cell) {
    let scalars = grapheme.unicodeScalars.map(\.value)
    cell.glyph = scalars.first ?? 0x20
    let marks = scalars.dropFirst().prefix(3)
    cell.mark_count = UInt8(marks.count)
    withUnsafeMutableBytes(of: &cell.marks) { bytes in
      for (place, mark) in marks.enumerated() {
        bytes.storeBytes(of: mark, toByteOffset: place * 4, as: UInt32.self)
      }
    }
  }

  private static func windowSize(of handle: OpaquePointer) -> Size? {
    var rows: CInt = 0
    var columns: CInt = 0
    guard cterminal_window_size(handle, &rows, &columns) else { return nil }
    return Size(rows: Int(rows), columns: Int(columns))
  }

  private static func error(
    _ failure: cterminal_error, term: String?, locale: String
  ) -> TerminalError {
    switch failure {
    case CTERMINAL_NOT_A_TERMINAL: TerminalError(code: .notATerminal, detail: "")
    case CTERMINAL_UNKNOWN_TERM:
      TerminalError(code: .unknownTerm, detail: term ?? environment("TERM"))
    case CTERMINAL_LOCALE_NOT_UTF8:
      TerminalError(
        code: .localeNotUTF8,
        detail: locale.isEmpty
          ? [environment("LC_ALL"), environment("LC_CTYPE"), environment("LANG")]
            .first { !$0.isEmpty } ?? "" : locale)
    default: TerminalError(code: .noResources, detail: "")
    }
  }

  private static func environment(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }
}
