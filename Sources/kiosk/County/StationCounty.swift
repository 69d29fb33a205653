import CountyAPI
import CountyClient
import OddJobMarket
import Station

/// The county as `kiosk.conf` and the identity files name it: over HTTPS, with the certificate
/// renewed when less than a third of its life is left.
///
/// The files are read at the first hello: a station that is not enrolled yet serves people all the
/// same, and says at its 同步 page what is missing.
actor StationCounty: County {
  private let address: CountyAddress
  private let files: IdentityFiles
  private let station: StationID
  private let clock: any MarketClock
  private var line: HTTPSCounty?
  private var identity: StationIdentity?
  /// The county's own time when it was last heard, in milliseconds.
  private var lastHeard: Int64?

  init(
    address: CountyAddress, files: IdentityFiles, station: StationID, clock: any MarketClock
  ) {
    self.address = address
    self.files = files
    self.station = station
    self.clock = clock
  }

  static let program = "kiosk/\(Kiosk.version)"

  func hello(_ hello: Hello) async throws(CountyFailure) -> HelloAnswer {
    let county = try await renewedIfDue(opened())
    let answer = try await county.hello(hello)
    lastHeard = answer.serverMilliseconds
    return answer
  }

  func push(_ batch: OperationBatch) async throws(CountyFailure) -> BatchAnswer {
    try await opened().push(batch)
  }

  func changes(
    after cursor: ChangeCursor?, limit: Int
  ) async throws(CountyFailure) -> ChangePage {
    try await opened().changes(after: cursor, limit: limit)
  }

  func snapshot(page: String?) async throws(CountyFailure) -> SnapshotPage {
    try await opened().snapshot(page: page)
  }

  private func opened() throws(CountyFailure) -> HTTPSCounty {
    if let line { return line }
    let made: HTTPSCounty
    do {
      let identity = try files.load()
      made = try county(with: identity)
      self.identity = identity
    } catch let error as IdentityFilesError {
      let problem = EnrolmentProblem(error)
      throw .refused(Problem(.notAuthenticated, problem.wording(.english)))
    } catch {
      throw .refused(Problem(.notAuthenticated, "the identity files can't be used"))
    }
    line = made
    return made
  }

  private func county(with identity: StationIdentity) throws -> HTTPSCounty {
    let (clock, heard) = (clock, lastHeard)
    return try HTTPSCounty(address, identity: identity, program: Self.program) {
      (now: clock.now.milliseconds, lastHeard: heard)
    }
  }

  /// Asks for the next certificate in time. Where that fails the old one serves on, and the next
  /// session asks again.
  private func renewedIfDue(_ county: HTTPSCounty) async throws(CountyFailure) -> HTTPSCounty {
    guard let identity else { return county }
    let life = identity.validity.upperBound - identity.validity.lowerBound
    let now = identity.trustedTime(lastHeard: lastHeard).judged(clock.now.milliseconds)
    guard identity.validity.upperBound - now < life / 3 else { return county }
    guard let request = try? CertificateRequest(station: station) else { return county }
    let issued: IssuedCertificate
    do {
      issued = try await county.renew(Renewal(certificateRequest: request.request))
    } catch {
      // What has expired is of no use for anything else.
      if now > identity.validity.upperBound { throw error }
      return county
    }
    guard
      let renewed = try? StationIdentity(
        certificate: issued.certificate, privateKey: request.privateKey,
        authority: issued.authority),
      renewed.subject == station.text, let line = try? self.county(with: renewed),
      (try? files.save(
        certificate: issued.certificate, privateKey: request.privateKey,
        authority: issued.authority)) != nil
    else { return county }
    await county.close()
    (self.identity, self.line) = (renewed, line)
    return line
  }
}
