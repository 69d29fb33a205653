import CPostgres
package import CountyEndpoint

/// Where a county's PostgreSQL is, as `postgres://` names it. Said to people without its password.
package struct PostgresAddress: Sendable, CustomStringConvertible {
  let url: String
  /// The same as libpq's programs read it from their environment: nobody reads a password there who
  /// may read a list of processes.
  let environment: [String: String]
  /// User, host, port and database.
  package let description: String

  /// - Throws: `CountyStoreError.notAnAddress`.
  package init(_ url: String) throws(CountyStoreError) {
    guard url.hasPrefix("postgres://") || url.hasPrefix("postgresql://"),
      let options = PQconninfoParse(url, nil)
    else { throw .notAnAddress }
    defer { PQconninfoFree(options) }
    var values: [String: String] = [:]
    var environment: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val {
        values[String(cString: keyword)] = String(cString: value)
        if let name = option.pointee.envvar {
          environment[String(cString: name)] = String(cString: value)
        }
      }
      option += 1
    }
    let host = values["host"] ?? values["hostaddr"] ?? "localhost"
    let user = values["user"].map { "\($0)@" } ?? ""
    let port = values["port"].map { ":\($0)" } ?? ""
    self.url = url
    self.environment = environment
    description = "\(user)\(host)\(port)/\(values["dbname"] ?? "")"
  }
}
