import OddJobMarket
import Testing

@testable import DemonstrationCounty

@Suite("Places")
struct PlaceTests {
  private let county = DemonstrationCounty(seed: 1)

  @Test("every township has a station, this one first")
  func stations() {
    #expect(county.stations.map(\.township) == county.townships)
    #expect(county.stations[0].name == "文笔街道零工驿站")
    #expect(county.townships.count == 11)
    #expect(Set(county.stations.map(\.id)).count == 11)
    #expect(Township.byShare.count == 100)
  }

  @Test(
    "the gazetteer has sixty places, twenty of them within 3 km, none outside the county but four")
  func gazetteer() {
    let here = county.stations[0].coordinate
    let places = county.gazetteer
    #expect(places.count >= 60)
    #expect(Set(places.map(\.name)).count == places.count)
    #expect(places.count { here.distanceMetres(to: $0.coordinate) <= 3_000 } >= 20)
    let inside = places.filter { county.townships.contains($0.township) }
    #expect(places.count - inside.count == 4)
    // The county lies between 26°47' and 27°04' north, 108°32' and 109°04' east.
    #expect(
      inside.allSatisfy { (26_783_000...27_067_000).contains($0.coordinate.latitudeMicrodegrees) })
    #expect(
      inside.allSatisfy {
        (108_533_000...109_067_000).contains($0.coordinate.longitudeMicrodegrees)
      })
  }

  @Test("a place called near is within 3 km")
  func near() {
    let here = county.stations[0].coordinate
    for place in CountyPlace.all where place.isNear {
      #expect(here.distanceMetres(to: place.place.coordinate) <= 3_000)
    }
  }

  @Test("every kind of work has a place and someone who hires for it")
  func patterns() {
    for pattern in WorkCatalogue.all {
      #expect(WorkCatalogue.places[pattern.use]?.isEmpty == false)
      #expect(EmployerEntry.byLine[pattern.line]?.isEmpty == false)
      #expect(TradeCatalogue.standard[pattern.trade] != nil)
      #expect(pattern.hours.upperBound <= 8)
      #expect(pattern.days.upperBound < 8)
    }
    #expect(WorkCatalogue.nearbyByHour.allSatisfy { $0.count >= 6 })
    #expect(WorkCatalogue.ofShownFirm.count >= 2)
    let trades = Set(WorkCatalogue.all.map(\.trade))
    #expect(trades == Set(TradeCatalogue.standard.trades.map(\.code)))
  }
}
