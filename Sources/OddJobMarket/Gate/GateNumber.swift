/// A number in a text, written 35, 8.5, 1万, 三十五 or 两千.
struct GateNumber {
  let thousandths: Int
  /// The place after its last token.
  let end: Int

  /// Far above anything a rule compares with, far below overflow.
  private static let valueMax = 1_000_000_000

  /// Notes at each token the number that begins there.
  ///
  /// - Parameter joints: For each token, the one sign that stood before it; 0 for none, 1 for more.
  static func mark(_ tokens: inout [GateToken], joints: [UInt32]) {
    var place = 0
    while place < tokens.count {
      let number =
        isDigit(tokens[place].scalar)
        ? arabic(at: place, in: tokens, joints: joints)
        : chinese(at: place, in: tokens, joints: joints)
      guard let number else {
        place += 1
        continue
      }
      tokens[place].numberEnd = Int32(number.end)
      tokens[place].thousandths = number.thousandths
      place = number.end
    }
  }

  private static func arabic(
    at start: Int, in tokens: [GateToken], joints: [UInt32]
  ) -> GateNumber? {
    var place = start
    var whole = 0
    while place < tokens.count, isDigit(tokens[place].scalar), place == start || joints[place] == 0
    {
      whole = min(whole * 10 + Int(tokens[place].scalar - 0x30), valueMax)
      place += 1
    }
    var thousandths = whole * 1000
    if place < tokens.count, joints[place] == 0x2E, isDigit(tokens[place].scalar) {
      var weight = 100
      let point = place
      while place < tokens.count, isDigit(tokens[place].scalar),
        place == point || joints[place] == 0
      {
        thousandths += Int(tokens[place].scalar - 0x30) * weight
        weight /= 10
        place += 1
      }
    }
    if place < tokens.count, joints[place] == 0, let unit = chineseUnit(tokens[place].scalar),
      unit > 10
    {
      thousandths = min(thousandths * unit, valueMax * 1000)
      place += 1
    }
    return GateNumber(thousandths: thousandths, end: place)
  }

  private static func chinese(
    at start: Int, in tokens: [GateToken], joints: [UInt32]
  ) -> GateNumber? {
    var place = start
    var total = 0
    var section = 0
    var digit: Int?
    while place < tokens.count {
      // 三 十 五 is one number, 十八 四十 are two: across a blank one side must be a unit.
      let isJoined =
        place == start || joints[place] == 0
        || (joints[place] == 0x20
          && (chineseUnit(tokens[place].scalar) != nil
            || chineseUnit(tokens[place - 1].scalar) != nil))
      guard isJoined else { break }
      if let value = chineseDigit(tokens[place].scalar) {
        digit = min((digit ?? 0) * 10 + value, valueMax)
      } else if let unit = chineseUnit(tokens[place].scalar) {
        if unit == 10_000 {
          total = min((total + section + (digit ?? 0)) * unit, valueMax)
          section = 0
        } else {
          section = min(section + (digit ?? 1) * unit, valueMax)
        }
        digit = nil
      } else {
        break
      }
      place += 1
    }
    guard place > start else { return nil }
    let value = min(total + section + (digit ?? 0), valueMax)
    return GateNumber(thousandths: value * 1000, end: place)
  }

  private static func isDigit(_ token: UInt32) -> Bool { token >= 0x30 && token <= 0x39 }

  private static func chineseDigit(_ token: UInt32) -> Int? {
    switch token {
    case 0x96F6: 0
    case 0x4E00, 0x58F9: 1
    case 0x4E8C, 0x4E24, 0x8D30: 2
    case 0x4E09, 0x53C1: 3
    case 0x56DB, 0x8086: 4
    case 0x4E94, 0x4F0D: 5
    case 0x516D, 0x9646: 6
    case 0x4E03, 0x67D2: 7
    case 0x516B, 0x634C: 8
    case 0x4E5D, 0x7396: 9
    default: nil
    }
  }

  private static func chineseUnit(_ token: UInt32) -> Int? {
    switch token {
    case 0x5341, 0x62FE: 10
    case 0x767E, 0x4F70: 100
    case 0x5343, 0x4EDF: 1_000
    case 0x4E07: 10_000
    default: nil
    }
  }
}
