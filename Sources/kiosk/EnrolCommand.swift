import ArgumentParser
import CountyAPI
import CountyClient
import Dispatch
import OddJobMarket
import Station
import Store
import Synchronization

/// `kiosk enrol`: the station's first certificate, for the code of the county's letter.
struct EnrolCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enrol", abstract: "用县里信上的号码办本站的证书。Get the station's certificate.",
    discussion: """
      The station must be stopped. kiosk.conf names the county (address) and the file with its own \
      certificate (authority), under [county]. The private key is made here and never leaves the \
      station. Key, certificate and authority lie beside the database; an identity that is there \
      already is never replaced. Later certificates are fetched by the station itself.
      """)

  @OptionGroup var options: StationOptions

  @Option(help: "县里信上的号码。The code of the county's letter.")
  var code: String

  func run() throws {
    try Exit.reporting {
      let settings = try options.settings()
      guard let address = settings.county.address else { throw EnrolmentProblem.noCounty }
      let path = try options.databasePath()
      try StationOpening.requireStation(at: path)
      let files = IdentityFiles(database: path)
      guard files.present.isEmpty else { throw EnrolmentProblem.alreadyEnrolled(files.present) }
      let authority = try EnrolmentProblem.naming { () throws(IdentityFilesError) in
        try IdentityFiles.text(settings.county.authority)
      }
      let desk = try StationOpening.open(path: path, settings: settings)
      guard !desk.store.isDemonstration else { throw EnrolmentProblem.demonstration }
      let station = desk.store.stationID
      let request = try CertificateRequest(station: station)
      let enrolment = Enrolment(
        station: station, code: code, certificateRequest: request.request)
      let now = desk.now.milliseconds
      let issued = try Self.waiting {
        try await CountyEnrolment.enrol(
          enrolment, at: address, authority: authority, program: StationCounty.program, now: now)
      }
      let identity = try? StationIdentity(
        certificate: issued.certificate, privateKey: request.privateKey,
        authority: issued.authority)
      guard identity?.subject == station.text else { throw EnrolmentProblem.otherStation }
      try EnrolmentProblem.naming { () throws(IdentityFilesError) in
        try files.save(
          certificate: issued.certificate, privateKey: request.privateKey,
          authority: issued.authority)
      }
      Output.line("本站的证书办好了，可以启动驿站。 / enrolled; start the station")
    }
  }

  /// Waits for what is done elsewhere; a command has nothing else to do.
  private static func waiting<Value: Sendable>(
    _ body: @escaping @Sendable () async throws -> Value
  ) throws -> Value {
    let result = Mutex<Result<Value, any Error>?>(nil)
    let isDone = DispatchSemaphore(value: 0)
    Task.detached {
      let outcome: Result<Value, any Error>
      do { outcome = .success(try await body()) } catch { outcome = .failure(error) }
      result.withLock { $0 = outcome }
      isDone.signal()
    }
    isDone.wait()
    guard let outcome = result.withLock({ $0 }) else { throw SyncProblem.stopped }
    return try outcome.get()
  }
}
