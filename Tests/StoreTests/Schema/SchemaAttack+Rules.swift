import GRDB
import OddJobMarket
import StationTestSupport

@testable import Store

extension SchemaAttack {
  private static func insert(_ state: String, _ person: String, _ shift: String) -> String {
    """
    INSERT INTO application(id, personKey, shiftKey, state, holdUntil, createdAt, changedAt)
    SELECT randomblob(16), w.key, s.key, '\(state)', iif('\(state)' = 'held', 1, NULL), 0, 0
    FROM person w, shift s JOIN posting p ON p.key = s.postingKey
    WHERE w.township = '\(person)' AND p.title = '\(shift)'
    """
  }

  private static func confirm(_ person: String, _ shift: String) -> String {
    """
    \(insert("applied", person, shift));
    UPDATE application SET state = 'confirmed' WHERE key = (SELECT max(key) FROM application)
    """
  }

  private static func both(
    _ claim: String, _ person: String, _ shift: String, answer: String, _ name: String,
    hold: Bool = false
  ) -> [SchemaAttack] {
    [
      SchemaAttack(
        "\(claim), by a new row", insert(hold ? "held" : "confirmed", person, shift),
        answer: answer, protection: trigger("\(name)OnInsert")),
      SchemaAttack(
        "\(claim), by a step", confirm(person, shift), answer: answer,
        protection: trigger("\(name)OnStep")),
    ]
  }

  /// Each person is named by the township, each work by its title; see `addRules`.
  static let rules: [SchemaAttack] =
    both(
      "twelve hours in a day", "忙人", "第二份活", answer: "person.hours",
      "placementKeepsHours")
    + both(
      "a hold that makes a day of twelve hours", "忙人", "第二份活", answer: "person.hours",
      "placementKeepsHours", hold: true)
    + both(
      "seven hours of night between two days", "晚班的人", "第二天的活", answer: "person.rest",
      "placementKeepsHours")
    + both(
      "a first placement of whom nothing was seen", "自报的人", "擦玻璃",
      answer: "person.document", "placementNeedsPapers")
    + both(
      "a placement of a person without an ID number", "没证号的人", "擦玻璃",
      answer: "person.birthDate", "placementNeedsPapers")
    + both(
      "a welder whose certificate nobody has seen", "焊别的人", "焊工活",
      answer: "person.certificate.welder", "placementNeedsPapers")
    + [
      SchemaAttack(
        "a placement while the date is in doubt",
        "UPDATE dayGuard SET needsConfirmation = 1; " + insert("confirmed", "焊别的人", "擦玻璃"),
        answer: "day.inDoubt", protection: trigger("placementNeedsPapersOnInsert"))
    ]

  /// Somebody with eight hours of Saturday, somebody with its evening, somebody unseen, somebody without
  /// an ID number, somebody without a welder's certificate; and work that each of them may not take.
  static func addRules(to station: TemporaryStation) throws {
    let store = try station.store
    func work(_ title: String, _ from: Instant, _ to: Instant, _ trade: String = "cleaner") throws {
      _ = try station.work {
        $0.title = title
        $0.trade = trade
        $0.places = 5
        $0.hours = [(from, to)]
      }
    }
    _ = try store.observeClock(elapsed: nil)
    try work("第一份活", TestDay.at(8), TestDay.at(16))
    try work("第二份活", TestDay.at(17), TestDay.at(21))
    try work("晚上的活", TestDay.at(17), TestDay.at(20))
    try work("第二天的活", TestDay.at(3, days: 1), TestDay.at(6, days: 1))
    try work("擦玻璃", TestDay.at(9), TestDay.at(11))
    try work("焊工活", TestDay.at(9), TestDay.at(11), "welder")
    let people = try [
      ("忙人", station.person()), ("晚班的人", station.person()),
      ("自报的人", station.person(isVerified: false)),
      ("没证号的人", station.person()), ("焊别的人", station.person()),
    ]
    try store.queue.write { database in
      for (name, person) in people {
        try database.execute(
          sql: "UPDATE person SET township = ? WHERE id = ?",
          arguments: [name, person.id.rawValue])
      }
      try database.execute(
        sql: """
          UPDATE person SET sealedIDNumber = NULL, idNumberDigest = NULL
          WHERE township = '没证号的人'
          """)
      for (person, shift) in [
        ("忙人", "第一份活"), ("晚班的人", "晚上的活"),
      ] {
        try database.execute(sql: insert("confirmed", person, shift))
      }
    }
  }
}
