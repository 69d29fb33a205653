import DemonstrationCounty
import Foundation
import Glibc
import OddJobMarket
import StationTestSupport
import Testing

@Suite("The log of a running station")
struct LogTests {
  @Test("after a whole visit it tells of the station and of nobody in it")
  func tellsOfNobody() throws {
    let station = try DemonstrationCopy()
    let seat = try station.start()
    _ = try JobSeeker(seat: seat).takeFirstCome()
    let person = DemonstrationCopy.county.shownPerson
    let phone = try #require(person.phone)
    #expect(seat.screen.shows(person.name) && seat.screen.shows(phone))
    let slip = try #require(ShownSlip(seat.screen))
    try seat.finishVisit()
    seat.signal(SIGTERM)
    try seat.waitForEnd()

    let path = station.directory.file("kiosk.log")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains(" info station.started "), "\(text)")
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let hint = DemonstrationCopy.county.hint
    let contact = slip.contact.filter { $0.isASCII && $0.isNumber }
    for words in [
      person.name, phone, person.idNumber, hint.idNumber, hint.personalCode, contact, slip.number,
      String(person.name.prefix(1)) + "师傅",
    ] {
      #expect(!words.isEmpty && !text.contains(words), "\(words):\n\(text)")
    }
    #expect(!text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(text)")
  }

  @Test("a station that can't be opened says in the log why")
  func refusedOpening() throws {
    let station = try DemonstrationCopy()
    let key = station.database + ".key"
    try FileManager.default.removeItem(atPath: key)
    let seat = try PseudoTerminal(station.program())
    #expect(try seat.waitForEnd() == .exited(EX_CONFIG))
    let text = try String(contentsOfFile: station.directory.file("kiosk.log"), encoding: .utf8)
    #expect(text.contains(" error store.key.missing "), "\(text)")
  }
}
