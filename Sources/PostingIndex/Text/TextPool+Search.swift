extension TextPool {
  /// Returns the texts that contain a word, exactly.
  func texts(containing word: TypedWord) -> Bitmap {
    guard let compiled = CompiledWord(word, table: table) else { return Bitmap(count: 0) }
    if let letter = compiled.singleLetter { return textsOfLetter[letter] }
    var found = Bitmap(count: count)
    found.withMarks { mark(compiled, in: $0) }
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
