import Matching
package import OddJobMarket
package import Store

/// A day's draw worked out anew from the chain of operations, beside what the seats show.
package struct DrawCheck: Hashable, Sendable {
  /// What does not agree.
  package enum Fault: Hashable, Sendable {
    /// The chain itself is broken at this operation.
    case chainBroken(Int64)
    /// The seed is not the one whose hash was promised, or was drawn before the promise.
    case promiseBroken
    /// The draw left out people who had signed in, or took in others.
    case peopleDiffer
    /// The seats show another hash, seed or last number than the chain holds.
    case noticeDiffers
    /// The order that the seats show differs from this place on, 1 for the first.
    case orderDiffers(place: Int)
  }

  package let day: BusinessDay
  /// What the chain says.
  package let record: DrawRecord
  /// The sign-in numbers in the order of the draw, worked out anew; then who came after it.
  package let order: [Int]
  /// The sign-in numbers in the order that the seats show before anybody was moved by hand.
  package let shown: [Int]
  /// How many people staff moved by hand after the rule.
  package let movedCount: Int
  package let faults: [Fault]
}

extension Desk {
  /// Works a day's draw out anew from the chain and compares it with what the seats show.
  ///
  /// Nothing of it goes by the list that is shown but the comparison itself: the numbers are those of
  /// the sign-ins' operations, the lots are made from the seed of the draw's.
  package func drawCheck(on day: BusinessDay) throws -> DrawCheck {
    let record = try store.drawRecord(on: day)
    let shown = try turns(on: day, by: .draw)
    let ruled = shown.list.entries.sorted { $0.ruledTurn < $1.ruledTurn }
    let order = Self.order(record)
    var faults: [DrawCheck.Fault] = []
    if let broken = try store.verifyChain().firstBroken { faults.append(.chainBroken(broken)) }
    if let drawnBy = record.drawnBy {
      if record.seedHash != record.commitment || record.promisedBy.map({ $0 > drawnBy }) != false {
        faults.append(.promiseBroken)
      }
      let last = record.signIns.filter { $0.sequence < drawnBy }.map(\.number).max()
      if last != record.lastNumber { faults.append(.peopleDiffer) }
    }
    let notice = shown.draw
    if notice?.commitment != record.commitment || notice?.seed != record.seed
      || notice?.lastNumber != record.lastNumber
    {
      faults.append(.noticeDiffers)
    }
    let pairs = zip(order, ruled)
    if let place = Array(pairs).firstIndex(where: {
      $0.person != $1.person || $0.number != $1.number
    })
      ?? (order.count == ruled.count ? nil : min(order.count, ruled.count))
    {
      faults.append(.orderDiffers(place: place + 1))
    }
    return DrawCheck(
      day: day, record: record, order: order.map(\.number), shown: ruled.map(\.number),
      movedCount: shown.list.entries.count { !$0.moves.isEmpty }, faults: faults)
  }

  /// The sign-ins of the chain in the order of its draw; those after it, or all where there was none,
  /// in their own.
  private static func order(_ record: DrawRecord) -> [DrawRecord.SignIn] {
    var first: [JobSeekerID: DrawRecord.SignIn] = [:]
    for signIn in record.signIns where signIn.number < first[signIn.person]?.number ?? .max {
      first[signIn.person] = signIn
    }
    let signIns = first.values.sorted { $0.number < $1.number }
    let draw = record.seed.flatMap {
      TurnDraw(
        seed: $0, commitment: record.commitment ?? "", lastNumber: record.lastNumber ?? 0)
    }
    guard let draw else { return signIns }
    return signIns.filter { $0.number <= draw.lastNumber }
      .sorted { (draw.lot(of: $0.number), $0.number) < (draw.lot(of: $1.number), $1.number) }
      + signIns.filter { $0.number > draw.lastNumber }
  }
}
