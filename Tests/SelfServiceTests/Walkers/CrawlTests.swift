import FoundationEssentials
import OddJobMarket
import PinyinInput
import SelfService
import TerminalUI
import Testing

@Suite("Random crawl")
struct CrawlTests {
  /// Runs of 5,000 messages each. In full, a million: STATION_LONG_RUNS=200 swift test --filter
  /// SelfServiceTests.CrawlTests; the number is that of the seeds.
  private static let longSeeds = ProcessInfo.processInfo.environment["STATION_LONG_RUNS"].flatMap {
    UInt64($0)
  }

  @Test(
    "anything at all leaves a seat that goes home in two actions",
    arguments: 1...max(4, longSeeds ?? 4))
  func crawl(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    var seat = Seat(Screens.sizes[Int(seed) % Screens.sizes.count])
    var asked: [SelfServiceEffect] = []
    for step in 0..<5_000 {
      let frame = seat.frame
      switch Int.random(in: 0..<20, using: &chance) {
      case 0..<11:
        if let target = frame.targets.randomElement(using: &chance), target.isEnabled {
          seat.send(target.message)
        }
      case 11..<14: seat.press(Self.keys.randomElement(using: &chance) ?? .enter)
      case 14:
        let row = Int.random(in: 0..<50, using: &chance)
        seat.tap(Position(row: row, column: Int.random(in: 0..<150, using: &chance)))
      case 15: seat.wait(Int.random(in: 1...25, using: &chance))
      case 16: seat.send(.resized(Self.sizes.randomElement(using: &chance) ?? frame.size))
      case 17:
        let replies = Self.strayReplies
        seat.reply(replies.randomElement(using: &chance) ?? .marketChanged)
      default:
        if let effect = asked.randomElement(using: &chance) {
          if let reply = Answers.reply(to: effect, using: &chance) { seat.reply(reply) }
        }
      }
      asked = (asked + seat.effects).suffix(4)
      guard step.isMultiple(of: 25) else { continue }
      var copy = seat
      copy.press(.home)
      if !copy.isHome { copy.press(.home) }
      #expect(copy.isHome, "seed \(seed), step \(step)")
    }
  }

  private static let keys: [Key] =
    [.up, .down, .enter, .escape, .pageUp, .pageDown, .backspace, .home, .tab, .f(2), .f(4)]
    + "0123456789xXbsnor/q搬=".map { .character($0) }
  private static let sizes =
    Screens.sizes + [Size(rows: 1, columns: 1), Size(rows: 19, columns: 200)]

  private static let strayReplies: [SelfServiceReply] = [
    .marketChanged, .attendantComes, .identified(.success(Market.person)),
    .applied(.failure(.placesTaken)), .slip(.success(Market.slip())),
    .myWork(Market.applications), .stepped(.success(Market.applications[0])),
    .page(PostingFilter(text: "x"), PostingPage(cards: Market.cards, offset: 0, total: 7)),
    .detail(Market.id(3), nil), .home(HomeSummary()), .stations([]), .policies([]), .events([]),
    .hotlines([]), .recommended([]),
  ]
}

extension Seat {
  /// Whether the nine tiles are shown.
  var isHome: Bool {
    if case .home = state.screen { state.warningSecondsLeft == nil } else { false }
  }
}

