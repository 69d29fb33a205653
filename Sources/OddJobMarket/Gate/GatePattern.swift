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

  /// The scalars a match can begin with; `beginsWithNumber` apart.
  var firstTokens: Set<UInt32> {
    var result: Set<UInt32> = []
    for element in elements {
      switch element {
      case .literal(let tokens):
        result.formUnion(tokens.prefix(1))
        return result
      case .choice(let choices):
        result.formUnion(choices.compactMap(\.first))
        guard choices.contains([]) else { return result }
      case .clauseStart: continue
      case .gap, .number, .clauseEnd, .stop: return result
      }
    }
    return result
  }

  /// Whether a match can begin with a number.
  var beginsWithNumber: Bool {
    for element in elements {
      switch element {
      case .number: return true
      case .choice(let choices) where choices.contains([]): continue
      case .clauseStart: continue
      default: return false
      }
    }
    return false
  }
}
