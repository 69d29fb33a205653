/// Why a program on a pseudo-terminal did not do what a test waited for.
package enum PseudoTerminalError: Error, CustomStringConvertible {
  case noTerminal(CInt)
  case notStarted(path: String, CInt)
  case neverShown(String, screen: String, end: String)
  case stillRunning(screen: String)
  case takesNoInput

  package var description: String {
    switch self {
    case .noTerminal(let number): "no pseudo-terminal (errno \(number))"
    case .notStarted(let path, let number): "\(path) did not start (\(number))"
    case .neverShown(let wanted, let screen, let end):
      "never shown: \(wanted); the program: \(end); the screen:\n\(screen)"
    case .stillRunning(let screen): "still running; the screen:\n\(screen)"
    case .takesNoInput: "the terminal takes no input"
    }
  }
}
