/// One folded scalar of a text with all that matching asks about it, in one place of memory.
struct GateToken {
  /// What stood before a token, in rising order of how much it parts; `crumbs` is a stop with a
  /// clause of one character on either side.
  enum Edge: UInt8 {
    case none, sign, space, crumbs, stop

    /// Whether a clause may be taken to begin or end here.
    var endsClause: Bool { rawValue >= Edge.space.rawValue }

    /// Whether it is a comma, a full stop or a line's end.
    var isStop: Bool { rawValue >= Edge.crumbs.rawValue }
  }

  let scalar: UInt32
  /// Where in the text it stands, in scalars.
  let offset: Int32
  var edge: Edge
  /// Whether it begins a word that the rule file keeps apart from what stands before an edge.
  var isApart = false
  /// The place after the number that begins here; 0 where none does.
  var numberEnd: Int32 = 0
  /// That number in thousandths, so that hours and metres need no floating point.
  var thousandths = 0
}
