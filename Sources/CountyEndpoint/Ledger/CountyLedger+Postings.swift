import CountyAPI
import OddJobMarket

extension CountyLedger {
  mutating func publishPosting(_ act: inout LedgerAct) throws(LedgerRejection) {
    let wanted = try act.body { members throws(WireFault) in try WantedPosting(members) }
    guard set.postings[wanted.id] == nil else {
      act.status = .duplicate
      return
    }
    if set.employers[wanted.employer]?.isSuspended(on: act.day) == true {
      throw .code(.employerSuspended, "The employer \(wanted.employer.text) is suspended.")
    }
    var posting = LedgerPosting(
      id: wanted.id, origin: act.station, employer: wanted.employer, state: wanted.state,
      body: act.operation.body.canonicalBytes)
    posting.isKnown = wanted.state.isPublic
    set.put(posting)
    for shift in wanted.shifts {
      guard set.shifts[shift.id] == nil else {
        throw .code(.malformed, "The shift \(shift.id.text) is another posting's.")
      }
      set.put(shift.ledgerShift(of: wanted.id, bornAt: act.station))
      act.touched.insert(shift.id)
    }
    if posting.isKnown { tell(posting) }
  }

  mutating func amendPosting(_ act: inout LedgerAct) throws(LedgerRejection) {
    let wanted = try act.body { members throws(WireFault) in try WantedPosting(members) }
    var posting = try ownPosting(wanted.id, act)
    let old = set.shifts.values.filter { $0.posting == wanted.id }
    let isUntouched = old.allSatisfy {
      $0.confirmed == 0 && $0[act.station].allotted == $0.headcount && $0.isOpen
    }
    guard posting.state == .inReview, isUntouched else {
      throw .code(.illegalStep, "Only a posting in review that nobody has applied for is amended.")
    }
    posting.body = act.operation.body.canonicalBytes
    set.put(posting)
    for shift in old { set.removeShift(shift.id) }
    for shift in wanted.shifts {
      if let other = set.shifts[shift.id], other.posting != wanted.id {
        throw .code(.malformed, "The shift \(shift.id.text) is another posting's.")
      }
      set.put(shift.ledgerShift(of: wanted.id, bornAt: act.station))
      act.touched.insert(shift.id)
    }
  }

  mutating func stepPosting(_ act: inout LedgerAct) throws(LedgerRejection) {
    let (id, next) = try act.body { members throws(WireFault) in
      (
        try members.identifier("posting", of: Posting.self),
        try members.choice("state", of: PostingState.self)
      )
    }
    let posting = try ownPosting(id, act)
    if posting.isDecidedByCounty, posting.state == next {
      // The station has carried out what the county decided.
      act.status = .duplicate
      return
    }
    guard posting.state.successors.contains(next) else {
      throw .code(
        .illegalStep,
        "A posting that is \(posting.state.rawValue) does not become \(next.rawValue).")
    }
    setState(of: posting, to: next, &act)
  }

  /// Puts a posting into a state; its end brings the rights back, and only an undo takes that back.
  mutating func setState(
    of posting: LedgerPosting, to next: PostingState, _ act: inout LedgerAct
  ) {
    var posting = posting
    let wasEnded = posting.state.isEnd
    posting.state = next
    posting.isDecidedByCounty = false
    if wasEnded != next.isEnd {
      for var shift in set.shifts.values where shift.posting == posting.id {
        if next.isEnd { shift.cutOff() } else if !shift.isCancelled { shift.reopen() }
        set.put(shift)
        act.touched.insert(shift.id)
        tellAllotments(of: shift, except: act.station)
      }
    }
    let isNews = posting.isKnown || next.isPublic
    posting.isKnown = isNews
    set.put(posting)
    if isNews { tell(posting) }
  }

  mutating func raisePay(_ act: inout LedgerAct) throws(LedgerRejection) {
    let (id, fen) = try act.body { members throws(WireFault) in
      (
        try members.identifier("posting", of: Posting.self),
        try members.count("fen", upTo: 1_000_000_000)
      )
    }
    var posting = try ownPosting(id, act)
    posting.payFen = fen
    set.put(posting)
    if posting.isKnown { tell(posting) }
  }

  /// Returns the shift that an operation on places names, and how many of them.
  static func shiftAndCount(_ members: JSONMembers) throws(WireFault) -> (ShiftID, Int) {
    (try members.identifier("shift"), try members.count("count", upTo: 10_000))
  }

  mutating func cutPlaces(_ act: inout LedgerAct) throws(LedgerRejection) {
    let (id, count) = try act.body { members throws(WireFault) in
      try Self.shiftAndCount(members)
    }
    var shift = try shift(id)
    guard shift.cut(count, at: act.station, through: act.place.sequence) else {
      throw .code(.noPlaceRight, "\(shift[act.station].outstanding) rights are left there.")
    }
    set.put(shift)
    act.touched.insert(id)
    if let posting = set.postings[shift.posting], posting.isKnown { tell(posting) }
  }

  mutating func cancelShift(_ act: inout LedgerAct) throws(LedgerRejection) {
    let id = try act.body { members throws(WireFault) in
      try members.identifier("shift", of: Shift.self)
    }
    var shift = try shift(id)
    _ = try ownPosting(shift.posting, act)
    guard !shift.isCancelled else {
      act.status = .duplicate
      return
    }
    shift.isCancelled = true
    shift.cutOff()
    shift[act.station].through = act.place.sequence
    set.put(shift)
    act.touched.insert(id)
    tellAllotments(of: shift, except: act.station)
    if let posting = set.postings[shift.posting], posting.isKnown { tell(posting) }
  }

  func shift(_ id: ShiftID) throws(LedgerRejection) -> LedgerShift {
    guard let shift = set.shifts[id] else {
      throw .code(.unknownSubject, "The county knows no shift \(id.text).")
    }
    return shift
  }

  /// A posting is changed where it was born and nowhere else.
  private func ownPosting(
    _ id: PostingID, _ act: LedgerAct
  ) throws(LedgerRejection) -> LedgerPosting {
    guard let posting = set.postings[id] else {
      throw .code(.unknownSubject, "The county knows no posting \(id.text).")
    }
    guard posting.origin == act.station else {
      throw .code(.illegalStep, "The posting is changed where it was born, and not here.")
    }
    return posting
  }
}

extension PostingState {
  /// Whether other stations may see it.
  var isPublic: Bool { self == .live || self == .paused || self == .closed || self == .cancelled }

  /// Whether nobody is hired by it any more, for good.
  var isEnd: Bool { self == .cancelled || self == .rejected }
}

extension LedgerAct {
  /// The day of the operation by its station's wall clock, in days since 1970 (UTC+8).
  var day: Int { Int((operation.wallMilliseconds + 28_800_000) / 86_400_000) }
}
