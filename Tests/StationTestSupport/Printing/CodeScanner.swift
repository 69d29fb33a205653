import Foundation

/// Reads a drawing in half blocks as a phone does: as a picture, by zbar.
package enum CodeScanner {
  package static func read(_ lines: [String]) throws -> String? {
    let scale = 8
    let cells = lines.map(Array.init)
    let width = cells.map(\.count).max() ?? 0
    var picture = "P1\n\((width + 8) * scale) \((cells.count * 2 + 8) * scale)\n"
    for row in -4..<cells.count * 2 + 4 {
      var line = ""
      for column in -4..<width + 4 {
        let isInside = cells.indices.contains(row >> 1) && cells[row >> 1].indices.contains(column)
        let cell: Character = isInside ? cells[row >> 1][column] : " "
        let isDark = cell == "█" || cell == (row & 1 == 0 ? "▀" : "▄")
        line += String(repeating: isDark ? "1 " : "0 ", count: scale)
      }
      for _ in 0..<scale { picture += line + "\n" }
    }
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pbm")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(picture.utf8).write(to: file)
    let scanner = Process()
    let said = Foundation.Pipe()
    scanner.executableURL = URL(filePath: "/usr/bin/zbarimg")
    scanner.arguments = ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", file.path()]
    scanner.standardOutput = said
    scanner.standardError = FileHandle.nullDevice
    try scanner.run()
    let bytes = said.fileHandleForReading.readDataToEndOfFile()
    scanner.waitUntilExit()
    let text = String(decoding: bytes, as: UTF8.self)
    return text.isEmpty ? nil : String(text.dropLast())
  }
}
