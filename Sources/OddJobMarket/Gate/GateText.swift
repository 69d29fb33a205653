/// A text as the gate reads it: one folded scalar a token, with what stood between dropped and
/// remembered, so that 限 男 性, 限.男 and 限（男）read like 限男 and a full stop still parts.
struct GateText {
  /// No posting is longer; what is read of a text is bounded, whatever is pasted in.
  static let lengthMax = 20_000

  private(set) var tokens: [GateToken] = []
  private(set) var isCut = false

  init(_ text: some StringProtocol) {
    var edge = GateToken.Edge.stop
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
        tokens.append(GateToken(scalar: folded, offset: offset, edge: edge))
        joints.append(joint)
        (edge, joint) = (.none, 0)
      case .edge(let found):
        if found.rawValue > edge.rawValue { edge = found }
        joint = joint == 0 ? scalar.halfWidth.value : 1
      case .nothing: break
      }
      offset += 1
    }
    GateNumber.mark(&tokens, joints: joints)
  }

  var count: Int { tokens.count }

  /// Returns where the tokens stand in the text, in scalars.
  func range(of places: Range<Int>) -> Range<Int> {
    guard !places.isEmpty else { return 0..<0 }
    return Int(tokens[places.lowerBound].offset)..<Int(tokens[places.upperBound - 1].offset) + 1
  }
}
