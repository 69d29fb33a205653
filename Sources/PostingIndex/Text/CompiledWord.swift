/// A typed word made ready for one pass over the pool: a table of where each class of characters
/// leads from each place, and what a match must look like in its first positions.
struct CompiledWord {
  /// What may stand at one position of a match, seen from its start.
  struct Level {
    var letters: [Int] = []
    var units: [UInt16] = []
  }

  /// One way to begin, and what it asks of the positions after.
  ///
  /// Nearly every character can only be the first letter, and the few that are read as a whole
  /// syllable may be followed by others: taken together they would exclude little.
  struct Path {
    /// The units that may begin; nil when the first level says it all.
    let beginning: ContiguousArray<Bool>?
    let levels: [Level]
    /// Whether the levels say it all, where the planes are sure of the characters.
    let isExact: Bool
    /// The units that complete the word as the second; nil where the first leads to several places.
    let ending: ContiguousArray<Bool>?
  }

  /// Levels beyond the third hardly exclude anything more.
  static let levelsMax = 4

  let count: Int
  let hasLetters: Bool
  /// The letter's number when the word is a single letter.
  let singleLetter: Int?
  /// The unit each place stands for; the terminator for a letter.
  let units: ContiguousArray<UInt16>
  /// Places reached, as bits, at [class × count + place].
  let reached: ContiguousArray<UInt64>
  /// Whether a unit alone completes the word.
  let completes: ContiguousArray<Bool>
  let completesAtOnce: Bool
  /// The ways to match two characters and more.
  let paths: [Path]

  /// Nil when no text can match because a character has never occurred.
  init?(_ word: TypedWord, table: UnitTable) {
    let count = word.count
    var units = ContiguousArray<UInt16>(repeating: UnitTable.terminator, count: count)
    for place in 0..<count where !word.isLetter(at: place) {
      units[place] = table.unit(of: word.scalars[place])
      if units[place] <= UnitTable.unsearchable { return nil }
    }
    self.count = count
    self.units = units
    hasLetters = word.hasLetters
    singleLetter = count == 1 && word.hasLetters ? Int(word.scalars[0]) - 97 : nil
    var completes = ContiguousArray<Bool>(repeating: false, count: table.classes.count)
    guard word.hasLetters else {
      (reached, completesAtOnce, paths) = ([], false, [])
      self.completes = completes
      return
    }
    var reached = ContiguousArray<UInt64>(repeating: 0, count: table.classes.count * count)
    var fromPlace = [UInt64](repeating: 0, count: count)
    for place in 0..<count {
      guard word.isLetter(at: place) else {
        fromPlace[place] = 1 << UInt64(place + 1)
        continue
      }
      for kind in table.classesByLetter[Int(word.scalars[place]) - 97] {
        var places: UInt64 = 0
        for reading in table.classes[Int(kind)] {
          places |= word.places(after: reading, from: place)
        }
        reached[Int(kind) * count + place] = places
        fromPlace[place] |= places
        if place == 0, places & word.complete != 0 { completes[Int(kind)] = true }
      }
    }
    self.reached = reached
    self.completes = Self.ofUnits(completes, table)
    completesAtOnce = fromPlace[0] & word.complete != 0
    paths = Self.paths(of: word, units: units, fromPlace: fromPlace, reached: reached, table: table)
  }

  /// What holds for classes, by unit: a block goes through all its units, one look-up each.
  private static func ofUnits(
    _ classes: ContiguousArray<Bool>, _ table: UnitTable
  ) -> ContiguousArray<Bool> {
    ContiguousArray(table.classOfUnit.map { classes[Int($0)] })
  }

