extension TextBlock {
  /// Returns whether the one text that starts at a position contains a word.
  func holds(
    _ word: CompiledWord, from start: Int, classOfUnit: ContiguousArray<UInt16>
  ) -> Bool {
    units.withUnsafeBufferPointer { units in
      guard word.hasLetters else { return holds(word.units, from: start, units) }
      let complete: UInt64 = 1 << UInt64(word.count)
      return classOfUnit.withUnsafeBufferPointer { classes in
        word.withBuffers { follower in
          var position = start
          var states: UInt64 = 0
          while units[position] != UnitTable.terminator {
            let unit = units[position]
            // A match may also begin here.
            states = follower.next(states | 1, unit: unit, kind: classes[Int(unit)])
            if states & complete != 0 { return true }
            position += 1
          }
          return false
        }
      }
    }
  }

  private func holds(
    _ wanted: ContiguousArray<UInt16>, from start: Int, _ units: UnsafeBufferPointer<UInt16>
  ) -> Bool {
    var position = start
    while units[position] != UnitTable.terminator {
      var place = 0
      // Comparing ends at the terminator at the latest, which no typed character equals.
      while place < wanted.count, units[position + place] == wanted[place] { place += 1 }
      if place == wanted.count { return true }
      position += 1
    }
    return false
  }
}
