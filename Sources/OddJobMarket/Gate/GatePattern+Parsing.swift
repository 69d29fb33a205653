extension GatePattern {
  /// Why a pattern of the rule file can't be compiled.
  enum Fault: Error, Hashable {
    case empty, unclosed, unknownSet(String), badNumber, badGap, tooManyGaps, beginsWithGap
    case unreadable(String)
  }

  /// A pattern has at most two gaps of at most nine, which bounds what one match can cost.
  private static let gapsMax = 2

  /// - Parameter sets: The folded words each `@name` stands for.
  init(_ source: String, sets: [String: [[UInt32]]]) throws(Fault) {
    var scanner = Scanner(scalars: Array(source.unicodeScalars), sets: sets)
    isInsistent = scanner.skip("!")
    var elements: [Element] = []
    while let element = try scanner.next() { elements.append(element) }
    var gaps = 0
    for element in elements { if case .gap = element { gaps += 1 } }
    guard gaps <= GatePattern.gapsMax else { throw .tooManyGaps }
    self.elements = elements
    guard !elements.isEmpty else { throw .empty }
    let beginning = beginning
    guard beginning.number || !beginning.tokens.isEmpty else { throw .beginsWithGap }
  }

  /// Returns the text folded as the gate folds what it reads.
  static func folded(_ text: some Sequence<Unicode.Scalar>) throws(Fault) -> [UInt32] {
    var result: [UInt32] = []
    for scalar in text {
      guard case .token(let token) = GateText.role(of: scalar) else {
        throw .unreadable(String(scalar))
      }
      result.append(token)
    }
    return result
  }

  private struct Scanner {
    let scalars: [Unicode.Scalar]
    let sets: [String: [[UInt32]]]
    var place = 0

    private static let signs = Set("{[~#^$,".unicodeScalars)

    mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
      guard place < scalars.count, scalars[place] == scalar else { return false }
      place += 1
      return true
    }

    mutating func next() throws(Fault) -> Element? {
      guard place < scalars.count else { return nil }
      let sign = scalars[place]
      guard Scanner.signs.contains(sign) else { return try literal() }
      place += 1
      switch sign {
      case "{": return .choice(try choices(until: "}"))
      case "[": return .choice(try choices(until: "]") + [[]])
      case "~": return try gap()
      case "#": return .number(try bounds())
      case "^": return .clauseStart
      case "$": return .clauseEnd
      default: return .stop
      }
    }

    private mutating func literal() throws(Fault) -> Element {
      let start = place
      while place < scalars.count, !Scanner.signs.contains(scalars[place]) { place += 1 }
      return .literal(try GatePattern.folded(scalars[start..<place]))
    }

    private mutating func choices(until close: Unicode.Scalar) throws(Fault) -> [[UInt32]] {
      guard let end = scalars[place...].firstIndex(of: close) else { throw .unclosed }
      var result: [[UInt32]] = []
      for part in scalars[place..<end].split(separator: "|", omittingEmptySubsequences: false) {
        if part.first == "@" {
          let name = String(String.UnicodeScalarView(part.dropFirst()))
          guard let words = sets[name] else { throw .unknownSet(name) }
          result += words
        } else {
          result.append(try GatePattern.folded(part))
        }
      }
      place = end + 1
      // The longest first, so that the words of a finding are whole.
      return result.sorted { $0.count > $1.count }
    }

    private mutating func gap() throws(Fault) -> Element {
      guard place < scalars.count, let length = scalars[place].digit, length > 0 else {
        throw .badGap
      }
      place += 1
      return .gap(length)
    }

    private mutating func bounds() throws(Fault) -> ClosedRange<Int> {
      guard skip("(") else { return 0...Int.max }
      guard let end = scalars[place...].firstIndex(of: ")") else { throw .unclosed }
      let parts = scalars[place..<end].split(separator: ",")
      guard parts.count == 2 else { throw .badNumber }
      place = end + 1
      let low = try thousandths(parts[0])
      let high = try thousandths(parts[1])
      guard low <= high else { throw .badNumber }
      return low...high
    }

    private func thousandths(_ digits: ArraySlice<Unicode.Scalar>) throws(Fault) -> Int {
      let parts = digits.split(separator: ".")
      let whole = parts.first.flatMap { Int(String(String.UnicodeScalarView($0))) }
      guard let whole, (0...1_000_000).contains(whole), parts.count <= 2 else { throw .badNumber }
      guard parts.count == 2 else { return whole * 1000 }
      guard parts[1].count == 1, let tenth = parts[1].first?.digit else { throw .badNumber }
      return whole * 1000 + tenth * 100
    }
  }
}
