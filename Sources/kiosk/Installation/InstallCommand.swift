import ArgumentParser
import CountyAPI
import Foundation
import Glibc
import OddJobMarket
import Station

/// `kiosk install`: what systemd, man and the shells need of the program.
struct InstallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install",
    abstract: "装成服务：写systemd单元、手册页和补全。Install the systemd units, man page, completions.",
    discussion: """
      Files that somebody has changed are never replaced without --force; then nothing is written. \
      Without --county the station has no network at all.
      """)

  @Option(help: "装到这个目录里，例如做镜像时。Write below this directory only.")
  var root: String?

  @Option(help: "运行服务的用户，默认kiosk。The service's user.")
  var user: String?

  @Option(help: "数据库文件，默认 /var/lib/kiosk/station.sqlite。Database file.")
  var database = Installation().database

  @Option(help: "配置文件，默认 /etc/kiosk/kiosk.conf。Configuration file.")
  var config = Installation().config

  @Option(help: "第一个座席的终端，默认tty1。Terminal of the first seat.")
  var tty = "tty1"

  @Option(
    help: "触摸屏：x11 或 wayland，开机全屏。A touch panel, full screen from boot on.")
  var terminal: Panel.Kind?

  @Option(help: "触摸屏的字号（磅）。Size of the panel's letters, in points.")
  var fontSize = 18

  @Flag(name: .customLong("no-tty"), help: "不写服务：驿站由别的程序在终端里启动。No service.")
  var hasNoTTY = false

  @Option(help: "县里的IP地址，可写多次。An IP address the station may reach; may be repeated.")
  var county: [String] = []

  @Flag(help: "县级服务器：写county-endpoint的单元。The county's server instead of a station.")
  var endpoint = false

  @Flag(help: "只列出要写什么。Only list what would be written.")
  var list = false

  @Flag(help: "被人改过的也覆盖。Replace files that somebody has changed.")
  var force = false

  func run() throws {
    try Exit.reporting {
      let below = try folder()
      let files = try files(below: below)
      let states = files.map { $0.state(below: below) }
      let changed = zip(files, states).filter { $1 == .changed }.map { below + $0.0.path }
      if !list, !force, !changed.isEmpty { throw InstallProblem.changed(changed) }
      for (file, state) in zip(files, states) {
        if !list, state != .same { try InstallWriter(root: below).write(file) }
        let words = InstallWords.state(state, isOnlyListed: list)
        Output.line("\(words.chinese) / \(words.english): \(below + file.path)")
      }
      if !list {
        for line in InstallWords.next(steps) { Output.line(line) }
      }
      for check in countyChecks(below: below) {
        Output.line("\(check.state.mark) \(check.name): \(check.found)")
        if let mend = check.mend { Output.line("    → \(mend)") }
      }
    }
  }

  /// What `kiosk doctor` would say of the county, and whether the service may reach the address in
  /// `kiosk.conf`; nobody is asked over the network.
  private func countyChecks(below: String) -> [HealthCheck] {
    guard !endpoint, !county.isEmpty else { return [] }
    let settings: StationSettings
    do {
      settings = try ConfigurationFile.load(named: below + config)
    } catch {
      let words = InstallWords.noConfiguration(below + config)
      return [
        HealthCheck(
          name: "county", state: .warning, found: "\(words.chinese) / \(words.english)",
          mend: "kiosk check --config \(config)")
      ]
    }
    var checks = [
      CountyCheck(settings: settings, database: database, now: SystemClock().now, root: below).check
    ]
    if let address = settings.county.address, address.isNumeric,
      !county.contains(where: { AddressRange($0)?.contains(address.host) == true })
    {
      let words = InstallWords.notReached(address.host)
      checks.append(
        HealthCheck(
          name: "county", state: .bad, found: "\(words.chinese) / \(words.english)",
          mend: "kiosk install --county \(address.host)"))
    }
    return checks
  }

  /// "" for the machine itself.
  private func folder() throws -> String {
    guard let root else { return "" }
    let path = URL(fileURLWithPath: root).standardizedFileURL.path
    return path == "/" ? "" : path
  }

  private func files(below: String) throws -> [InstalledFile] {
    if endpoint { return try CountyInstallation.files(user: user ?? "county-endpoint") }
    let installation = Installation(
      user: user ?? "kiosk", database: database, config: config, tty: hasNoTTY ? nil : tty,
      panel: panel, county: county, devices: devices(below: below))
    try installation.validate()
    return installation.files
  }

  /// What the configuration names; one that can't be read yet names nothing, and is told by
  /// `kiosk check`.
  private func devices(below: String) -> [StationDevice] {
    guard let settings = try? ConfigurationFile.load(named: below + config) else { return [] }
    return StationDevice.all(of: settings)
  }

  private var panel: Panel? {
    terminal.map { Panel(kind: $0, points: fontSize) }
  }

  private var steps: [String] {
    if endpoint {
      return [
        "systemd-sysusers", "systemctl daemon-reload", "systemctl enable --now county-endpoint",
      ]
    }
    let user = user ?? "kiosk"
    let packages = panel.map { ["apt-get install " + $0.packages.joined(separator: " ")] } ?? []
    let steps =
      packages + [
        "systemd-sysusers && systemd-tmpfiles --create", "kiosk check --config \(config)",
        "sudo -u \(user) kiosk attendant add --database \(database) 姓名",
      ]
    let enrolling =
      county.isEmpty
      ? [] : ["sudo -u \(user) kiosk enrol --database \(database) --config \(config) --code 号码"]
    guard !hasNoTTY else { return steps + enrolling }
    let closing =
      panel == nil
      ? []
      : [
        "systemctl mask ctrl-alt-del.target", "systemctl restart systemd-logind",
        "sysctl --system",
      ]
    return steps + enrolling + closing + [
      "systemctl daemon-reload", "systemctl enable --now kiosk.service kiosk-check.timer",
    ]
  }
}

/// The words of `kiosk install`.
enum InstallWords {
  static func state(_ state: InstalledFile.State, isOnlyListed: Bool) -> Wording {
    switch state {
    case .same: Wording("不变", "unchanged")
    case .absent:
      isOnlyListed ? Wording("要写", "would write") : Wording("已写", "written")
    case .outdated:
      isOnlyListed ? Wording("要更新", "would update") : Wording("已更新", "updated")
    case .changed:
      isOnlyListed ? Wording("被人改过", "changed by somebody") : Wording("已覆盖", "replaced")
    }
  }

  static func noConfiguration(_ path: String) -> Wording {
    Wording(
      "还读不了\(path)，里面的 [county] 要写 address", "\(path) can't be read yet; [county] needs address")
  }

  static func notReached(_ host: String) -> Wording {
    Wording(
      "kiosk.conf 里的县地址 \(host) 不在 --county 里，服务连不上",
      "the county of kiosk.conf, \(host), is not among --county: the service can't reach it")
  }

  static func next(_ steps: [String]) -> [String] {
    ["下一步 / next:"] + steps.map { "  " + $0 }
  }
}
