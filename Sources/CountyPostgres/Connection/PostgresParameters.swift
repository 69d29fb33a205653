import CountyAPI
import FoundationEssentials

/// The parameters of a statement in PostgreSQL's binary form, one after the other in one buffer.
struct PostgresParameters {
  /// A type as PostgreSQL numbers it in its catalogue.
  enum Element: UInt32 {
    case bool = 16
    case bytes = 17
    case integer = 20
    case text = 25
    case uuid = 2950
  }

  /// Never empty: the address of an empty value is one all the same, and a null pointer is not.
  private(set) var bytes: [UInt8] = [0]
  /// Where each parameter stands in the buffer; nil for NULL.
  private(set) var places: [Range<Int>?] = []

  init() {}

  /// Takes room for so many bytes at once: a batch's operations are not copied while it grows.
  init(reserving count: Int) { bytes.reserveCapacity(count) }

  mutating func append(_ value: Int64?) { append(value) { $0.add(big: $1) } }
  mutating func append(_ value: Bool?) { append(value) { $0.bytes.append($1 ? 1 : 0) } }
  mutating func append(_ value: String?) { append(value) { $0.bytes += $1.utf8 } }
  mutating func append(_ value: [UInt8]?) { append(value) { $0.bytes += $1 } }
  mutating func append(_ value: UUID?) { append(value) { $0.add($1) } }

  mutating func append(all values: some Collection<Int64?>) {
    append(values, of: .integer) { $0.add(big: $1) }
  }
  mutating func append(all values: some Collection<Bool?>) {
    append(values, of: .bool) { $0.bytes.append($1 ? 1 : 0) }
  }
  mutating func append(all values: some Collection<String?>) {
    append(values, of: .text) { $0.bytes += $1.utf8 }
  }
  mutating func append(all values: some Collection<[UInt8]?>) {
    append(values, of: .bytes) { $0.bytes += $1 }
  }
  mutating func append(all values: some Collection<UUID?>) {
    append(values, of: .uuid) { $0.add($1) }
  }
  mutating func append(all hashes: some Collection<OperationHash>) {
    append(hashes.lazy.map { Optional($0) }, of: .bytes) { parameters, hash in
      hash.withBytes { parameters.bytes += $0 }
    }
  }

  private mutating func append<Value>(
    _ value: Value?, _ write: (inout PostgresParameters, Value) -> Void
  ) {
    guard let value else {
      places.append(nil)
      return
    }
    let start = bytes.count
    write(&self, value)
    places.append(start..<bytes.count)
  }

  /// An array: dimensions, whether there are nulls, the elements' type, length, lower bound; then
  /// each element after its own length.
  private mutating func append<Value>(
    _ values: some Collection<Value?>, of element: Element,
    _ write: (inout PostgresParameters, Value) -> Void
  ) {
    let start = bytes.count
    add(big: UInt32(1))
    add(big: UInt32(1))
    add(big: element.rawValue)
    add(big: UInt32(values.count))
    add(big: UInt32(1))
    for value in values {
      guard let value else {
        add(big: UInt32.max)
        continue
      }
      let length = bytes.count
      add(big: UInt32(0))
      write(&self, value)
      let count = UInt32(bytes.count - length - 4)
      for place in 0..<4 {
        bytes[length + place] = UInt8(truncatingIfNeeded: count >> UInt32(24 - 8 * place))
      }
    }
    places.append(start..<bytes.count)
  }

  private mutating func add(big value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.bigEndian) { bytes += $0 }
  }

  private mutating func add(_ value: UUID) {
    withUnsafeBytes(of: value.uuid) { bytes += $0 }
  }
}
