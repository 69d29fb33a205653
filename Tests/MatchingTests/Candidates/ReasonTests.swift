import Matching
import OddJobMarket
import Testing

@Suite("Reasons")
struct ReasonTests {
  static let exclusions: [Exclusion] = [
    .closed, .notOnOffer, .full, .reserved(for: [.veteran, .disabled]), .blocked, .notFreeThen,
    .overlaps(title: "早班"), .tooManyHours, .tooLittleRest, .underAge(minimum: 18),
    .certificateMissing(.welder), .payBelowAsked, .tooFar,
    .fartherThanAccepted(metres: 7_260, accepted: 3_000),
  ]

  @Test("every exclusion says why, to the person and to the attendant", arguments: exclusions)
  func wordings(exclusion: Exclusion) {
    for wording in [exclusion.wording, exclusion.attendantWording] {
      #expect(!wording.chinese.isEmpty && !wording.english.isEmpty)
      #expect(!wording.chinese.contains("\n"))
    }
    // The attendant is told about the person, not addressed as them.
    #expect(!exclusion.attendantWording.chinese.contains("您"))
    #expect(!exclusion.attendantWording.english.contains("you"))
  }

  @Test("a person is not told who blocked whom, an attendant is told what to look at")
  func blocked() {
    #expect(Exclusion.blocked.wording != Exclusion.blocked.attendantWording)
    #expect(!Exclusion.blocked.wording.chinese.contains("一方"))
    #expect(
      Exclusion.reserved(for: [.veteran, .disabled]).attendantWording.chinese
        == "留给残疾人、退役军人，本人没有核验过")
    #expect(
      Exclusion.fartherThanAccepted(metres: 7_260, accepted: 3_000).attendantWording.chinese
        == "有7.2公里，本人只去3.0公里")
  }

  static let failures: [DayParty.Failure] = [
    .memberMissing, .memberHasWork, .noCommonShift, .tooFewPlaces(members: 3), .othersFirst,
  ]

  @Test("what kept a party apart or a name from counting is told to the attendant of the people")
  func attendants() {
    let names = exclusionsOfNames + [.notSignedIn, .shiftNotOpen, .overThird(most: 2)]
    for wording in Self.failures.map(\.attendantWording) + names.map(\.wording) {
      #expect(!wording.chinese.isEmpty && !wording.english.isEmpty)
      #expect(!wording.chinese.contains("您") && !wording.chinese.contains("你"), "\(wording)")
      #expect(!wording.english.contains("you"), "\(wording)")
    }
    // The control: the members and the person themselves are addressed.
    #expect(Self.failures.contains { $0.wording.chinese.contains("你们") })
    #expect(Self.exclusions.contains { $0.wording.chinese.contains("您") })
  }

  private var exclusionsOfNames: [NamedRequest.Refusal] {
    Self.exclusions.map { .obstacle(.rule($0)) }
      + [.obstacle(.reserved(.publicWelfare)), .obstacle(.enoughJobs)]
  }

  @Test(
    "a fit says in one sentence what it is made of, and never “您” to the attendant",
    arguments: 0..<20)
  func fits(seed: Int) throws {
    let work = RandomWork(seed: UInt64(seed), people: 20, cards: 60)
    for seeker in work.seekers {
      for card in work.cards {
        guard case .success(let fit) = work.matching.fit(of: card, for: seeker, at: work.now) else {
          continue
        }
        #expect(fit.sentence.chinese.contains("时间合适"))
        #expect(fit.sentence.chinese.split(separator: "，").count == fit.parts.count)
        #expect(!fit.attendantSentence.chinese.contains("您"))
        #expect(fit.score == fit.parts.reduce(0) { $0 + $1.points })
      }
    }
  }
}
