import ArgumentParser
import CountyAPI
import CountyEndpoint
import DurableFiles
import Foundation

/// Asks the running server, or does it here where none runs.
func carryOut(_ request: OperatorRequest, in place: FolderOption) throws {
  try explained {
    let socketPath = place.folder + "/operator.socket"
    let answer =
      try OperatorSocket.ask(request, at: socketPath) ?? (answerHere(request, in: place), true)
    for line in answer.lines { say(line) }
    if !answer.isDone { throw ExitCode.failure }
  }
}

private func answerHere(_ request: OperatorRequest, in place: FolderOption) throws -> [String] {
  guard
    place.database != nil
      || FileManager.default.fileExists(atPath: place.folder + "/county.sqlite")
  else {
    throw Problem(
      .malformedBody, "There is no county in \(place.folder): start county-endpoint there once.")
  }
  return try RunningCounty(place).desk.answer(request)
}

/// Writes a line at once, whoever reads it.
func say(_ line: String, to handle: FileHandle = .standardOutput) {
  handle.write(Data("\(line)\n".utf8))
}

/// Says what went wrong in one sentence.
func explained(_ body: () throws -> Void) throws {
  do { try body() } catch { throw explanation(of: error) }
}

func explained(_ body: () async throws -> Void) async throws {
  do { try await body() } catch { throw explanation(of: error) }
}

private func explanation(of error: any Error) -> any Error {
  switch error {
  case let problem as Problem: say(problem.detail, to: .standardError)
  case let fault as CountyStoreError: say(fault.sentence, to: .standardError)
  case let fault as PrivateFileError: say(fault.sentence, to: .standardError)
  default: return error
  }
  return ExitCode.failure
}

extension PrivateFileError {
  fileprivate var sentence: String {
    switch self {
    case .failed(let path, let systemError):
      "\(path) can't be used: \(String(cString: strerror(systemError)))."
    case .readableByOthers(let path): "Others may read \(path): chmod 600 \(path)"
    }
  }
}
