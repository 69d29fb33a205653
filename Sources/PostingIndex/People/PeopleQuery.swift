/// What was typed to find a person, made ready for one pass over all rows.
struct PeopleQuery {
  fileprivate enum Word {
    case digits([UInt8])
    case letters(CompiledWord)
    /// Characters that stand for themselves, as units.
    case literal([UInt16])
  }

  fileprivate let words: [Word]

  /// Nil when nobody can match because a character occurs in no name.
  init?(_ typed: String, table: UnitTable) {
    var texts = TypedWord.words(of: typed).map { Array($0.scalars) }
    // A number is often written in groups.
    if texts.count > 1, texts.allSatisfy(Self.isNumber) {
      let joined = texts.flatMap { $0 }
      if joined.count >= 7 { texts = [joined] }
    }
    var words: [Word] = []
    for text in texts {
      if Self.isNumber(text) {
        words.append(.digits(text.map { UInt8(truncatingIfNeeded: $0) }))
        continue
      }
      let word = TypedWord(text)
      guard let compiled = CompiledWord(word, table: table) else { return nil }
      words.append(word.hasLetters ? .letters(compiled) : .literal(Array(compiled.units)))
    }
    self.words = words
  }

  /// Digits, perhaps with the check letter of an ID number at their end.
  private static func isNumber(_ text: [UInt32]) -> Bool {
    guard let last = text.last, let first = text.first, (48...57).contains(first) else {
      return false
    }
    return text.dropLast().allSatisfy { (48...57).contains($0) }
      && ((48...57).contains(last) || last == 120)
  }

  enum Match: Int, Comparable {
    case none, within, atStart

    static func < (left: Match, right: Match) -> Bool { left.rawValue < right.rawValue }
  }

  /// Holds a query against rows, with the tables as buffers.
  struct Matcher {
    fileprivate let words: [Word]
    fileprivate let classes: UnsafeBufferPointer<UInt16>

    /// Every word must match; the weakest says how well.
    func match(_ row: PeopleRow) -> Match {
      var result = Match.atStart
      for word in words {
        let match: Match =
          switch word {
          case .digits(let digits): Self.match(digits, row)
          case .literal(let units): Self.match(units, row)
          case .letters(let word): match(word, row)
          }
        if match == .none { return .none }
        result = min(result, match)
      }
      return result
    }

    /// The end of an ID number up to six digits, its beginning or all of it from there on; a phone
    /// from the front, or its end from four digits on.
    private static func match(_ digits: [UInt8], _ row: PeopleRow) -> Match {
      let count = digits.count
      if count <= 6, has(digits, row.bytes, at: row.idNumber.upperBound - count, in: row.idNumber) {
        return .atStart
      }
      if count >= 6, has(digits, row.bytes, at: row.idNumber.lowerBound, in: row.idNumber) {
        return .atStart
      }
      if count >= 3, has(digits, row.bytes, at: row.phone.lowerBound, in: row.phone) {
        return .atStart
      }
      let isEnd =
        count >= 4 && has(digits, row.bytes, at: row.phone.upperBound - count, in: row.phone)
      return isEnd ? .atStart : .none
    }

    @inline(__always)
    private static func has(
      _ digits: [UInt8], _ bytes: UnsafeRawBufferPointer, at place: Int, in range: Range<Int>
    ) -> Bool {
      guard place >= range.lowerBound, place + digits.count <= range.upperBound else {
        return false
      }
      for offset in digits.indices where bytes[place &+ offset] != digits[offset] { return false }
      return true
    }

    private static func match(_ units: [UInt16], _ row: PeopleRow) -> Match {
      guard units.count <= row.nameCount else { return .none }
      for shift in 0...(row.nameCount - units.count) {
        let first = row.name + 2 * shift
        let isHere = units.indices.allSatisfy {
          PeopleRow.unit(row.bytes, at: first + 2 * $0) == units[$0]
        }
        if isHere { return shift == 0 ? .atStart : .within }
      }
      return .none
    }

    private func match(_ word: CompiledWord, _ row: PeopleRow) -> Match {
      let complete: UInt64 = 1 << UInt64(word.count)
      var result = Match.none
      word.withBuffers { follower in
        var fromStart: UInt64 = 1
        var fromAny: UInt64 = 0
        for offset in 0..<row.nameCount {
          let unit = PeopleRow.unit(row.bytes, at: row.name + 2 * offset)
          let kind = classes[Int(unit)]
          if offset > 0 { fromAny |= 1 }
          if fromStart != 0 { fromStart = follower.next(fromStart, unit: unit, kind: kind) }
          if fromAny != 0 { fromAny = follower.next(fromAny, unit: unit, kind: kind) }
          if fromStart & complete != 0 {
            result = .atStart
            return
          }
          if fromAny & complete != 0 { result = .within }
          fromAny &= ~complete
        }
      }
      return result
    }
  }

  func withMatcher(_ table: UnitTable, _ body: (Matcher) -> Void) {
    table.classOfUnit.withUnsafeBufferPointer { classes in
      body(Matcher(words: words, classes: classes))
    }
  }
}
