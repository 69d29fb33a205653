import Foundation
import Glibc
import StationTestSupport
import Testing

@Suite("Installing a station")
struct InstallTests {
  @Test("it writes units, user, folder, manual and completions, and says what comes next")
  func writes() throws {
    let machine = try InstalledRoot()
    let result = try machine.install()
    #expect(result.end == .exited(0), "\(result)")
    #expect(result.output.contains("systemctl enable --now kiosk.service"), "\(result)")
    let files = try machine.all()
    #expect(files.count == 10, "\(files.keys.sorted())")
    for (path, text) in files {
      #expect(result.output.contains("/" + path))
      #expect(!text.contains(/@[a-z]+@/), "\(path):\n\(text)")
    }
    let unit = try machine.text("/etc/systemd/system/kiosk.service")
    #expect(unit.contains("Restart=always") && unit.contains("TTYPath=/dev/tty1"))
    #expect(try machine.text("/usr/local/share/man/man1/kiosk.1").contains(".SH NAME"))
    let bash = try machine.text("/usr/local/share/bash-completion/completions/kiosk")
    #expect(bash.contains("install") && bash.contains("day-sheet"))
  }

  @Test("a second time changes nothing, and other options replace what nobody has changed")
  func again() throws {
    let machine = try InstalledRoot()
    try machine.install()
    let before = try machine.all()
    let second = try machine.install()
    #expect(second.end == .exited(0) && !second.output.contains("written"), "\(second)")
    #expect(try machine.all() == before)
    let other = try machine.install(
      "--tty", "ttyS0", "--user", "station", "--county", "10.1.2.3", "--database",
      "/data/kiosk/station.sqlite", "--config", "/srv/kiosk/kiosk.conf")
    #expect(other.end == .exited(0), "\(other)")
    let unit = try machine.text("/etc/systemd/system/kiosk.service")
    for line in [
      "TTYPath=/dev/ttyS0", "User=station", "IPAddressAllow=10.1.2.3",
      "ReadWritePaths=/data/kiosk", "serial-getty@ttyS0.service",
      "run --config /srv/kiosk/kiosk.conf --database /data/kiosk/station.sqlite",
    ] {
      #expect(unit.contains(line), "\(line):\n\(unit)")
    }
    #expect(!unit.contains("PrivateNetwork=yes"))
    #expect(try machine.text("/etc/tmpfiles.d/kiosk.conf").hasPrefix("d /data/kiosk 0700 station"))
  }

  @Test("a file that somebody changed stands, and with it all others, until --force")
  func changed() throws {
    let machine = try InstalledRoot()
    try machine.install()
    let path = "/etc/systemd/system/kiosk.service"
    try machine.write(machine.text(path) + "\n", to: path)
    try FileManager.default.removeItem(atPath: machine.file("/etc/sysusers.d/kiosk.conf"))
    let before = try machine.all()
    let refused = try machine.install()
    #expect(refused.end == .exited(EX_CANTCREAT))
    #expect(refused.errors.contains("install.changed") && refused.errors.contains(path))
    #expect(try machine.all() == before)
    #expect(try machine.install("--force").end == .exited(0))
    #expect(try machine.text(path) + "\n" == before["etc/systemd/system/kiosk.service"])
  }

  @Test("a list writes nothing")
  func list() throws {
    let machine = try InstalledRoot()
    let result = try machine.install("--list")
    #expect(result.end == .exited(0))
    #expect(result.output.contains("would write: \(machine.unit("kiosk.service"))"), "\(result)")
    #expect(try machine.all().isEmpty)
  }

  @Test("without a terminal there is no service, and the county's server has one of its own")
  func kinds() throws {
    let session = try InstalledRoot()
    try session.install("--no-tty")
    #expect(try !session.all().keys.contains { $0.contains("systemd") })
    let county = try InstalledRoot()
    try county.install("--endpoint")
    #expect(
      try county.all().keys.filter { $0.contains("systemd/system/") }
        == ["etc/systemd/system/county-endpoint.service"])
  }

  @Test(
    "what a unit can't say, or would hide, is refused and nothing is written",
    arguments: [
      (["--user", "root"], "install.user"), (["--user", "a b"], "install.user"),
      (["--database", "station.sqlite"], "install.path"),
      (["--database", "/data/100%/s.sqlite"], "install.path"),
      (["--database", "/home/me/s.sqlite"], "install.hidden"),
      (["--config", "/tmp/kiosk.conf"], "install.hidden"),
      (["--tty", "../sda"], "install.terminal"),
      (["--county", "county.example"], "install.address"),
      (["--county", "999.1.1.1"], "install.address"),
      (["--county", "10.1.2.0/33"], "install.address"),
    ])
  func refused(options: [String], code: String) throws {
    let machine = try InstalledRoot()
    var program = Kiosk.program(in: machine.directory)
    program.arguments = ["install", "--root", machine.root] + options
    let result = try program.run()
    #expect(result.end == .exited(EX_USAGE), "\(result)")
    #expect(result.errors.contains(code), "\(result)")
    #expect(try machine.all().isEmpty)
  }

  @Test("with a county it says what doctor would: configuration, certificate, and the address")
  func county() throws {
    let machine = try InstalledRoot()
    let bare = try machine.install("--county", "10.1.2.3")
    #expect(bare.output.contains("[county] needs address") && bare.output.contains("kiosk enrol"))
    try FileManager.default.createDirectory(
      atPath: machine.file("/etc/kiosk"), withIntermediateDirectories: true)
    try machine.write(
      "[county]\naddress = \"https://10.1.2.9:8443\"\n", to: "/etc/kiosk/kiosk.conf")
    let other = try machine.install("--county", "10.1.2.3")
    #expect(other.output.contains("10.1.2.9, is not among --county"), "\(other)")
    #expect(other.output.contains("/etc/kiosk/county.pem"), "\(other)")
    let range = try machine.install("--county", "10.1.2.0/24")
    #expect(!range.output.contains("is not among --county"), "\(range)")
    let alone = try machine.install()
    #expect(!alone.output.contains("county:") && !alone.output.contains("enrol"), "\(alone)")
  }

  @Test("both manual pages and the completions name every command")
  func commands() throws {
    let machine = try InstalledRoot()
    try machine.install()
    let help = try Kiosk.program("--help", in: machine.directory).run().output
    let listed = help.split(separator: "\n").drop { !$0.hasPrefix("SUBCOMMANDS") }
    let names = listed.compactMap { $0.firstMatch(of: /^ {2}([a-z]+) {2}/)?.1 }
    #expect(names.contains("sync") && names.contains("enrol") && names.count >= 12, "\(help)")
    for path in [
      "/usr/local/share/man/man1/kiosk.1", "/usr/local/share/man/zh_CN/man1/kiosk.1",
      "/usr/local/share/bash-completion/completions/kiosk",
      "/usr/local/share/zsh/site-functions/_kiosk",
      "/usr/local/share/fish/vendor_completions.d/kiosk.fish",
    ] {
      let text = try machine.text(path)
      for name in names { #expect(text.contains(name), "\(path): \(name)") }
    }
  }

  @Test("a link that leads out of the root is not followed")
  func links() throws {
    let machine = try InstalledRoot()
    let outside = try TemporaryDirectory()
    try FileManager.default.createSymbolicLink(
      atPath: machine.file("/etc"), withDestinationPath: outside.path)
    let result = try machine.install()
    #expect(result.end == .exited(EX_CANTCREAT) && result.errors.contains("install.outside"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: outside.path).isEmpty)
  }
}
