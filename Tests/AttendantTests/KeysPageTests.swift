import Foundation
import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

@Suite struct KeysPageTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/kiosk/Documentation.docc/Keys.md")

  @Test(
    """
    the documentation lists the keys as the table has them; \
    STATION_WRITE_KEYS=1 swift test --filter KeysPageTests writes it anew
    """)
  func isUpToDate() throws {
    if ProcessInfo.processInfo.environment["STATION_WRITE_KEYS"] != nil {
      try KeysPage.text.write(to: Self.file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: Self.file, encoding: .utf8) == KeysPage.text)
  }

  @Test("every command and every key of it stands on the page")
  func isComplete() {
    for binding in KeyBinding.table {
      #expect(KeysPage.text.contains("| \(binding.command.label.chinese) |"))
      for context in binding.contexts {
        for key in binding.keys(in: context) { #expect(KeysPage.text.contains("`\(key.label)`")) }
      }
    }
  }
}
