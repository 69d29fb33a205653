import ArgumentParser

@main
struct CountyEndpointCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "county-endpoint",
    abstract: "The county's side of the odd-job stations: takes what they did, gives them rights.",
    subcommands: [
      Serve.self, StationCommand.self, EnrolmentCodeCommand.self, Publish.self, ShareOut.self,
      CutOff.self, Decide.self, Quarantined.self, Reconcile.self, Backup.self, Restore.self,
      Restored.self,
    ], defaultSubcommand: Serve.self)
}

/// Where the county lives.
struct FolderOption: ParsableArguments {
  @Option(help: "The county's folder: keys, certificates, database.")
  var folder = "county"
  @Option(
    help: ArgumentHelp(
      "A PostgreSQL in place of the folder's own database: postgres://USER@HOST/DATABASE.",
      discussion: "Its password is better kept in ~/.pgpass than on the command line."))
  var database: String?
}
