import CountyAPI
import CountyClient
import Foundation
import OddJobMarket

/// A station's file and what proves it to the county, in a folder.
struct StationFolder {
  let path: String
  var database: String { path + "/station.sqlite" }

  static func make(
    _ path: String, operations: Int, seed: UInt64, at county: CountyProcess
  ) async throws -> StationFolder {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let folder = StationFolder(path: path)
    let station = try QueuedOperations(seed: seed).queue(operations, in: folder.database)
    let identity = try await county.enrol(station)
    for (name, text) in [
      ("certificate", identity.certificate), ("key", identity.privateKey),
      ("authority", identity.authority),
    ] {
      try text.write(toFile: "\(path)/\(name).pem", atomically: true, encoding: .utf8)
    }
    return folder
  }

  /// Copies a station that has pushed nothing yet, to push the same once more.
  func copied(to path: String) throws -> StationFolder {
    try FileManager.default.copyItem(atPath: self.path, toPath: path)
    return StationFolder(path: path)
  }

  func identity() throws -> StationIdentity {
    let read = { (name: String) in
      try String(contentsOfFile: "\(path)/\(name).pem", encoding: .utf8)
    }
    return try StationIdentity(
      certificate: read("certificate"), privateKey: read("key"), authority: read("authority"))
  }
}
