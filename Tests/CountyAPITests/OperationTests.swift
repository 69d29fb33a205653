import CountyAPI
import OddJobMarket
import Testing

@Suite("Operations and their chain")
struct OperationTests {
  /// Made by hand and hashed with another program: whoever changes a byte of the form changes the
  /// contract with every county.
  static let firstHash = "33c5a2ee8e088c417f33c438661067601c4980692dbce44108789f65b0fd3723"
  static let goldenBytes =
    #"{"actor":"jobSeeker:00000000-0000-4000-8000-000000000002","#
    + #""body":{"day":20708,"note":"待工\n","number":1,"#
    + #""person":"00000000-0000-4000-8000-000000000002"},"bootId":"boot","#
    + #""id":"00000000-0000-4000-8000-000000000001","lastServerMs":null,"monoMs":42,"#
    + #""prevHash":"\#(firstHash)","schema":1,"seq":1,"type":"signedIn","v":1,"#
    + #""wallMs":1789142400000}"#
  static let goldenHash = "bddfcb758795a1146442b6d39f7562e9658e12260707a384285dc5bfccd597fd"
  static let hashWithServerTime = "f548e0bf73cbf045f99f4eeaf0377708a60144d53d33857120af2f058c39c853"

  @Test("the chain begins with the hash of station and epoch")
  func beginning() throws {
    #expect(try first().hexadecimal == Self.firstHash)
    let station = try #require(StationID(text: "6b1f1a3e-5c0d-4f3a-9a57-0d6b2f4c8e11"))
    #expect(OperationHash(station: station, epoch: 1) != (try first()))
    let other = try #require(StationID(text: "6b1f1a3e-5c0d-4f3a-9a57-0d6b2f4c8e12"))
    #expect(OperationHash(station: other, epoch: 0x0123_4567_89AB_CDEF) != (try first()))
  }

  @Test("an operation has its golden bytes and hash")
  func golden() throws {
    let bytes = try operation().canonicalBytes
    #expect(String(decoding: bytes, as: UTF8.self) == Self.goldenBytes)
    #expect(OperationHash(ofCanonicalBytes: bytes).hexadecimal == Self.goldenHash)
  }

  @Test("the county's time stands in the bytes once it was heard")
  func serverTime() throws {
    var operation = try operation()
    operation.instant.lastServerMilliseconds = 1_789_142_399_000
    #expect(
      OperationHash(ofCanonicalBytes: operation.canonicalBytes).hexadecimal
        == Self.hashWithServerTime)
  }

  @Test("whatever is changed in an operation changes its hash")
  func everyPartCounts() throws {
    let original = try operation()
    var changed: [CountyAPI.Operation] = []
    for index in 0..<9 {
      var other = original
      switch index {
      case 0: other.sequence += 1
      case 1: other.type = .applied
      case 2: other.schema += 1
      case 3: other.actor = .system
      case 4: other.instant.wallMilliseconds += 1
      case 5: other.instant.bootID += "2"
      case 6: other.instant.monotonicMilliseconds += 1
      case 7: other.body = .object([:])
      default: other.previousHash = OperationHash(ofCanonicalBytes: [])
      }
      changed.append(other)
    }
    let hashes = Set(
      (changed + [original]).map { OperationHash(ofCanonicalBytes: $0.canonicalBytes) })
    #expect(hashes.count == 10)
  }

  @Test("a hash is 32 bytes and nothing else", arguments: [0, 31, 33])
  func hashLength(count: Int) {
    #expect(OperationHash(bytes: [UInt8](repeating: 0, count: count)) == nil)
    #expect(OperationHash(bytes: [UInt8](repeating: 255, count: 32))?.hexadecimal.count == 64)
  }

  @Test("an actor is written as role and identifier")
  func actors() throws {
    let text = "00000000-0000-4000-8000-000000000002"
    #expect(ActingParty.employer(try #require(EmployerID(text: text))).text == "employer:\(text)")
    #expect(
      ActingParty.attendant(try #require(AttendantID(text: text))).text == "attendant:\(text)")
    #expect(ActingParty.system.text == "system")
    #expect(ActingParty.county.text == "county")
  }

  private func first() throws -> OperationHash {
    let station = try #require(StationID(text: "6b1f1a3e-5c0d-4f3a-9a57-0d6b2f4c8e11"))
    return OperationHash(station: station, epoch: 0x0123_4567_89AB_CDEF)
  }

  private func operation() throws -> CountyAPI.Operation {
    let person = "00000000-0000-4000-8000-000000000002"
    return CountyAPI.Operation(
      id: try #require(Identifier(text: "00000000-0000-4000-8000-000000000001")), sequence: 1,
      type: .signedIn, actor: .jobSeeker(try #require(JobSeekerID(text: person))),
      instant: OperationInstant(
        wallMilliseconds: 1_789_142_400_000, bootID: "boot", monotonicMilliseconds: 42,
        lastServerMilliseconds: nil),
      body: .object([
        "person": .string(person), "day": 20_708, "number": 1, "note": "待工\n",
      ]), previousHash: try first())
  }
}
