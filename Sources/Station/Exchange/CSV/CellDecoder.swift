import Encodings

/// Turns the bytes of a cell into text.
final class CellDecoder {
  let encoding: TextEncoding
  private let conversion: Iconv?

  init(_ encoding: TextEncoding) throws(ExchangeError) {
    self.encoding = encoding
    conversion = encoding == .gb18030 ? try Iconv.required(from: "GB18030", to: "UTF-8") : nil
  }

  /// Returns the text of a cell; nil where its bytes are not of the encoding.
  func text(_ bytes: ArraySlice<UInt8>) -> String? {
    // Most cells are numbers, times and phones, the same in both encodings.
    if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
    guard let conversion else { return String(validating: bytes, as: UTF8.self) }
    return conversion.converted(bytes).flatMap { String(validating: $0, as: UTF8.self) }
  }
}
