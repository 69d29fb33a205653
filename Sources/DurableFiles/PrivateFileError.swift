/// Why a private file could not be used.
package enum PrivateFileError: Error, Hashable, Sendable {
  /// The system refused, with its number of the reason (`errno`).
  case failed(path: String, systemError: Int32)
  /// Others than its owner may read it.
  case readableByOthers(path: String)

  /// The file or folder it was about.
  package var path: String {
    switch self {
    case .failed(let path, _), .readableByOthers(let path): path
    }
  }
}
