import FoundationEssentials
import TOMLKit

extension ExportMapping {
  /// Reads a mapping file.
  ///
  /// - Throws: every ``MappingProblem`` of it, by line.
  package static func load(_ file: String) throws(MappingProblems) -> ExportMapping {
    guard FileManager.default.fileExists(atPath: file) else {
      throw MappingProblems([MappingProblem(file: file, kind: .missing)])
    }
    guard let data = FileManager.default.contents(atPath: file),
      let text = String(data: data, encoding: .utf8)
    else { throw MappingProblems([MappingProblem(file: file, kind: .unreadable)]) }
    return try parse(text, file: file)
  }

  /// Reads the text of a mapping file.
  ///
  /// - Throws: every ``MappingProblem`` of it, by line.
  package static func parse(
    _ text: String, file: String
  ) throws(MappingProblems) -> ExportMapping {
    var reader: MappingReader
    do {
      reader = MappingReader(try TOMLTable(string: text), lines: MappingLines(text), file: file)
    } catch let error as TOMLParseError {
      throw MappingProblems([
        MappingProblem(
          file: file, line: error.source.begin.line, kind: .syntax(error.description))
      ])
    } catch {
      throw MappingProblems([MappingProblem(file: file, kind: .syntax("\(error)"))])
    }
    guard let mapping = reader.read(), reader.problems.isEmpty else {
      throw MappingProblems(reader.problems)
    }
    return mapping
  }
}

/// All that is wrong with one mapping file, by line.
package struct MappingProblems: Error, Hashable, Sendable {
  package let all: [MappingProblem]

  init(_ problems: [MappingProblem]) {
    all = problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
  }
}
