import DemonstrationCounty
import Foundation
import OddJobMarket
import StationTestSupport
import Testing

/// A person walks away from the real program; only the program's own clock goes on.
@Suite("A seat left alone on a terminal")
struct IdleSeatTests {
  @Test("the warning comes, then the idle board, and nothing of the person is left on the screen")
  func walksAway() throws {
    let station = try DemonstrationCopy()
    // The shortest times that the configuration allows.
    let file = station.directory.file("kiosk.conf")
    try Data("[screen]\nidle-seconds = 10\nwarning-seconds = 20\n".utf8)
      .write(to: URL(filePath: file))
    let seat = try PseudoTerminal(
      Kiosk.program(
        "run", "--config", file, "--database", station.database, in: station.directory),
      rows: 30, columns: 100)
    try seat.wait(for: "点一下屏幕")
    let person = DemonstrationCopy.county.shownPerson
    let family = try PersonName(validating: person.name).familyName
    try seat.goHome()
    #expect(!seat.screen.shows("师傅"))
    try seat.tap("我的活和工资")
    try seat.wait(for: "请问您是谁")
    try seat.tapPad(person.idNumber)
    try seat.tap("下一步")
    try seat.tapPad(DemonstrationCopy.county.hint.personalCode)
    try seat.tap("确定")
    try seat.wait(gone: "请问您是谁")
    try seat.tap("首页")
    try seat.wait(for: "听着办", family + "师傅")

    try seat.wait(for: "您还在吗", seconds: 60)
    #expect(!seat.screen.shows("点一下屏幕"))
    try seat.wait(for: "点一下屏幕", seconds: 60)
    for words in [family + "师傅", person.name, person.idNumber, "您还在吗"] {
      #expect(!seat.screen.shows(words), "\(words) is left")
    }
    // Whoever comes next is nobody.
    try seat.goHome()
    #expect(!seat.screen.shows("师傅"))
    try seat.tap("我的活和工资")
    try seat.wait(for: "请问您是谁")
    #expect(!seat.screen.shows(person.idNumber))
  }
}
