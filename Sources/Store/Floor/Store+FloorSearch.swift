import GRDB
package import OddJobMarket

extension Store {
  /// Returns known employers by what is typed of them: whoever the predicate takes, those added
  /// most recently first.
  ///
  /// - Parameter takes: asked with a name and the employer's own phone, if any.
  package func employers(
    limit: Int, where takes: (_ name: String, _ phone: String) -> Bool
  ) throws -> [Employer] {
    try read { database in
      let rows = try Row.fetchCursor(database, sql: "SELECT * FROM employer ORDER BY key DESC")
      var found: [Employer] = []
      while found.count < limit, let row = try rows.next() {
        let employer = try employer(row)
        if takes(employer.name, try employerPhone(row) ?? "") { found.append(employer) }
      }
      return found
    }
  }

  /// Returns who signed in today with a number; nil where nobody has it.
  package func person(signedInAs number: Int) throws -> PersonSummary? {
    let now = surroundings.clock.now
    return try read { database in
      let day = try businessDay(at: now, in: database)
      return try Row.fetchOne(
        database,
        sql: """
          SELECT w.* FROM person w JOIN signIn i ON i.personKey = w.key
          WHERE i.day = ? AND i.number = ?
          """, arguments: [day.number, number]
      ).map { try summary(of: $0, at: now, in: database) }
    }
  }
}
