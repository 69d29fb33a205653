import Glibc

/// Reads the numbers of a binary file one after the other, little endian as every machine the station
/// runs on.
final class BinaryReader {
  struct TooShort: Error, CustomStringConvertible {
    var description: String { "the file ends too early" }
  }

  struct Unreadable: Error, CustomStringConvertible {
    var path: String
    var description: String { "can't read \(path)" }
  }

  private let file: UnsafeMutablePointer<FILE>
  /// How many bytes were not read yet.
  private(set) var left: Int

  init(_ path: String) throws {
    guard let file = fopen(path, "rb") else { throw Unreadable(path: path) }
    self.file = file
    fseek(file, 0, SEEK_END)
    left = ftell(file)
    rewind(file)
  }

  deinit { fclose(file) }

  func numbers<Number: FixedWidthInteger & BitwiseCopyable>(
    _ count: Int, as: Number.Type
  ) throws -> ContiguousArray<Number> {
    let size = MemoryLayout<Number>.size
    guard count >= 0, count <= left / size else { throw TooShort() }
    left -= count * size
    var read = 0
    let numbers = ContiguousArray<Number>(unsafeUninitializedCapacity: count) { buffer, filled in
      if count > 0 { read = fread(buffer.baseAddress, size, count, file) }
      filled = read
    }
    guard read == count else { throw TooShort() }
    return numbers
  }

  /// Gives 32-bit numbers with their index, without holding all of them.
  func forEach(_ count: Int, _ body: (Int, Int32) -> Void) throws {
    let piece = 1 << 16
    var index = 0
    while index < count {
      for number in try numbers(min(piece, count - index), as: Int32.self) {
        body(index, number)
        index += 1
      }
    }
  }
}
