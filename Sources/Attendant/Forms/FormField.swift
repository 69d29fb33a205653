import OddJobMarket

/// A field of a form: what is typed into it or chosen in it.
protocol FormField: CaseIterable, Hashable, Sendable where AllCases == [Self] {
  var label: Wording { get }
  var entry: FieldEntry { get }
}

/// How a field is filled in.
enum FieldEntry: Hashable, Sendable {
  case text(lengthMax: Int, isSecret: Bool = false)
  /// One of a few, cycled with space and arrows or typed by its first letter or its number.
  case choice([Wording])
  /// Typed text that narrows a list to pick from.
  case pick
}
