import CCellWidth

/// How many cells a code point takes, by the table that curses and xterm use.
package enum CellWidth {
  /// What the table holds for a code point that is never drawn.
  static let dropped: UInt8 = 0xFF

  /// Width by code point for the first plane: 0, 1, 2 or `dropped`.
  static let table: [UInt8] = widths(from: 0, count: 0x10000)

  /// Returns 0 for a combining mark, 1, 2, or `dropped` for what must not reach a terminal.
  static func entry(_ scalar: Unicode.Scalar, _ table: UnsafeBufferPointer<UInt8>) -> UInt8 {
    let value = Int(scalar.value)
    if value < table.count { return table[value] }
    // Beyond the first plane stand rare characters of names; too few to keep a table for.
    return widths(from: scalar.value, count: 1)[0]
  }

  /// Returns the columns a code point takes: 0 for marks and for what is dropped.
  package static func columns(of scalar: Unicode.Scalar) -> Int {
    let width = table.withUnsafeBufferPointer { entry(scalar, $0) }
    return width == dropped ? 0 : Int(width)
  }

  private static func widths(from first: UInt32, count: Int) -> [UInt8] {
    let measured = [Int8](unsafeUninitializedCapacity: count) { buffer, used in
      if let start = buffer.baseAddress { cell_widths(first, UInt32(count), start) }
      used = buffer.baseAddress == nil ? 0 : count
    }
    return measured.enumerated().map { offset, width in
      let value = first + UInt32(offset)
      return width < 0 || CleanText.isUnwanted(value) ? dropped : UInt8(width)
    }
  }
}
