import ArgumentParser
import Foundation
import Station

/// What belongs on a machine that runs a station.
struct Installation {
  static let program = "/usr/local/bin/kiosk"

  var user = "kiosk"
  var database = DataDirectory.service + "/station.sqlite"
  var config = ConfigurationFile.systemPath
  /// The terminal of the first seat, "tty1"; none where something else opens the station's terminal.
  var tty: String?
  /// The touch panel in front of that terminal; none where the terminal itself is the screen.
  var panel: Panel?
  /// IP addresses that the station may reach; none for no network at all.
  var county: [String] = []
  /// What the configuration names; none where there is no configuration yet.
  var devices: [StationDevice] = []

  /// Where the database lies.
  var folder: String { URL(fileURLWithPath: database).deletingLastPathComponent().path }

  /// - Throws: `InstallProblem` for what a unit can't say, or would hide.
  func validate() throws(InstallProblem) {
    try Self.require(user: user)
    for path in [database, config] { try Self.require(path: path) }
    if let tty, tty.wholeMatch(of: /(tty|hvc|console)[A-Za-z0-9]*/) == nil { throw .terminal(tty) }
    if let panel { try panel.validate(tty: tty) }
    for device in devices { try device.validate() }
    for address in county where AddressRange(address) == nil { throw .address(address) }
  }

  static func require(user: String) throws(InstallProblem) {
    guard user != "root", user.wholeMatch(of: /[a-z_][a-z0-9_-]{0,30}/) != nil else {
      throw .user(user)
    }
  }

  static func require(path: String) throws(InstallProblem) {
    guard path.wholeMatch(of: /(\/[A-Za-z0-9._-]+){2,}/) != nil, !path.contains("/../") else {
      throw .path(path)
    }
    let hidden = ["/home/", "/root/", "/run/", "/tmp/", "/var/tmp/", "/dev/"]
    if hidden.contains(where: path.hasPrefix) { throw .hidden(path) }
  }

  var files: [InstalledFile] { service + manual + completions }

  private var service: [InstalledFile] {
    var files = [
      InstalledFile(
        "/etc/sysusers.d/kiosk.conf",
        "u \(user) - \"Odd-job station\" \(DataDirectory.service) /usr/sbin/nologin\n"
          + memberships),
      InstalledFile("/etc/tmpfiles.d/kiosk.conf", "d \(folder) 0700 \(user) - -\n"),
    ]
    guard let tty else { return files }
    let station = panel == nil ? PackageResources.kiosk_service : Panel.unit
    let units: [(String, [UInt8])] = [
      ("kiosk.service", station),
      ("kiosk-check.service", PackageResources.kiosk_check_service),
      ("kiosk-check.timer", PackageResources.kiosk_check_timer),
    ]
    for (name, bytes) in units {
      let text = UnitTemplate(bytes).filled([
        "program": Self.program, "user": user,
        "config": configOption,
        "database": database,
        "tty": tty,
        "getty": tty.hasPrefix("ttyS") ? "serial-getty@\(tty).service" : "getty@\(tty).service",
        "term": tty.wholeMatch(of: /tty\d+/) != nil ? "linux" : "xterm-256color",
        "storage": storage, "network": network,
        "devices": allowances, "checked-devices": checkedDevices,
        "session": panel?.session(running: command, tty: tty) ?? "",
        "kind": panel?.kind.rawValue ?? "",
      ])
      files.append(InstalledFile("/etc/systemd/system/\(name)", text))
    }
    return files + (modules.map { [$0] } ?? []) + (panel?.files ?? [])
  }

  private var configOption: String {
    config == ConfigurationFile.systemPath ? "" : " --config \(config)"
  }

  private var command: String {
    "\(Self.program) run\(configOption) --database \(database)"
  }

  private var storage: String {
    folder == DataDirectory.service
      ? "StateDirectory=kiosk\nStateDirectoryMode=0700" : "ReadWritePaths=\(folder)"
  }

  private var network: String {
    // A screen's server hears of plugged-in devices from the kernel, in the machine's own network.
    let local = panel == nil ? "AF_UNIX" : "AF_UNIX AF_NETLINK"
    guard !county.isEmpty else {
      return (panel == nil ? "PrivateNetwork=yes\n" : "")
        + "IPAddressDeny=any\nRestrictAddressFamilies=\(local)"
    }
    return "IPAddressDeny=any\n" + county.map { "IPAddressAllow=\($0)\n" }.joined()
      + "RestrictAddressFamilies=\(local) AF_INET AF_INET6"
  }

  private var manual: [InstalledFile] {
    let folder = "/usr/local/share/man"
    return [
      InstalledFile(
        folder + "/man1/kiosk.1", String(decoding: PackageResources.kiosk_1, as: UTF8.self),
        comment: ".\\\""),
      InstalledFile(
        folder + "/zh_CN/man1/kiosk.1",
        String(decoding: PackageResources.kiosk_zh_1, as: UTF8.self), comment: ".\\\""),
    ]
  }

  private var completions: [InstalledFile] {
    [
      ("/usr/local/share/bash-completion/completions/kiosk", CompletionShell.bash),
      ("/usr/local/share/zsh/site-functions/_kiosk", .zsh),
      ("/usr/local/share/fish/vendor_completions.d/kiosk.fish", .fish),
    ].map { InstalledFile($0, Kiosk.completionScript(for: $1)) }
  }
}

/// What belongs on the county's machine.
enum CountyInstallation {
  static let program = "/usr/local/bin/county-endpoint"

  static func files(user: String) throws(InstallProblem) -> [InstalledFile] {
    try Installation.require(user: user)
    let unit = UnitTemplate(PackageResources.county_endpoint_service)
    return [
      InstalledFile(
        "/etc/sysusers.d/county-endpoint.conf",
        "u \(user) - \"County endpoint\" /var/lib/county-endpoint /usr/sbin/nologin\n"),
      InstalledFile(
        "/etc/systemd/system/county-endpoint.service",
        unit.filled(["program": program, "user": user])),
    ]
  }
}

/// A unit with places to fill in: `@name@`.
struct UnitTemplate {
  private let text: String

  init(_ bytes: [UInt8]) {
    text = String(decoding: bytes, as: UTF8.self)
  }

  func filled(_ values: [String: String]) -> String {
    var all = values
    all["protections"] = String(decoding: PackageResources.protections, as: UTF8.self)
    return all.reduce(text) { $0.replacingOccurrences(of: "@\($1.key)@", with: $1.value) }
  }
}
