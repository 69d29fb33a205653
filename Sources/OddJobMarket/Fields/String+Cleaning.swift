extension Unicode.Scalar {
  /// Whether the scalar shows nothing of its own and may hide or reorder what stands beside it:
  /// bidi and zero-width characters, controls, tags, variation selectors, private use.
  package var isInvisible: Bool {
    switch value {
    case 0x20...0x7E, 0x3001...0x3029, 0x4E00...0x9FFF, 0xFF01...0xFF5E: return false
    default: break
    }
    switch properties.generalCategory {
    case .control, .format, .privateUse, .surrogate, .unassigned: return true
    default: return properties.isDefaultIgnorableCodePoint
    }
  }

  var isBlank: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0x2028, 0x2029, 0x2800: true
    case 0x21...0x7E, 0x4E00...0x9FFF: false
    default: properties.isWhitespace
    }
  }

  /// Whether the scalar ends a line.
  var isLineEnd: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  var isMark: Bool {
    if value < 0x300 || (0x4E00...0x9FFF).contains(value) { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }
}

extension String {
  /// Returns the text without bidi, zero-width and control characters, with every run of blanks as
  /// one space and none at the ends.
  ///
  /// - Parameter keepingLines: Whether line ends stay, as one "\n" for each run.
  package func cleaned(keepingLines: Bool = false) -> String {
    var result = String.UnicodeScalarView()
    var pending: Unicode.Scalar?
    var marks = 0
    for scalar in unicodeScalars {
      if scalar.isBlank {
        if keepingLines && scalar.isLineEnd { pending = "\n" } else { pending = pending ?? " " }
        continue
      }
      if scalar.isInvisible { continue }
      // Two marks serve every written language; a tower of them paints over the lines above.
      marks = scalar.isMark ? marks + 1 : 0
      if marks > 2 { continue }
      if let blank = pending, !result.isEmpty { result.append(blank) }
      pending = nil
      result.append(scalar)
    }
    return String(result)
  }

  /// Returns the text with full-width letters, digits and signs in their ASCII form, cleaned.
  var halfWidth: String {
    var result = String.UnicodeScalarView()
    for scalar in cleaned().unicodeScalars {
      result.append(scalar.halfWidth)
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  var halfWidth: Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(value) else { return self }
    return Unicode.Scalar(value - 0xFEE0) ?? self
  }

  /// The value of an ASCII digit.
  var digit: Int? {
    (0x30...0x39).contains(value) ? Int(value) - 0x30 : nil
  }

  var isUppercaseASCII: Bool { (0x41...0x5A).contains(value) }
}
