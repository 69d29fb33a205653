import OddJobMarket

extension CommandWords {
  static let noCardReader = Wording(
    "没有配读卡器，只能按号码", "none is configured: people type their numbers")
  static let readerInUse = Wording("驿站正在用", "in use by the running station")
  static let readerMissing = Wording("没有这个设备", "no such device")
  static let mendReaderMissing = Wording(
    "看线和电源；换过插口就改 kiosk.conf 的 connection，写 /dev/serial/by-id/… 就不怕换口",
    "cable and power; after another socket put connection in kiosk.conf right:"
      + " /dev/serial/by-id/… stays the same")
  static let readerDenied = Wording("驿站的用户不能用", "the station's user may not use it")
  static func mendReaderDenied(group: String) -> Wording {
    Wording(
      "usermod -aG \(group) 驿站的用户，再重开驿站；或写一条 udev 规则",
      "usermod -aG \(group) USER, then start the station again; or a udev rule")
  }
  static let mendReaderFolder = Wording(
    "通到设备的目录要让驿站的用户能进", "the station's user must be allowed into the folders that lead to it")
  static let mendReaderUnit = Wording(
    "服务单元不放行：再跑一次 kiosk install，再重开驿站",
    "the unit forbids it: kiosk install once more, then start the station again")
  static let readerNoLine = Wording("不是串口", "no serial line")
  static let mendReaderNoLine = Wording(
    "[card-reader] 的 connection 要写串口，例如 /dev/ttyUSB0；别的读卡器用 \"exec:/程序路径\"",
    "connection in [card-reader] is a serial line such as /dev/ttyUSB0; other readers by"
      + " \"exec:/PROGRAM\"")
  static let noReaderProgram = Wording("没有这个程序，或不能运行", "no such program, or it can't be run")
  static let mendReaderProgram = Wording(
    "看 [card-reader] 的 connection；chmod 755 程序", "connection in [card-reader]; chmod 755 PROGRAM")
}
