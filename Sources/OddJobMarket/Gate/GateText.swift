/// A text as the gate reads it: one folded scalar a token, with what stood between dropped and
/// remembered, so that 限 男 性, 限.男 and 限（男）read like 限男 and a full stop still parts.
///
/// Stops stuffed into a word are told from the borders of clauses by what they cut off:
///
/// - Between two clauses of one character each (限，男，性) a stop parts nothing.
/// - Within a word it parts nothing where the clause before it is one character (押，金要200), or
///   where the match takes in all that follows up to the next blank, stop or number (交押，金200).
/// - No sign, blank or stop is read over where a word begins behind it that the rule file keeps
///   apart: 不收押 金额面议 and 提供培训 费用全免 have no 押金 and no 培训费 in them.
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
    markCrumbs()
  }

  var count: Int { tokens.count }

  /// Notes the stops between clauses of one character each; a number is no such clause.
  private mutating func markCrumbs() {
    var covered = 0
    var isCrumbBefore = false
    for place in tokens.indices {
      covered = max(covered, Int(tokens[place].numberEnd))
      let isCrumb =
        place >= covered && tokens[place].edge.endsClause && endsClause(before: place + 1)
      if isCrumb, isCrumbBefore, tokens[place].edge == .stop { tokens[place].edge = .crumbs }
      isCrumbBefore = isCrumb
    }
  }

  private func endsClause(before place: Int) -> Bool {
    place >= tokens.count || tokens[place].edge.endsClause
  }

  /// Notes where a word begins that is kept apart from what stands before an edge.
  mutating func markApart(_ words: [UInt32: [[UInt32]]]) {
    for place in tokens.indices where tokens[place].edge != .none {
      guard let words = words[tokens[place].scalar] else { continue }
      tokens[place].isApart = words.contains { word in
        guard place + word.count <= tokens.count else { return false }
        return word.indices.dropFirst().allSatisfy {
          tokens[place + $0].scalar == word[$0] && tokens[place + $0].edge == .none
        }
      }
    }
  }

  /// Reads over the stops before these places from now on.
  mutating func join(at places: Set<Int>) {
    for place in places { tokens[place].edge = .sign }
  }

  /// Returns where the tokens stand in the text, in scalars.
  func range(of places: Range<Int>) -> Range<Int> {
    guard !places.isEmpty else { return 0..<0 }
    return Int(tokens[places.lowerBound].offset)..<Int(tokens[places.upperBound - 1].offset) + 1
  }
}
