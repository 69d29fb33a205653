extension JSONValue {
  /// Reads one strict JSON value: UTF-8, whole numbers, no member twice, nested at most
  /// `WireLimits.jsonDepth` deep, nothing after it.
  ///
  /// - Throws: `WireFault` that names the byte.
  package init(parsing bytes: ArraySlice<UInt8>) throws(WireFault) {
    var scanner = JSONScanner(bytes)
    self = try scanner.value()
    try scanner.requireEnd()
  }

  package init(parsing bytes: [UInt8]) throws(WireFault) { self = try Self(parsing: bytes[...]) }
}
