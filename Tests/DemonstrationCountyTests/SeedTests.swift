import OddJobMarket
import Testing

@testable import DemonstrationCounty

@Suite("Seeds")
struct SeedTests {
  @Test("the generator's first numbers are those of SplitMix64")
  func reference() {
    var generator = SeededGenerator(seed: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
  }

  @Test("identifiers of a seed are a sequence without repeats")
  func identifiers() {
    let source = SeededIdentifiers(seed: 5)
    let again = SeededIdentifiers(seed: 5)
    let first: [PostingID] = (0..<5_000).map { _ in source.identifier() }
    let second: [PostingID] = (0..<5_000).map { _ in again.identifier() }
    #expect(first == second)
    #expect(Set(first).count == 5_000)
    #expect(first[0] != PostingID(SeededIdentifiers(seed: 6).next()))
  }

  @Test("the same seed makes the same county", arguments: [Moment.morning, .night])
  func sameCounty(_ moment: Moment) {
    let county = DemonstrationCounty(seed: moment.seed)
    let again = DemonstrationCounty(seed: moment.seed)
    #expect(county.people == again.people)
    #expect(county.employers == again.employers)
    #expect(county.stations == again.stations)
    #expect(county.hint == again.hint)
    #expect(county.postings(moment) == again.postings(moment))
    #expect(county.applications(moment) == again.applications(moment))
    #expect(county.signIns(moment) == again.signIns(moment))
    #expect(county.history(moment) == again.history(moment))
  }

  @Test("another seed makes other people, employers and postings")
  func otherCounty() {
    let county = DemonstrationCounty(seed: 1)
    let other = DemonstrationCounty(seed: 2)
    #expect(Set(county.people.map(\.id)).isDisjoint(with: other.people.map(\.id)))
    #expect(Set(county.people.map(\.idNumber)).intersection(other.people.map(\.idNumber)).count < 5)
    #expect(county.shownPerson.idNumber != other.shownPerson.idNumber)
    #expect(
      Set(county.employers.map(\.employer.id)).isDisjoint(with: other.employers.map(\.employer.id)))
    let titles = county.postings(.morning).map(\.posting.title)
    #expect(titles != other.postings(.morning).map(\.posting.title))
  }

  @Test("later the same day all but the topped-up postings are the same")
  func laterSameDay() {
    let county = DemonstrationCounty(seed: 7)
    let morning = Set(county.postings(.morning))
    let night = Set(county.postings(.night))
    #expect(morning.intersection(night).count == county.postingCount - TopUpSlot.count)
    let identifiers = morning.union(night).map(\.posting.id)
    #expect(Set(identifiers).count == identifiers.count)
  }

  @Test("another day has other postings")
  func otherDay() {
    let county = DemonstrationCounty(seed: 7)
    let next = Moment(seed: 7, dayNumber: Moment.morning.day.number + 1, minute: 430)
    let identifiers = Set(county.postings(.morning).map(\.posting.id))
    #expect(identifiers.isDisjoint(with: county.postings(next).map(\.posting.id)))
  }
}
