import CountyAPI
import FoundationEssentials
import OddJobMarket

/// A station's chain for tests: operations with a body each, and every hash.
struct TestChain {
  static let epoch: UInt64 = 7

  let station: StationID
  private(set) var entries: [[UInt8]] = []
  private(set) var hashes: [OperationHash]

  init(count: Int, bodyBytes: Int = 8) {
    station = Identifier(uuid(0xA11CE))
    hashes = [OperationHash(station: station, epoch: Self.epoch)]
    for number in 0..<count {
      let operation = Operation(
        id: Identifier(uuid(UInt64(number) + 1)), sequence: Int64(number) + 1, type: .signedIn,
        actor: .system,
        instant: OperationInstant(
          wallMilliseconds: 1, bootID: "boot", monotonicMilliseconds: 1,
          lastServerMilliseconds: nil),
        body: .object(["pad": .string(String(repeating: "x", count: bodyBytes))]),
        previousHash: hashes[number])
      entries.append(operation.canonicalBytes)
      hashes.append(OperationHash(ofCanonicalBytes: operation.canonicalBytes))
    }
  }

  var head: Int64 { Int64(entries.count) }

  func hash(at sequence: Int64) -> OperationHash? {
    hashes.indices.contains(Int(sequence)) ? hashes[Int(sequence)] : nil
  }

  func batch(first: Int64, count: Int, id: UInt64 = 99) -> OperationBatch {
    let last = min(Int(first) - 1 + count, entries.count)
    return OperationBatch(
      id: Identifier(uuid(id)), epoch: Self.epoch, firstSequence: first,
      previousHash: hashes[Int(first) - 1],
      entries: entries[(Int(first) - 1)..<last].map { .operation($0) })
  }

  func answer(_ batch: OperationBatch) -> BatchAnswer {
    BatchAnswer(
      batch: batch.id,
      results: (batch.firstSequence...batch.lastSequence).map {
        OperationResult(sequence: $0, id: nil, status: .applied)
      },
      acceptedThrough: batch.lastSequence, headHash: hashes[Int(batch.lastSequence)],
      headSignature: [])
  }
}

/// Returns a UUID that the number alone makes.
func uuid(_ number: UInt64) -> UUID {
  let (high, low) = (SeededGenerator.mixed(number), SeededGenerator.mixed(~number))
  func byte(_ word: UInt64, _ index: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: word >> (8 * index))
  }
  return UUID(
    uuid: (
      byte(high, 0), byte(high, 1), byte(high, 2), byte(high, 3), byte(high, 4), byte(high, 5),
      byte(high, 6), byte(high, 7), byte(low, 0), byte(low, 1), byte(low, 2), byte(low, 3),
      byte(low, 4), byte(low, 5), byte(low, 6), byte(low, 7)
    ))
}
