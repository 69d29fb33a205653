import Testing

@Suite("The import table")
struct ImportTableTests {
  /// Who may import whom, of ours and of others; modules of the toolchain are free everywhere.
  static let table: [String: Set<String>] = [
    "OddJobMarket": ["CGateRules"],
    "Matching": ["OddJobMarket"],
    "PostingIndex": ["OddJobMarket"],
    "CountyAPI": ["OddJobMarket", "CGzip", "Crypto", "HTTPTypes"],
    "CardReading": ["OddJobMarket"],
    "DurableFiles": [],
    "Encodings": [],
    "Printing": ["OddJobMarket", "Encodings", "CQrencode"],
    "Sync": ["OddJobMarket", "CountyAPI", "Store"],
    "CountyClient": [
      "OddJobMarket", "CountyAPI", "DurableFiles", "NIOCore", "NIOPosix", "NIOHTTP1", "NIOSSL",
      "X509", "SwiftASN1",
      "Crypto", "HTTPTypes",
    ],
    "CountyEndpoint": [
      "OddJobMarket", "CountyAPI", "DurableFiles", "GRDB", "Hummingbird", "HummingbirdCore",
      "HummingbirdTLS",
      "NIOCore", "NIOPosix",
      "NIOHTTP1", "NIOSSL", "X509", "SwiftASN1", "Crypto", "HTTPTypes",
      "Logging",
    ],
    "CountyPostgres": ["OddJobMarket", "CountyAPI", "CountyEndpoint", "CPostgres"],
    "county-endpoint": [
      "CountyEndpoint", "CountyPostgres", "CountyAPI", "DurableFiles", "OddJobMarket",
      "ArgumentParser", "Logging",
    ],
    "Store": [
      "OddJobMarket", "CountyAPI", "DurableFiles", "GRDB", "GRDBSQLite", "Crypto", "CryptoExtras",
    ],
    "TerminalUI": ["CCellWidth"],
    "CursesTerminal": ["TerminalUI", "CTerminal"],
    "SeatHandover": ["CSeatSocket"],
    "PinyinInput": [],
    "Speech": ["OddJobMarket"],
    "RimePinyin": ["OddJobMarket", "PinyinInput", "CRime"],
    "SelfService": ["TerminalUI", "OddJobMarket", "Printing", "PinyinInput", "Speech"],
    "Attendant": ["TerminalUI", "OddJobMarket"],
    "DemonstrationCounty": ["OddJobMarket"],
    "Station": [
      "SelfService", "Attendant", "TerminalUI", "Store", "Matching", "PostingIndex",
      "OddJobMarket", "DemonstrationCounty", "CountyAPI", "Sync", "Encodings", "Printing",
      "PinyinInput", "CardReading", "Speech",
      "TOMLKit",
    ],
    "kiosk": [
      "OddJobMarket", "Store", "Station", "TerminalUI", "CursesTerminal", "CCellWidth",
      "DemonstrationCounty", "SeatHandover", "CountyAPI", "CountyClient", "Sync",
      "PinyinInput", "RimePinyin", "Printing", "CardReading",
      "ArgumentParser",
    ],
  ]

  static let toolchain: Set<String> = [
    "Foundation", "FoundationEssentials", "Glibc", "Synchronization", "Dispatch",
  ]

  @Test("every Swift target of the program stands in the table, and no other")
  func everyTarget() throws {
    let targets = Set(try SourceTree.swiftFiles(in: "Sources").map(\.target))
    #expect(targets == Set(Self.table.keys))
  }

  @Test("a target imports what the table allows and nothing else", arguments: table.keys.sorted())
  func imports(target: String) throws {
    let allowed = Self.table[target, default: []].union(Self.toolchain)
    for file in try SourceTree.swiftFiles(in: "Sources/\(target)") {
      for line in file.lines {
        guard let module = Self.importedModule(line) else { continue }
        #expect(allowed.contains(module), "\(file): import \(module)")
      }
    }
  }

  @Test("screens know no effectful module", arguments: ["SelfService", "Attendant"])
  func screens(target: String) {
    let effectful: Set = [
      "Store", "Station", "CursesTerminal", "CTerminal", "CountyClient", "GRDB",
    ]
    #expect(Self.table[target, default: []].isDisjoint(with: effectful))
  }

  @Test("sync knows no HTTP")
  func syncKnowsNoHTTP() {
    let network: Set = [
      "AsyncHTTPClient", "Hummingbird", "HTTPTypes", "NIOCore", "NIOSSL", "CountyClient",
    ]
    #expect(Self.table["Sync", default: []].isDisjoint(with: network))
  }

  @Test("one target knows libpq, and only the endpoint's program knows that one")
  func postgres() {
    let knowing = { module in Set(Self.table.filter { $0.value.contains(module) }.keys) }
    #expect(knowing("CPostgres") == ["CountyPostgres"])
    #expect(knowing("CountyPostgres") == ["county-endpoint"])
  }

  @Test("one target knows librime, and only the program knows that one")
  func rime() {
    let knowing = { module in Set(Self.table.filter { $0.value.contains(module) }.keys) }
    #expect(knowing("CRime") == ["RimePinyin"])
    #expect(knowing("RimePinyin") == ["kiosk"])
  }

  @Test("an import is read whatever stands before it")
  func reading() {
    #expect(Self.importedModule("package import Store") == "Store")
    #expect(Self.importedModule("@testable import Store") == "Store")
    #expect(Self.importedModule("@_spi(Clocks) import Store") == "Store")
    #expect(Self.importedModule("import struct Foundation.URL") == "Foundation")
    #expect(Self.importedModule("  // import Store") == nil)
    #expect(Self.importedModule("let important = 1") == nil)
  }

  static func importedModule(_ line: Substring) -> String? {
    var words = line.split(separator: " ")[...]
    while let first = words.first,
      ["package", "public", "internal"].contains(first) || first.hasPrefix("@")
    {
      words = words.dropFirst()
    }
    guard words.first == "import" else { return nil }
    words = words.dropFirst()
    if let kind = words.first, ["struct", "class", "enum", "func", "protocol"].contains(kind) {
      words = words.dropFirst()
    }
    return words.first.map { String($0.prefix { $0 != "." }) }
  }
}
