import LineTestSupport
import StationTestSupport
import Testing

@Suite("What a sync costs on a narrow line")
struct NarrowLineTests {
  /// Of 64 kbit/s, 2,000 operations within 90 s leave 360 bytes for each: up, down, and TLS.
  static let budget = 360

  @Test("an operation costs no more bytes than a night at 64 kbit/s has for it")
  func bytes() throws {
    let station = try SyncingStation(seed: 31)
    try station.fill(to: 400)
    let county = try RunningCounty()
    try station.enrol(at: county)
    let line = try FaultyLine(to: county.port, .clear, seed: 1)
    try station.reach(county, at: line.port)
    #expect(try station.syncThrough() == 1)
    let count = line.count
    let operations = try ChainComparison(station, county).county.count
    print(
      "\(operations) operations: \(count.upward) bytes up, \(count.downward) down, "
        + "\(count.bytes / operations) each")
    #expect(count.bytes / operations <= Self.budget)
  }
}
