/// Cuts a file into records by RFC 4180, a chunk at a time.
///
/// A reader of our own, because the packages at hand take the whole file as one string and know no
/// lines. It works on bytes: no separator, quote or line end is ever part of a longer character in
/// UTF-8 or in GB18030, so cells are decoded one by one, and a bad byte has a line and a column.
final class CSVReader {
  /// The longest record: hundreds of times a real one. It keeps a quote that nobody closed from
  /// drawing the rest of the file into memory.
  static let recordBytesMax = 65_536

  let encoding: TextEncoding
  let separator: UInt8
  /// Bytes of the file; nil on a pipe.
  let byteCount: Int64?
  /// How many bytes lie behind what has been read.
  private(set) var bytesRead: Int64 = 0
  /// The most bytes that were ever held at once.
  private(set) var bufferedMax = 0

  private let source: ByteSource
  private var buffer: [UInt8] = []
  private var position = 0
  private var line = 1
  private var row = 1

  enum Step: Equatable {
    case record
    /// A record that can't be cut; reading goes on behind its first line.
    case malformed(RowFault)
    case end
  }

  /// - Parameter encoding: nil to find out.
  init(path: String, encoding chosen: TextEncoding?) throws(ExchangeError) {
    source = try ByteSource(path: path)
    byteCount = source.byteCount
    while buffer.count < Self.recordBytesMax {
      guard try source.read(into: &buffer) else { break }
    }
    let beginning = FileBeginning(buffer)
    if let fault = beginning.fault { throw ExchangeError(fault, path: path) }
    encoding = chosen ?? beginning.encoding
    separator = beginning.separator
    position = beginning.markLength
  }

  /// Reads the next record into the one given.
  func next(_ record: inout CSVRecord) throws(ExchangeError) -> Step {
    record.begin(line: line, row: row)
    var index = position
    var place = Place.cellStart
    var newlines = 0
    while true {
      if index == buffer.count, try !refill(&index) {
        return try atEnd(&record, place: place, newlines: newlines)
      }
      let byte = buffer[index]
      index += 1
      if index - position > Self.recordBytesMax {
        return try skip(.recordTooLong(isQuoted: place == .quoted), from: position, lines: 1)
      }
      switch (place, byte) {
      case (.quoted, 0x22): place = .quoteInQuoted
      case (.quoted, _):
        if byte == 0x0A { newlines += 1 }
        record.append(byte)
      case (.cellStart, 0x22): place = .quoted
      case (.quoteInQuoted, 0x22):
        record.append(byte)
        place = .quoted
      case (_, separator):
        record.endCell()
        place = .cellStart
      case (_, 0x0A), (_, 0x0D):
        if byte == 0x0D { try takeLineFeed(&index) }
        record.endCell()
        finish(at: index, lines: newlines + 1)
        return .record
      case (.quoteInQuoted, _):
        return try skip(.quoteAfterCell, from: index, lines: newlines + 1)
      default:
        record.append(byte)
        place = .plain
      }
    }
  }

  private enum Place {
    case cellStart, plain, quoted, quoteInQuoted
  }

  /// CR LF is one line end, and so is a CR alone.
  private func takeLineFeed(_ index: inout Int) throws(ExchangeError) {
    if index == buffer.count, try !refill(&index) { return }
    if buffer[index] == 0x0A { index += 1 }
  }

  private func finish(at index: Int, lines: Int) {
    bytesRead += Int64(index - position)
    position = index
    line += lines
    row += 1
  }

  /// Drops what was read and appends a chunk; false at the end of the file.
  private func refill(_ index: inout Int) throws(ExchangeError) -> Bool {
    buffer.removeFirst(position)
    index -= position
    position = 0
    let hasMore = try source.read(into: &buffer)
    bufferedMax = max(bufferedMax, buffer.count)
    return hasMore
  }

  private func atEnd(
    _ record: inout CSVRecord, place: Place, newlines: Int
  ) throws(ExchangeError) -> Step {
    guard position < buffer.count else { return .end }
    if place == .quoted {
      return try skip(.recordTooLong(isQuoted: true), from: position, lines: 1)
    }
    record.endCell()
    finish(at: buffer.count, lines: newlines + 1)
    return .record
  }

  /// Goes on behind the next line end: what follows is more likely whole than the rest of this.
  private func skip(
    _ fault: RowFault, from start: Int, lines: Int
  ) throws(ExchangeError) -> Step {
    var start = start
    while true {
      if let end = buffer[start...].firstIndex(of: 0x0A) {
        finish(at: end + 1, lines: lines)
        return .malformed(fault)
      }
      bytesRead += Int64(buffer.count - position)
      position = buffer.count
      start = position
      guard try refill(&start) else {
        finish(at: position, lines: lines)
        return .malformed(fault)
      }
    }
  }
}
