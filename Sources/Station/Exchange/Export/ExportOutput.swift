/// Where a table goes that somebody else has made: standard output, or a file that appears whole or
/// not at all.
package struct ExportOutput {
  private let sink: ByteSink

  /// - Parameter path: nil for standard output.
  /// - Throws: ``ExchangeError`` when it can't be written to.
  package init(path: String?) throws(ExchangeError) {
    sink = try ByteSink(path: path)
  }

  /// Writes all there is, once.
  ///
  /// - Throws: ``ExchangeError``; there is no file then.
  package func write(_ bytes: [UInt8]) throws(ExchangeError) {
    try sink.write(bytes)
    try sink.finish()
  }
}
