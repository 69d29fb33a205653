import Glibc
import StationTestSupport
import Testing

/// Somebody asks at a second panel to be known, and the panel goes.
@Suite("A panel that asks for the attendant and goes")
struct VouchingSeatTests {
  @Test("whoever asked there is taken off the attendant's terminal")
  func goes() throws {
    let station = try DemonstrationCopy()
    let panel = try station.start(rows: 30, columns: 100)
    let attendant = try station.attach("attendant", to: panel)
    try attendant.wait(for: "工作人员解锁", "演示口令", seconds: 60)
    let line = attendant.screen.lines.first { $0.contains("演示口令") } ?? ""
    try attendant.type(line.filter { $0.isASCII && $0.isNumber } + "\r")
    try attendant.wait(for: "今日看板", seconds: 60)
    let second = try station.attach("public", to: panel, rows: 30, columns: 100)
    try second.wait(for: "点一下屏幕", seconds: 60)
    try second.goHome()
    try second.tap("我的活和工资")
    try second.tap("工作人员认")
    try attendant.wait(for: "有人请您认", "按 h 知道了", seconds: 60)
    second.signal(SIGTERM)
    try second.waitForEnd(seconds: 60)
    try attendant.wait(gone: "有人请您认", seconds: 60)
    try attendant.wait(gone: "按 h 知道了", seconds: 60)
  }
}
