package import OddJobMarket

/// Lays a paper out for a strip so many columns wide.
package struct PaperLayout {
  /// 32 on 58 mm, 48 on 80 mm.
  package let columns: Int
  package let text: PrintedText
  package let language: Language

  package init(columns: Int, text: PrintedText, language: Language) {
    self.columns = columns
    self.text = text
    self.language = language
  }

  /// Returns the lines of a paper, part after part, each cut off.
  ///
  /// - Parameter copy: 1 for the first; a reprint says that it is one.
  package func lines(of paper: Paper, copy: Int) -> [PrintedLine] {
    paper.parts.enumerated().flatMap { index, part in
      lines(of: part, paper, copy: copy, isFirst: index == 0)
    }
  }

  private func lines(
    of part: Paper.Part, _ paper: Paper, copy: Int, isFirst: Bool
  ) -> [PrintedLine] {
    var isWhole = true
    func wrapped(_ raw: String, columns: Int? = nil) -> [String] {
      let printable = text.printable(raw)
      isWhole = isWhole && printable.isWhole
      return PrintedWidth.wrapped(printable.text, columns: columns ?? self.columns)
    }
    var lines = wrapped(paper.title, columns: columns / 2).map {
      PrintedLine.text($0, .large, isCentred: true)
    }
    let head = [part.heading, copy > 1 ? PaperWords.copy(copy)(language) : nil].compactMap { $0 }
    if !head.isEmpty {
      lines += wrapped(head.joined(separator: "  ")).map { .text($0, .bold, isCentred: true) }
    }
    lines += wrapped("\(PaperWords.number(language)) \(paper.number)").map { .text($0) }
    lines += wrapped("\(PaperWords.issued(language)) \(paper.issued)").map { .text($0) }
    lines += wrapped("\(PaperWords.station(language)) \(paper.station)").map { .text($0) }
    lines.append(.rule)
    for line in part.lines { lines += self.lines(of: line, wrapped) }
    lines.append(.rule)
    for note in part.notes { lines += wrapped(note).map { .text($0) } }
    if isFirst, let code = paper.codes.first {
      lines += [.blank, .code(code)]
      lines += wrapped(PaperWords.scan(language)).map { .text($0, .plain, isCentred: true) }
    }
    if !isWhole { lines += wrapped(PaperWords.lacking(language)).map { .text($0) } }
    return lines + [.cut]
  }

  /// A label in its own column; the text beside it, below itself where it needs more lines.
  private func lines(
    of line: Paper.Line, _ wrapped: (String, Int?) -> [String]
  ) -> [PrintedLine] {
    let label = wrapped(line.label, nil).first ?? ""
    let labelColumns = max(PrintedWidth.columns(label) + 1, 7)
    let texts = wrapped(line.text, columns - labelColumns)
    let emphasis: PrintedLine.Emphasis = line.isStrong ? .bold : .plain
    return texts.enumerated().map { index, text in
      let head = index == 0 ? label : ""
      let gap = String(repeating: " ", count: labelColumns - PrintedWidth.columns(head))
      return .text(head + gap + text, emphasis, isCentred: false)
    }
  }
}
