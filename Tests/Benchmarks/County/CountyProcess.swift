import CountyAPI
import CountyClient
import CountyEndpoint
import Foundation
import LineTestSupport
import OddJobMarket
import PostgresTestSupport

/// A county's endpoint of this build with a PostgreSQL of its own, as a county would run it.
final class CountyProcess {
  let postgres: TemporaryPostgres
  let database: String
  private let county: RunningCounty

  init() throws {
    postgres = try TemporaryPostgres.shared.get()
    database = try postgres.makeDatabase()
    county = try RunningCounty("--database", database)
  }

  deinit { county.stop() }

  /// Where its keys and certificates are.
  var folder: String { county.folder }
  var port: Int { county.port }
  var processID: pid_t { county.processID }

  /// Adds a station and gives it its certificate, by a one-time code over the line.
  func enrol(_ station: StationID) async throws -> StationIdentity {
    _ = try ask(.addStation(name: "站", id: station))
    let code = try ask(.enrolmentCode(station)).first ?? ""
    let request = try CertificateRequest(station: station)
    let authority = try String(contentsOfFile: county.authority, encoding: .utf8)
    let issued = try await CountyEnrolment.enrol(
      Enrolment(station: station, code: code, certificateRequest: request.request),
      at: CountyAddress(host: "localhost", port: port), authority: authority,
      program: "benchmark", now: Int64(Date().timeIntervalSince1970 * 1_000))
    return try StationIdentity(
      certificate: issued.certificate, privateKey: request.privateKey, authority: authority)
  }

  private func ask(_ request: OperatorRequest) throws -> [String] {
    guard let answer = try OperatorSocket.ask(request, at: county.operatorSocket),
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
