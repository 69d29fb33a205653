/// Numbers the combinations of a trade's, a place's and an employer's name that occur: there are far
/// fewer of them than postings, so that one column stands for three.
struct SceneTable: Sendable {
  /// The texts of one scene.
  struct Scene: Equatable, Sendable {
    let trade: UInt32
    let place: UInt32
    let employer: UInt32

    init(trade: Int, place: Int, employer: Int) {
      self.trade = UInt32(trade)
      self.place = UInt32(place)
      self.employer = UInt32(employer)
    }

    var texts: [Int] { [Int(trade), Int(place), Int(employer)] }

    var hash: UInt32 {
      UInt32(truncatingIfNeeded: Self.mixed(Self.mixed(Self.mixed(0, trade), place), employer))
    }

    private static func mixed(_ hash: UInt64, _ number: UInt32) -> UInt64 {
      let product = (hash ^ UInt64(number)) &* 0x9E37_79B9_7F4A_7C15
      return product ^ product >> 32
    }
  }

  private(set) var scenes: ContiguousArray<Scene> = []
  private var numbers = IdentifierTable()

  var count: Int { scenes.count }

  subscript(_ number: Int) -> Scene { scenes[number] }

  mutating func number(of scene: Scene) -> Int {
    let hash = scene.hash
    if let known = numbers.find(hash: hash, where: { scenes[$0] == scene }) { return known }
    let number = scenes.count
    scenes.append(scene)
    if numbers.isFull { numbers = numbers.larger { scenes[$0].hash } }
    numbers.insert(number, hash: hash)
    return number
  }

  /// Makes a table of the scenes for which `isKept` holds, with their texts' new numbers, and tells
  /// the scenes' new numbers.
  func compacted(
    keeping isKept: (Int) -> Bool, texts: ContiguousArray<UInt32>
  ) -> (SceneTable, numbers: ContiguousArray<UInt32>) {
    var table = SceneTable()
    var numbers = ContiguousArray(repeating: SlotTexts.none, count: scenes.count)
    for number in scenes.indices where isKept(number) {
      let old = scenes[number]
      let scene = Scene(
        trade: Int(texts[Int(old.trade)]), place: Int(texts[Int(old.place)]),
        employer: Int(texts[Int(old.employer)]))
      numbers[number] = UInt32(table.number(of: scene))
    }
    return (table, numbers)
  }

  /// Returns by number whether any text of a scene was found; 1 stands for yes, here and in `texts`.
  func found(with texts: ContiguousArray<UInt8>) -> ContiguousArray<UInt8> {
    ContiguousArray(unsafeUninitializedCapacity: scenes.count) { found, count in
      texts.withUnsafeBufferPointer { texts in
        for (number, scene) in scenes.enumerated() {
          found[number] =
            texts[Int(scene.trade)] | texts[Int(scene.place)] | texts[Int(scene.employer)]
        }
      }
      count = scenes.count
    }
  }
}
