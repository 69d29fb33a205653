import AsyncHTTPClient
import CountyAPI
import CountyEndpoint
import Logging
import NIOCore
import NIOHTTP1
import OddJobMarket

/// A county over HTTP on a port of its own.
struct TestServer {
  let county: TestCounty
  let port: Int
  let client: HTTPClient

  /// No read limit: beside every other test a server here may take minutes to answer.
  private static var patience: HTTPClient.Configuration {
    var configuration = HTTPClient.Configuration.singletonConfiguration
    configuration.timeout = HTTPClient.Configuration.Timeout(connect: .hours(1))
    return configuration
  }

  struct Answer {
    let status: Int
    let headers: HTTPHeaders
    let body: [UInt8]

    var json: JSONValue { get throws { try JSONValue(parsing: body) } }
    var problem: Problem { get throws { try Problem(json) } }
  }

  static func run(
    limits: EndpointLimits = .patient(),
    _ body: (TestServer) async throws -> Void
  ) async throws {
    let county = try TestCounty()
    let server = CountyServer(
      service: county.service, authenticator: TrustingAuthenticator(), limits: limits,
      logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
    try await HTTPClient.withHTTPClient(configuration: patience) { client in
      let (ports, running) = AsyncStream.makeStream(of: Int.self)
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          try await server.run(.loopback, host: "127.0.0.1", port: 0, handlesSignals: false) {
            running.yield($0)
          }
        }
        for await port in ports {
          try await body(TestServer(county: county, port: port, client: client))
          break
        }
        group.cancelAll()
      }
    }
  }

  func send(
    _ method: HTTPMethod, _ path: String, as station: StationID? = nil, body: [UInt8]? = nil,
    headers extra: [(String, String)] = [], digest: String? = nil
  ) async throws -> Answer {
    var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)\(path)")
    request.method = method
    if let station {
      request.headers.add(name: TrustingAuthenticator.fieldName, value: station.text)
    }
    if let body {
      request.headers.add(name: "Content-Type", value: CountyContract.jsonType)
      request.headers.add(
        name: ContentDigest.fieldName, value: digest ?? ContentDigest.value(for: body))
      request.body = .bytes(ByteBuffer(bytes: body))
    }
    for (name, value) in extra { request.headers.replaceOrAdd(name: name, value: value) }
    let response = try await client.execute(request, timeout: .hours(1))
    let bytes = try await response.body.collect(upTo: 8 << 20)
    return Answer(
      status: Int(response.status.code), headers: response.headers,
      body: Array(bytes.readableBytesView))
  }
}

/// Makes gzip by hand, honest or not.
enum TestGzip {
  private static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]

  /// The bytes, packed without compression.
  static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var packed = header
    var rest = bytes[...]
    repeat {
      let part = rest.prefix(65_535)
      rest = rest.dropFirst(part.count)
      let length = UInt16(part.count)
      packed.append(rest.isEmpty ? 1 : 0)
      packed += [UInt8(length & 255), UInt8(length >> 8)]
      packed += [UInt8(~length & 255), UInt8(~length >> 8)]
      packed += part
    } while !rest.isEmpty
    return packed + trailer(crc(bytes), bytes.count)
  }

  /// So many kibibytes of zeros in very few bytes.
  static func bomb(kibibytes: Int) -> [UInt8] {
    var bits: [Bool] = [true, true, false]
    // A literal 0, then matches of 258 bytes one byte back, in the fixed codes of RFC 1951.
    bits += [false, false, true, true, false, false, false, false]
    for _ in 0..<(kibibytes * 1_024 / 258 + 1) {
      bits += [true, true, false, false, false, true, false, true]
      bits += [false, false, false, false, false]
    }
    bits += [Bool](repeating: false, count: 7)
    var packed = header
    for start in stride(from: 0, to: bits.count, by: 8) {
      var byte: UInt8 = 0
      for place in start..<min(start + 8, bits.count) where bits[place] {
        byte |= 1 << UInt8(place - start)
      }
      packed.append(byte)
    }
    return packed + trailer(0, 0)
  }

  private static func trailer(_ crc: UInt32, _ count: Int) -> [UInt8] {
    [crc, UInt32(count)].flatMap { value in
      (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
    }
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = .max
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
