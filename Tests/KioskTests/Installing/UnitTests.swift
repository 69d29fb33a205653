import Foundation
import StationTestSupport
import Testing

@Suite("The units as systemd judges them")
struct UnitTests {
  @Test(
    "a unit's exposure is within its bound, with the county's network too",
    arguments: [
      ("kiosk.service", [String](), 15), ("kiosk.service", ["--county", "10.1.2.0/24"], 15),
      ("kiosk-check.service", [], 15), ("county-endpoint.service", ["--endpoint"], 25),
    ])
  func exposure(unit: String, options: [String], most: Int) throws {
    let machine = try InstalledRoot()
    var program = Kiosk.program(in: machine.directory)
    program.arguments = ["install", "--root", machine.root] + options
    #expect(try program.run().end == .exited(0))
    let path = machine.unit(unit)
    let judged = try SystemdAnalyze.run(
      "security", "--offline=true", "--no-pager", "--threshold=\(most)", path)
    #expect(judged.end == .exited(0), "\(judged)")
    let exposure = try SystemdAnalyze.exposure(of: path)
    #expect(exposure <= most)
    print("exposure of \(unit) \(options): \(exposure) tenths")

    // The judge sees a protection that is missing.
    let weaker = try String(contentsOfFile: path, encoding: .utf8)
      .replacingOccurrences(of: "CapabilityBoundingSet=\n", with: "")
    let control = machine.directory.file("weaker.service")
    try weaker.write(toFile: control, atomically: false, encoding: .utf8)
    #expect(try SystemdAnalyze.exposure(of: control) > exposure)
    let refused = try SystemdAnalyze.run(
      "security", "--offline=true", "--no-pager", "--threshold=\(exposure)", control)
    #expect(refused.end != .exited(0))
  }

  @Test("systemd finds nothing wrong in a unit, and does in one with a word misspelt")
  func verified() throws {
    let machine = try InstalledRoot()
    try machine.install()
    try machine.install("--endpoint")
    let names = [
      "kiosk.service", "kiosk-check.service", "kiosk-check.timer", "county-endpoint.service",
    ]
    let broken = try TemporaryDirectory()
    for name in names {
      // The programs are not where they will be installed.
      let text = try String(contentsOfFile: machine.unit(name), encoding: .utf8)
        .replacing(/\/usr\/local\/bin\/[a-z-]+/, with: "/bin/true")
      let whole = machine.directory.file(name)
      try text.write(toFile: whole, atomically: false, encoding: .utf8)
      try text.replacingOccurrences(of: "User=", with: "Usr=")
        .replacingOccurrences(of: "OnCalendar=*", with: "OnCalendar=never")
        .write(toFile: broken.file(name), atomically: false, encoding: .utf8)
    }
    for name in names {
      let whole = machine.directory.file(name)
      let result = try SystemdAnalyze.run("verify", "--man=no", whole)
      #expect(result.end == .exited(0) && result.errors.isEmpty, "\(name): \(result)")
      let control = try SystemdAnalyze.run("verify", "--man=no", broken.file(name))
      #expect(!control.errors.isEmpty, "\(name): \(control)")
    }
  }
}
