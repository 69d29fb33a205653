import FoundationEssentials
import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

@Suite struct CrawlTests {
  private static let keys: [Key] =
    [
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .delete, .enter, .enter, .tab,
      .backTab, .backspace, .escape, .f(1), .f(2), .f(3), .f(4), .f(5), .f(6), .f(7), .f(8),
      .control("c"),
      .alt("x"), .insert,
    ] + "abcdefghiklmnoprstuvwxyzDGMOP?/:. 0123456789搬张,~".map { .character($0) }

  /// In full, a million keys: STATION_LONG_RUNS=100 swift test --filter CrawlTests; the number is
  /// that of the seeds.
  private static let longSeeds = ProcessInfo.processInfo.environment["STATION_LONG_RUNS"].flatMap {
    UInt64($0)
  }

  @Test(
    "random keys never crash it, and F10 always locks", arguments: 1...max(1, longSeeds ?? 4))
  func crawls(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var seat = SeatDriver.open(shifts: 20)
    var contexts: Set<AttendantContext> = []
    for step in 0..<(Self.longSeeds == nil ? 5_000 : 10_000) {
      seat.send(.key(Self.keys[random.below(Self.keys.count)]))
      if let message = Self.event(&random) { seat.send(message) }
      // What was asked for is answered now, later or never.
      let asked = seat.taken()
      for effect in asked where random.below(4) > 0 {
        for reply in Self.answers(to: effect, &random) { seat.reply(reply) }
      }
      contexts.insert(seat.state.context)
      if step % 25 == 0 {
        let size = RenderTests.sizes[step / 25 % RenderTests.sizes.count]
        _ = seat.frame(size.rows, size.columns)
      }
      if step % 97 == 0 { lockAndLook(&seat, seed: seed, step: step) }
    }
    // A walk that never got anywhere would prove nothing.
    #expect(contexts.count >= 15, "seed \(seed): \(contexts)")
  }

