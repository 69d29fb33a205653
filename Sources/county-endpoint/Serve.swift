import ArgumentParser
import CountyEndpoint

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serves the stations; makes its folder, keys and database on first start.")

  @OptionGroup var place: FolderOption
  @Option(help: "The address to listen on.")
  var host = "0.0.0.0"
  @Option(help: "The port to listen on.")
  var port = 8443
  @Option(name: .customLong("name"), help: "What stations call this server; may be repeated.")
  var names: [String] = []
  @Option(help: "Requests that one station may send a minute.")
  var stationRequests = 3_000
  @Flag(help: "In clear, on 127.0.0.1 only, believing every station's word. For development.")
  var insecureLoopback = false

  func run() async throws {
    try await explained { try await serve() }
  }

  private func serve() async throws {
    let running = try RunningCounty(place)
    try running.makeServerCertificate(for: serverNames)
    // From here on, commands come through this process: it has the database.
    let socket = try OperatorSocket(path: running.folder.socketPath) {
      try running.desk.answer($0)
    }
    let folder = running.folder
    let line: CountyServer.Line =
      insecureLoopback
      ? .loopback : .tls(certificatePath: folder.certificatePath, keyPath: folder.keyPath)
    let server = running.server(
      insecureLoopback: insecureLoopback, stationRequestsPerMinute: stationRequests)
    let hasStations = try !running.desk.answer(.listStations).isEmpty
    try await server.run(line, host: host, port: port) { port in
      say("Serving the county of \(folder.path) on port \(port).")
      if insecureLoopback { say("In clear, on 127.0.0.1 only: for development.") }
      say("Stations pin the authority \(folder.authorityPath).")
      if !hasStations {
        say("Next: county-endpoint station add NAME, then county-endpoint enrolment-code ID.")
      }
    }
    withExtendedLifetime(socket) {}
  }

  private var serverNames: [String] { names.isEmpty ? ["localhost", "127.0.0.1"] : names }
}
