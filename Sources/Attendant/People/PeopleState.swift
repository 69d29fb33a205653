import OddJobMarket

/// The people found by a text.
struct PeopleState: Equatable, Sendable {
  var search = TextLine()
  var list = ItemList<PersonSummary>()
  var isLoaded = false

  var request: AttendantEffect { .findPeople(text: search.text) }
}