/// What a station could answer.
enum Answers {
  static func reply(to effect: SelfServiceEffect, using chance: inout SeededGenerator)
    -> SelfServiceReply?
  {
    let succeeds = Bool.random(using: &chance)
    switch effect {
    case .loadHome: return .home(Market.summary)
    case .loadPage(let filter, let offset, let limit):
      let all = succeeds ? Market.cards : []
      let cards = Array(all.dropFirst(offset).prefix(limit))
      return .page(
        filter, PostingPage(cards: cards, offset: offset, total: all.count, mark: Market.mark))
    case .lookAgain(let filter, let shifts, let mark):
      let cards = Market.cards.filter { shifts.contains($0.shift) }
      return .lookedAgain(
        filter, since: mark, PageChanges(cards: cards, newCount: succeeds ? 2 : 0))
    case .loadSearchHints(let filter):
      return .searchHints(filter, succeeds ? Market.hints : SearchHints())
    case .loadCharacters(let query):
      return .characters(
        query,
        succeeds
          ? .found([CharacterCandidate("搬运", reading: "ban yun", used: query.symbols.count)])
          : .missing)
    case .loadDetail(let shift):
      let card = Market.cards.first { $0.shift == shift }
      return .detail(shift, succeeds ? card.map { Market.detail($0, days: 3) } : nil)
    case .identify:
      return .identified(
        succeeds ? .success(Market.person) : .failure(.identityNotMatched(triesLeft: 2)))
    case .apply(_, let shifts):
      let states: [ApplicationState] = [.confirmed, .applied, .standby, .declined]
      guard succeeds else { return .applied(.failure(.placesTaken)) }
      return .applied(
        .success(
          shifts.map {
            AppliedShift(
              application: Market.id(50), shift: $0,
              state: states.randomElement(using: &chance) ?? .applied)
          }))
    case .loadSlip(let showing):
      return .slip(
        succeeds ? .success(Market.slip(showing.application)) : .failure(.unknownRecord))
    case .loadMyWork:
      return .myWork(
        succeeds ? Market.applications : [],
        turn: Bool.random(using: &chance) ? Market.turn : nil)
    case .loadKept: return .kept(.success(Market.kept(canGo: succeeds)))
    case .erase(_, let extent):
      return .erased(succeeds ? .success(extent) : .failure(.erasureWaits(.openWork)))
    case .step(_, let application, let event, _):
      guard succeeds,
        var summary = Market.applications.first(where: { $0.application == application })
      else { return .stepped(.failure(.illegalStep(.withdrawn))) }
      summary.state = event.target
      return .stepped(.success(summary))
    case .callAttendant: return .attendantComes
    case .loadStations: return .stations([])
    case .loadPolicies: return .policies([])
    case .loadEvents: return .events(succeeds ? Market.events : [])
    case .loadSignUps: return .signUps(succeeds ? [Market.signUp] : [])
    case .signUp(_, let event):
      return .signedUp(event, succeeds ? .success(Market.signUp) : .failure(.eventFull))
    case .cancelSignUp(_, let event):
      return .signedUp(event, succeeds ? .success(nil) : .failure(.unknownRecord))
    case .fileComplaint:
      let receipt = Receipt(
        number: "20260912-0041", issuedAt: Market.now, subject: .complaint(.other, .either))
      return .complaintFiled(
        succeeds
          ? .success(FiledComplaint(receipt: receipt, course: .either)) : .failure(.unknownRecord))
    case .loadEmployers, .becomeHousehold:
      return .employers([
        EmployerSession(
          id: Market.id(70), name: "李家", kind: .household,
          verification: EmployerVerification(agentIdentitySeen: true))
      ])
    case .check: return .checked([])
    case .loadOwnPostings: return .ownPostings(.success(Array(Market.cards.prefix(3))))
    case .loadOwnDraft(let posting, _):
      return .ownDraft(
        posting, succeeds ? .success(Market.draft) : .failure(.unknownRecord))
    case .loadApplicants(let shift, _): return .applicants(shift, [])
    case .loadPlaces: return .places([])
    case .findReceipt(let number): return .receipt(number, .success(Market.finding()))
    case .loadHotlines: return .hotlines([])
    case .signIn:
      return .signedIn(
        succeeds
          ? .success(
            Receipt(
              number: "20260912-0031", issuedAt: Market.now, subject: .signIn(queueNumber: 7)))
          : .failure(.dateNeedsConfirmation))
    case .loadPaper(let request):
      return .paper(
        request, succeeds ? .success(Market.paper(request)) : .failure(.unknownRecord))
    case .printPaper(let request):
      var record = Market.print(PrintState.allCases.randomElement(using: &chance) ?? .sent)
      if record.state == .unknown || record.state == .failed { record.trouble = .stalled }
      return .printing(request.source.number, .success(record))
    case .sayPrinted(let record, let cameOut):
      return .printing(
        record.number, .success(Market.print(cameOut ? .printed : .failed, cameOut ? nil : .denied))
      )
    case .issueNoWork:
      return .noWork(
        succeeds
          ? .success(Receipt(number: "20260912-0040", issuedAt: Market.now, subject: .noWork))
          : .failure(.notSignedInToday))
    case .recommend: return .recommended([])
    case .askWhyNone: return .whyNone(succeeds ? Market.obstacles : [])
    default: return nil
    }
  }
}