  private static func paths(
    of word: TypedWord, units: ContiguousArray<UInt16>, fromPlace: [UInt64],
    reached: ContiguousArray<UInt64>, table: UnitTable
  ) -> [Path] {
    let fromStart = table.classes.indices.map { reached[$0 * word.count] }
    var initial: UInt64 = 0b10
    if word.isLetter(at: 0) {
      let second: UInt32 = word.count > 1 ? word.scalars[1] : 0
      let startsLong = [122, 99, 115].contains(word.scalars[0]) && second == 104
      if startsLong { initial |= 0b100 }
    }
    var paths: [Path] = []
    func add(after states: UInt64, beginning: ContiguousArray<Bool>?) {
      let (levels, isExact) = levels(of: word, units: units, fromPlace: fromPlace, after: states)
      guard !levels.isEmpty else { return }
      let isSure = isExact && beginning == nil
      let ending =
        isSure || states.nonzeroBitCount > 1
        ? nil
        : Self.ending(of: word, units: units, reached, from: states.trailingZeroBitCount, table)
      paths.append(Path(beginning: beginning, levels: levels, isExact: isSure, ending: ending))
    }
    add(after: initial & (fromPlace[0] | word.complete), beginning: nil)
    let more = fromStart.map { $0 & ~initial & ~word.complete }
    let states = more.reduce(0, |)
    if states != 0 {
      let beginning = ContiguousArray(more.map { $0 != 0 })
      add(after: states, beginning: ofUnits(beginning, table))
    }
    return paths
  }

  /// The units that lead from a place to the word's end; nil where none does.
  private static func ending(
    of word: TypedWord, units: ContiguousArray<UInt16>, _ reached: ContiguousArray<UInt64>,
    from place: Int, _ table: UnitTable
  ) -> ContiguousArray<Bool>? {
    guard place < word.count else { return nil }
    var ending = ofUnits(
      ContiguousArray(
        table.classes.indices.map { reached[$0 * word.count + place] & word.complete != 0 }),
      table)
    if !word.isLetter(at: place), place == word.count - 1 { ending[Int(units[place])] = true }
    return ending.contains(true) ? ending : nil
  }

  /// Follows all ways of reading on from the states after the first character, level by level, until
  /// one may be complete.
  private static func levels(
    of word: TypedWord, units: ContiguousArray<UInt16>, fromPlace: [UInt64], after: UInt64
  ) -> ([Level], isExact: Bool) {
    var levels: [Level] = []
    var isExact = true
    var states: UInt64 = 1
    while levels.count < levelsMax {
      var level = Level()
      var next: UInt64 = 0
      for place in 0..<word.count where states >> UInt64(place) & 1 == 1 {
        next |= fromPlace[place]
        if !word.isLetter(at: place) {
          level.units.append(units[place])
        } else if fromPlace[place] != 0 {
          let letter = Int(word.scalars[place]) - 97
          if !level.letters.contains(letter) { level.letters.append(letter) }
        }
      }
      if levels.isEmpty { next = after }
      levels.append(level)
      isExact = isExact && states.nonzeroBitCount == 1 && next == states << 1
      if next & word.complete != 0, levels.count > 1 { return (levels, isExact) }
      states = next & ~word.complete
      if states == 0 { return ([], false) }
    }
    return (levels, false)
  }

  /// The tables as buffers, for following a text unit by unit.
  struct Follower {
    let count: Int
    let reached: UnsafeBufferPointer<UInt64>
    let units: UnsafeBufferPointer<UInt16>

    /// The states after one more unit of text, which is of the class `kind`.
    @inline(__always)
    func next(_ states: UInt64, unit: UInt16, kind: UInt16) -> UInt64 {
      let row = Int(kind) &* count
      var result: UInt64 = 0
      var left = states
      repeat {
        let place = left.trailingZeroBitCount
        left &= left &- 1
        result |= reached[row &+ place]
        if units[place] == unit { result |= 2 &<< UInt64(truncatingIfNeeded: place) }
      } while left != 0
      return result
    }
  }

  @inline(__always)
  func withBuffers<Result>(_ body: (Follower) -> Result) -> Result {
    reached.withUnsafeBufferPointer { reached in
      units.withUnsafeBufferPointer { units in
        body(Follower(count: count, reached: reached, units: units))
      }
    }
  }
}
