import CountyAPI
import OddJobMarket

extension CountyLedger {
  mutating func takeApplication(_ act: inout LedgerAct) throws(LedgerRejection) {
    let (id, person, shiftID) = try act.body { members throws(WireFault) in
      (
        try members.identifier("application", of: Application.self),
        try members.identifier("person", of: JobSeeker.self),
        try members.identifier("shift", of: Shift.self)
      )
    }
    guard set.applications[id] == nil else {
      act.status = .duplicate
      return
    }
    _ = try shift(shiftID)
    know(person, at: act.station)
    set.put(
      LedgerApplication(id: id, station: act.station, person: person, shift: shiftID))
  }

  mutating func stepApplication(_ act: inout LedgerAct) throws(LedgerRejection) {
    let (id, event, from, to) = try act.body { members throws(WireFault) in
      (
        try members.identifier("application", of: Application.self),
        try members.choice("event", of: ApplicationEvent.self),
        try members.choice("from", of: ApplicationState.self),
        try members.choice("to", of: ApplicationState.self)
      )
    }
    var application = try ownApplication(id, act)
    guard application.state == from else {
      throw .code(.illegalStep, "The application is \(application.state.rawValue) at the county.")
    }
    // A mark on better authority than the one before leaves an arrival where it is.
    let isMark = event == .arrive && from == .arrived && to == .arrived
    guard isMark || (from.legalEvents.contains(event) && event.target == to) else {
      throw .code(.illegalStep, "\(event.rawValue) does not lead from \(from.rawValue).")
    }
    if event == .leaveMidway { application.hasLeft = true }
    try move(application, to: to, &act)
  }

  /// Takes an act back: what it names is again as it was, and a place is looked for anew.
  mutating func undo(_ act: inout LedgerAct) throws(LedgerRejection) {
    let records = try act.body { members throws(WireFault) in
      try members.array("records", upTo: 2_000) { member throws(WireFault) in
        try UndoneRecord(member)
      }
    }
    for case .posting(let id, let from, let to) in records {
      guard let posting = set.postings[id], posting.origin == act.station else {
        throw .code(.unknownSubject, "The county knows no posting \(id.text) of this station.")
      }
      guard posting.state == from else {
        throw .code(.illegalStep, "The posting is \(posting.state.rawValue) at the county.")
      }
      setState(of: posting, to: to, &act)
    }
    for record in records {
      switch record {
      case .application(let id, let from, let to):
        var application = try ownApplication(id, act)
        guard application.state == from else {
          throw .code(
            .illegalStep, "The application is \(application.state.rawValue) at the county.")
        }
        if from == .finished, to == .arrived { application.hasLeft = false }
        try move(application, to: to, &act)
      case .places(let id, let count):
        var shift = try shift(id)
        shift.restore(count, at: act.station, through: act.place.sequence)
        set.put(shift)
        act.touched.insert(id)
        if let posting = set.postings[shift.posting], posting.isKnown { tell(posting) }
      case .posting, .roll: break
      }
    }
  }

  private func ownApplication(
    _ id: ApplicationID, _ act: LedgerAct
  ) throws(LedgerRejection) -> LedgerApplication {
    guard let application = set.applications[id], application.station == act.station else {
      throw .code(.unknownSubject, "The county knows no application \(id.text) of this station.")
    }
    return application
  }

  /// Puts an application where its station says, and its place with it.
  private mutating func move(
    _ application: LedgerApplication, to next: ApplicationState, _ act: inout LedgerAct
  ) throws(LedgerRejection) {
    var application = application
    application.state = next
    let wantsPlace = next.isPlacement && !application.hasLeft
    switch (wantsPlace, application.standing) {
    case (true, .placed): break
    case (true, .pending): act.status = .pending
    case (true, .duplicate):
      act.status = .duplicate
      act.code = .duplicatePerson
    case (true, .none), (true, .standby):
      try enter(&application, &act)
    case (false, .placed):
      var shift = try shift(application.shift)
      shift.vacate(at: application.station)
      set.put(shift)
      act.touched.insert(shift.id)
      application.standing = .none
    case (false, _):
      application.standing = next == .standby ? .standby : .none
      if next == .standby {
        stamp(&application, act)
        act.touched.insert(application.shift)
      }
    }
    set.put(application)
  }

  /// Asks for the place that a station has promised.
  private mutating func enter(
    _ application: inout LedgerApplication, _ act: inout LedgerAct
  ) throws(LedgerRejection) {
    let shift = try shift(application.shift)
    guard !shift.isCancelled, set.postings[shift.posting]?.state.isEnd != true else {
      throw .code(.postingClosed, "The work was called off before.")
    }
    act.touched.insert(shift.id)
    stamp(&application, act)
    switch place(&application, effects: &act.effects) {
    case .placed: break
    case .pending: act.status = .pending
    case .duplicate:
      act.status = .duplicate
      act.code = .duplicatePerson
    case .none, .standby:
      act.status = .rejected
      act.code = .noPlaceRight
      act.detail = "No right to a place of \(shift.id.text) is left there: a standby."
    }
  }

  private mutating func stamp(_ application: inout LedgerApplication, _ act: LedgerAct) {
    application.order = set.takeOrder()
    application.operation = act.operation.id
    application.place = act.place
  }
}

/// One record that an undo names.
private enum UndoneRecord {
  case posting(PostingID, PostingState, PostingState)
  case application(ApplicationID, ApplicationState, ApplicationState)
  case places(ShiftID, Int)
  case roll

  init(_ members: JSONMembers) throws(WireFault) {
    if members.has("posting") {
      self = .posting(
        try members.identifier("posting"), try members.choice("from"), try members.choice("to"))
    } else if members.has("application") {
      self = .application(
        try members.identifier("application"), try members.choice("from"),
        try members.choice("to"))
    } else if members.has("places") {
      self = .places(try members.identifier("shift"), try members.count("places", upTo: 10_000))
    } else {
      self = .roll
    }
  }
}
