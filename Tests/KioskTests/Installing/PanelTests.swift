import Foundation
import Glibc
import StationTestSupport
import Testing

@Suite("Installing a station on a touch panel")
struct PanelTests {
  @Test(
    "the session is the terminal, full screen, with the station in it and nothing else",
    arguments: [
      (
        "x11",
        "/usr/bin/xinit /usr/bin/xterm -class Kiosk -maximized -e /usr/local/bin/kiosk run"
          + " --database /var/lib/kiosk/station.sqlite --xterm-letters -- /usr/bin/Xorg :0 vt3 ",
        [
          "/etc/X11/app-defaults/Kiosk", "/etc/X11/xorg.conf.d/90-kiosk.conf",
          "/etc/fonts/conf.d/60-kiosk.conf",
        ]
      ),
      (
        "wayland",
        "/usr/bin/cage -d -- /usr/bin/foot --config=/etc/kiosk/foot.ini /usr/local/bin/kiosk run"
          + " --database /var/lib/kiosk/station.sqlite",
        ["/etc/kiosk/foot.ini"]
      ),
    ])
  func session(kind: String, command: String, own: [String]) throws {
    let machine = try InstalledRoot()
    let result = try machine.install("--terminal", kind, "--tty", "tty3", "--font-size", "21")
    #expect(result.end == .exited(0), "\(result)")
    let unit = try machine.text("/etc/systemd/system/kiosk.service")
    #expect(unit.contains("\nExecStart=\(command)"), "\(unit)")
    #expect(unit.contains("\nExecCondition=/usr/local/bin/kiosk run --dry-run --database "))
    #expect(unit.contains("TTYPath=/dev/tty3") && unit.contains("Restart=always"))
    // Devices that are plugged in later are heard of, and still nobody is reached.
    #expect(unit.contains("RestrictAddressFamilies=AF_UNIX AF_NETLINK\n"))
    #expect(unit.contains("IPAddressDeny=any") && !unit.contains("IPAddressAllow"))
    let common = ["/etc/systemd/logind.conf.d/kiosk.conf", "/etc/sysctl.d/90-kiosk.conf"]
    for path in own + common {
      #expect(try !machine.text(path).contains(/@[a-z]+@/), "\(path)")
      #expect(result.output.contains(path), "\(result)")
    }
    #expect(try machine.text(own[0]).contains(/(faceSize: |size=)21/))
    #expect(try machine.text(common[0]).contains("NAutoVTs=0"))
    // A terminal gets bytes for its letters only where its files let it obey them.
    let hasLetters = unit.contains("--xterm-letters")
    #expect(hasLetters == (kind == "x11"))
    if hasLetters {
      let fonts = try machine.text(own[2])
      #expect(fonts.contains("<double>21</double>") && fonts.contains("<double>27</double>"))
      #expect(try machine.text(own[0]).contains("faceName: Kiosk\n"))
      #expect(try machine.text(own[0]).contains("disallowedFontOps: GetFont\n"))
    }
    for step in ["apt-get install ", "fonts-noto-cjk", "systemctl mask ctrl-alt-del.target"] {
      #expect(result.output.contains(step), "\(result)")
    }

    // Without a panel nothing of it is there.
    let plain = try InstalledRoot()
    let other = try plain.install()
    #expect(try !plain.text("/etc/systemd/system/kiosk.service").contains("PAMName"))
    #expect(try plain.all().keys.allSatisfy { !(own + common).contains("/" + $0) })
    #expect(!other.output.contains("apt-get") && !other.output.contains("ctrl-alt-del"))
  }

  @Test(
    "a panel where none can be is refused, and nothing is written",
    arguments: [
      (["--terminal", "x11", "--tty", "ttyS0"], "install.panel"),
      (["--terminal", "wayland", "--no-tty"], "install.panel"),
      (["--terminal", "x11", "--font-size", "4"], "install.font-size"),
      (["--terminal", "mir"], "x11"),
    ])
  func refused(options: [String], words: String) throws {
    let machine = try InstalledRoot()
    var program = Kiosk.program(in: machine.directory)
    program.arguments = ["install", "--root", machine.root] + options
    let result = try program.run()
    #expect(result.end == .exited(EX_USAGE), "\(result)")
    #expect(result.errors.contains(words), "\(result)")
    #expect(try machine.all().isEmpty)
  }

  @Test(
    "systemd finds nothing wrong in the panel's unit, and its exposure is bounded",
    arguments: ["x11", "wayland"])
  func unit(kind: String) throws {
    let machine = try InstalledRoot()
    try machine.install("--terminal", kind)
    let whole = machine.directory.file("kiosk.service")
    // The programs are not where they will be installed.
    let text = try String(contentsOfFile: machine.unit("kiosk.service"), encoding: .utf8)
      .replacing(/=\/usr\/(local\/)?bin\/[a-z-]+/, with: "=/bin/true")
    try text.write(toFile: whole, atomically: false, encoding: .utf8)
    let result = try SystemdAnalyze.run("verify", "--man=no", whole)
    #expect(result.end == .exited(0) && result.errors.isEmpty, "\(result)")
    let exposure = try SystemdAnalyze.exposure(of: whole)
    print("exposure of a panel's unit, \(kind): \(exposure) tenths")
    #expect(exposure <= 20)

    let control = machine.directory.file("weaker.service")
    try text.replacingOccurrences(of: "PAMName=", with: "PAM=")
      .replacingOccurrences(of: "NoNewPrivileges=yes\n", with: "")
      .write(toFile: control, atomically: false, encoding: .utf8)
    #expect(try SystemdAnalyze.run("verify", "--man=no", control).errors.contains("PAM"))
    #expect(try SystemdAnalyze.exposure(of: control) > exposure)
  }

  @Test("a dry run says why a station can't start, and starts none where it can")
  func dryRun() throws {
    let directory = try TemporaryDirectory()
    let database = directory.file("station.sqlite")
    let refused = try Kiosk.program("run", "--dry-run", "--database", database, in: directory)
      .run()
    #expect(refused.end == .exited(EX_CONFIG), "\(refused)")
    #expect(refused.errors.contains("kiosk attendant add"), "\(refused)")
    let prepared = directory.file("demo.sqlite")
    let made = try Kiosk.program(
      "demo", "--prepare-only", "--postings", "20", "--people", "10", "--database", prepared,
      in: directory
    ).run()
    #expect(made.end == .exited(0), "\(made)")
    let ready = try Kiosk.program("run", "--dry-run", "--database", prepared, in: directory).run()
    #expect(ready.end == .exited(0) && ready.output.isEmpty, "\(ready)")
  }
}