  private func lockAndLook(_ seat: inout SeatDriver, seed: UInt64, step: Int) {
    let wasOpen = !seat.state.isLocked
    seat.effects = []
    seat.send(.key(.f(10)))
    #expect(seat.state.isLocked, "seed \(seed), step \(step)")
    let asked = seat.taken()
    if wasOpen { #expect(asked == [.lock]) }
    for size in [RenderTests.sizes[0], RenderTests.sizes[5]] {
      let frame = seat.frame(size.rows, size.columns)
      let text = frame.canvas.text.joined() + frame.targets.map(\.label).joined()
      for secret in Self.secrets {
        #expect(!text.contains(secret), "seed \(seed), step \(step): \(secret)")
      }
    }
    seat.reply(.people(text: "", [Sample.person(1)]))
    #expect(seat.state.workspace == nil)
    seat.send(.key(.character("1")))
    seat.send(.key(.enter))
    seat.reply(.unlocked(.success(Sample.attendant)))
    seat.effects = []
    seat.reply(
      .board(
        Sample.day, BoardTotals(), (0..<20).map { Sample.card($0) }, isDateInDoubt: false))
  }

  private static let secrets =
    Sample.names + ["138", "139", "1010", "八弓镇", "缝纫熟手", "鼎盛", "江岸", "退役军人"]

  private static func event(_ random: inout SeededGenerator) -> AttendantMessage? {
    switch random.below(200) {
    case 0: .reply(.marketChanged)
    case 1: .reply(.called(seat: "2号屏", at: Sample.now))
    case 2: .rowTapped(.applications, random.below(10) - 1)
    case 3: .rowTapped(.postings, random.below(100) - 1)
    case 4: .choiceTapped(random.below(10) - 1)
    case 5: .fieldTapped(random.below(41) - 1)
    case 6: .suggestionTapped(random.below(61) - 1)
    case 7: .pasted("13812342046\n搬运")
    case 8: .connectionChanged(.connected)
    case 9: .scrolled(.down)
    case 10: .reply(.refused(.unknownRecord))
    case 11: .reply(.complaints(.filed))
    default: nil
    }
  }

  private static func answer(to effect: PersonEffect) -> AttendantReply {
    switch effect {
    case .loadHistory(let person):
      .aboutPerson(.history(.success(Sample.history(of: person))))
    case .revealGroups(let person, _):
      .aboutPerson(.groups(.success(Sample.groups(of: person))))
    case .complete(let person, let completion, _):
      .aboutPerson(
        .completed(
          person,
          completion.phone == nil
            ? .success(Sample.person(2, isVerified: true)) : .failure(.alreadyKnown)))
    case .setVerified(_, _, let person, _):
      .aboutPerson(.groups(.success(Sample.groups(of: person))))
    case .setPhone: .person(.success(Sample.person(2, isVerified: true)))
    case .merge(let old, let kept, _):
      .aboutPerson(
        .merged(
          kept == Sample.id(4_001) ? .failure(.differentIDNumbers) : .success(Sample.person(0)),
          from: old))
    case .loadKept(let person):
      .aboutPerson(.kept(.success(Sample.kept(person, canGo: person != Sample.id(4_001)))))
    case .erase(_, let extent, _):
      .aboutPerson(
        .erased(
          extent == .everything ? .failure(.erasureWaits(.openWork)) : .success(extent)))
    }
  }

  private static func answer(
    to effect: CallingEffect, _ random: inout SeededGenerator
  ) -> CallingReply {
    switch effect {
    case .loadQueue:
      let states = CallState.allCases
      return .queue(
        (0..<random.below(12)).map { Sample.queued($0 + 1, states[$0 % states.count]) })
    case .callNext: return .stepped(.failure(.nobodyWaiting))
    case .step(let number, let event, _):
      return .stepped(.success(Sample.queued(number, event.target)))
    }
  }

  private static func answers(
    to effect: AttendantEffect, _ random: inout SeededGenerator
  ) -> [AttendantReply] {
    let people = (0..<random.below(12)).map { Sample.person($0) }
    let cards = (0..<random.below(60)).map { Sample.card($0) }
    switch effect {
    case .loadBoard(let day):
      return [
        .board(day, BoardTotals(), cards, isDateInDoubt: random.below(2) == 0)
      ]
    case .loadApplications(let shift):
      let states = ApplicationState.allCases
      return [
        .applications(
          shift, (0..<people.count).map { Sample.application($0, states[$0 % states.count]) })
      ]
    case .loadPostings(let text, let look, let offset, _):
      return [
        .postings(
          text: text, look: look, PostingPage(cards: cards, offset: offset, total: offset + 60))
      ]
    case .loadReview(let offset, _):
      return [.review(PostingPage(cards: cards, offset: offset, total: offset + 60))]
    case .loadPosting(let posting):
      guard let card = (0..<60).map({ Sample.card($0) }).first(where: { $0.posting == posting })
      else { return [.posting(nil, findings: [])] }
      return [.posting(Sample.detail(card), findings: Sample.findings)]
    case .check: return [.checked(Sample.findings)]
    case .findEmployers(let text): return [.employersFound(text: text, [Sample.employer])]
    case .addEmployer: return [.employers([Sample.employer])]
    case .findPeople(let text): return [.people(text: text, people)]
    case .verify, .recordCertificate, .setPersonalCode:
      return [.person(.success(Sample.person(2, isVerified: true)))]
    case .register: return [.registered(.success(Sample.person(3)))]
    case .workspace(.undo): return [.workspace(.undone(.success(Undone())))]
    case .workspace(.stepAll(let all, let event, _)):
      return [.workspace(.stepped(event, .success(all.count), undo: Sample.ticket))]
    case .workspace(.readPinyin(let texts)):
      let reading = PinyinReading(full: "banyun", initials: "by")
      return [.workspace(.readings(texts.reduce(into: [:]) { $0[$1] = reading }))]
    case .step(let id, let event, _, _):
      return [.changed(.success(.application(id, event.target)), undo: Sample.ticket)]
    case .setState(let id, let state, _): return [.changed(.success(.posting(id, state)))]
    case .review, .apply: return [.changed(.failure(.placesTaken))]
    case .revealPhone(let person, _): return [.revealed(person, phone: "13812342046")]
    case .loadSlip: return [.slip(.success(Sample.slip(1)))]
    case .loadPlaces: return [.places(Sample.places)]
    case .calling(let effect): return [.calling(answer(to: effect, &random))]
    case .post: return [.posted(.failure(.employerSuspended), findings: Sample.findings)]
    case .unlock: return [.unlocked(.success(Sample.attendant))]
    case .floor(let effect): return [.floor(Sample.answer(to: effect, people: people, cards))]
    case .crews(let effect): return Self.answers(to: effect, people).map { .crews($0) }
    case .deciding(let effect): return [.deciding(Sample.answer(to: effect))]
    case .dayMatching(let effect):
      return Sample.answers(to: effect, isFilled: random.below(3) > 0).map { .dayMatching($0) }
    case .turns(.load): return [.turns(.loaded(Sample.turns()))]
    case .turns(.move(let person, _, _, _)):
      return [.turns(.moved(person, .success(Sample.turns()), undo: Sample.ticket))]
    case .turns(.draw): return [.turns(.drawn(.success(Sample.turns(isDrawn: true))))]
    case .sync(let effect):
      return Sample.answers(to: effect, isFilled: random.below(3) > 0).map { .sync($0) }
    case .complaints(.load): return [.complaints(.loaded(Sample.complaints))]
    case .complaints(.open(let number, _)):
      let found = Sample.complaints.first { $0.number == number }
      return [
        .complaints(.opened(found.map { .success(Sample.record($0)) } ?? .failure(.unknownRecord)))
      ]
    case .complaints(.step):
      return [.complaints(.stepped(.success(Sample.record(Sample.complaints[2]))))]
    case .unmarked(.load):
      return [.unmarked(.loaded((0..<random.below(5)).map { Sample.unmarked($0) }))]
    case .answerHelp(let seat): return [.helpAnswered(seat: seat)]
    case .prints(.load): return [.prints(.loaded(Sample.prints))]
    case .prints: return [.prints(.step(.success(Sample.prints[0])))]
    case .cards(.read):
      return [.cards(.read(.success(.known(Sample.person(1)))))]
    case .cards(.vouch(let person, nil, _)):
      return [.cards(.whichSeat(person, seats: ["seat 1", "seat 2"]))]
    case .cards(.vouch(_, let seat?, _)):
      return [.cards(.vouched(.success(Vouching(name: Sample.person(1).name, seat: seat))))]
    case .cards(.renew): return [.cards(.renewed(.success(Sample.renewedCard)))]
    case .aboutPerson(let effect): return [answer(to: effect)]
    case .wishes(let effect): return [.wishes(Sample.answer(to: effect))]
    case .employerWork(.find(let text)):
      return [.employerWork(.found(text: text, (0..<9).map { Sample.employerSummary($0) }))]
    case .employerWork(.open(let employer)):
      return [.employerWork(.opened(employer, Sample.employerRecord(of: employer)))]
    case .employerWork(let effect):
      return [.employerWork(.changed(effect.change, .failure(.suspensionNeedsReason)))]
    case .mending(.load(let posting)):
      return [
        .mending(.draft(posting, .success(Sample.draft), findings: Sample.twoFindings))
      ]
    case .mending(.amend(let posting, _, _)): return [.mending(.amended(posting, .success([])))]
    case .lock, .confirmDate: return []
    }
  }

  private static func answers(
    to effect: CrewsEffect, _ people: [PersonSummary]
  ) -> [CrewsReply] {
    let crew = Sample.crew(0, members: 6)
    switch effect {
    case .load: return [.crews([crew, Sample.crew(1, members: 2)])]
    case .loadRecord(let crew): return [.record(Sample.crewRecord(crew, members: 6))]
    case .find(let text): return [.found(text: text, crews: [crew], people: people)]
    case .enrol: return [.enrolled(.success(crew))]
    case .change(let id, let change, _):
      return [.changed(id, .success(change == .dissolves ? nil : crew))]
    case .applyTogether(let ids, _, let choice, _):
      return [
        .group(.success(Sample.outcome(ids, places: 4, isDone: choice != .look && ids.count < 5)))
      ]
    case .loadDeparture(let shift, _): return [.departure(shift, .success(Sample.departure(5)))]
    case .depart(let all, let shift, _):
      return [.departed(shift, .success(DepartureOutcome(departed: all, refused: [:])))]
    case .loadRoll(let shift): return [.roll(shift, .success(Sample.roll(5)))]
    case .enterRoll(let lines, let shift, _):
      let results = lines.enumerated().map {
        RollResult(application: $1.application, state: .arrived, isTaken: $0 > 0)
      }
      return [.rollEntered(shift, .success(results))]
    case .writeRoll: return [.rollWritten(.success("outgoing/roll.csv"))]
    case .writeDaySheet: return [.daySheetWritten(.success("outgoing/day.csv"))]
    }
  }
}
