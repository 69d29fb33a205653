import CountyAPI
import OddJobMarket

/// A posting as the feed tells of it, read member by member: what is not of this shape is a fault
/// that names the member. Texts are cleaned of what could hide or reorder them.
struct CountyPosting {
  var posting: Posting
  var shifts: [Shift]
  /// The station where it was born; nil for the county's own.
  var origin: StationID?
  var employerKind: EmployerKind?
  var employerName: String?
  var isDecidedByCounty: Bool
  /// Shifts that were called off.
  var cancelled: Set<ShiftID>

  init(_ members: JSONMembers) throws(WireFault) {
    let id: PostingID = try members.identifier("posting")
    origin = try members.optional("origin") { name throws(WireFault) in
      try members.identifier(name)
    }
    employerKind = try members.optional("employerKind") { name throws(WireFault) in
      try members.choice(name)
    }
    employerName = try members.text("employerName", upTo: 120)
    isDecidedByCounty =
      try members.has("decidedBy") ? members.string("decidedBy", upTo: 32) == "county" : false
    posting = try Self.posting(id, members)
    shifts = []
    cancelled = []
    let entries = try members.array("shifts", upTo: 400) { member throws(WireFault) in
      (
        try Self.shift(of: id, member),
        try member.has("isCancelled") ? member.bool("isCancelled") : false
      )
    }
    for (shift, isCancelled) in entries {
      shifts.append(shift)
      if isCancelled { cancelled.insert(shift.id) }
    }
    guard !shifts.isEmpty, Set(shifts.map(\.id)).count == shifts.count else {
      throw WireFault(path: members.at("shifts"), expected: "shifts, each once")
    }
  }

  private static func posting(
    _ id: PostingID, _ members: JSONMembers
  ) throws(WireFault) -> Posting {
    let contact = PostingContact(
      name: try members.text("contactName", upTo: 120) ?? "",
      phone: try members.text("contactPhone", upTo: 32) ?? "")
    let reasons = try members.has("lawfulReasons") ? members.strings("lawfulReasons", upTo: 16) : []
    return Posting(
      id: id, employer: try members.identifier("employer"), kind: try members.choice("kind"),
      trade: TradeCode(try members.required("trade", upTo: 64)),
      title: try members.required("title", upTo: 400),
      content: try members.text("content", upTo: 8_000, keepingLines: true) ?? "",
      site: Site(
        name: try members.text("site", upTo: 400) ?? "",
        township: try members.text("township", upTo: 120) ?? "",
        coordinate: try members.coordinate()),
      pay: try pay(members), meals: try members.choice("meals"), ride: try members.choice("ride"),
      insurance: try insurance(members), hiringMode: try members.choice("hiringMode"),
      contact: contact, isUrgent: try members.bool("isUrgent"),
      validUntil: try members.instant("validUntilMs"), state: try members.choice("state"),
      lawfulReasons: Set(reasons.compactMap(LawfulReason.init)))
  }

  private static func pay(_ members: JSONMembers) throws(WireFault) -> Pay {
    Pay(
      amount: try members.money("payFen") ?? Money(fen: 0), unit: try members.choice("payUnit"),
      hoursPerDay: try members.optional("hoursPerDay") { name throws(WireFault) in
        Int(try members.integer(name, in: 1...24))
      },
      expectedDailyPay: try members.money("expectedDailyFen"),
      overtimePerHour: try members.money("overtimeFen"),
      payer: try members.text("payer", upTo: 120) ?? "",
      settlement: try members.choice("settlement"), method: try members.choice("payMethod"))
  }

  private static func insurance(_ members: JSONMembers) throws(WireFault) -> Insurance? {
    guard let kind = try members.text("insurance", upTo: 120), !kind.isEmpty else { return nil }
    return Insurance(
      kind: kind, payer: try members.text("insurancePayer", upTo: 120) ?? "",
      ageLimitYears: try members.optional("insuranceAgeLimit") { name throws(WireFault) in
        Int(try members.integer(name, in: 1...120))
      },
      sum: try members.money("insuranceSumFen"))
  }

  private static func shift(
    of posting: PostingID, _ members: JSONMembers
  ) throws(WireFault) -> Shift {
    guard
      let window = TimeWindow(
        start: try members.instant("startMs"), end: try members.instant("endMs"))
    else { throw WireFault(path: members.at("endMs"), expected: "after startMs") }
    return Shift(
      id: try members.identifier("shift"), posting: posting,
      day: BusinessDay(number: try members.count("day", upTo: 100_000)), window: window,
      places: try members.count("places", upTo: 10_000))
  }
}

extension JSONMembers {
  /// Reads a text from outside, cleaned; nil where there is none.
  func text(
    _ name: String, upTo limit: Int, keepingLines: Bool = false
  ) throws(WireFault) -> String? {
    guard has(name) else { return nil }
    return try string(name, upTo: limit).cleaned(keepingLines: keepingLines)
  }

  func required(_ name: String, upTo limit: Int) throws(WireFault) -> String {
    guard let text = try text(name, upTo: limit), !text.isEmpty else {
      throw WireFault(path: at(name), expected: "a text that is not empty")
    }
    return text
  }

  func instant(_ name: String) throws(WireFault) -> Instant {
    Instant(milliseconds: try integer(name))
  }

  func money(_ name: String) throws(WireFault) -> Money? {
    guard has(name) else { return nil }
    return Money(fen: Int(try integer(name, in: 0...1_000_000_000)))
  }

  /// Reads a point in microdegrees; nil where either half is missing.
  func coordinate() throws(WireFault) -> Coordinate? {
    guard has("latitude"), has("longitude") else { return nil }
    return Coordinate(
      latitudeMicrodegrees: Int(try integer("latitude", in: -90_000_000...90_000_000)),
      longitudeMicrodegrees: Int(try integer("longitude", in: -180_000_000...180_000_000)))
  }
}
