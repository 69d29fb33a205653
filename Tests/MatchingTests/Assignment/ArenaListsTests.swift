import OddJobMarket
import Testing

@testable import Matching

@Suite("Lists in blocks of memory")
struct ArenaListsTests {
  @Test("of the sizes of rooms the largest that fits and the smallest that is enough are found")
  func sizes() {
    for room in 1...20_000 {
      let below = RoomSize.number(atMost: room)
      #expect(RoomSize.size(below) <= room && RoomSize.size(below + 1) > room, "\(room)")
      let above = RoomSize.number(atLeast: room)
      #expect(RoomSize.size(above) >= room && (above == 0 || RoomSize.size(above - 1) < room))
      #expect(RoomSize.size(above) * 4 <= room * 5 + 4, "at most a quarter too large: \(room)")
    }
  }

  @Test(
    "lists hold what plain arrays hold, whatever is added, removed and given up", arguments: 0..<20)
  func model(seed: Int) {
    var chance = SeededGenerator(seed: UInt64(seed))
    var plain = (0..<30).map { _ in (0..<chance.below(12)).map { _ in Int32(chance.below(1_000)) } }
    var starts: ContiguousArray<Int> = [0]
    for list in plain { starts.append((starts.last ?? 0) + list.count) }
    var lists = ArenaLists<Int32>(starts: starts, elements: ContiguousArray(plain.joined()))
    var released: Set<Int> = []
    for step in 0..<6_000 {
      let list = chance.below(plain.count)
      switch chance.below(20) {
      case 0:
        #expect(lists.addList(room: chance.below(40)) == plain.count)
        plain.append([])
      case 1:
        lists.release(list)
        plain[list] = []
        released.insert(list)
      case 2..<6 where !plain[list].isEmpty:
        let index = chance.below(plain[list].count)
        lists.removeSwapping(index, of: list)
        plain[list].swapAt(index, plain[list].count - 1)
        plain[list].removeLast()
      default:
        lists.append(Int32(step), to: list)
        plain[list].append(Int32(step))
      }
    }
    for list in plain.indices {
      #expect(Array(lists.elements(of: list)) == plain[list], "seed \(seed), list \(list)")
      #expect(Int(lists.room(of: list)) >= plain[list].count)
    }
    #expect(!released.isEmpty)
  }

  @Test("room that was given up is used again")
  func reuse() {
    var blocks = RoomBlocks<Int32>(PlainArray(repeating: 0, count: 1))
    let (first, room) = blocks.take(33)
    blocks.give(first, room: room)
    #expect(blocks.take(34).start == first)
    // The control: what is in use is nobody else's.
    #expect(blocks.take(34).start != first)
  }
}
