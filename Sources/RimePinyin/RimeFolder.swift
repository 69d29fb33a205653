import Foundation

/// The folder that librime is set up in; nobody else's.
struct RimeFolder {
  let path: String

  /// Makes the folder; a new one inside where it ends in `XXXXXX`.
  init(_ wanted: String) throws(RimeProblem) {
    var template = Array(wanted.utf8CString)
    if wanted.hasSuffix("XXXXXX") {
      guard mkdtemp(&template) != nil else { throw .folder(path: wanted) }
      path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    } else {
      path = wanted
      guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .folder(path: path) }
    }
    guard mkdir(path + "/build", 0o700) == 0 || errno == EEXIST else {
      throw .folder(path: path)
    }
  }

  /// Writes a schema to where librime prepares it from or, needing nothing, reads it; returns the
  /// path.
  func write(_ schema: RimeSchema) throws(RimeProblem) -> String {
    let folder = schema.needsIndex ? path : path + "/build"
    let file = "\(folder)/\(schema.name).schema.yaml"
    guard let stream = fopen(file, "we") else { throw .folder(path: folder) }
    let isWritten = fputs(schema.text, stream) >= 0
    guard fclose(stream) == 0, isWritten else { throw .folder(path: folder) }
    return file
  }

  /// Removes the folder and all that is in it; what librime has open stays readable to it.
  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
