/// The kinds of work of the county, with what a draw among them needs at hand.
enum WorkCatalogue {
  static let all =
    WorkPattern.carrying + WorkPattern.cleaning + WorkPattern.catering + WorkPattern.farming
    + WorkPattern.building + WorkPattern.making

  /// One entry for each part of a pattern's weight, so that a draw is one look-up.
  static let byWeight = weighted(all)

  /// What needs no certificate and has a place within 3 km, by the hour of the clock at which it
  /// may begin: the person a visitor may be can do any of it.
  static let nearbyByHour: [[WorkPattern]] = (0..<24).map { hour in
    all.filter {
      $0.certificate == nil && hasNearPlace($0.use) && $0.begins(atMinute: hour * 60)
    }
  }

  /// What the firm whose agent a visitor may be hires for, at any hour.
  static let ofShownFirm = all.filter {
    $0.line == .logistics && $0.certificate == nil && $0.isAnyHour && hasNearPlace($0.use)
  }

  static let places: [SiteUse: [CountyPlace]] = grouped(CountyPlace.all)
  static let nearPlaces: [SiteUse: [CountyPlace]] = grouped(CountyPlace.all.filter(\.isNear))

  private static func hasNearPlace(_ use: SiteUse) -> Bool {
    nearPlaces[use]?.isEmpty == false
  }

  private static func weighted(_ patterns: [WorkPattern]) -> [WorkPattern] {
    patterns.flatMap { Array(repeating: $0, count: $0.weight) }
  }

  private static func grouped(_ places: [CountyPlace]) -> [SiteUse: [CountyPlace]] {
    Dictionary(
      uniqueKeysWithValues: SiteUse.allCases.map { use in
        (use, places.filter { $0.uses.contains(use) })
      })
  }
}
