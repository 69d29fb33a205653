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
    migrator.registerMigration("3 undo") { database in
      for statement in [
        UndoSchema.tables, UndoSchema.guards, UndoSchema.recording, UndoSchema.steppingBack,
      ] {
        try database.execute(sql: statement)
      }
    }
    migrator.registerMigration("4 crews and rolls") { database in
      for statement in [CrewSchema.crews, CrewSchema.rolls] {
        try database.execute(sql: statement)
      }
    }
    migrator.registerMigration("5 deciding") { database in
      for statement in [
        DecidingSchema.cancelling, DecidingSchema.midway, DecidingSchema.places,
        DecidingSchema.placements, DecidingSchema.recommendations, DecidingSchema.returning,
      ] {
        try database.execute(sql: statement)
      }
    }
    migrator.registerMigration("6 merged people") { database in
      for statement in MergeSchema.statements { try database.execute(sql: statement) }
    }
    migrator.registerMigration("7 calls") { database in
      try database.execute(sql: CallSchema.calls)
    }
    migrator.registerMigration("8 employers and amendments") { database in
      for statement in [
        EmployerSchema.seen, EmployerSchema.suspensions, EmployerSchema.suspended,
        EmployerSchema.amendments, EmployerSchema.overrides,
      ] {
        try database.execute(sql: statement)
      }
    }
    migrator.registerMigration("9 household payers") { database in
      try PayerSchema.mendHouseholds(database)
      try database.execute(sql: PayerSchema.households)
    }
    registerLater(in: &migrator)
    return migrator
  }

  /// The migrations of the floor, after those of the market.
  private static func registerLater(in migrator: inout DatabaseMigrator) {
    migrator.registerMigration("10 undo of rolls, places and leaving; verifications") { database in
      for statement in [
        UndoDeedSchema.deeds, UndoDeedSchema.guards, UndoDeedSchema.recording,
        UndoDeedSchema.comingBack, UndoDeedSchema.chain,
      ] {
        try database.execute(sql: statement)
      }
    }
    migrator.registerMigration("11 choosing") { database in
      try database.execute(sql: ChoosingSchema.reasons)
    }
    migrator.registerMigration("12 assumed townships") { database in
      try database.execute(sql: AssumedSchema.township)
    }
    migrator.registerMigration("13 attendants") { database in
      for statement in AttendantSchema.statements { try database.execute(sql: statement) }
    }
    migrator.registerMigration("14 undone cancellations") { database in
      try database.execute(sql: CancellationSchema.undone)
    }
    migrator.registerMigration("15 turns") { database in
      for statement in TurnSchema.statements { try database.execute(sql: statement) }
    }
    migrator.registerMigration("16 wishes") { database in
      for statement in WishSchema.statements { try database.execute(sql: statement) }
    }
    migrator.registerMigration("17 sync") { database in
      for statement in SyncSchema.statements { try database.execute(sql: statement) }
    }
    migrator.registerMigration("18 standbys and retention") { database in
      for statement in StandbySchema.statements { try database.execute(sql: statement) }
    }
    migrator.registerMigration("19 prints") { database in
      for statement in PrintSchema.statements { try database.execute(sql: statement) }
    }
    migrator.registerMigration("20 cards") { database in
      try database.execute(sql: CardSchema.members)
    }
    migrator.registerMigration("21 complaints") { database in
      for statement in ComplaintSchema.statements + EventSchema.statements {
        try database.execute(sql: statement)
      }
    }
    migrator.registerMigration("22 lost member cards") { database in
      for statement in CardSchema.losses { try database.execute(sql: statement) }
    }
    migrator.registerMigration("23 nameless complaints") { database in
      try database.execute(sql: ComplaintSchema.nameless)
    }
    migrator.registerMigration("24 erasure") { database in
      for statement in ErasureSchema.statements { try database.execute(sql: statement) }
    }
    migrator.registerMigration("25 marks, position and rules") { database in
      for statement in [
        MarkSchema.unmarked, PositionSchema.origin, RuleSchema.limits, RuleSchema.engagement,
        RuleSchema.placements,
      ] {
        try database.execute(sql: statement)
      }
    }
  }
}

/// The statements of the first migration, by subject.
enum FirstSchema {}
