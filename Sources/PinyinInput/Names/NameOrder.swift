/// Puts what an engine found into the order for a name.
///
/// At the beginning: names that the dictionary knows, then names put together of the commonest family
/// name and given name, then family names by how many people bear them, rare ones of the reading, and
/// whatever else there is. After that: words in full, then characters by how often names have them.
struct NameOrder {
  private let symbols: String
  private let method: CharacterMethod

  /// How many family names are put together with how many given ones.
  private static let familiesPutTogether = 2
  private static let givenPutTogether = 3

  init(symbols: String, method: CharacterMethod) {
    self.symbols = symbols
    self.method = method
  }

  /// Returns candidates for the beginning of a name.
  ///
  /// - Parameter rest: What the engine has for the symbols after the family name.
  func familyName(
    _ found: [CharacterCandidate], rest: (String) -> [CharacterCandidate]
  ) -> [CharacterCandidate] {
    let families = families(found)
    let whole = found.filter {
      $0.used == symbols.count && $0.text.count > 1
        && FamilyNames.rank(of: firstCharacter($0), reading: firstSyllable($0)) != nil
    }
    let known = whole.filter { isLikelyName($0) }
    return doubleNames() + known + putTogether(families, rest: rest)
      + families + rare(found) + found
  }

  /// Returns candidates for what follows the family name.
  func givenName(_ found: [CharacterCandidate]) -> [CharacterCandidate] {
    let whole = found.filter {
      $0.used == symbols.count && $0.text.count > 1
        && $0.text.allSatisfy { GivenNames.rank(of: $0) != nil }
    }
    return whole + given(found) + rare(found) + found
  }

  /// The family names among single characters, and those of the same reading that a dictionary
  /// gives another reading; the longest spelled first, then by how many people bear them.
  private func families(_ found: [CharacterCandidate]) -> [CharacterCandidate] {
    let single = found.filter { $0.text.count == 1 }
    var named = single.filter { FamilyNames.rank(of: $0.text, reading: $0.reading) != nil }
    var readings: Set<String> = []
    for candidate in single
    where isSpelled(candidate) && readings.insert(candidate.reading).inserted {
      for text in FamilyNames.texts(reading: candidate.reading)
      where text.count == 1 && !named.contains(where: { $0.text == text }) {
        named.append(
          CharacterCandidate(text, reading: candidate.reading, used: candidate.used))
      }
    }
    return sorted(named) { FamilyNames.rank(of: $0.text, reading: $0.reading) }
  }

  private func given(_ found: [CharacterCandidate]) -> [CharacterCandidate] {
    sorted(
      found.filter {
        $0.text.count == 1 && $0.text.first.flatMap(GivenNames.rank(of:)) != nil
      }
    ) { $0.text.first.flatMap(GivenNames.rank(of:)) }
  }

  private func sorted(
    _ candidates: [CharacterCandidate], by rank: (CharacterCandidate) -> Int?
  ) -> [CharacterCandidate] {
    candidates.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.used != other.used { return one.used > other.used }
      let (first, second) = (rank(one) ?? .max, rank(other) ?? .max)
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
  }

  /// Family names of two characters whose reading the symbols begin with.
  private func doubleNames() -> [CharacterCandidate] {
    FamilyNames.double.compactMap { name in
      let letters = name.reading.filter { $0 != " " }
      let spelled = method == .nineKeys ? CharacterMethod.digits(of: letters) : letters
      guard symbols.hasPrefix(spelled) else { return nil }
      return CharacterCandidate(name.text, reading: name.reading, used: spelled.count)
    }
  }

  private func putTogether(
    _ families: [CharacterCandidate], rest: (String) -> [CharacterCandidate]
  ) -> [CharacterCandidate] {
    guard let longest = families.first?.used, longest < symbols.count else { return [] }
    let left = String(symbols.dropFirst(longest).drop { $0 == "'" })
    guard left.count > 1 else { return [] }
    let names = NameOrder(symbols: left, method: method).spelledGivenNames(rest)
    return families.prefix(Self.familiesPutTogether).filter { $0.used == longest }
      .flatMap { family in
        names.prefix(Self.givenPutTogether).map { name in
          CharacterCandidate(
            family.text + name.text, reading: family.reading + " " + name.reading,
            used: symbols.count)
        }
      }
  }

  /// Given names that take all symbols, each spelled in full: words and single characters, then two
  /// characters that no word joins.
  private func spelledGivenNames(
    _ engine: (String) -> [CharacterCandidate]
  ) -> [CharacterCandidate] {
    let found = engine(symbols)
    let whole = givenName(found).filter {
      $0.used == symbols.count && isSpelled($0)
        && $0.text.allSatisfy { GivenNames.rank(of: $0) != nil }
    }
    guard whole.count < Self.givenPutTogether,
      let first = given(found).first(where: { isSpelled($0) && $0.used < symbols.count })
    else { return whole }
    let left = String(symbols.dropFirst(first.used).drop { $0 == "'" })
    let order = NameOrder(symbols: left, method: method)
    let seconds = order.given(engine(left)).filter {
      $0.used == left.count && order.isSpelled($0)
    }
    return whole
      + seconds.prefix(Self.givenPutTogether).map {
        CharacterCandidate(
          first.text + $0.text, reading: first.reading + " " + $0.reading, used: symbols.count)
      }
  }

  /// Characters of names that the dictionary lacks, for the syllables spelled in full.
  private func rare(_ found: [CharacterCandidate]) -> [CharacterCandidate] {
    var seen: Set<String> = []
    return found.filter {
      $0.text.count == 1 && isSpelled($0) && seen.insert("\($0.used)\($0.reading)").inserted
    }.flatMap { candidate in
      RareNameCharacters.with(reading: candidate.reading).map {
        CharacterCandidate(String($0), reading: candidate.reading, used: candidate.used)
      }
    }
  }

  private func isLikelyName(_ candidate: CharacterCandidate) -> Bool {
    candidate.text.dropFirst().allSatisfy { GivenNames.rank(of: $0) != nil }
  }

  private func firstCharacter(_ candidate: CharacterCandidate) -> String {
    String(candidate.text.prefix(1))
  }

  private func firstSyllable(_ candidate: CharacterCandidate) -> String {
    String(candidate.reading.prefix { $0 != " " })
  }

  /// Whether every letter of the reading was given, rather than the first ones.
  private func isSpelled(_ candidate: CharacterCandidate) -> Bool {
    let letters = candidate.reading.filter { $0 != " " }
    let spelled = method == .nineKeys ? CharacterMethod.digits(of: letters) : letters
    return spelled == symbols.prefix(candidate.used).filter { $0 != "'" }
  }
}
