import ArgumentParser
import Foundation

/// A touch panel that shows the station full screen and nothing else: no window manager, no other
/// terminals, no shell.
struct Panel {
  /// What draws on the panel.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    /// xterm on Xorg.
    case x11
    /// foot on cage.
    case wayland
  }

  let kind: Kind
  /// The size of the letters, in points.
  var points = 18

  static var unit: [UInt8] { PackageResources.kiosk_panel_service }

  /// - Throws: `InstallProblem` where no screen can be at this terminal, or nobody could read it.
  func validate(tty: String?) throws(InstallProblem) {
    guard let tty, tty.wholeMatch(of: /tty[1-9]\d?/) != nil else {
      throw .noPanel(tty ?? "--no-tty")
    }
    guard (8...72).contains(points) else { throw .fontSize(points) }
  }

  /// Returns the command of the session that runs the station's command in the panel's terminal.
  func session(running command: String, tty: String) -> String {
    switch kind {
    case .x11:
      // xterm fills the screen by itself; asking for full screen would need a window manager.
      "/usr/bin/xinit /usr/bin/xterm -class Kiosk -maximized -e \(command)"
        + " --xterm-letters -- /usr/bin/Xorg :0 vt\(tty.dropFirst(3)) -nolisten tcp -noreset -nocursor -s 0 -dpms"
    case .wayland:
      // Without -s no key switches to another terminal.
      "/usr/bin/cage -d -- /usr/bin/foot --config=\(Self.footPath) \(command)"
    }
  }

  /// The packages of Debian that the session is made of.
  var packages: [String] {
    switch kind {
    case .x11: ["xterm", "xserver-xorg", "xinit", "fonts-dejavu-core", "fonts-noto-cjk"]
    case .wayland: ["cage", "foot", "xwayland", "fonts-dejavu-core", "fonts-noto-cjk"]
    }
  }

  var files: [InstalledFile] {
    let common = [
      InstalledFile(
        "/etc/systemd/logind.conf.d/kiosk.conf", text(PackageResources.panel_logind_conf)),
      InstalledFile("/etc/sysctl.d/90-kiosk.conf", text(PackageResources.panel_sysctl_conf)),
    ]
    switch kind {
    case .x11:
      return common + [
        InstalledFile(
          "/etc/X11/app-defaults/Kiosk", text(PackageResources.panel_xterm), comment: "!"),
        InstalledFile(
          "/etc/fonts/conf.d/60-kiosk.conf", text(PackageResources.panel_fonts_conf),
          comment: "<!--", ending: " -->"),
        InstalledFile("/etc/X11/xorg.conf.d/90-kiosk.conf", text(PackageResources.panel_xorg_conf)),
      ]
    case .wayland:
      return common + [InstalledFile(Self.footPath, text(PackageResources.panel_foot_ini))]
    }
  }

  private static let footPath = "/etc/kiosk/foot.ini"

  /// The size of the letters in large type: as much larger as leaves 60×20 cells where ordinary
  /// ones leave 80×26.
  private var largePoints: Int { points * 13 / 10 }

  private func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
      .replacingOccurrences(of: "@points@", with: String(points))
      .replacingOccurrences(of: "@large@", with: String(largePoints))
  }
}
