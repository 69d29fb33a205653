/// Numbers the pairs of a trade's name and a place's name that occur.
struct SceneTable: Sendable {
  private var trades: ContiguousArray<UInt32> = []
  private var places: ContiguousArray<UInt32> = []
  private var numbers: [UInt64: UInt32] = [:]

  func trade(_ scene: Int) -> Int { Int(trades[scene]) }
  func place(_ scene: Int) -> Int { Int(places[scene]) }

  mutating func number(trade: Int, place: Int) -> Int {
    let pair = UInt64(trade) << 32 | UInt64(place)
    if let known = numbers[pair] { return Int(known) }
    let number = trades.count
    numbers[pair] = UInt32(number)
    trades.append(UInt32(trade))
    places.append(UInt32(place))
    return number
  }

  /// Makes a table of the scenes for which `isKept` holds, with their texts' new numbers, and tells
  /// the scenes' new numbers.
  func compacted(
    keeping isKept: (Int) -> Bool, texts: ContiguousArray<UInt32>
  ) -> (SceneTable, numbers: ContiguousArray<UInt32>) {
    var table = SceneTable()
    var numbers = ContiguousArray(repeating: SlotLists.none, count: trades.count)
    for scene in trades.indices where isKept(scene) {
      let number = table.number(
        trade: Int(texts[trade(scene)]), place: Int(texts[place(scene)]))
      numbers[scene] = UInt32(number)
    }
    return (table, numbers)
  }

  var count: Int { trades.count }

  /// Returns the scenes of which either text was found.
  func scenes(with texts: Bitmap) -> Bitmap {
    Bitmap(count: trades.count) { texts[Int(trades[$0])] || texts[Int(places[$0])] }
  }
}
