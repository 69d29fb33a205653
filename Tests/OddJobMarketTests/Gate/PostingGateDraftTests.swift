import OddJobMarket
import Testing

@Suite("Posting gate: drafts")
struct PostingGateDraftTests {
  private func rules(_ draft: PostingDraft, _ standards: GateStandards? = nil) throws -> [String] {
    let standards = try standards ?? DraftFixtures.standards()
    return try StandardGate.gate().findings(for: draft, standards: standards).map(\.rule)
  }

  @Test("an honest draft has no finding")
  func passesHonest() throws {
    #expect(try rules(DraftFixtures.honest()) == [])
  }

  @Test("an empty draft is told every part it lacks, each with its field")
  func namesMissingParts() throws {
    let found = try StandardGate.gate().findings(
      for: PostingDraft(), standards: DraftFixtures.standards())
    #expect(
      found.map(\.field) == [
        .employer, .kind, .content, .site, .shifts, .pay, .unit, .settlement, .payer, .validity,
        .contact,
      ])
    #expect(found.map(\.words).first == "用工方")
    #expect(found.allSatisfy { $0.range.isEmpty })
  }

  @Test("an employer whose papers nobody has seen is a warning")
  func warnsOfUnverified() throws {
    let draft = try DraftFixtures.changed {
      $0.employer = try DraftFixtures.employer(.firm, seen: false)
    }
    let found = try StandardGate.gate().findings(for: draft, standards: DraftFixtures.standards())
    #expect(found.map(\.rule) == ["draft.employer-unverified"])
    #expect(found.map(\.severity) == [.warning])
  }

  static let payments: [(Int, PayUnit, Int, Int?, Bool)] = [
    // Minimum 19.60 yuan an hour.
    (1_960, .hour, 8, nil, true), (1_959, .hour, 8, nil, false),
    (15_680, .day, 8, nil, true), (15_679, .day, 8, nil, false),
    (7_840, .halfDay, 4, nil, true), (7_839, .halfDay, 4, nil, false),
    (15_680, .lumpSum, 8, nil, true), (15_679, .lumpSum, 8, nil, false),
    (35, .jin, 8, 15_680, true), (35, .jin, 8, 15_679, false),
    (800, .squareMetre, 8, 18_000, true), (1_500, .trip, 2, 3_919, false),
  ]

  @Test("pay is compared with the county's minimum by the hour", arguments: payments)
  func comparesWithMinimum(fen: Int, unit: PayUnit, hours: Int, expected: Int?, passes: Bool) throws
  {
    let draft = try DraftFixtures.changed {
      $0.amount = Money(fen: fen)
      $0.unit = unit
      $0.expectedDailyPay = expected.map { Money(fen: $0) }
      $0.shifts = [try DraftFixtures.shift(hours: hours)]
    }
    #expect(try rules(draft) == (passes ? [] : ["pay.below-minimum"]))
  }

  @Test("the finding names the minimum, its document and the pay")
  func namesMinimum() throws {
    let draft = try DraftFixtures.changed { $0.amount = .yuan(150) }
    let found = try StandardGate.gate().findings(for: draft, standards: DraftFixtures.standards())
    let finding = try #require(found.first)
    #expect(finding.words == "150元/天")
    #expect(finding.why.chinese == "低于本县每小时最低工资19.6元（黔人社发〔2025〕1号）")
    #expect(finding.mend.english.contains("19.6"))
    #expect(finding.severity == .finding)
  }

  @Test("a household below the minimum is warned")
  func warnsHousehold() throws {
    let draft = try DraftFixtures.changed {
      $0.amount = .yuan(150)
      $0.employer = try DraftFixtures.employer(.household)
    }
    let found = try StandardGate.gate().findings(for: draft, standards: DraftFixtures.standards())
    #expect(found.map(\.rule) == ["pay.household-below-minimum"])
    #expect(found.map(\.severity) == [.warning])
  }

  @Test("without a minimum, or before it holds, nothing is compared")
  func comparesNothing() throws {
    let draft = try DraftFixtures.changed { $0.amount = .yuan(1) }
    #expect(try rules(draft, GateStandards(today: DraftFixtures.day)) == [])
    var standards = try DraftFixtures.standards()
    standards.minimumWage?.from = DraftFixtures.day.advanced(by: 1).date
    #expect(try rules(draft, standards) == [])
  }

  @Test(
    "8 hours pass, more are flagged, more than 11 refused",
    arguments: [
      (8, []), (9, ["hours.over-eight"]), (11, ["hours.over-eight"]), (12, ["hours.over-eleven"]),
    ])
  func countsHours(hours: Int, expected: [String]) throws {
    let draft = try DraftFixtures.changed {
      $0.amount = .yuan(400)
      $0.shifts = [try DraftFixtures.shift(hours: hours)]
    }
    #expect(try rules(draft) == expected)
  }

  @Test("stated hours of work leave the breaks out, up to 11 hours from start to end")
  func statedHours() throws {
    var draft = try DraftFixtures.changed { $0.hoursPerDay = 8 }
    draft.shifts = [try DraftFixtures.shift(hours: 10)]
    #expect(try rules(draft) == [])
    draft.shifts = [try DraftFixtures.shift(hours: 12)]
    #expect(try rules(draft) == ["hours.over-eleven"])
  }

  @Test("a monthly settlement stands for posts that are no odd jobs")
  func monthlySettlement() throws {
    var draft = try DraftFixtures.changed { $0.settlement = .monthly }
    #expect(try rules(draft) == ["settlement.monthly"])
    draft.kind = .publicWelfare
    #expect(try rules(draft) == [])
  }

  @Test("texts are named by their field and range")
  func namesField() throws {
    let draft = try DraftFixtures.changed { $0.content = "搬货，限男性" }
    let found = try StandardGate.gate().findings(for: draft, standards: DraftFixtures.standards())
    #expect(found.map(\.field) == [.content])
    #expect(found.map(\.range) == [3..<6])
  }

  @Test("what an insurance is and who else pays it are read, and name the insurance")
  func readsInsurance() throws {
    for insurance in [
      Insurance(kind: "意外险，限男性", payer: "用工方"), Insurance(kind: "意外险", payer: "限男性"),
    ] {
      let draft = try DraftFixtures.changed { $0.insurance = insurance }
      let found = try StandardGate.gate()
        .findings(for: draft, standards: DraftFixtures.standards())
      #expect(found.map(\.field) == [.insurance])
      #expect(found.map(\.range) == [4..<7])
    }
    // The control: who pays the wages is read as the payer already.
    let draft = try DraftFixtures.changed {
      $0.payer = "限男性"
      $0.insurance = Insurance(kind: "意外险", payer: "限男性")
    }
    let found = try StandardGate.gate().findings(for: draft, standards: DraftFixtures.standards())
    #expect(found.map(\.field) == [.payer])
  }

  @Test("a lawful reason lifts its rule and no other")
  func lawfulReason() throws {
    var draft = try DraftFixtures.changed { $0.content = "矿山井口装车，限男性，18-55岁" }
    #expect(try rules(draft) == ["sex.men-only", "age.limit"])
    draft.lawfulReasons = [.womensBarredWork]
    #expect(try rules(draft) == ["age.limit"])
    draft.lawfulReasons = [.womensBarredWork, .safetyAgeRule]
    #expect(try rules(draft) == [])
    draft.content = "限女性"
    #expect(try rules(draft) == ["sex.women-only"])
  }

  @Test("the certificate may be named in another part, or be that of the trade")
  func certificateElsewhere() throws {
    var draft = try DraftFixtures.changed { $0.title = "招焊工" }
    #expect(try rules(draft) == ["danger.electric"])
    draft.content = "焊楼梯栏杆，要有焊工证"
    #expect(try rules(draft) == [])
    draft.content = "焊楼梯栏杆"
    draft.trade = TradeCode("welder")
    #expect(try rules(draft) == [])
  }
}
