import DemonstrationCounty
import OddJobMarket
import Station
import Store

/// Opens a store and puts a desk before it.
enum StationOpening {
  static func open(path: String, settings: StationSettings) throws -> Desk {
    try desk(path: path, settings: settings, marksDemonstration: false)
  }

  static func openDemonstration(path: String, county: DemonstrationCounty) throws -> Desk {
    let desk = try desk(
      path: path, settings: StationSettings(demonstrating: county), marksDemonstration: true)
    guard desk.store.isDemonstration else { throw StartProblem.notADemonstration(database: path) }
    return desk
  }

  private static func desk(
    path: String, settings: StationSettings, marksDemonstration: Bool
  ) throws -> Desk {
    let surroundings = Surroundings.live()
    let store = try Store.open(
      path: path, settings: settings.store, surroundings: surroundings,
      marksDemonstration: marksDemonstration)
    return Desk(store: store, settings: settings, surroundings: surroundings)
  }
}
