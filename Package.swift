// swift-tools-version: 6.2
import PackageDescription

/// One language for every target: what a module imports does not leak out of it, existentials are
/// spelled, and a warning is an error.
let settings: [SwiftSetting] = [
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
  .enableUpcomingFeature("ExistentialAny"),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
  .enableUpcomingFeature("MemberImportVisibility"),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// A released `kiosk` looks nothing up in itself by name and packs its relocations, so that fewer
/// of its pages are touched: 7 MiB less memory and a quicker start than the linker's defaults.
let compact = LinkerSetting.unsafeFlags(
  [
    "-use-ld=lld", "-Xlinker", "--no-export-dynamic",
    "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs",
  ], .when(configuration: .release))

let package = Package(
  name: "kiosk",
  products: [
    // Put before the C library by the programs that tests kill in mid-write.
    .library(name: "FaultyDisk", type: .dynamic, targets: ["CFaultyDisk"]),
    // And by those that are to see another time than it is.
    .library(name: "FaultyClock", type: .dynamic, targets: ["CFaultyClock"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/apple/swift-certificates", from: "1.21.1"),
    .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1",
      traits: ["FullFoundation"]),
  ],
  targets: [
    .target(name: "CGateRules", exclude: ["gate-rules.json"]),
    .target(name: "OddJobMarket", dependencies: ["CGateRules"], swiftSettings: settings),
    .target(name: "DurableFiles", swiftSettings: settings),
    .target(name: "Encodings", swiftSettings: settings),
    .systemLibrary(name: "CQrencode", providers: [.apt(["libqrencode-dev"])]),
    .target(
      name: "Printing", dependencies: ["OddJobMarket", "Encodings", "CQrencode"],
      swiftSettings: settings),
    .target(name: "CGzip", linkerSettings: [.linkedLibrary("z")]),
    .target(
      name: "CountyAPI",
      dependencies: [
        "OddJobMarket", "CGzip",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      resources: [.embedInCode("Resources/openapi.json")], swiftSettings: settings),
    .target(
      name: "Store",
      dependencies: [
        "OddJobMarket", "CountyAPI", "DurableFiles",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      swiftSettings: settings),
    .target(
      name: "Sync", dependencies: ["OddJobMarket", "CountyAPI", "Store"], swiftSettings: settings),
    .target(
      name: "CountyClient",
      dependencies: [
        "OddJobMarket", "CountyAPI", "DurableFiles",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "X509", package: "swift-certificates"),
        .product(name: "SwiftASN1", package: "swift-asn1"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      swiftSettings: settings),
    .target(
      name: "CountyEndpoint",
      dependencies: [
        "OddJobMarket", "CountyAPI", "DurableFiles",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HummingbirdTLS", package: "hummingbird"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "X509", package: "swift-certificates"),
        .product(name: "SwiftASN1", package: "swift-asn1"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: settings),
    .systemLibrary(name: "CPostgres", providers: [.apt(["libpq-dev"])]),
    .target(
      name: "CountyPostgres",
      dependencies: ["OddJobMarket", "CountyAPI", "CountyEndpoint", "CPostgres"],
      swiftSettings: settings),
    .executableTarget(
      name: "county-endpoint",
      dependencies: [
        "CountyEndpoint", "CountyPostgres", "CountyAPI", "DurableFiles", "OddJobMarket",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: settings),
    .target(name: "Matching", dependencies: ["OddJobMarket"], swiftSettings: settings),
    .target(name: "CCellWidth"),
    .target(
      name: "CTerminal", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "TerminalUI", dependencies: ["CCellWidth"], swiftSettings: settings),
    .target(
      name: "CursesTerminal", dependencies: ["TerminalUI", "CTerminal"], swiftSettings: settings),
    .target(name: "CardReading", dependencies: ["OddJobMarket"], swiftSettings: settings),
    .target(name: "CSeatSocket"),
    .target(name: "SeatHandover", dependencies: ["CSeatSocket"], swiftSettings: settings),
    .target(name: "PinyinInput", swiftSettings: settings),
    .target(name: "Speech", dependencies: ["OddJobMarket"], swiftSettings: settings),
    .target(name: "CRime"),
    .target(
      name: "RimePinyin", dependencies: ["OddJobMarket", "PinyinInput", "CRime"],
      swiftSettings: settings),
    .target(
      name: "SelfService",
      dependencies: ["OddJobMarket", "Printing", "PinyinInput", "Speech", "TerminalUI"],
      swiftSettings: settings),
    .target(
      name: "Attendant", dependencies: ["OddJobMarket", "TerminalUI"], swiftSettings: settings),
    .target(name: "PostingIndex", dependencies: ["OddJobMarket"], swiftSettings: settings),
    .target(
      name: "DemonstrationCounty", dependencies: ["OddJobMarket"], swiftSettings: settings),
    .target(
      name: "Station",
      dependencies: [
        "OddJobMarket", "Store", "Matching", "SelfService", "Attendant", "TerminalUI",
        "PinyinInput", "PostingIndex", "DemonstrationCounty", "CountyAPI", "Sync", "Encodings",
        "Printing", "CardReading", "Speech",
        .product(name: "TOMLKit", package: "TOMLKit"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "kiosk",
      dependencies: [
        "OddJobMarket", "Store", "Station", "TerminalUI", "CursesTerminal", "CCellWidth",
        "DemonstrationCounty", "SeatHandover", "CountyAPI", "CountyClient", "Sync", "Printing",
        "PinyinInput", "RimePinyin", "CardReading",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: [
        .embedInCode("Resources/province.toml"),
        .embedInCode("Resources/Installation/kiosk.service"),
        .embedInCode("Resources/Installation/kiosk-panel.service"),
        .embedInCode("Resources/Installation/panel-xterm"),
        .embedInCode("Resources/Installation/panel-fonts.conf"),
        .embedInCode("Resources/Installation/panel-xorg.conf"),
        .embedInCode("Resources/Installation/panel-foot.ini"),
        .embedInCode("Resources/Installation/panel-logind.conf"),
        .embedInCode("Resources/Installation/panel-sysctl.conf"),
        .embedInCode("Resources/Installation/kiosk-check.service"),
        .embedInCode("Resources/Installation/kiosk-check.timer"),
        .embedInCode("Resources/Installation/county-endpoint.service"),
        .embedInCode("Resources/Installation/protections"),
        .embedInCode("Resources/Installation/kiosk.1"),
        .embedInCode("Resources/Installation/kiosk.zh.1"),
      ], swiftSettings: settings, linkerSettings: [compact]),
    .target(
      name: "StationTestSupport",
      dependencies: [
        "OddJobMarket", "Store", "Station", "SelfService", "TerminalUI", "CardReading",
      ],
      path: "Tests/StationTestSupport", swiftSettings: settings),
    .target(
      name: "PostgresTestSupport", path: "Tests/PostgresTestSupport", swiftSettings: settings),
    .target(name: "CFaultyDisk", path: "Tests/CFaultyDisk"),
    .target(name: "CFaultyClock", path: "Tests/CFaultyClock"),
    .executableTarget(
      name: "StoreFaultProbe",
      dependencies: [
        "CFaultyDisk", "CountyAPI", "OddJobMarket", "Printing", "Station", "StationTestSupport",
        "Store",
      ],
      path: "Tests/StoreFaultProbe", swiftSettings: settings),
    .target(
      name: "LineTestSupport",
      dependencies: [
        "OddJobMarket", "StationTestSupport", "Store", "kiosk", "county-endpoint",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      path: "Tests/LineTestSupport", swiftSettings: settings),
    .testTarget(name: "TidyTests", swiftSettings: settings),
    .testTarget(
      name: "CountyAPITests",
      dependencies: [
        "CountyAPI", "OddJobMarket", .product(name: "HTTPTypes", package: "swift-http-types"),
      ], swiftSettings: settings),
    .testTarget(
      name: "SyncTests",
      dependencies: [
        "CountyAPI", "CountyEndpoint", "OddJobMarket", "StationTestSupport", "Store", "Sync",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "CountyClientTests",
      dependencies: [
        "CountyAPI", "CountyClient", "OddJobMarket", "StationTestSupport",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "X509", package: "swift-certificates"),
        .product(name: "SwiftASN1", package: "swift-asn1"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "CountyEndpointTests",
      dependencies: [
        "CountyAPI", "CountyClient", "CountyEndpoint", "CountyPostgres", "OddJobMarket",
        "PostgresTestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "X509", package: "swift-certificates"),
        .product(name: "SwiftASN1", package: "swift-asn1"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "LineTests",
      dependencies: [
        "CountyAPI", "CountyClient", "CountyEndpoint", "LineTestSupport", "OddJobMarket",
        "StationTestSupport", "Store",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "StoreTests",
      dependencies: [
        "CountyAPI", "CountyEndpoint", "OddJobMarket", "StationTestSupport", "Store",
        "StoreFaultProbe", "Sync",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "floor", path: "Tests/Benchmarks/Floor",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(
      name: "CMeters", path: "Tests/Benchmarks/CMeters",
      linkerSettings: [.linkedLibrary("sqlite3")]),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "OddJobMarket", "Store", "Station", "SelfService", "TerminalUI", "CursesTerminal",
        "PostingIndex", "DemonstrationCounty", "Matching", "CMeters", "kiosk", "floor",
        "CountyAPI", "CountyClient", "CountyEndpoint", "Sync", "PostgresTestSupport",
        "county-endpoint", "PinyinInput", "RimePinyin",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        "LineTestSupport", "StationTestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/Benchmarks", exclude: ["Floor", "CMeters", "Peers", "Cases"],
      swiftSettings: settings),
    .testTarget(
      name: "OddJobMarketTests", dependencies: ["OddJobMarket"], swiftSettings: settings),
    .testTarget(
      name: "PrintingTests",
      dependencies: ["Printing", "OddJobMarket", "Encodings", "StationTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "CardReadingTests",
      dependencies: ["CardReading", "OddJobMarket", "StationTestSupport"], swiftSettings: settings),
    .testTarget(
      name: "DurableFilesTests", dependencies: ["DurableFiles"], swiftSettings: settings),
    .testTarget(
      name: "DemonstrationCountyTests", dependencies: ["DemonstrationCounty", "OddJobMarket"],
      swiftSettings: settings),
    .testTarget(
      name: "MatchingTests",
      dependencies: ["Matching", "OddJobMarket", "StationTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "PostingIndexTests", dependencies: ["PostingIndex", "OddJobMarket"],
      swiftSettings: settings),
    .testTarget(
      name: "SpeechTests",
      dependencies: [
        "Speech", "OddJobMarket", "DemonstrationCounty", "Station", "StationTestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "TerminalUITests", dependencies: ["TerminalUI"], swiftSettings: settings),
    .testTarget(
      name: "CursesTerminalTests",
      dependencies: ["CursesTerminal", "OddJobMarket", "SelfService", "TerminalUI"],
      swiftSettings: settings),
    .testTarget(
      name: "SeatHandoverTests",
      dependencies: ["SeatHandover", "CSeatSocket", "StationTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "PinyinTests",
      dependencies: [
        "CRime", "DemonstrationCounty", "OddJobMarket", "PinyinInput", "RimePinyin",
        "SelfService", "Station", "StationTestSupport", "Store", "TerminalUI",
      ], swiftSettings: settings),
    .testTarget(
      name: "SelfServiceTests",
      dependencies: [
        "SelfService", "OddJobMarket", "Printing", "StationTestSupport", "PinyinInput",
        "Speech", "TerminalUI",
      ],
      exclude: ["Snapshots"], swiftSettings: settings),
    .testTarget(
      name: "AttendantTests", dependencies: ["Attendant", "OddJobMarket", "TerminalUI"],
      swiftSettings: settings),
    .testTarget(
      name: "StationTests",
      dependencies: [
        "Station", "StationTestSupport", "Store", "OddJobMarket", "DemonstrationCounty",
        "Matching", "TerminalUI", "CountyAPI", "CountyEndpoint", "Printing", "SelfService",
        "Speech",
        "Sync",
        "CardReading",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "KioskTests",
      dependencies: [
        "kiosk", "StationTestSupport", "DemonstrationCounty", "OddJobMarket", "CardReading",
        "Speech",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
