import StationTestSupport

/// The program as it was built with these tests.
enum Kiosk {
  static let path = BuiltProgram.path("kiosk")

  /// Returns the program with arguments; what it keeps for itself goes into the directory.
  static func program(
    _ arguments: String..., in directory: TemporaryDirectory, changing: [String: String?] = [:],
    inputPath: String? = nil
  ) -> TerminalProgram {
    BuiltProgram.program(
      "kiosk", arguments, in: directory, changing: changing, inputPath: inputPath)
  }
}
