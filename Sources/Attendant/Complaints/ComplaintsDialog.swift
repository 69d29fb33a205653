import OddJobMarket

/// The complaints of the station: the list names nobody, and one is opened by a key.
struct ComplaintsDialog: Equatable, Sendable {
  var list = ItemList<ComplaintSummary>()
  var isLoaded = false
  /// The one that was opened, and is shown while it is selected.
  var opened: ComplaintRecord?
  /// Which one to select when the list comes.
  var landing: String?

  /// The selected one, where it has been opened.
  var shown: ComplaintRecord? {
    opened.flatMap { $0.summary.number == list.selected?.number ? $0 : nil }
  }
}

extension ComplaintSummary: Listed {
  var listID: String { number }
}
