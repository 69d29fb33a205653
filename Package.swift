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

let package = Package(
  name: "kiosk",
  targets: [
    .target(name: "OddJobMarket", swiftSettings: settings),
    .testTarget(
      name: "OddJobMarketTests", dependencies: ["OddJobMarket"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
