/// A text as the gate reads it: one folded scalar a token, with what stood between dropped and
/// remembered, so that 限 男 性, 限.男 and 限（男）read like 限男 and a full stop still parts.
struct GateText {
  /// What stood before a token, in rising order of how much it parts.
  enum Edge: UInt8 {
    case none, sign, space, stop

    /// Whether a clause may be taken to begin or end here.
    var endsClause: Bool { rawValue >= Edge.space.rawValue }
  }

  /// No posting is longer; what is read of a text is bounded, whatever is pasted in.
  static let lengthMax = 20_000

  private(set) var tokens: [UInt32] = []
  /// Where in the text, in scalars, each token stands.
  private(set) var offsets: [Int32] = []
  private(set) var edges: [Edge] = []
  /// The number that begins at a token and the token after its last one; `end` 0 where none does.
  private(set) var numbers: [GateNumber] = []
  private(set) var isCut = false

  init(_ text: some StringProtocol) {
    var edge = Edge.stop
    var offset: Int32 = 0
    var joints: [UInt32] = []
    var joint: UInt32 = 0
    for scalar in text.unicodeScalars {
      if offset >= GateText.lengthMax {
        isCut = true
        break
      }
      switch GateText.role(of: scalar) {
      case .token(let folded):
        tokens.append(folded)
        offsets.append(offset)
        edges.append(edge)
        joints.append(joint)
        (edge, joint) = (.none, 0)
      case .edge(let found):
        if found.rawValue > edge.rawValue { edge = found }
        joint = joint == 0 ? scalar.halfWidth.value : 1
      case .nothing: break
      }
      offset += 1
    }
    numbers = GateNumber.all(in: tokens, joints: joints)
  }

  var count: Int { tokens.count }

  /// Whether a clause ends before the token at that place, or the text does.
  func clauseEnds(before place: Int) -> Bool { place >= count || edges[place].endsClause }

  /// Returns where the tokens stand in the text, in scalars.
  func range(of places: Range<Int>) -> Range<Int> {
    guard !places.isEmpty else { return 0..<0 }
    return Int(offsets[places.lowerBound])..<Int(offsets[places.upperBound - 1]) + 1
  }
}
