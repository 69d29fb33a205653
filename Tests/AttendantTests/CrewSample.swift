import OddJobMarket
import TerminalUI

@testable import Attendant

extension Sample {
  static func crew(_ number: Int, members: Int) -> CrewSummary {
    CrewSummary(
      id: id(6_000 + number), name: "八弓镇\(number + 1)队", since: at(6),
      members: (0..<members).map { place in
        CrewMember(
          person: id(4_000 + place), name: names[place % names.count], township: "八弓镇",
          verification: place % 3 == 0 ? .verified(.identityCard) : .selfDeclared,
          consentedAt: at(6, 30), isLeader: place == 0)
      })
  }

  static func crewRecord(_ crew: CrewID, members: Int) -> CrewRecord {
    CrewRecord(
      crew: crew,
      people: (0..<members).map { person($0) },
      works: (0..<3).map { CrewRecord.Work(card: card($0), people: members, came: members - $0) })
  }

  static func outcome(_ people: [JobSeekerID], places: Int, isDone: Bool = false) -> GroupOutcome {
    GroupOutcome(
      shift: card(0).shift,
      places: PlaceCount(places: places, allotted: places, held: 0, confirmed: 0),
      hiringMode: .firstCome,
      lines: people.enumerated().map { place, person in
        GroupLine(
          person: person, name: names[place % names.count],
          state: place < places ? .confirmed : nil,
          refusal: place < places ? nil : .placesTaken)
      }, isDone: isDone)
  }

  static func departure(_ people: Int) -> DepartureSheet {
    DepartureSheet(
      card: card(0),
      meetingPoint: MeetingPoint(
        place: "驿站门口", departure: at(6, 40), vehiclePlate: "贵H12345", leaderPhone: "13985550000"),
      people: (0..<people).map { application($0, .confirmed, isVerified: true) })
  }

  static func roll(_ people: Int) -> RollSheet {
    RollSheet(
      card: card(0),
      rows: (0..<people).map { number in
        RollRow(
          application: id(3_000 + number), name: names[number % names.count],
          state: number == 1 ? .arrived : .departed,
          attendance: number == 1 ? Attendance(arrivedAt: at(8), source: .attendant) : nil,
          cause: nil, work: nil)
      })
  }
}

extension SeatDriver {
  mutating func openCrews(_ members: Int = 6) {
    press("6")
    reply(.crews(.crews([Sample.crew(0, members: members), Sample.crew(1, members: 2)])))
    effects = []
  }

  /// Opens the sheet on which people are picked, with the first ones of the list picked.
  mutating func gather(_ key: String, _ count: Int, crews: [CrewSummary] = []) {
    press(key)
    for _ in 0..<count {
      reply(
        .crews(
          .found(text: "", crews: crews, people: (0..<12).map { Sample.person($0) })))
      press(.enter)
    }
    reply(.crews(.found(text: "", crews: crews, people: (0..<12).map { Sample.person($0) })))
    effects = []
  }

  mutating func openGroup(_ people: Int, places: Int) {
    gather("g", people)
    press(.f(2))
    reply(
      .crews(
        .group(.success(Sample.outcome((0..<people).map { Sample.id(4_000 + $0) }, places: places)))
      )
    )
    effects = []
  }

  mutating func openDeparture(_ people: Int) {
    press("s")
    reply(.crews(.departure(Sample.card(0).shift, .success(Sample.departure(people)))))
    effects = []
  }

  mutating func openRoll(_ people: Int) {
    press("m")
    reply(.crews(.roll(Sample.card(0).shift, .success(Sample.roll(people)))))
    effects = []
  }
}

extension Scene {
  static let crews: [Scene] = [
    open("crews") { $0.openCrews() },
    open("crews, members") {
      $0.openCrews()
      $0.press(.tab, .down)
    },
    open("gathering") { $0.gather("g", 3, crews: [Sample.crew(0, members: 6)]) },
    open("consent") {
      $0.openCrews()
      $0.gather("n", 3)
      $0.press(.f(2), .character(" "))
    },
    open("crew's name") {
      $0.openCrews()
      $0.gather("n", 2)
      $0.press(.f(2), .character(" "), .character(" "), .f(2))
    },
    open("leaving a crew") {
      $0.openCrews()
      $0.press(.tab, .down, .character("x"))
    },
    open("group") {
      $0.openGroup(6, places: 5)
      $0.press(.down, .down, .down, .down, .down)
    },
    open("departure") {
      $0.openDeparture(6)
      $0.press("  ")
    },
    open("roll") {
      $0.openRoll(6)
      $0.press("1113")
      $0.press(.tab)
      $0.press("7.5")
    },
    open("roll, contradicted") {
      $0.openRoll(6)
      $0.press("12")
      $0.press(.f(2))
      $0.reply(
        .crews(
          .rollEntered(
            Sample.card(0).shift,
            .success([
              RollResult(application: Sample.id(3_000), state: .arrived, isTaken: true),
              RollResult(application: Sample.id(3_001), state: .arrived, isTaken: false),
            ]))))
    },
  ]
}
