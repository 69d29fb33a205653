package import OddJobMarket

/// Texts of the screen as they are said: without signs that only the eye reads, with numbers, times
/// and units in words.
package enum EarText {
  /// Returns what is said for a text.
  package static func text(_ text: String, _ language: Language) -> String {
    switch language {
    case .chinese: chinese(text)
    case .english: english(text)
    }
  }

  private static func chinese(_ text: String) -> String {
    var out = ""
    var rest = Substring(text)
    while let character = rest.first {
      if character.isASCII, character.isWholeNumber {
        out += number(&rest, after: out.last)
      } else if character == "/" {
        rest = rest.dropFirst()
        out += slash(&rest, after: out.last)
      } else {
        rest = rest.dropFirst()
        out += sign(character)
      }
    }
    return tidied(out)
  }

  /// What stands for a sign; a letter stands for itself.
  private static func sign(_ character: Character) -> String {
    switch character {
    case "✓": "已选，"
    case "✗", "●", "○", "★", "→", "▲", "▼", "◀", "▶", "|", "“", "”", "…", "■": ""
    case "·", "（", "）", "(", ")", "：", ":", "、": "，"
    case "–", "—": "到"
    case "＋", "+": "加"
    case "−": "减"
    case "%": "百分之"
    case "¥": ""
    case " ", "\u{3000}": " "
    default: String(character)
    }
  }

  /// 元/天 is 元一天, 第1/3页 is 第一页，共三页.
  private static func slash(_ rest: inout Substring, after last: Character?) -> String {
    while rest.first == " " { rest = rest.dropFirst() }
    if rest.hasPrefix("共") { return "，" }
    if rest.first?.isWholeNumber == true { return "页，共" }
    if rest.hasPrefix("半") { return "" }
    for (short, long) in [("时", "小时"), ("小时", "小时")] where rest.hasPrefix(short) {
      rest = rest.dropFirst(short.count)
      return "一" + long
    }
    return "一"
  }

  private static func number(_ rest: inout Substring, after last: Character?) -> String {
    let whole = rest.prefix { $0.isASCII && $0.isWholeNumber }
    rest = rest.dropFirst(whole.count)
    if let time = clock(whole, &rest) { return time }
    if rest.first == ".", rest.dropFirst().first?.isWholeNumber == true {
      let part = rest.dropFirst().prefix { $0.isASCII && $0.isWholeNumber }
      rest = rest.dropFirst(part.count + 1)
      // 180.00 is 180.
      let isWhole = part.allSatisfy { $0 == "0" } && part.count == 2
      let fraction =
        isWhole ? "" : "点" + ChineseNumerals.digitByDigit(part, isPhone: false)
      return ChineseNumerals.cardinal(Int(whole) ?? 0) + fraction
    }
    guard let value = Int(whole), whole.count <= 9, whole.first != "0" || whole.count == 1 else {
      return ChineseNumerals.digitByDigit(whole)
    }
    let next = rest.first { $0 != " " }
    if next == "年", whole.count == 4 {
      return ChineseNumerals.digitByDigit(whole, isPhone: false)
    }
    // A number to dial, or to compare with paper, stands by itself.
    let hasUnit = next.map { units.contains($0) } ?? false
    let isBefore = rest.first.map { $0.isLetter } ?? false
    if whole.count >= 3, !hasUnit, last != "第", isHotline(whole) || !isBefore {
      return ChineseNumerals.digitByDigit(whole)
    }
    let counts = value == 2 && last != "第" && (next.map { measures.contains($0) } ?? false)
    return counts ? "两" : ChineseNumerals.cardinal(value)
  }

  private static func isHotline(_ digits: Substring) -> Bool {
    ["110", "119", "120", "122"].contains(digits)
      || digits.count == 5 && ["12", "95", "96"].contains(digits.prefix(2))
  }

  private static func clock(_ hours: Substring, _ rest: inout Substring) -> String? {
    guard (1...2).contains(hours.count), rest.first == ":", let hour = Int(hours), hour <= 24 else {
      return nil
    }
    let minutes = rest.dropFirst().prefix { $0.isASCII && $0.isWholeNumber }
    guard minutes.count == 2, let minute = Int(minutes), minute < 60 else { return nil }
    rest = rest.dropFirst(3)
    return ChineseNumerals.time(hour: hour, minute: minute)
  }

  private static let measures: Set<Character> = [
    "个", "人", "天", "页", "条", "份", "次", "家", "位", "元", "项", "样", "小", "分", "公", "米",
  ]
  private static let units: Set<Character> = measures.union([
    "秒", "时", "号", "岁", "月", "日", "年", "步", "万", "斤", "亩", "度", "毫", "平", "克", "趟", "件",
    "/", "点",
  ])

  /// One pause where several would stand.
  private static func tidied(_ text: String) -> String {
    var out: [Character] = []
    for character in text {
      let isPause = "，。！？；, ".contains(character)
      if isPause, out.isEmpty, character != "！" { continue }
      if let last = out.last, "，。！？；, ".contains(last), isPause {
        if character != " ", last == " " || last == "，" || last == "," {
          out[out.count - 1] = character
        }
        continue
      }
      out.append(character)
    }
    while let last = out.last, "，, ".contains(last) { out.removeLast() }
    return String(out)
  }

  private static func english(_ text: String) -> String {
    var words = ""
    for character in text {
      switch character {
      case "✓": words += "chosen, "
      case "✗", "●", "○", "★", "→", "▲", "▼", "◀", "▶", "|", "“", "”", "…", "■", "¥": break
      case "·", "（", "）", "(", ")": words += ", "
      case "–", "—": words += " to "
      case "/": words += " a "
      case "−": words += "minus"
      case "＋": words += "plus"
      default: words.append(character)
      }
    }
    return tidied(
      words.split(separator: " ").map { word in
        word == "km" ? "kilometres" : word == "min" ? "minutes" : String(word)
      }.joined(separator: " "))
  }
}
