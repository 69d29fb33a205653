import CSeatSocket
import Glibc

/// One end of a socket over which packets go.
struct SeatConnection {
  let descriptor: CInt

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

  /// Takes the next packet without waiting.
  func receive() -> Received {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 512) { bytes in
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
