import CountyAPI
import Foundation
import OddJobMarket
import PostgresTestSupport
import Station
import Store

/// The plain way to do it, measured in the same run: a Python script that sends the same operations.
enum PythonAnchor {
  /// Returns operations a second; nil where there is no Python with psycopg2.
  static func measure(_ stations: [StationFolder], _ county: CountyProcess) throws -> Double? {
    let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Peers/push_anchor.py").path
    let lines = county.folder + "/operations.jsonl"
    _ = FileManager.default.createFile(atPath: lines, contents: nil)
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: lines))
    for folder in stations {
      let store = try Store.open(path: folder.database, surroundings: .live())
      let entries = try store.queuedEntries(
        from: 1, count: Int(store.syncStanding().headSequence), bytes: 1 << 40)
      for case .operation(let bytes) in entries { try file.write(contentsOf: Data(bytes + [10])) }
    }
    try file.close()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [
      script, "--database", try county.postgres.makeDatabase(), "--operations", lines,
      "--certificate", county.folder + "/server.pem", "--key", county.folder + "/server-key.pem",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return nil }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try FileManager.default.removeItem(atPath: lines)
    struct Answer: Decodable { var perSecond: Double }
    return try? JSONDecoder().decode(Answer.self, from: data).perSecond
  }
}
