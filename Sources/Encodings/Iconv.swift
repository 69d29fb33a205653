import Glibc

/// The C library's own conversion between GB18030 and UTF-8.
///
/// Neither direction keeps a state between calls, so that every text is converted by itself.
package final class Iconv {
  private let descriptor: iconv_t

  /// Nil where the C library came without the table, as small systems do.
  package init?(from source: String, to target: String) {
    guard let descriptor = iconv_open(target, source), Int(bitPattern: descriptor) != -1 else {
      return nil
    }
    self.descriptor = descriptor
  }

  deinit {
    iconv_close(descriptor)
  }

  /// Returns the bytes in the other encoding; nil where they are not valid in the first.
  package func converted(_ input: some Collection<UInt8>) -> [UInt8]? {
    var source = Array(input)
    // A character of two bytes becomes three, an ASCII one stays, none grows beyond twice its size.
    let capacity = source.count * 2 + 16
    var isWhole = false
    iconv(descriptor, nil, nil, nil, nil)
    let output = source.withUnsafeMutableBytes { sourceBytes in
      [UInt8](unsafeUninitializedCapacity: capacity) { target, count in
        var next = sourceBytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = sourceBytes.count
        var end = target.baseAddress.map {
          UnsafeMutableRawPointer($0).assumingMemoryBound(to: CChar.self)
        }
        var room = target.count
        isWhole = iconv(descriptor, &next, &left, &end, &room) >= 0 && left == 0
        count = target.count - room
      }
    }
    return isWhole ? output : nil
  }
}
