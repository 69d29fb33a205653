import GRDB
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("Where the station stands")
struct PositionTests {
  private static let square = point(26_959_700, 108_675_000)
  /// A little over a kilometre and a little over five from the square.
  private static let near = point(26_969_700, 108_675_000)
  private static let far = point(27_009_700, 108_675_000)

  private static func point(_ latitude: Int, _ longitude: Int) -> Coordinate? {
    Coordinate(latitudeMicrodegrees: latitude, longitudeMicrodegrees: longitude)
  }

  private func reopen(_ station: TemporaryStation, at here: Coordinate?) throws -> Store {
    station.close()
    var settings = StoreSettings.cheap
    settings.coordinate = here
    return try Store.open(
      path: station.path, settings: settings,
      surroundings: Surroundings(
        clock: station.clock, identifiers: station.identifiers, monotonicMilliseconds: { 0 },
        bootID: "test"))
  }

  private func distances(_ store: Store) throws -> [Int?] {
    try store.shifts(on: TestDay.businessDay, limit: 10).map(\.distanceMetres)
  }

  /// Work at the near point, at the far one, and at a place nobody knows the point of.
  private func station() throws -> TemporaryStation {
    let station = try TemporaryStation()
    for (hour, site) in [(9, Self.near), (10, Self.far), (11, nil)] {
      _ = try station.work {
        $0.coordinate = site
        $0.hours = [(TestDay.at(hour), TestDay.at(hour + 2))]
      }
    }
    return station
  }

  @Test("once it is known, 3 公里 finds what was posted before, and a move measures anew")
  func becomesKnown() throws {
    let station = try station()
    #expect(try distances(station.store) == [nil, nil, nil])
    func within3km(_ store: Store) throws -> Int {
      let filter = PostingFilter(
        days: TestDay.businessDay...TestDay.businessDay, withinMetres: 3_000)
      return try store.firstPage(filter, limit: 10).cards.count
    }
    #expect(try within3km(station.store) == 0)
    do {
      let store = try reopen(station, at: Self.square)
      #expect(try distances(store) == [1_112, 5_560, nil])
      #expect(try within3km(store) == 1)
    }
    do {
      let store = try reopen(station, at: Self.far)
      #expect(try distances(store) == [4_448, 0, nil])
      #expect(try within3km(store) == 1)
    }
  }

  @Test("an opening at the same point writes nothing, and one without a point throws nothing away")
  func same() throws {
    let station = try station()
    _ = try reopen(station, at: Self.square)
    let store = try reopen(station, at: Self.square)
    // The first opening at this point has measured: of three rows two, once.
    try store.queue.write { database in
      let before = database.totalChangesCount
      try Store.settlePosition(Self.square, in: database)
      #expect(database.totalChangesCount == before)
      try Store.settlePosition(Self.far, in: database)
      #expect(database.totalChangesCount == before + 3, "two distances and the point")
      try Store.settlePosition(nil, in: database)
      #expect(database.totalChangesCount == before + 4, "the point is forgotten, no distance is")
      try Store.settlePosition(nil, in: database)
      #expect(database.totalChangesCount == before + 4)
      try Store.settlePosition(Self.far, in: database)
      #expect(database.totalChangesCount == before + 5, "they are as they were measured")
    }
    var settings = StoreSettings.cheap
    settings.coordinate = Self.far
    try store.queue.write { database in
      let before = database.totalChangesCount
      try Store.settle(settings, in: database)
      #expect(database.totalChangesCount == before, "nor is anything else")
    }
    #expect(try distances(store) == [4_448, 0, nil])
  }

  @Test("what is posted while the position is unknown is measured as soon as it is known again")
  func unknownMeanwhile() throws {
    let station = try TemporaryStation()
    _ = try reopen(station, at: Self.square)
    try station.reopen()
    _ = try station.work { $0.coordinate = Self.near }
    #expect(try distances(station.store) == [nil])
    #expect(try distances(reopen(station, at: Self.square)) == [1_112])
  }

  @Test("the places that work is posted at are measured too")
  func places() throws {
    let station = try TemporaryStation()
    try station.store.queue.write {
      try $0.execute(
        sql: """
          INSERT INTO gazetteer(name, township, latitude, longitude)
          VALUES ('台烈集镇', '台烈镇', 26969700, 108675000)
          """)
    }
    let store = try reopen(station, at: Self.square)
    let metres = try store.queue.inDatabase {
      try Int.fetchOne($0, sql: "SELECT distance FROM gazetteer")
    }
    #expect(metres == 1_112)
  }
}
