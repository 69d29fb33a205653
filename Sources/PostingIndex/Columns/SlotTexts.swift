/// The number of each slot's title, and that of its scene: the trade's, the place's and the
/// employer's name together.
struct SlotTexts: Sendable {
  /// Stands for a text or a scene that nobody has any more.
  static let none = UInt32.max

  private(set) var titles: ContiguousArray<UInt32> = []
  private(set) var scenes: ContiguousArray<UInt32> = []

  mutating func reserve(_ slots: Int) {
    titles.reserveCapacity(slots)
    scenes.reserveCapacity(slots)
  }

  /// Gives a slot, which is the first beyond the last or an earlier one, its texts.
  mutating func set(title: Int, scene: Int, at slot: Int) {
    if slot == titles.count {
      titles.append(0)
      scenes.append(0)
    }
    titles[slot] = UInt32(title)
    scenes[slot] = UInt32(scene)
  }

  /// Returns those of the candidates whose title or whose scene was found, in one pass over both
  /// columns.
  ///
  /// Lists from the texts to their slots were quicker for a few texts and no quicker for many, and
  /// took ten bytes a slot. What was found comes as a byte each, 1 where it was: a byte is looked up
  /// in half the instructions of a bit.
  func slots(
    among candidates: Bitmap, titles foundTitles: ContiguousArray<UInt8>,
    scenes foundScenes: ContiguousArray<UInt8>
  ) -> Bitmap {
    var slots = Bitmap(count: titles.count)
    slots.withMarks { slots in
      foundTitles.withUnsafeBufferPointer { foundTitles in
        foundScenes.withUnsafeBufferPointer { foundScenes in
          for (word, open) in candidates.words.enumerated() where open != 0 {
            slots[word] = open & found(in: word, foundTitles, foundScenes)
          }
        }
      }
    }
    return slots
  }

  /// The slots of one word, without a branch for each.
  @inline(__always)
  private func found(
    in word: Int, _ foundTitles: UnsafeBufferPointer<UInt8>,
    _ foundScenes: UnsafeBufferPointer<UInt8>
  ) -> UInt64 {
    titles.withUnsafeBufferPointer { titles in
      scenes.withUnsafeBufferPointer { scenes in
        let first = word &* 64
        let count = min(64, titles.count &- first)
        var bits: UInt64 = 0
        for slot in first..<first &+ count {
          let isFound = foundTitles[Int(titles[slot])] | foundScenes[Int(scenes[slot])]
          bits = bits &>> 1 | UInt64(isFound) &<< 63
        }
        return bits &>> UInt64(64 &- count)
      }
    }
  }

  /// Returns which numbers the live slots have.
  func used(_ live: Bitmap, textCount: Int, sceneCount: Int) -> (titles: Bitmap, scenes: Bitmap) {
    var used = (titles: Bitmap(count: textCount), scenes: Bitmap(count: sceneCount))
    live.forEach { slot in
      used.titles[Int(titles[slot])] = true
      used.scenes[Int(scenes[slot])] = true
      return true
    }
    return used
  }

  /// Replaces every number by another.
  mutating func renumber(
    titles newTitles: ContiguousArray<UInt32>, scenes newScenes: ContiguousArray<UInt32>
  ) {
    for slot in titles.indices {
      titles[slot] = Self.kept(newTitles[Int(titles[slot])])
      scenes[slot] = Self.kept(newScenes[Int(scenes[slot])])
    }
  }

  /// Any number will do for a free slot as long as it can be looked up.
  private static func kept(_ number: UInt32) -> UInt32 { number == none ? 0 : number }
}
