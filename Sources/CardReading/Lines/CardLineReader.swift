/// Takes the bytes of a reader's program and finds its lines in them, however they are cut.
package struct CardLineReader: Sendable {
  private var waiting: [UInt8] = []
  /// Whether the line that has begun is too long to be one.
  private var isSkipping = false

  package init() {}

  /// Takes bytes in and returns the lines they complete; nil for one that is none.
  package mutating func feed(_ bytes: some Sequence<UInt8>) -> [CardLine?] {
    var found: [CardLine?] = []
    for byte in bytes {
      guard byte != 0x0A else {
        found.append(isSkipping ? nil : CardLine(String(decoding: waiting, as: UTF8.self)))
        clear()
        continue
      }
      if waiting.count >= CardLine.bytesMax { isSkipping = true }
      if !isSkipping { waiting.append(byte) }
    }
    return found
  }

  private mutating func clear() {
    for index in waiting.indices { waiting[index] = 0 }
    waiting.removeAll(keepingCapacity: true)
    isSkipping = false
  }
}
