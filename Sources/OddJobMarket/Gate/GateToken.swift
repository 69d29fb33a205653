/// One folded scalar of a text with all that matching asks about it, in one place of memory.
struct GateToken {
  /// What stood before a token, in rising order of how much it parts.
  enum Edge: UInt8 {
    case none, sign, space, stop

    /// Whether a clause may be taken to begin or end here.
    var endsClause: Bool { rawValue >= Edge.space.rawValue }
  }

  let scalar: UInt32
  /// Where in the text it stands, in scalars.
  let offset: Int32
  let edge: Edge
  /// The place after the number that begins here; 0 where none does.
  var numberEnd: Int32 = 0
  /// That number in thousandths, so that hours and metres need no floating point.
  var thousandths = 0
}
