/// Numbers as Chinese words.
package enum ChineseNumerals {
  private static let digits: [Character] = [
    "零", "一", "二", "三", "四", "五", "六", "七", "八", "九",
  ]

  /// Returns a whole number in words: 180 is 一百八十, 12 is 十二, 100050 is 十万零五十.
  package static func cardinal(_ number: Int) -> String {
    if number < 0 { return "负" + cardinal(-max(number, -Int.max)) }
    if number < 10 { return String(digits[number]) }
    var text = ""
    var rest = number
    for (size, unit) in [(100_000_000, "亿"), (10_000, "万")] where rest >= size {
      text += cardinal(rest / size) + unit
      rest %= size
      if rest > 0, rest < size / 10 { text += "零" }
    }
    if rest > 0 { text += belowTenThousand(rest) }
    // Ten to nineteen begin with ten.
    return text.hasPrefix("一十") ? String(text.dropFirst()) : text
  }

  private static func belowTenThousand(_ number: Int) -> String {
    var text = ""
    var hasGap = false
    for (size, unit) in [(1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = number / size % 10
      if digit == 0 {
        hasGap = !text.isEmpty
      } else {
        if hasGap { text += "零" }
        hasGap = false
        text += String(digits[digit]) + unit
      }
    }
    return text
  }

  /// Returns digits one by one, as numbers of telephones are read: 110 is 幺幺零.
  package static func digitByDigit(_ text: some StringProtocol, isPhone: Bool = true) -> String {
    String(
      text.compactMap { character in
        guard let digit = character.wholeNumberValue, digit < 10 else { return nil }
        return isPhone && digit == 1 ? "幺" : digits[digit]
      })
  }

  /// Returns a count before a measure word: two is 两 there.
  package static func count(_ number: Int) -> String {
    number == 2 ? "两" : cardinal(number)
  }

  /// Returns a time of day as people say it: 07:30 is 上午七点半.
  package static func time(hour: Int, minute: Int) -> String {
    let part =
      switch hour % 24 {
      case 0..<5: hour == 24 ? "晚上" : "凌晨"
      case 5..<12: "上午"
      case 12: "中午"
      case 13..<18: "下午"
      default: "晚上"
      }
    let clock = hour == 24 ? 12 : hour > 12 ? hour - 12 : hour
    let hours = part + count(clock) + "点"
    switch minute {
    case 0: return hours
    case 30: return hours + "半"
    case 1..<10: return hours + "零" + cardinal(minute) + "分"
    default: return hours + cardinal(minute) + "分"
    }
  }
}
