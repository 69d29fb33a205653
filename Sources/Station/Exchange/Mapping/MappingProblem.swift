package import OddJobMarket

/// What is wrong with a mapping file: where, and what is allowed there.
package struct MappingProblem: Error, Hashable, Sendable {
  package var file: String
  /// The line, from 1; nil where the whole file is meant.
  package var line: Int?
  package var kind: Kind

  package enum Kind: Hashable, Sendable {
    case missing
    case unreadable
    case syntax(String)
    case unknownKey(String, allowed: [String])
    /// A value of a key that has a list or a form.
    case badValue(key: String, allowed: Wording)
    case unknownColumn(String, allowed: [String])
    /// A word in a table of values that the column never holds.
    case unknownWord(String, column: String, allowed: [String])
    /// Words the column may hold and the table of values leaves out.
    case uncovered(column: String, words: [String])
    case missingKey(String)
    /// Neither or both of a column of ours and a constant.
    case noSource
    case doubledName(String)
    /// Keys that do not go together.
    case misplaced(key: String, needs: Wording)
    case otherTable(StationExport.Table, asked: StationExport.Table)
  }

  package var code: String {
    switch kind {
    case .missing: "mapping.missing"
    case .unreadable: "mapping.unreadable"
    case .syntax: "mapping.syntax"
    case .unknownKey: "mapping.unknown-key"
    case .badValue: "mapping.bad-value"
    case .unknownColumn: "mapping.unknown-column"
    case .unknownWord: "mapping.unknown-word"
    case .uncovered: "mapping.uncovered"
    case .missingKey: "mapping.missing-key"
    case .noSource: "mapping.no-source"
    case .doubledName: "mapping.doubled-name"
    case .misplaced: "mapping.misplaced"
    case .otherTable: "mapping.other-table"
    }
  }

  package var wording: Wording {
    let place = line.map { "\(file):\($0): " } ?? "\(file): "
    let words = ExchangeWords.mapping(kind)
    return Wording(place + words.chinese, place + words.english)
  }
}
