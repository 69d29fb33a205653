import OddJobMarket

/// Drafts for the gate: one that lacks nothing, and one for each fault a draft can have.
enum DraftFixtures {
  struct NoSuchFixture: Error {}

  static let day = BusinessDay(number: 20_708)

  static func standards(now: Instant? = Instant(milliseconds: 1_789_171_200_000)) throws
    -> GateStandards
  {
    guard let from = CivilDate(year: 2025, month: 2, day: 1) else { throw NoSuchFixture() }
    let minimum = MinimumWage(perHour: Money(fen: 1_960), from: from, document: "黔人社发〔2025〕1号")
    return GateStandards(minimumWage: minimum, today: day, now: now)
  }

  static func shift(hours: Int, dayOffset: Int = 0, places: Int = 2) throws -> DraftShift {
    let start = Instant(milliseconds: Int64(day.number + dayOffset) * 86_400_000)
    guard let window = TimeWindow(start: start, end: start + .hours(hours)) else {
      throw NoSuchFixture()
    }
    return DraftShift(day: day.advanced(by: dayOffset), window: window, places: places)
  }

  static func employer(_ kind: EmployerKind, seen: Bool = true) throws -> DraftEmployer {
    guard let id = EmployerID(text: "6f9619ff-8b86-4011-b42d-00c04fc964ff") else {
      throw NoSuchFixture()
    }
    return DraftEmployer(
      id: id, kind: kind, name: "三穗县八弓镇惠民超市",
      verification: EmployerVerification(licenceSeen: seen, agentIdentitySeen: seen))
  }

  /// A draft in which nothing is wrong: 8 hours for 160 yuan.
  static func honest() throws -> PostingDraft {
    var draft = PostingDraft()
    draft.employer = try employer(.firm)
    draft.kind = .ordinary
    draft.trade = TradeCode("porter")
    draft.title = "超市卸货"
    draft.content = "把货从车上搬到仓库，男女不限"
    draft.site = Site(name: "惠民超市", township: "八弓镇")
    draft.amount = .yuan(160)
    draft.unit = .day
    draft.payer = "惠民超市"
    draft.settlement = .sameDay
    draft.contact = PostingContact(name: "王师傅", phone: "13812342046")
    draft.validUntil = Instant(milliseconds: 1_789_257_600_000)
    draft.shifts = [try shift(hours: 8)]
    return draft
  }

  /// Returns an honest draft with one thing changed.
  static func changed(_ change: (inout PostingDraft) throws -> Void) throws -> PostingDraft {
    var draft = try honest()
    try change(&draft)
    return draft
  }

  /// Drafts that together have every fault a draft can have.
  static func everyFault() throws -> [PostingDraft] {
    [
      PostingDraft(),
      try changed { $0.employer = try employer(.firm, seen: false) },
      try changed { $0.shifts = [try shift(hours: 8, places: 0)] },
      try changed { $0.unit = .piece },
      try changed { $0.validUntil = Instant(milliseconds: 1) },
      try changed { $0.shifts = [try shift(hours: 9)] },
      try changed { $0.shifts = [try shift(hours: 12)] },
      try changed { $0.amount = .yuan(150) },
      try changed {
        $0.amount = .yuan(150)
        $0.employer = try employer(.household)
      },
      try changed {
        $0.employer = try employer(.household)
        $0.content = "到三穗县八弓镇 惠民超市搬货"
      },
      try changed { $0.settlement = .monthly },
      try changed {
        $0.settlement = .onCompletion
        $0.shifts = [try shift(hours: 8), try shift(hours: 8, dayOffset: 15)]
      },
    ]
  }
}
