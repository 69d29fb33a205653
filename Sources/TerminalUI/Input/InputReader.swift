/// Bytes in, inputs out: what every terminal does with what it reads.
package struct InputReader: Sendable {
  private var decoder = InputDecoder()
  private var taps = TapRecognizer()

  package init() {}

  /// Whether the start of a sequence waits for more bytes.
  package var isPending: Bool { decoder.isPending }

  /// Takes bytes in and returns what a person did; as below, but made for this kind of buffer.
  package mutating func feed(_ bytes: UnsafeBufferPointer<UInt8>) -> [Input] {
    decoder.feed(bytes).compactMap { input(from: $0) }
  }

  /// Takes bytes in and returns what a person did.
  package mutating func feed(_ bytes: some Sequence<UInt8>) -> [Input] {
    decoder.feed(bytes).compactMap { input(from: $0) }
  }

  /// Returns what waiting bytes mean when nothing more comes.
  package mutating func flush() -> [Input] {
    decoder.flush().compactMap { input(from: $0) }
  }

  private mutating func input(from raw: RawInput) -> Input? {
    switch raw {
    case .key(let key): .key(key)
    case .paste(let text): .paste(text)
    case .focusChanged(let hasFocus): .focusChanged(hasFocus)
    case .mouse(.scrollUp, _): .scroll(.up)
    case .mouse(.scrollDown, _): .scroll(.down)
    case .mouse(let action, let position):
      taps.take(action, at: position).map { .tap($0) }
    }
  }
}
