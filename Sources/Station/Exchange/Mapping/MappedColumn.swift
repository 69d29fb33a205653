/// A column of the file that a mapping makes.
struct MappedColumn: Hashable, Sendable {
  enum Source: Hashable, Sendable {
    case constant(String)
    /// Columns of ours by their places, with what stands between two of them that are not empty.
    case columns([Int], separator: String)
  }

  let name: String
  let source: Source
  /// What our words become.
  var values: [String: String]?
  /// What all other words become; nil where they are an error.
  var otherwise: String?
  var date: DatePattern?
  var isRequired = false
  /// Whether several words may stand in one cell.
  var holdsSeveral = false
  var isPersonal = false

  /// Why a row does not fit.
  enum Misfit: Error {
    case empty
    case unmapped(String)
  }

  func cell(of row: [String]) throws(Misfit) -> String {
    let text = try text(of: row)
    if isRequired, text.isEmpty { throw .empty }
    return text
  }

  private func text(of row: [String]) throws(Misfit) -> String {
    guard case .columns(let places, let separator) = source else { return constant }
    let cells = places.map { row[$0] }
    if let date { return date.text(of: cells.joined(separator: " ")) }
    return try mapped(cells.filter { !$0.isEmpty }.joined(separator: separator))
  }

  private var constant: String {
    if case .constant(let text) = source { text } else { "" }
  }

  private func mapped(_ text: String) throws(Misfit) -> String {
    guard let values else { return text }
    guard holdsSeveral, text.contains("、") else { return try value(of: text, in: values) }
    var words: [String] = []
    for word in text.split(separator: "、") {
      words.append(try value(of: String(word), in: values))
    }
    return words.joined(separator: "、")
  }

  private func value(of text: String, in values: [String: String]) throws(Misfit) -> String {
    if let value = values[text] { return value }
    if text.isEmpty { return "" }
    guard let otherwise else { throw .unmapped(isPersonal ? "*" : text) }
    return otherwise
  }
}
