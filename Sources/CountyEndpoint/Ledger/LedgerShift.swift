package import OddJobMarket

/// A shift as the county counts it: who may confirm how many of its places.
///
/// At any time `headcount` = what the stations were allotted + `free`, and of an allotment as many
/// rights are left as are not confirmed; nothing is negative.
package struct LedgerShift: Hashable, Sendable {
  /// One station's rights to the shift's places.
  package struct Allotment: Hashable, Sendable {
    /// Granted in total.
    package var allotted = 0
    /// Of these, used by confirmed applications.
    package var confirmed = 0
    /// Went back when the shift was cut off or the station written off. What the station said on
    /// the strength of them is still honoured while there is a place.
    package var lapsed = 0
    /// Asked back by the county, and not released yet.
    package var recall = 0
    /// The last operation of the station that changed its rights and is counted in.
    package var through: Int64 = 0

    package init() {}

    /// Rights that are left.
    package var outstanding: Int { allotted - confirmed }
  }

  package let id: ShiftID
  package let posting: PostingID
  package var day: Int
  package var startMilliseconds: Int64
  package var endMilliseconds: Int64
  package var headcount: Int
  package var free: Int
  package var allotments: [StationID: Allotment]
  /// False once it was cut off: no right to it is given out any more.
  package var isOpen = true
  /// Its employer called it off: nobody is confirmed any more.
  package var isCancelled = false
  /// How much work each station is expected to place, once the county shares the places out.
  package var demand: [StationID: Int] = [:]

  /// Makes a shift as a station published it: all rights are there.
  package init(
    id: ShiftID, posting: PostingID, day: Int, startMilliseconds: Int64, endMilliseconds: Int64,
    headcount: Int, bornAt station: StationID?
  ) {
    self.id = id
    self.posting = posting
    self.day = day
    self.startMilliseconds = startMilliseconds
    self.endMilliseconds = endMilliseconds
    self.headcount = headcount
    free = headcount
    allotments = [:]
    if let station { grant(headcount, to: station) }
  }

  package var confirmed: Int { allotments.values.reduce(0) { $0 + $1.confirmed } }
  package var outstanding: Int { allotments.values.reduce(0) { $0 + $1.outstanding } }

  package subscript(station: StationID) -> Allotment {
    get { allotments[station] ?? Allotment() }
    set { allotments[station] = newValue }
  }

  /// Whether the ledger of places holds.
  package var isBalanced: Bool {
    headcount == confirmed + outstanding + free && free >= 0 && headcount >= 0
      && allotments.values.allSatisfy {
        $0.confirmed >= 0 && $0.outstanding >= 0 && $0.lapsed >= 0 && $0.recall >= 0
      }
  }

  package func overlaps(_ other: LedgerShift) -> Bool {
    startMilliseconds < other.endMilliseconds && other.startMilliseconds < endMilliseconds
  }
}

extension LedgerShift {
  /// Gives a station rights out of the free places.
  package mutating func grant(_ count: Int, to station: StationID) {
    self[station].allotted += count
    free -= count
  }

  /// Uses one right of the station, and says whether there was one.
  ///
  /// After a cut-off a right that lapsed still stands for what was said on the strength of it: the
  /// place was never given to anyone else.
  package mutating func confirm(at station: StationID) -> Bool {
    if self[station].outstanding == 0 {
      guard self[station].lapsed > 0, free > 0 else { return false }
      self[station].lapsed -= 1
      grant(1, to: station)
    }
    self[station].confirmed += 1
    return true
  }

  /// Takes a confirmed application off its place. The right stays with its station; after a cut-off
  /// it goes back.
  package mutating func vacate(at station: StationID) {
    self[station].confirmed -= 1
    if !isOpen { lapse(1, of: station) }
  }

  /// Takes a confirmed application off its place together with the station's right to it.
  package mutating func returnRight(of station: StationID) {
    self[station].confirmed -= 1
    self[station].allotted -= 1
    free += 1
  }

  /// Takes unused rights of the station back, and says whether it had so many.
  package mutating func release(_ count: Int, from station: StationID) -> Bool {
    guard count > 0, self[station].outstanding >= count else { return false }
    self[station].allotted -= count
    self[station].recall = max(0, self[station].recall - count)
    free += count
    return true
  }

  /// Says that what an operation of the station did to its rights is counted in.
  package mutating func count(_ place: OperationPlace?, at station: StationID) {
    guard let place else { return }
    self[station].through = max(self[station].through, place.sequence)
  }

  /// Takes places away that the station has the right to and has not used.
  package mutating func cut(
    _ count: Int, at station: StationID, through sequence: Int64
  ) -> Bool {
    guard count > 0, self[station].outstanding >= count else { return false }
    self[station].allotted -= count
    self[station].through = sequence
    headcount -= count
    return true
  }

  /// Gives places back that were cut.
  package mutating func restore(_ count: Int, at station: StationID, through sequence: Int64) {
    headcount += count
    self[station].allotted += count
    self[station].through = sequence
  }

  /// Brings unused rights of one station back for good, after an operator has given it up.
  package mutating func writeOff(_ station: StationID) {
    lapse(self[station].outstanding, of: station)
    self[station].recall = 0
  }

  /// Ends the giving out: every right that is not used comes back.
  package mutating func cutOff() {
    guard isOpen else { return }
    isOpen = false
    for station in allotments.keys { writeOff(station) }
  }

  /// Takes a cut-off back, in which nothing was given to anyone.
  package mutating func reopen() {
    guard !isOpen else { return }
    isOpen = true
    for station in allotments.keys.sorted() {
      let count = min(self[station].lapsed, free)
      self[station].lapsed -= count
      grant(count, to: station)
    }
  }

  private mutating func lapse(_ count: Int, of station: StationID) {
    self[station].allotted -= count
    self[station].lapsed += count
    free += count
  }
}
