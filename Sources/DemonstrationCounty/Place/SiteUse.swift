/// What a place of the county is, as far as it decides which work is found there.
enum SiteUse: CaseIterable {
  case home, market, depot, worksite, shop, kitchen, office, plant, square, care
  case field, pen, village, forest
  /// In another county, with a ride there and back.
  case away
}
