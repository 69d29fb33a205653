import Station

/// A device that the configuration needs: what the service must let through for it.
struct StationDevice: Hashable {
  let path: String
  /// Who may use such a device by Debian's rules, for where nobody can look at it yet.
  let group: String

  static func printer(_ path: String) -> StationDevice {
    StationDevice(path: path, group: path.contains("/lp") ? "lp" : "dialout")
  }

  static func reader(_ path: String) -> StationDevice {
    StationDevice(path: path, group: "dialout")
  }

  /// The loudspeaker, whichever card it hangs on.
  static let sound = StationDevice(path: "/dev/snd", group: "audio")

  /// Returns the devices of a station; queues and programs open none that the configuration names.
  static func all(of settings: StationSettings) -> [StationDevice] {
    var devices: [StationDevice] = []
    if case .device(let path) = settings.printer.connection { devices.append(.printer(path)) }
    if case .device(let path) = settings.cardReader.connection { devices.append(.reader(path)) }
    if settings.speech.isOn { devices.append(sound) }
    return devices
  }

  /// - Throws: `InstallProblem.path` for a path that a unit would read as something else.
  func validate() throws(InstallProblem) {
    guard path.wholeMatch(of: /(\/[A-Za-z0-9._:+-]+){2,}/) != nil, !path.contains("/../") else {
      throw .path(path)
    }
  }

  /// What the unit allows.
  ///
  /// A path is looked up once, when the service starts. What is plugged in later, or comes back under
  /// another number, is let through by its kind.
  var allowed: [String] {
    switch kind {
    case .usbSerial: ["char-ttyUSB"]
    case .modem: ["char-ttyACM"]
    case .serialByName: ["char-ttyUSB", "char-ttyACM"]
    case .usb: ["char-usb"]
    case .sound: ["char-alsa"]
    case .fixed: [path]
    }
  }

  /// What has to be loaded before the service starts, so that the kind is known by then.
  var modules: [String] {
    switch kind {
    case .usbSerial: ["usbserial"]
    case .modem: ["cdc-acm"]
    case .serialByName: ["usbserial", "cdc-acm"]
    case .sound: ["snd"]
    case .usb, .fixed: []
    }
  }

  private enum Kind {
    case usbSerial, modem, serialByName, usb, sound, fixed
  }

  private var kind: Kind {
    if self == .sound { return .sound }
    if path.hasPrefix("/dev/ttyUSB") { return .usbSerial }
    if path.hasPrefix("/dev/ttyACM") { return .modem }
    if path.hasPrefix("/dev/serial/") { return .serialByName }
    return path.hasPrefix("/dev/usb/") ? .usb : .fixed
  }
}

extension Installation {
  /// The lines that let the devices through.
  var allowances: String { Self.allowances(devices) }

  /// The check at night looks at the same devices but makes no sound; without any it sees none.
  var checkedDevices: String {
    let checked = devices.filter { $0 != .sound }
    return checked.isEmpty
      ? "PrivateDevices=yes" : "DevicePolicy=closed\n" + Self.allowances(checked).dropLast()
  }

  private static func allowances(_ devices: [StationDevice]) -> String {
    lines(devices, \.allowed) { "DeviceAllow=\($0) rw\n" }
  }

  /// Whoever runs the station belongs to the groups that may use them; groups that are not there
  /// are made, and are no reason not to start.
  var memberships: String { Self.lines(devices, { [$0.group] }) { "m \(user) \($0)\n" } }

  /// What is to be loaded with the machine; nil where that is nothing.
  var modules: InstalledFile? {
    let text = Self.lines(devices, \.modules) { "\($0)\n" }
    return text.isEmpty ? nil : InstalledFile("/etc/modules-load.d/kiosk.conf", text)
  }

  private static func lines(
    _ devices: [StationDevice], _ parts: (StationDevice) -> [String], _ line: (String) -> String
  ) -> String {
    var seen: Set<String> = []
    return devices.flatMap(parts).filter { seen.insert($0).inserted }.map(line).joined()
  }
}
