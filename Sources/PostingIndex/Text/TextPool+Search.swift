extension TextPool {
  /// Reading through every so many texts one by one costs as much as one pass over all.
  private static let readingShare = 24

  /// Returns the texts that contain a word, exactly; `candidates` are those that can, where that is
  /// known.
  func texts(containing word: TypedWord, among candidates: Bitmap? = nil) -> Bitmap {
    guard let compiled = CompiledWord(word, table: table) else { return Bitmap(count: 0) }
    if let letter = compiled.singleLetter { return textsOfLetter[letter] }
    if let candidates, candidates.population * Self.readingShare < count {
      return read(candidates, for: compiled)
    }
    var found =
      candidates?.bytes(count: count, members: 0, others: TextBlock.ruledOut)
      ?? ContiguousArray(repeating: 0, count: count)
    found.withUnsafeMutableBufferPointer { mark(compiled, in: $0) }
    return Bitmap(bytes: found)
  }

  private func read(_ candidates: Bitmap, for word: CompiledWord) -> Bitmap {
    var found = Bitmap(count: count)
    candidates.forEach { text in
      let (block, start) = place(of: text)
      if blocks[block].holds(word, from: start, classOfUnit: table.classOfUnit) {
        found[text] = true
      }
      return true
    }
    return found
  }

  private func mark(_ word: CompiledWord, in found: TextBlock.Marks) {
    if !word.hasLetters {
      for block in blocks { block.markLiterals(word, in: found) }
      return
    }
    var scratch = LevelScratch()
    for block in blocks {
      if word.completesAtOnce {
        block.markCompleting(word, in: found)
      }
      for path in word.paths {
        block.mark(path, of: word, classOfUnit: table.classOfUnit, scratch: &scratch, in: found)
      }
    }
  }
}
