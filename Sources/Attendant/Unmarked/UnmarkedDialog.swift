import OddJobMarket

/// Whose arrival nobody has marked although the work is over, to be marked one after another.
struct UnmarkedDialog: Equatable, Sendable {
  var list = ItemList<UnmarkedPlacement>()
  var isLoaded = false
  /// Those that were marked here, by name: they are off the list before the station has answered, so
  /// that the same key marks the next one.
  private(set) var marked: [ApplicationID: String] = [:]

  /// Which one to select when the list comes.
  var landing: ApplicationID?

  /// Takes the list as the station has it.
  mutating func take(_ placements: [UnmarkedPlacement]) {
    list.replace(placements.filter { marked[$0.application] == nil })
    if let landing { list.select(id: landing) }
    landing = nil
    isLoaded = true
  }

  /// Takes one off that is being marked.
  mutating func mark(_ placement: UnmarkedPlacement) {
    marked[placement.application] = placement.name
    list.replace(list.all.filter { $0.application != placement.application })
  }

  /// Waits for nothing any more: something was refused, or taken back.
  mutating func forgetMarked(landing application: ApplicationID?) {
    marked = [:]
    landing = application
  }
}

extension UnmarkedPlacement: Listed {
  var listID: ApplicationID { application }
}
