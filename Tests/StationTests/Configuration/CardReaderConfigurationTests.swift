import Station
import Testing

@Suite("The card reader in kiosk.conf")
struct CardReaderConfigurationTests {
  private func settings(_ text: String) -> (CardReaderSettings, problems: Int) {
    let (settings, problems) = ConfigurationFile.parse(
      "[card-reader]\n" + text, file: "kiosk.conf")
    return (settings.cardReader, problems.count)
  }

  @Test("a device is served by the station's own program, another program as it is")
  func command() {
    let (serial, none) = settings("connection = \"/dev/ttyUSB0\"\nbaud = 9600\n")
    #expect(none == 0)
    #expect(
      serial.command(own: "/usr/bin/kiosk")
        == ["/usr/bin/kiosk", "card-reader", "--device", "/dev/ttyUSB0", "--baud", "9600"])
    let (own, _) = settings("connection = \"exec:/opt/reader\"\nseat = \"attendant\"\n")
    #expect(own.command(own: "/usr/bin/kiosk") == ["/opt/reader"])
    #expect(own.place == .attendant)
    #expect(CardReaderSettings().command(own: "/usr/bin/kiosk") == nil)
  }

  @Test(
    "what can't be is refused",
    arguments: [
      "connection = \"ttyUSB0\"", "connection = \"exec:reader\"", "baud = 1200",
      "seat = \"third\"", "as-keyboard = 1", "connection = \"\"",
    ])
  func refused(text: String) {
    #expect(settings(text).problems == 1)
  }
}
