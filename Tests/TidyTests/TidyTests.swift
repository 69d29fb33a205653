import Foundation
import Testing

@Suite("The tree")
struct TidyTests {
  @Test("the top level holds the five agreed entries and dot files, and nothing else")
  func topLevel() throws {
    let agreed: Set = ["Package.swift", "Sources", "Tests", "kiosk.conf", "README.md"]
    let entries = try FileManager.default.contentsOfDirectory(atPath: SourceTree.root.path())
      .filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }
    #expect(Set(entries) == agreed)
  }

  @Test("no file is longer than 500 lines")
  func fileLength() throws {
    for file in try SourceTree.swiftFiles(in: "Sources") + SourceTree.swiftFiles(in: "Tests") {
      #expect(file.lines.count <= 500, "\(file): \(file.lines.count) lines")
    }
  }

  @Test("no function of the program is longer than 70 lines")
  func functionLength() throws {
    for file in try SourceTree.swiftFiles(in: "Sources") {
      for function in FunctionLengths.longest(in: file.lines) where function.lines > 70 {
        Issue.record("\(file):\(function.line): \(function.lines) lines")
      }
    }
  }

  @Test(
    "time, chance and identifiers are asked of the system in one file only",
    arguments: ["Date()", "UUID()", ".random(", "SystemRandomNumberGenerator", ".shuffled()"])
  func banned(word: String) throws {
    for file in try SourceTree.swiftFiles(in: "Sources") {
      guard !file.path.hasSuffix("Surroundings/LiveSurroundings.swift") else { continue }
      for (index, line) in file.lines.enumerated() where line.code.contains(word) {
        Issue.record("\(file):\(index + 1): \(word)")
      }
    }
  }

  @Test(
    "nothing asks for one of two languages, so that the compiler names what a third needs",
    arguments: ["== .chinese", "== .english", "!= .chinese", "!= .english"])
  func languages(word: String) throws {
    for file in try SourceTree.swiftFiles(in: "Sources") {
      for (index, line) in file.lines.enumerated() where line.code.contains(word) {
        Issue.record("\(file):\(index + 1): \(word)")
      }
    }
  }

  @Test("no trap is written by hand", arguments: ["try!", "fatalError(", "as!", "TODO", "FIXME"])
  func traps(word: String) throws {
    for file in try SourceTree.swiftFiles(in: "Sources") {
      for (index, line) in file.lines.enumerated() where line.contains(word) {
        Issue.record("\(file):\(index + 1): \(word)")
      }
    }
  }

  @Test("only the commands print")
  func printing() throws {
    for file in try SourceTree.swiftFiles(in: "Sources")
    where file.path != "Sources/kiosk/Exit.swift" {
      for (index, line) in file.lines.enumerated() where line.code.contains(" print(") {
        Issue.record("\(file):\(index + 1): print")
      }
    }
  }

  @Test("one C target knows curses")
  func curses() throws {
    let files =
      try SourceTree.files(in: "Sources", withExtension: "c")
      + SourceTree.files(in: "Sources", withExtension: "h")
    #expect(!files.isEmpty)
    for file in files where file.target != "CTerminal" {
      #expect(!file.lines.contains { $0.contains("curses.h") }, "\(file)")
    }
    for file in files where file.path.contains("/include/") {
      #expect(!file.lines.contains { $0.contains("curses.h") }, "\(file)")
    }
  }

  @Test(
    "screens keep their words in one catalogue",
    arguments: ["SelfService", "Attendant", "TerminalUI"])
  func words(target: String) throws {
    for file in try SourceTree.swiftFiles(in: "Sources/\(target)") {
      guard !file.path.contains("/Words/"), !file.path.contains("Words.swift") else { continue }
      for (index, line) in file.lines.enumerated() where line.code.hasChineseLiteral {
        Issue.record("\(file):\(index + 1): \(line)")
      }
    }
  }
}

extension Substring {
  /// The line without its comment; good enough for a tree that writes no comment behind code.
  var code: Substring {
    let trimmed = drop { $0 == " " }
    return trimmed.hasPrefix("//") ? "" : self
  }

  /// Whether a string literal of the line holds a Chinese character.
  var hasChineseLiteral: Bool {
    let parts = split(separator: "\"", omittingEmptySubsequences: false)
    return parts.enumerated().contains { index, part in
      index % 2 == 1 && part.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
  }
}
