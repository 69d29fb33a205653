import DemonstrationCounty
import OddJobMarket
import Testing

@Suite("People and employers")
struct PeopleTests {
  private static let today = CivilDate(daysSince1970: 20_454)

  @Test("every ID number is valid, of no real county, and of an adult", arguments: [1, 7, 990])
  func idNumbers(_ seed: UInt64) throws {
    let county = DemonstrationCounty(seed: seed)
    for person in county.people + county.employers.map(\.agent) {
      let number = try IDNumber(validating: person.idNumber, today: Self.today)
      #expect(number.text == person.idNumber)
      #expect(person.idNumber.hasPrefix("522699"))
      #expect((18...69).contains(number.age(on: Self.today)))
    }
  }

  @Test("no two of 50,000 people and their employers' agents share an identifier or an ID number")
  func unique() {
    let county = DemonstrationCounty(seed: 3, people: 50_000)
    var identifiers = Set(county.employers.map(\.agent.id))
    var numbers = Set(county.employers.map(\.agent.idNumber))
    county.forEachPerson { person in
      identifiers.insert(person.id)
      numbers.insert(person.idNumber)
    }
    #expect(identifiers.count == 50_000 + county.employers.count)
    #expect(numbers.count == 50_000 + county.employers.count)
  }

  @Test("names, phones and townships are such as the fields take")
  func fields() throws {
    let county = DemonstrationCounty(seed: 3, people: 2_000)
    let townships = Set(county.townships)
    for person in county.people {
      #expect(try PersonName(validating: person.name).text == person.name)
      #expect(townships.contains(person.township))
      #expect(person.trades.allSatisfy { TradeCatalogue.standard[$0] != nil })
      guard let phone = person.phone else { continue }
      #expect(try PhoneNumber(validating: phone).text == phone)
      #expect(phone.hasPrefix("199000"))
    }
  }

  @Test("handing people over one by one gives the same as the list")
  func chunks() {
    let county = DemonstrationCounty(seed: 3)
    var people: [DemonstrationPerson] = []
    county.forEachPerson { people.append($0) }
    #expect(people == county.people)
    #expect(people.count == 300)
  }

  @Test("most are verified, some not; some have no phone, some no known place")
  func mixture() {
    let people = DemonstrationCounty(seed: 3).people
    #expect((180...260).contains(people.count { $0.verification.isVerified }))
    #expect(people.contains { $0.phone == nil })
    #expect(people.contains { $0.coordinate == nil })
    #expect(people.contains { !$0.groups.isEmpty })
    #expect(people.contains { !$0.certificatesSeen.isEmpty })
    #expect(people.filter { $0.personalCode != nil } == [people[0]])
  }

  @Test("what the demonstration shows opens the two persons", arguments: [1, 7, 990])
  func hint(_ seed: UInt64) throws {
    let county = DemonstrationCounty(seed: seed)
    for person in [county.shownPerson, county.shownEmployerPerson] {
      let number = try IDNumber(validating: person.idNumber, today: Self.today)
      let code = try #require(person.personalCode)
      #expect(try PersonalCode(validating: code, idNumber: number).digits == code)
      #expect(person.verification.isVerified)
    }
    #expect(county.hint.idNumber == county.people[0].idNumber)
    #expect(county.hint.personalCode == county.shownPerson.personalCode)
    #expect(county.hint.employerIDNumber == county.employers[0].agent.idNumber)
    #expect(county.hint.employerPersonalCode == county.shownEmployerPerson.personalCode)
    #expect(county.hint.attendantPIN == county.attendant.pin)
  }

  @Test("there are about 45 employers of every kind, verified and not")
  func employers() {
    let employers = DemonstrationCounty(seed: 3).employers
    #expect((40...50).contains(employers.count))
    #expect(Set(employers.map(\.employer.kind)) == Set(EmployerKind.allCases))
    let verified = employers.count { $0.employer.verification.suffices(for: $0.employer.kind) }
    #expect((30..<employers.count).contains(verified))
    #expect(employers[0].employer.verification.suffices(for: employers[0].employer.kind))
    #expect(Set(employers.map(\.employer.id)).count == employers.count)
    #expect(employers.allSatisfy { $0.contact.name == $0.agent.name })
    #expect(employers.allSatisfy { $0.contact.phone == $0.agent.phone })
  }
}
