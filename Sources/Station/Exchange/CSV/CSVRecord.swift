/// One record of a file, its cells still as bytes.
struct CSVRecord {
  /// The line it begins on, as a text editor counts, from 1.
  var line = 1
  /// The row it is in a spreadsheet, from 1; behind the line where cells hold several lines.
  var row = 1
  private(set) var bytes: [UInt8] = []
  private var ends: [Int] = []

  var cellCount: Int { ends.count }

  /// Whether nothing stands in it: an empty line, or the row of separators a spreadsheet leaves.
  var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 } }

  subscript(cell: Int) -> ArraySlice<UInt8> {
    bytes[(cell == 0 ? 0 : ends[cell - 1])..<ends[cell]]
  }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func endCell() { ends.append(bytes.count) }

  /// Begins anew and keeps the memory.
  mutating func begin(line: Int, row: Int) {
    self.line = line
    self.row = row
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }
}
