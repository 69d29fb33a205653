// The loops below run over tens of thousands of positions for one key press: they read through
// buffers, which are not checked in a release build, and write marks through one.
extension TextBlock {
  /// A byte for each text of the pool, 1 once it is marked: to write one waits for nothing, while of
  /// bits each would wait for the one before it.
  typealias Marks = UnsafeMutableBufferPointer<UInt8>

  /// What the byte of a text holds that need not be looked at, because it lacks a beginning of the
  /// word.
  static let ruledOut: UInt8 = 2

  /// Marks the texts that contain the word's units in a row: goes through the positions of the rarest
  /// and looks at its neighbours.
  func markLiterals(_ word: CompiledWord, in found: Marks) {
    var rarest = 0
    var range = listedRange(of: word.units[0])
    for place in word.units.indices.dropFirst() {
      let other = listedRange(of: word.units[place])
      if other.count < range.count { (rarest, range) = (place, other) }
    }
    let count = word.count
    withBuffers { units, listed, rows in
      word.units.withUnsafeBufferPointer { wanted in
        for index in range {
          let start = Int(listed[index]) - rarest
          // Comparing ends at the terminator at the latest, which no typed character equals.
          var place = 0
          while place < count, start >= 0, units[start + place] == wanted[place] { place += 1 }
          if place == count { mark(start, rows, in: found) }
        }
        for start in sealed..<used {
          var place = 0
          while place < count, units[start + place] == wanted[place] { place += 1 }
          if place == count { mark(start, rows, in: found) }
        }
      }
    }
  }

  /// Marks the texts that contain a character which alone completes the word.
  func markCompleting(_ word: CompiledWord, in found: Marks) {
    withBuffers { units, listed, rows in
      forEachList(of: word.completes) { list in
        for index in list { mark(Int(listed[index]), rows, in: found) }
      }
      for position in sealed..<used where word.completes[Int(units[position])] {
        mark(position, rows, in: found)
      }
    }
  }

  /// Marks the texts that contain the word over two characters or more: first letters exclude nearly
  /// all starts by planes, what is left is followed exactly.
  func mark(
    _ path: CompiledWord.Path, of word: CompiledWord, classOfUnit: ContiguousArray<UInt16>,
    scratch: inout LevelScratch, in found: Marks
  ) {
    let words = (used + 63) / 64
    var isExact = path.isExact
    var filled = words
    for (distance, level) in path.levels.enumerated() {
      let cells = level.letters.map { LetterPlanes.cell(of: $0) }
      if distance > 0, filled < words / 2, level.units.isEmpty {
        filled = scratch.keepFewStarts(planes, cells: cells, distance: distance, words: words)
      } else if let cell = cells.first, cells.count == 1, level.units.isEmpty,
        distance > 0 || path.beginning == nil
      {
        filled = scratch.keepStarts(planes, cell: cell, distance: distance, words: words)
      } else {
        scratch.clearLevel(words: words)
        if distance == 0, let beginning = path.beginning {
          allow(beginning, in: &scratch)
        } else {
          allow(level, words: words, in: &scratch)
        }
        filled = scratch.keepStarts(distance: distance, words: words)
      }
      if filled == 0 { return }
      // Following so few exactly costs less than the next level's planes.
      if filled < words / 16 {
        isExact = isExact && distance == path.levels.count - 1
        break
      }
    }
    if isExact {
      markSure(levels: path.levels.count, words: words, &scratch, in: found)
    } else if let ending = path.ending, filled >= words / 16 {
      let isSureToBegin = path.beginning != nil
      markEnding(ending, isSureToBegin: isSureToBegin, words: words, &scratch, in: found)
    }
    follow(word, classOfUnit: classOfUnit, words: words, &scratch, in: found)
  }

  /// Marks the starts for which the planes are sure of every character, and takes them away.
  private func markSure(
    levels: Int, words: Int, _ scratch: inout LevelScratch, in found: Marks
  ) {
    markStarts(words: words, &scratch, in: found) { index, open, _ in
      let first = LetterPlanes.doubtful * Self.words + index
      let doubtful = planes[first]
      let beyond = index + 1 < words ? planes[first + 1] : 0
      var sure = open & ~doubtful
      for distance in 1..<UInt64(levels) {
        sure &= ~(doubtful &>> distance | beyond &<< (64 - distance))
      }
      return sure
    }
  }

