/// Person 1 said where they live.
extension SchemaAttack {
  static let assumed = [
    SchemaAttack(
      "a township that was said and is called a guess",
      "UPDATE person SET townshipAssumed = 1 WHERE key = 1", answer: "person.township",
      protection: trigger("townshipIsAssumedAtFirst")),
    SchemaAttack(
      "a guess that is neither yes nor no",
      "UPDATE person SET townshipAssumed = 2 WHERE key = 1", answer: "CHECK", protection: checks),
    SchemaAttack(
      "a guess of nothing", insert(township: "", then: ""), answer: "CHECK", protection: checks),
    SchemaAttack(
      "another township under the name of a guess",
      insert(township: "八弓镇", then: "UPDATE person SET township = '台烈镇' WHERE key = 900"),
      answer: "person.township", protection: trigger("townshipSaidIsNoGuess")),
  ]

  private static func insert(township: String, then next: String) -> String {
    """
    INSERT INTO person(key, id, sealedName, trades, township, townshipAssumed, hours,
      commitmentSalt, createdAt, day)
    SELECT 900, randomblob(16), sealedName, trades, '\(township)', 1, hours, commitmentSalt,
      createdAt, day FROM person WHERE key = 1;
    \(next)
    """
  }
}
