import CSeatSocket
import Glibc

/// One end of a socket over which packets go.
struct SeatConnection {
  let descriptor: CInt

  /// The longest packet, in bytes: a failure's words in two languages.
  private static let packetMax = 8_192

  enum Received {
    case packet(String, descriptors: [CInt])
    /// Too long, or with too many descriptors.
    case unfit
    case nothing
    case gone
  }

  /// Sends a packet without waiting; false when the other side takes none.
  @discardableResult
  func send(_ text: String, descriptors: [CInt] = []) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        cseat_send(
          descriptor, bytes.baseAddress, bytes.count, descriptors, CInt(descriptors.count))
      }
    }
  }

  @discardableResult
  func send(_ packet: SeatPacket) -> Bool { send(packet.text) }

  /// Has a descriptor never wait; false where it is no pipe. On anything else the station might
  /// wait for its owner, and another program might share the setting.
  static func takesPipe(_ descriptor: CInt) -> Bool {
    var about = stat()
    guard fstat(descriptor, &about) == 0, about.st_mode & S_IFMT == S_IFIFO else { return false }
    return fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0
  }

  /// Takes the next packet without waiting.
  func receive() -> Received {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: Self.packetMax) { bytes in
      withUnsafeTemporaryAllocation(of: CInt.self, capacity: Int(CSEAT_DESCRIPTORS)) { passed in
        var passedCount: CInt = 0
        let count = cseat_receive(
          descriptor, bytes.baseAddress, bytes.count, passed.baseAddress, &passedCount)
        switch count {
        case -2: return .unfit
        case -1: return .nothing
        case 0: return .gone
        default:
          let text = String(
            decoding: bytes.prefix(count).lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
          return .packet(text, descriptors: Array(passed.prefix(Int(passedCount))))
        }
      }
    }
  }
}
