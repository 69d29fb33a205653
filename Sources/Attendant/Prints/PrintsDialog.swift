import OddJobMarket

/// What was printed lately, at any seat.
struct PrintsDialog: Equatable, Sendable {
  var list = ItemList<PrintRecord>()
  var isLoaded = false
}

extension PrintRecord: Listed {
  var listID: Int64 { key }
}
