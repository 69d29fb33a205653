import OddJobMarket

/// A field of a form: what is typed into it or chosen in it.
protocol FormField: CaseIterable, Hashable, Sendable where AllCases == [Self] {
  var label: Wording { get }
  var entry: FieldEntry { get }
}

extension Dictionary where Key: FormField, Value == Wording {
  /// Returns what a text makes; nil where it makes nothing, and then what is wrong stands under the
  /// field.
  mutating func made<Made>(
    of text: String, in field: Key, _ make: (String) throws -> Made
  ) -> Made? {
    do {
      return try make(text)
    } catch {
      self[field] = (error as? FieldProblem)?.wording ?? Words.notUnderstood
      return nil
    }
  }
}

/// How a field is filled in.
enum FieldEntry: Hashable, Sendable {
  case text(lengthMax: Int, isSecret: Bool = false)
  /// One of a few, cycled with space and arrows or typed by its first letter or its number.
  case choice([Wording])
  /// Typed text that narrows a list to pick from.
  case pick
}