  /// Marks the starts after which a unit completes the word, and takes them away: where one text in
  /// two has the word, that is less than following each of them.
  private func markEnding(
    _ ending: ContiguousArray<Bool>, isSureToBegin: Bool, words: Int,
    _ scratch: inout LevelScratch, in found: Marks
  ) {
    scratch.clearLevel(words: words)
    allow(ending, in: &scratch)
    markStarts(words: words, &scratch, in: found) { index, open, scratch in
      let sure = open & scratch.allowed(1, after: index)
      return isSureToBegin ? sure : sure & ~planes[LetterPlanes.doubtful * Self.words + index]
    }
  }

  /// Marks those of the starts that the body is sure of, word by word, and takes them away.
  @inline(__always)
  private func markStarts(
    words: Int, _ scratch: inout LevelScratch, in found: Marks,
    sure: (_ index: Int, _ open: UInt64, _ scratch: LevelScratch) -> UInt64
  ) {
    withBuffers { _, _, rows in
      for index in 0..<words {
        let open = scratch.starts[index]
        guard open != 0 else { continue }
        var sure = sure(index, open, scratch)
        scratch.setStarts(open & ~sure, at: index)
        while sure != 0 {
          mark(index << 6 | sure.trailingZeroBitCount, rows, in: found)
          sure &= sure - 1
        }
      }
    }
  }

  private func follow(
    _ word: CompiledWord, classOfUnit: ContiguousArray<UInt16>, words: Int,
    _ scratch: inout LevelScratch, in found: Marks
  ) {
    let complete: UInt64 = 1 << UInt64(word.count)
    withBuffers { units, _, rows in
      classOfUnit.withUnsafeBufferPointer { classes in
        word.withBuffers { follower in
          for index in 0..<words {
            var bits = scratch.starts[index]
            while bits != 0 {
              let start = index << 6 | bits.trailingZeroBitCount
              bits &= bits - 1
              var states = scratch.pairs.states(after: units[start], units[start &+ 1]) {
                let after = follower.next(1, unit: $0, kind: classes[Int($0)])
                if after & complete != 0 || after == 0 || $1 == UnitTable.terminator {
                  return after & complete
                }
                return follower.next(after, unit: $1, kind: classes[Int($1)])
              }
              if states == 0 { continue }
              let text = firstText &+ rows.text(at: start)
              if found[text] != 0 { continue }
              var position = start &+ 2
              while states != 0, states & complete == 0 {
                let unit = units[position]
                if unit == UnitTable.terminator { break }
                states = follower.next(states, unit: unit, kind: classes[Int(unit)])
                position += 1
              }
              if states & complete != 0 { found[text] = 1 }
            }
          }
        }
      }
    }
  }

  private func allow(_ wanted: ContiguousArray<Bool>, in scratch: inout LevelScratch) {
    forEachList(of: wanted) { scratch.allow(listed, in: $0) }
    for position in sealed..<used where wanted[Int(units[position])] {
      scratch.allow(position)
    }
  }

  /// Calls the body with the range in `listed` of every unit that is wanted.
  @inline(__always)
  private func forEachList(of wanted: ContiguousArray<Bool>, _ body: (Range<Int>) -> Void) {
    listedUnits.withUnsafeBufferPointer { listedUnits in
      wanted.withUnsafeBufferPointer { wanted in
        for index in 0..<listedUnits.count where wanted[Int(listedUnits[index])] {
          body(Int(listStarts[index])..<Int(listStarts[index + 1]))
        }
      }
    }
  }

  private func allow(_ level: CompiledWord.Level, words: Int, in scratch: inout LevelScratch) {
    for letter in level.letters {
      scratch.allow(
        planes, row: LetterPlanes.row(of: letter) * Self.words,
        column: LetterPlanes.column(of: letter) * Self.words, words: words)
    }
    for unit in level.units {
      scratch.allow(listed, in: listedRange(of: unit))
      for position in sealed..<used where units[position] == unit { scratch.allow(position) }
    }
  }

  @inline(__always)
  private func withBuffers(
    _ body: (
      _ units: UnsafeBufferPointer<UInt16>, _ listed: UnsafeBufferPointer<UInt16>,
      _ rows: TextRows
    ) -> Void
  ) {
    units.withUnsafeBufferPointer { units in
      listed.withUnsafeBufferPointer { listed in
        startBits.withUnsafeBufferPointer { startBits in
          startsBefore.withUnsafeBufferPointer { startsBefore in
            body(units, listed, TextRows(startBits: startBits, startsBefore: startsBefore))
          }
        }
      }
    }
  }

  @inline(__always)
  private func mark(
    _ position: Int, _ rows: TextRows, in found: Marks
  ) {
    found[firstText &+ rows.text(at: position)] = 1
  }
}
