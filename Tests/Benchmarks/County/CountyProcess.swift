import CountyAPI
import CountyClient
import CountyEndpoint
import Foundation
import OddJobMarket
import PostgresTestSupport

/// A county's endpoint of this build with a PostgreSQL of its own, as a county would run it.
final class CountyProcess {
  let postgres: TemporaryPostgres
  let database: String
  let folder: String
  let port: Int
  private let process = Process()

  /// - Parameter folder: where its keys and certificates go.
  init(folder: String) throws {
    self.folder = folder
    postgres = try TemporaryPostgres.shared.get()
    database = try postgres.makeDatabase()
    process.executableURL = URL(
      fileURLWithPath: try PreparedDatabase.program("county-endpoint"))
    process.arguments = [
      "serve", "--folder", folder, "--port", "0", "--host", "127.0.0.1", "--database", database,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.standardError
    try process.run()
    var text = ""
    var port: Int?
    while port == nil {
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else { throw BenchmarkProblem("county-endpoint ended: \(text)") }
      text += String(decoding: data, as: UTF8.self)
      port = text.split(separator: "on port ").dropFirst().first
        .flatMap { Int($0.prefix(while: \.isNumber)) }
    }
    self.port = port ?? 0
  }

  deinit { process.terminate() }

  var processID: pid_t { process.processIdentifier }

  /// Adds a station and gives it its certificate, by a one-time code over the line.
  func enrol(_ station: StationID) async throws -> StationIdentity {
    _ = try ask(.addStation(name: "站", id: station))
    let code = try ask(.enrolmentCode(station)).first ?? ""
    let request = try CertificateRequest(station: station)
    let authority = try String(contentsOfFile: folder + "/authority.pem", encoding: .utf8)
    let issued = try await CountyEnrolment.enrol(
      Enrolment(station: station, code: code, certificateRequest: request.request),
      at: CountyAddress(host: "localhost", port: port), authority: authority,
      program: "benchmark", now: Int64(Date().timeIntervalSince1970 * 1_000))
    return try StationIdentity(
      certificate: issued.certificate, privateKey: request.privateKey, authority: authority)
  }

  private func ask(_ request: OperatorRequest) throws -> [String] {
    guard let answer = try OperatorSocket.ask(request, at: folder + "/operator.socket"),
      answer.isDone
    else { throw BenchmarkProblem("the operator's socket does not answer") }
    return answer.lines
  }

  /// Rows of the tables that a push fills, to compare.
  func counts() throws -> String {
    try postgres.run(
      """
      SELECT (SELECT count(*) FROM county.entry), (SELECT count(*) FROM county.application),
        (SELECT count(*) FROM county.shift), (SELECT count(*) FROM county.person),
        (SELECT count(*) FROM county.feed), (SELECT max(ticket) FROM county.feed)
      """, in: String(database.split(separator: "/").last ?? ""))
  }
}
