import CountyAPI
import CountyEndpoint
import CountyPostgres
import Logging
import OddJobMarket

/// The county of a folder, put together: the one place that knows the clock and chance.
struct RunningCounty {
  let folder: CountyFolder
  let store: any CountyStore & CountyArchive
  let service: CountyService
  let desk: OperatorDesk
  private let clock = SystemClock()
  private let identifiers = SystemIdentifiers()

  /// - Throws: `CountyStoreError`: another process has the database, it can't be reached, or a file
  ///   is not as it must be.
  init(_ place: FolderOption) throws {
    folder = try CountyFolder(path: place.folder, clock: clock, identifiers: identifiers)
    // Nobody may mistake one generation for another: the same copy may be restored twice.
    let generation = clock.now.milliseconds / 1_000
    if let url = place.database {
      store = try PostgresCountyStore(PostgresAddress(url), generation: generation)
    } else {
      store = try SQLiteCountyStore(path: folder.databasePath, generation: generation)
    }
    var settings = CountySettings()
    settings.sealingKey = folder.sealing.published
    service = CountyService(
      store: store, signer: folder.head, identities: folder.sealing, clock: clock,
      settings: settings)
    desk = OperatorDesk(
      service: service, archive: store, clock: clock, identifiers: identifiers)
  }

  /// Makes the server's certificate where there is none for these names.
  func makeServerCertificate(for names: [String]) throws {
    try folder.makeServerCertificate(for: names, clock: clock, identifiers: identifiers)
  }

  func server(insecureLoopback: Bool, stationRequestsPerMinute: Int) -> CountyServer {
    let authenticator: any StationAuthenticator =
      insecureLoopback
      ? TrustingAuthenticator()
      : CertificateAuthenticator(
        authority: folder.authority, store: store, clock: clock, identifiers: identifiers,
        headSigningKey: folder.head.publicKey)
    return CountyServer(
      service: service, authenticator: authenticator,
      limits: EndpointLimits(
        bodyBytes: WireLimits.bodyBytes, stationRequestsPerMinute: stationRequestsPerMinute),
      logger: Logger(label: "county-endpoint"))
  }
}
