/// A person's name as the card has it: Chinese, with rare characters and the middle dot, or Latin.
///
/// It describes itself masked, so that no log or screen shows it by accident.
package struct PersonName: Hashable, Sendable {
  package let text: String

  /// The most characters a name may have; the longest names on ID cards stay below it.
  package static let lengthMax = 30

  /// What stands for the name of a person who left it to the attendant.
  package static let pending = "待补"
  /// What stands for the name of a person about whom everything was deleted.
  package static let erased = "已删除"

  /// Invisible characters are dropped, and the many signs used as a middle dot become one.
  ///
  /// - Throws: a problem of the field ``Field/name``.
  package init(validating input: String) throws(FieldProblem) {
    let scalars = PersonName.normalised(input)
    guard !scalars.isEmpty else { throw FieldProblem(.empty, in: .name) }
    let name = String(String.UnicodeScalarView(scalars)).cleaned()
    guard name.count <= PersonName.lengthMax else {
      throw FieldProblem(.tooLong, in: .name, limit: PersonName.lengthMax)
    }
    let all = name.unicodeScalars
    guard let first = all.first, let last = all.last, PersonName.isLetter(first),
      PersonName.isLetter(last) || (last == "." && PersonName.isLatin(first)) || last.isMark,
      all.allSatisfy({ PersonName.isLetter($0) || PersonName.isJoint($0) || $0.isMark }),
      !name.contains("··")
    else { throw FieldProblem(.nameCharacters, in: .name) }
    text = name
  }

  /// The family name: one character, a common double one, or what stands before the middle dot.
  package var familyName: String {
    if let dot = text.firstIndex(of: "·") { return String(text[..<dot]) }
    guard isChinese else {
      return text.split(separator: " ").last.map(String.init) ?? text
    }
    let two = String(text.prefix(2))
    return text.count > 2 && PersonName.doubleFamilyNames.contains(two)
      ? two : String(text.prefix(1))
  }

  /// The name with the given name hidden, its length too: 张**.
  package var masked: String {
    // What stands before a middle dot is often the given name, so only its first character shows.
    let shown = isChinese && !text.contains("·") ? familyName : String(text.prefix(1))
    return shown + "**"
  }

  private var isChinese: Bool {
    text.unicodeScalars.first.map { !PersonName.isLatin($0) } ?? false
  }

  private static let doubleFamilyNames: Set<String> = [
    "欧阳", "司马", "上官", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "东方", "南宫",
    "司徒", "司空", "端木", "百里", "东郭", "西门", "呼延", "轩辕", "长孙", "宇文", "闻人", "独孤",
    "万俟", "澹台", "公冶", "宗政", "濮阳", "淳于", "单于", "太叔", "申屠", "仲孙", "钟离", "鲜于",
    "闾丘", "亓官", "拓跋", "夹谷", "梁丘", "左丘", "东门", "南门", "司寇", "公羊", "赫连", "第五",
  ]

  private static func normalised(_ input: String) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for scalar in input.unicodeScalars {
      let known = scalar.beyondPrivateUse.halfWidth
      if known.isInvisible && !known.isBlank { continue }
      switch known {
      case "\u{2022}", "\u{2027}", "\u{2219}", "\u{22C5}", "\u{30FB}", "\u{FF65}", "\u{25CF}",
        "\u{25E6}":
        result.append("·")
      case "\u{2018}", "\u{2019}": result.append("'")
      default: result.append(known)
      }
    }
    if let first = result.first(where: { !$0.isBlank }), !isLatin(first) {
      // Two-character names are often spaced out to the width of three.
      result.removeAll { $0.isBlank }
      result = result.map { $0 == "." ? "·" : $0 }
    }
    return result
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if isLatin(scalar) { return true }
    return scalar.properties.isIdeographic && scalar.properties.generalCategory == .otherLetter
      || scalar == "〇"
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x250 && scalar.properties.isAlphabetic
      || (0x1E00...0x1EFF).contains(scalar.value)
  }

  private static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "·" || scalar == " " || scalar == "-" || scalar == "'" || scalar == "."
  }
}

extension PersonName: CustomStringConvertible, CustomDebugStringConvertible {
  package var description: String { masked }
  package var debugDescription: String { masked }
}
