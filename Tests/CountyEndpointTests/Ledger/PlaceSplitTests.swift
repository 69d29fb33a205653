import CountyEndpoint
import OddJobMarket
import Testing

@Suite("How places are shared out")
struct PlaceSplitTests {
  static let stations: [StationID] = {
    let ids = SeededIdentifiers(seed: 3)
    return (0..<4).map { _ in ids.identifier() }
  }()

  private func shares(_ headcount: Int, _ demand: [Int]) -> [Int] {
    let named = Dictionary(uniqueKeysWithValues: zip(Self.stations, demand))
    let shares = PlaceSplit.shares(of: headcount, open: headcount, demand: named)
    return Self.stations.prefix(demand.count).map { shares[$0, default: 0] }
  }

  @Test("one place goes to the station with the most demand")
  func single() {
    #expect(shares(1, [1, 9, 3]) == [0, 1, 0])
  }

  @Test("from five places on a fifth stays at the county", arguments: [5, 10, 23, 100])
  func kept(headcount: Int) {
    #expect(shares(headcount, [2, 2, 2]).reduce(0, +) == headcount - headcount / 5)
    #expect(shares(4, [2, 2]).reduce(0, +) == 4)
  }

  @Test("no station gets more than half, unless it is alone", arguments: 2...40)
  func half(headcount: Int) {
    #expect(shares(headcount, [1_000, 1, 1]).allSatisfy { $0 <= max(1, headcount / 2) })
    #expect(shares(headcount, [7]) == [headcount - PlaceSplit.keptBack(of: headcount)])
  }

  @Test("the rest follows the demand")
  func demand() {
    #expect(shares(20, [3, 2, 1]) == [8, 5, 3])
  }

  @Test("places in use count towards a station's half")
  func inUse() {
    let shares = PlaceSplit.shares(
      of: 10, open: 6, demand: [Self.stations[0]: 5, Self.stations[1]: 1],
      confirmed: [Self.stations[0]: 4])
    #expect(shares[Self.stations[0]] == 1)
  }
}
