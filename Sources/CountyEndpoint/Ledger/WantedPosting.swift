import CountyAPI
import OddJobMarket

/// What the ledger reads of a posting's body; the rest is passed on as it stands.
struct WantedPosting {
  struct WantedShift {
    let id: ShiftID
    let day: Int
    let start: Int64
    let end: Int64
    let places: Int

    func ledgerShift(of posting: PostingID, bornAt station: StationID?) -> LedgerShift {
      LedgerShift(
        id: id, posting: posting, day: day, startMilliseconds: start, endMilliseconds: end,
        headcount: places, bornAt: station)
    }
  }

  let id: PostingID
  let employer: EmployerID
  let state: PostingState
  let shifts: [WantedShift]

  init(_ members: JSONMembers) throws(WireFault) {
    id = try members.identifier("posting")
    employer = try members.identifier("employer")
    state = try members.choice("state")
    shifts = try members.array("shifts", upTo: 400) { member throws(WireFault) in
      let start = try member.integer("startMs")
      guard start < WireLimits.largestInteger else {
        throw WireFault(path: member.at("startMs"), expected: "before the end of time")
      }
      return WantedShift(
        id: try member.identifier("shift"), day: try member.count("day"), start: start,
        end: try member.integer("endMs", in: (start + 1)...WireLimits.largestInteger),
        places: try member.count("places", upTo: 10_000))
    }
    guard !shifts.isEmpty, Set(shifts.map(\.id)).count == shifts.count else {
      throw WireFault(path: members.at("shifts"), expected: "at least one shift, each once")
    }
  }
}
