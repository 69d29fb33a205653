import LineTestSupport
import StationTestSupport
import Testing

/// The real programs on a machine whose clock's battery is dead, or whose clock ran ahead.
@Suite("The real programs by a wrong clock", .serialized)
struct DeadClockTests {
  /// A minute of 1970, and what comes after the last second that 32 bits hold.
  static let moments = [60, 2_147_483_700]

  private func clock(_ second: Int) -> [String: String] {
    ["LD_PRELOAD": BuiltProgram.path("libFaultyClock.so"), "FAULTY_CLOCK": "\(second)"]
  }

  @Test(
    "a station's wrong clock is named, and everything goes through all the same",
    arguments: moments)
  func station(second: Int) throws {
    let station = try SyncingStation(seed: 29)
    try station.fill(to: 30)
    let county = try RunningCounty()
    try station.enrol(at: county)
    let wrong = try station.sync(adding: clock(second))
    #expect(wrong.end == .exited(0), "\(wrong)")
    #expect(wrong.output.contains(second == 60 ? "1970-01-01" : "2038-01-19"), "\(wrong)")
    #expect(wrong.output.contains("时钟不对"), "\(wrong)")
    let through = try ChainComparison(station, county)
    #expect(through.differences == [])
    #expect(through.statuses == ["applied": through.station.count])
    // Control: by the right clock nothing is said of it, and what is new goes through as well.
    try station.fill(to: 10)
    let right = try station.sync()
    #expect(right.end == .exited(0) && !right.output.contains("时钟不对"), "\(right)")
    let whole = try ChainComparison(station, county)
    #expect(whole.differences == [] && whole.station.count == through.station.count + 10)
    #expect(try station.verify().end == .exited(0))
  }

  @Test("a county whose clock is at 1970 says so and serves nobody; later everything comes")
  func countyAtTheBeginning() throws {
    let station = try SyncingStation(seed: 31)
    try station.fill(to: 20)
    let county = try RunningCounty()
    try station.enrol(at: county)
    county.stop()
    let failure = #expect(throws: TestFailure.self) {
      try county.start(adding: clock(60))
    }
    #expect("\(failure as Any)".contains("The clock says 1970-01-01"), "\(failure as Any)")
    #expect(try station.sync().end != .exited(0))
    try requireAllComes(station, county)
  }

  @Test("a county whose clock is at 2038 takes nobody's certificate; later everything comes")
  func countyAhead() throws {
    let station = try SyncingStation(seed: 37)
    try station.fill(to: 20)
    let county = try RunningCounty()
    try station.enrol(at: county)
    county.stop()
    try county.start(adding: clock(2_147_483_700))
    try station.reach(county, at: county.port)
    let refused = try station.sync()
    #expect(refused.end != .exited(0), "\(refused)")
    county.stop()
    try requireAllComes(station, county)
  }

  /// Control and end of both: by the right clock the same county takes everything.
  private func requireAllComes(_ station: SyncingStation, _ county: RunningCounty) throws {
    try county.start()
    try station.reach(county, at: county.port)
    try station.syncThrough(sessionsMax: 2)
    let whole = try ChainComparison(station, county)
    #expect(whole.differences == [])
    #expect(whole.statuses == ["applied": whole.station.count])
  }
}
