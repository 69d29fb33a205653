import LineTestSupport
import StationTestSupport
import Testing

/// 5,000 operations too: STATION_LONG_RUNS=1 swift test --filter RestoredCountyTests.
@Suite("A real county that is put back from an older copy", .serialized)
struct RestoredCountyTests {
  static let ages = LongRuns.isOn ? [1, 100, 5_000] : [1, 100]

  @Test("every operation that the copy lacks comes back from the station", arguments: ages)
  func comesBack(age: Int) throws {
    let station = try SyncingStation(seed: 23)
    try station.fill(to: 50)
    let county = try RunningCounty()
    try station.enrol(at: county)
    try station.syncThrough()
    let copy = county.directory.file("copy.sqlite")
    try county.command("backup", copy)
    let before = try ChainComparison(station, county).station.count
    try station.fill(to: age)
    try station.syncThrough()
    let whole = try ChainComparison(station, county)
    #expect(whole.differences == [] && whole.station.count >= before + age)

    county.stop()
    try county.command("restore", copy)
    // Control: what came after the copy is gone at the county.
    let lacking = try ChainComparison(station, county)
    #expect(lacking.differences != [] && lacking.county.count == before)

    try county.start()
    try station.reach(county, at: county.port)
    #expect(try county.command("station", "list").first?.hasSuffix("awaited") == true)
    try station.syncThrough()
    county.stop()
    let back = try ChainComparison(station, county)
    #expect(back.differences == [])
    #expect(back.statuses == ["applied": back.station.count])
    try county.start()
    #expect(try county.command("station", "list").first?.hasSuffix("awaited") == false)
    #expect(try county.command("reconcile") == ["The ledger and the operations agree."])
  }
}
