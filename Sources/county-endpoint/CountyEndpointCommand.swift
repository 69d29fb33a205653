import ArgumentParser

@main
struct CountyEndpointCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "county-endpoint",
    abstract: "The county's side of the odd-job stations: takes what they did, gives them rights.",
    subcommands: [
      Serve.self, StationCommand.self, EnrolmentCodeCommand.self, Publish.self, ShareOut.self,
      CutOff.self, Decide.self, Quarantined.self, Reconcile.self, Backup.self, Restore.self,
    ], defaultSubcommand: Serve.self)
}

/// Where the county lives.
struct FolderOption: ParsableArguments {
  @Option(help: "The county's folder: keys, certificates, database.")
  var folder = "county"
}
