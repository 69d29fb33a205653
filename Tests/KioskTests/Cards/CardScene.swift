import DemonstrationCounty
import Foundation
import StationTestSupport

/// A demonstration that is run with a configuration of its own, and a reader at its panel that can be
/// pulled out and put back.
struct CardScene {
  let station: DemonstrationCopy
  /// What the configuration names; the reader's line lies behind it while it is plugged in.
  let device: String

  private var link: String { station.directory.file("reader") }
  private var configuration: String { station.directory.file("kiosk.conf") }

  /// - Parameter isConfigured: whether the configuration names the reader.
  init(isConfigured: Bool = true) throws {
    station = try DemonstrationCopy(inMorning: true)
    // The configuration takes paths of devices only; this one can be unlinked.
    device = "/dev/.." + station.directory.file("reader")
    let connection = isConfigured ? "connection = \"\(device)\"" : ""
    let text = """
      [station]
      township = "八弓镇"
      [card-reader]
      \(connection)
      seat = "public"
      """
    try Data(text.utf8).write(to: URL(filePath: configuration))
  }

  /// Plugs a reader in where the configuration looks for it.
  func plugIn(_ card: EmulatedCard? = nil) throws -> VirtualCardReader {
    let reader = try VirtualCardReader(card)
    reader.start()
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: reader.path)
    return reader
  }

  func unplug(_ reader: VirtualCardReader) throws {
    try FileManager.default.removeItem(atPath: link)
    reader.unplug()
  }

  /// Starts the station and waits for its board.
  func start() throws -> PseudoTerminal {
    let program = Kiosk.program(
      "run", "--config", configuration, "--database", station.database, in: station.directory,
      changing: station.changing)
    let panel = try PseudoTerminal(program, rows: 30, columns: 100)
    try panel.wait(for: "点一下屏幕", seconds: 60)
    return panel
  }

  /// The card of the person whom the demonstration shows.
  static var shownCard: EmulatedCard {
    let person = DemonstrationCopy.county.shownPerson
    return EmulatedCard(name: person.name, idNumber: person.idNumber)
  }
}
