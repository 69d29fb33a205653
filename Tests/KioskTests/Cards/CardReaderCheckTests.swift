import Foundation
import Glibc
import StationTestSupport
import Testing

@Suite("kiosk doctor and the card reader")
struct CardReaderCheckTests {
  private struct Found: Equatable {
    var state: String
    var found: String
    var mend: String
  }

  /// Returns what the doctor says of the reader, after these lines of `[card-reader]`.
  private func look(_ lines: String, _ station: DemonstrationCopy) throws -> Found {
    let file = station.directory.file("doctor.conf")
    try Data("[card-reader]\n\(lines)\n".utf8).write(to: URL(filePath: file))
    let program = Kiosk.program(
      "doctor", "--json", "--config", file, "--database", station.database, in: station.directory)
    let result = try program.run()
    let report = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let checks = try #require((report as? [String: Any])?["checks"] as? [[String: Any]])
    let own = checks.filter { $0["name"] as? String == "card reader" }
    let check = try #require(own.first, "\(result)")
    #expect(own.count == 1)
    return Found(
      state: check["state"] as? String ?? "", found: check["found"] as? String ?? "",
      mend: check["mend"] as? String ?? "")
  }

  @Test("a station without a reader is told so, and nothing is wrong")
  func none() throws {
    let found = try look("seat = \"public\"", DemonstrationCopy())
    #expect(found.state == "note" && found.mend.isEmpty)
    #expect(found.found.contains("没有配读卡器") && found.found.contains("none is configured"))
  }

  @Test("a reader's line that is there is good, and the reader is asked nothing")
  func there() throws {
    let reader = try VirtualCardReader(EmulatedCard())
    reader.start()
    defer { reader.unplug() }
    let found = try look("connection = \"\(reader.path)\"\nbaud = 9600", DemonstrationCopy())
    #expect(found == Found(state: "good", found: "\(reader.path), 9600 baud", mend: ""))
    #expect(reader.commands.isEmpty)
  }

  @Test("a path where nothing is, or no line is, is told with what to do")
  func missing() throws {
    let station = try DemonstrationCopy()
    let none = "/dev/.." + station.directory.file("none")
    let missing = try look("connection = \"\(none)\"", station)
    #expect(missing.state == "warning" && missing.found.contains("no such device"), "\(missing)")
    #expect(missing.mend.contains("/dev/serial/by-id/"))
    for path in ["/dev/null", "/dev/.." + station.database] {
      let wrong = try look("connection = \"\(path)\"", station)
      #expect(wrong.state == "warning" && wrong.found.contains("no serial line"), "\(wrong)")
      #expect(wrong.mend.contains("/dev/ttyUSB0"))
    }
  }

  @Test("a line that the station's user may not use is told, with the group that may")
  func denied() throws {
    let station = try DemonstrationCopy()
    let pair = try PseudoTerminalPair(rows: 24, columns: 80)
    defer {
      close(pair.master)
      close(pair.line)
    }
    // Root may use everything: it is told of the user whose file the station's is.
    if geteuid() == 0 { #expect(chown(station.database, 65_534, 65_534) == 0) }
    let lines = "connection = \"\(pair.path)\""
    #expect(chmod(pair.path, 0) == 0)
    let denied = try look(lines, station)
    #expect(denied.state == "warning" && denied.found.contains("may not use it"), "\(denied)")
    #expect(denied.mend.contains("usermod -aG dialout"), "\(denied)")
    // The control: with the rights nothing is wrong.
    #expect(chmod(pair.path, 0o666) == 0)
    #expect(try look(lines, station).state == "good")
  }

  @Test("a program that can be run is good, and one that can't is told")
  func program() throws {
    let station = try DemonstrationCopy()
    #expect(try look("connection = \"exec:/bin/true\"", station).state == "good")
    let missing = try look("connection = \"exec:/nowhere/reader\"", station)
    #expect(missing.state == "warning" && missing.mend.contains("chmod 755"), "\(missing)")
  }

  @Test("a running station reads on while the doctor looks at its reader")
  func running() throws {
    let scene = try CardScene()
    let reader = try scene.plugIn()
    let panel = try scene.start()
    try panel.wait(for: "刷身份证签到", seconds: 60)
    let found = try look("connection = \"\(scene.device)\"", scene.station)
    #expect(found.state == "good", "\(found)")
    reader.lay(CardScene.shownCard)
    try panel.wait(for: "已签到", seconds: 60)
    panel.signal(SIGTERM)
    try panel.waitForEnd(seconds: 60)
    #expect(reader.waitUntilLeft())
  }
}
