import Foundation
import Glibc
import StationTestSupport
import Testing

@Suite("Installing a station with a printer and a card reader")
struct DevicesTests {
  /// A machine whose configuration has these lines, installed.
  private func machine(_ lines: String) throws -> InstalledRoot {
    let machine = try InstalledRoot()
    try FileManager.default.createDirectory(
      atPath: machine.file("/etc/kiosk"), withIntermediateDirectories: true)
    try machine.write(lines, to: "/etc/kiosk/kiosk.conf")
    let result = try machine.install()
    #expect(result.end == .exited(0), "\(result)")
    return machine
  }

  private func allowed(_ machine: InstalledRoot, _ unit: String = "kiosk.service") throws
    -> [String]
  {
    try machine.text("/etc/systemd/system/\(unit)").split(separator: "\n")
      .filter { $0.hasPrefix("DeviceAllow=") }.map { String($0.dropFirst(12)) }
  }

  private static let terminals = ["/dev/tty1 rw", "/dev/ptmx rw", "char-pts rw"]
  /// What a station that speaks has of the sound, which it does unless it is told not to.
  private static let sound = ["char-alsa rw"]
  private static let silence = "[speech]\non = false\n"

  @Test(
    "the devices of the configuration are let through, those plugged in later by their kind",
    arguments: [
      (
        "[card-reader]\nconnection = \"/dev/ttyUSB0\"\n", ["char-ttyUSB rw"], ["dialout"],
        ["usbserial"]
      ),
      (
        "[card-reader]\nconnection = \"/dev/serial/by-id/usb-1a86_USB2.0-Serial-if00-port0\"\n",
        ["char-ttyUSB rw", "char-ttyACM rw"], ["dialout"], ["usbserial", "cdc-acm"]
      ),
      (
        "[printer]\nconnection = \"/dev/usb/lp0\"\n[card-reader]\nconnection = \"/dev/ttyACM1\"\n",
        ["char-usb rw", "char-ttyACM rw"], ["lp", "dialout"], ["cdc-acm"]
      ),
      (
        "[printer]\nconnection = \"/dev/ttyS1\"\n[card-reader]\nconnection = \"/dev/ttyS2\"\n",
        ["/dev/ttyS1 rw", "/dev/ttyS2 rw"], ["dialout"], []
      ),
    ])
  func letThrough(lines: String, devices: [String], groups: [String], modules: [String]) throws {
    let machine = try machine(lines)
    #expect(try allowed(machine) == Self.terminals + devices + Self.sound)
    // The check at night sees what the station sees, and is silent.
    #expect(try allowed(machine, "kiosk-check.service") == devices)
    let check = try machine.text("/etc/systemd/system/kiosk-check.service")
    #expect(check.contains("DevicePolicy=closed") && !check.contains("PrivateDevices"))
    let users = try machine.text("/etc/sysusers.d/kiosk.conf")
    let members = users.split(separator: "\n").filter { $0.hasPrefix("m ") }
    #expect(members == (groups + ["audio"]).map { "m kiosk \($0)" })
    let loaded = try? machine.text("/etc/modules-load.d/kiosk.conf")
    #expect(loaded?.split(separator: "\n").dropLast().map(String.init) ?? [] == modules + ["snd"])
  }

  @Test(
    "control: a silent one without devices, or with queues and programs, lets nothing more through",
    arguments: [
      "", "[printer]\nconnection = \"cups:slips\"\n",
      "[card-reader]\nconnection = \"exec:/usr/local/bin/reader\"\n",
    ])
  func none(lines: String) throws {
    let machine = try machine(lines + Self.silence)
    #expect(try allowed(machine) == Self.terminals)
    #expect(try allowed(machine, "kiosk-check.service").isEmpty)
    #expect(
      try machine.text("/etc/systemd/system/kiosk-check.service").contains("PrivateDevices=yes"))
    #expect(try !machine.text("/etc/sysusers.d/kiosk.conf").contains("m kiosk"))
    #expect(try machine.all()["etc/modules-load.d/kiosk.conf"] == nil)
  }

  @Test("a device that is named later is let through by installing again, and goes when it is not")
  func later() throws {
    let machine = try machine("")
    let reader = "[card-reader]\nconnection = \"/dev/ttyUSB0\"\n"
    try machine.write(reader, to: "/etc/kiosk/kiosk.conf")
    let result = try machine.install()
    #expect(result.end == .exited(0) && result.output.contains("updated"), "\(result)")
    #expect(try allowed(machine) == Self.terminals + ["char-ttyUSB rw"] + Self.sound)
    try machine.write("", to: "/etc/kiosk/kiosk.conf")
    try machine.install()
    #expect(try allowed(machine) == Self.terminals + Self.sound)
    let check = try machine.text("/etc/systemd/system/kiosk-check.service")
    #expect(check.contains("PrivateDevices=yes"), "the sound is none of the check's")
  }

  @Test("a path that a unit would read as something else is refused, and nothing is written")
  func refused() throws {
    let machine = try InstalledRoot()
    try FileManager.default.createDirectory(
      atPath: machine.file("/etc/kiosk"), withIntermediateDirectories: true)
    try machine.write(
      "[card-reader]\nconnection = \"/dev/ttyS0 rw /dev/sda\"\n", to: "/etc/kiosk/kiosk.conf")
    let result = try machine.install()
    #expect(result.end == .exited(EX_USAGE) && result.errors.contains("install.path"), "\(result)")
    #expect(try machine.all().keys.sorted() == ["etc/kiosk/kiosk.conf"])
  }

  @Test("systemd finds nothing wrong in the units, and their exposure stays within its bound")
  func judged() throws {
    let machine = try machine(
      "[printer]\nconnection = \"/dev/usb/lp0\"\n[card-reader]\nconnection = \"/dev/ttyUSB0\"\n")
    for unit in ["kiosk.service", "kiosk-check.service"] {
      let whole = machine.directory.file(unit)
      try String(contentsOfFile: machine.unit(unit), encoding: .utf8)
        .replacing(/\/usr\/local\/bin\/[a-z-]+/, with: "/bin/true")
        .write(toFile: whole, atomically: false, encoding: .utf8)
      let result = try SystemdAnalyze.run("verify", "--man=no", whole)
      #expect(result.end == .exited(0) && result.errors.isEmpty, "\(result)")
      #expect(try SystemdAnalyze.exposure(of: whole) <= 15)
    }
  }
}
