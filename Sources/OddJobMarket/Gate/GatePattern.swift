/// A wording that a rule looks for, compiled from the small language of the rule file:
///
/// - `限男性` as it stands, whatever blanks and signs are stuffed between
/// - `{限|只要|@only}` one of these, `@only` being a set of the file; `[的|者]` one or none
/// - `~4` up to four characters of any kind, within a clause
/// - `#` a number, `#(19,80)` one between the two, `#(8.5,11)`
/// - `^` and `$` where a clause begins and ends; `,` where a comma or stop parts
/// - `!` before all: no exception lifts it
///
/// Nothing repeats without bound, so no text can make a match slow.
struct GatePattern {
  enum Element {
    case literal([UInt32])
    case choice([[UInt32]])
    case gap(Int)
    case number(ClosedRange<Int>)
    case clauseStart
    case clauseEnd
    case stop
  }

  let elements: [Element]
  let isInsistent: Bool

  /// The scalars a match can begin with, and whether it can begin with a number.
  var beginning: (tokens: Set<UInt32>, number: Bool) {
    var tokens: Set<UInt32> = []
    for element in elements {
      switch element {
      case .literal(let literal):
        tokens.formUnion(literal.prefix(1))
        return (tokens, false)
      case .choice(let choices):
        tokens.formUnion(choices.compactMap(\.first))
        guard choices.contains([]) else { return (tokens, false) }
      case .number: return (tokens, true)
      case .clauseStart: continue
      case .gap, .clauseEnd, .stop: return (tokens, false)
      }
    }
    return (tokens, false)
  }
}
