import CountyAPI
import CountyEndpoint
import OddJobMarket
import Testing

@Suite("What the county decides and tells in its own name")
struct DecisionTests {
  private func told(_ posting: TestPosting, _ county: TestCounty, _ station: StationID) throws
    -> JSONMembers
  {
    let change = try county.changes(for: station, .posting).last { $0.id == posting.id.text }
    return try JSONMembers(#require(change?.body))
  }

  @Test("a posting's state says that the county decided it", arguments: StoreKind.allCases)
  func decided(kind: StoreKind) throws {
    let folder = try TestFolder()
    let county = try TestCounty(store: kind.make(in: folder))
    var station = try county.station()
    let posting = TestPosting(county.ids, places: 2)
    station.publish(posting)
    try station.push(to: county)
    #expect(try !told(posting, county, station.id).has("decidedBy"))
    try county.service.decide(posting.id, to: .paused)
    let decision = try told(posting, county, station.id)
    #expect(try decision.string("state") == "paused")
    #expect(try decision.string("decidedBy") == "county")
    // What its station says of it then, in the county's name, is no step of its own.
    station.append(
      .postingStateChanged, ["posting": .string(posting.id.text), "state": "paused"])
    #expect(try station.push(to: county).map(\.status) == [.duplicate])
    // Raised pay is told too, and whose decision the pause is stays.
    station.append(.payRaised, ["posting": .string(posting.id.text), "fen": 30_000])
    try station.push(to: county)
    #expect(try told(posting, county, station.id).string("decidedBy") == "county")
    station.append(.postingStateChanged, ["posting": .string(posting.id.text), "state": "live"])
    #expect(try station.push(to: county).map(\.status) == [.applied])
    #expect(try !told(posting, county, station.id).has("decidedBy"))
  }

  @Test("rights stay where they are, and a state that can't follow is refused")
  func rights() throws {
    let county = try TestCounty()
    var station = try county.station()
    let posting = TestPosting(county.ids, places: 2)
    station.publish(posting)
    try station.push(to: county)
    try county.service.decide(posting.id, to: .closed)
    // It was promised before the station heard of it.
    station.confirm(county.person(), for: posting.shift)
    #expect(try station.push(to: county).map(\.status) == [.applied, .applied])
    #expect(try county.shift(posting.shift)?[station.id].outstanding == 1)
    for state in [PostingState.paused, .cancelled, .rejected, .inReview, .closed] {
      #expect(throws: Problem.self, "\(state)") {
        try county.service.decide(posting.id, to: state)
      }
    }
    #expect(throws: Problem.self) {
      try county.service.decide(county.ids.identifier(), to: .paused)
    }
  }

  @Test("the directory tells what the operator knows of a station, and the newest of it")
  func directory() throws {
    let county = try TestCounty()
    let station: StationID = county.ids.identifier()
    var listing = StationListing()
    listing.county = "三穗县"
    listing.township = "八弓镇"
    listing.address = "文笔街 8 号"
    listing.openingHours = "7:00–18:00"
    listing.phone = "0855-4521234"
    listing.latitude = 26_953_000
    listing.longitude = 108_675_000
    try county.service.addStation(station, name: "城关站", listing: listing)
    #expect(
      try county.changes(for: station, .station).map(\.body) == [
        .object([
          "station": .string(station.text), "name": "城关站", "county": "三穗县",
          "township": "八弓镇", "address": "文笔街 8 号", "openingHours": "7:00–18:00",
          "phone": "0855-4521234", "latitude": 26_953_000, "longitude": 108_675_000,
        ])
      ])
    listing.phone = nil
    try county.service.describeStation(station, name: "文笔站", listing: listing)
    let told = try JSONMembers(#require(county.changes(for: station, .station).first?.body))
    #expect(try told.string("name") == "文笔站")
    #expect(try !told.has("phone") && told.string("address") == "文笔街 8 号")
    #expect(try county.store.read { try $0.station(station)?.name } == "文笔站")
    #expect(throws: Problem.self) {
      try county.service.describeStation(county.ids.identifier(), name: "x", listing: listing)
    }
  }
}
