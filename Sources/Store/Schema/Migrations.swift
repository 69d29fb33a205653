import GRDB

/// The migrations of the station's database, oldest first.
///
/// A migration that has shipped is never modified: a station in a village may skip six versions.
enum Migrations {
  static func migrator() -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 market") { database in
      for statement in [
        FirstSchema.station, FirstSchema.people, FirstSchema.employers, FirstSchema.postings,
        FirstSchema.applications, FirstSchema.services, FirstSchema.outbox, FirstSchema.reference,
        FirstSchema.transitions, FirstSchema.placeTriggers, FirstSchema.applicationTriggers,
      ] {
        try database.execute(sql: statement)
      }
    }
    migrator.registerMigration("2 reviews") { database in
      for statement in [SecondSchema.reviews, SecondSchema.pay] {
        try database.execute(sql: statement)
      }
    }
    migrator.registerMigration("employers and amendments") { database in
      for statement in [
        EmployerSchema.seen, EmployerSchema.suspensions, EmployerSchema.suspended,
        EmployerSchema.amendments, EmployerSchema.overrides,
      ] {
        try database.execute(sql: statement)
      }
    }
    return migrator
  }
}

/// The statements of the first migration, by subject.
enum FirstSchema {}
