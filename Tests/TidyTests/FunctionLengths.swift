/// Measures functions by their indentation: the formatter sees to it that a body is indented
/// deeper than its `func`, and that its closing brace stands under it.
enum FunctionLengths {
  static func longest(in lines: [Substring]) -> [(line: Int, lines: Int)] {
    var found: [(line: Int, lines: Int)] = []
    var open: [(indent: Int, line: Int)] = []
    for (index, line) in lines.enumerated() {
      let indent = line.prefix { $0 == " " }.count
      let text = line.dropFirst(indent)
      if text.hasPrefix("}"), let last = open.last, last.indent == indent {
        open.removeLast()
        found.append((last.line + 1, index - last.line + 1))
      }
      let isFunction = text.contains("func ") || text.hasPrefix("init(") || text.contains(" init(")
      if isFunction, !text.hasPrefix("//"), !text.hasSuffix("}") { open.append((indent, index)) }
      if text.hasPrefix(")") || text.hasPrefix("}") { continue }
    }
    return found
  }
}
