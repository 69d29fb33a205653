import Glibc
import OddJobMarket
import Station
import StationTestSupport
import Store

/// A station to import into and export from, at seven in the morning of Saturday 2026-09-12.
struct ExchangeStation {
  let station: TemporaryStation
  let desk: Desk
  private let names = FileNames()

  init(_ change: (inout StationSettings) -> Void = { _ in }) throws {
    var settings = StationSettings()
    settings.pinCost = PINHashCost(rounds: 2)
    change(&settings)
    station = try TemporaryStation(settings: settings.store)
    desk = Desk(
      store: try station.store, settings: settings,
      surroundings: Surroundings(
        clock: station.clock, identifiers: station.identifiers, monotonicMilliseconds: { 0 },
        bootID: "test"))
  }

  /// What an import said and did.
  struct Outcome {
    var summary: ImportSummary
    var notes: [RowNote]

    var codes: [String] { notes.map(\.fault.code) }
  }

  func imported(
    _ bytes: [UInt8], encoding: TextEncoding? = nil, isPartial: Bool = false
  ) throws -> Outcome {
    let path = names.next(in: station.directory)
    try write(bytes, to: path)
    return try imported(file: path, encoding: encoding, isPartial: isPartial)
  }

  func imported(_ text: String, isPartial: Bool = false) throws -> Outcome {
    try imported(Array(text.utf8), isPartial: isPartial)
  }

  func imported(_ sheet: Sheet, isPartial: Bool = false) throws -> Outcome {
    try imported(sheet.text(), isPartial: isPartial)
  }

  func imported(
    file path: String, encoding: TextEncoding? = nil, isPartial: Bool = false
  ) throws -> Outcome {
    let notes = Notes()
    let summary = try PostingImport(desk: desk).run(
      file: path, options: PostingImport.Options(encoding: encoding, isPartial: isPartial),
      report: { notes.all.append($0) })
    return Outcome(summary: summary, notes: notes.all)
  }

  /// Returns the bytes of an export.
  func exported(
    _ table: StationExport.Table = .postings, day: BusinessDay? = nil,
    encoding: TextEncoding = .utf8, isMasked: Bool = false, mapping: ExportMapping? = nil
  ) throws -> [UInt8] {
    let path = names.next(in: station.directory)
    _ = try StationExport(desk: desk).run(
      table,
      options: StationExport.Options(
        day: day, encoding: encoding,
        disclosure: isMasked ? .masked : .full(by: station.attendant), mapping: mapping, path: path)
    )
    return try bytes(of: path)
  }

  /// All that an import changes, counted.
  struct Contents: Equatable {
    var shifts: Int
    var employers: Int
    var operations: Int
  }

  func contents() throws -> Contents {
    Contents(
      shifts: try desk.store.postings(offset: 0, limit: 0).total,
      employers: try desk.store.employers(matching: "", limit: .max).count,
      operations: try desk.store.queuedOperations())
  }

  func cards() throws -> [PostingCard] {
    try desk.store.postings(offset: 0, limit: 1_000).cards.reversed()
  }

  func firstDraft() throws -> PostingDraft {
    guard let card = try cards().first else { throw TestFailure("there is no posting") }
    return try desk.store.draft(of: card.posting)
  }

  func write(_ bytes: [UInt8], to path: String) throws {
    guard let file = fopen(path, "w") else { throw TestFailure("\(path): \(errno)") }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  func bytes(of path: String) throws -> [UInt8] {
    guard let file = fopen(path, "r") else { throw TestFailure("\(path): \(errno)") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes.append(contentsOf: chunk[..<count])
    }
    return bytes
  }

  private final class Notes {
    var all: [RowNote] = []
  }

  private final class FileNames {
    private var count = 0

    func next(in directory: TemporaryDirectory) -> String {
      count += 1
      return directory.file("\(count).csv")
    }
  }
}

/// Returns a text in GB18030, by the C library.
func gb18030(_ text: String) throws -> [UInt8] {
  let converter = iconv_open("GB18030", "UTF-8")
  defer { iconv_close(converter) }
  var source = Array(text.utf8).map { CChar(bitPattern: $0) }
  var target = [CChar](repeating: 0, count: source.count * 2 + 16)
  let count = source.withUnsafeMutableBufferPointer { source in
    target.withUnsafeMutableBufferPointer { target -> Int? in
      var next = source.baseAddress
      var left = source.count
      var end = target.baseAddress
      var room = target.count
      let result = iconv(converter, &next, &left, &end, &room)
      return result == 0 && left == 0 ? target.count - room : nil
    }
  }
  guard let count else { throw TestFailure("not convertible") }
  return target[..<count].map { UInt8(bitPattern: $0) }
}
