/// A mainland mobile or landline number, in one written form.
///
/// It describes itself masked, so that no log or screen shows it by accident.
package struct PhoneNumber: Hashable, Sendable {
  /// 11 digits of a mobile number, or area code, hyphen and number: 0855-1234567.
  package let text: String
  package let isMobile: Bool

  /// Full-width digits, blanks, hyphens, brackets and +86 are put right.
  ///
  /// - Throws: a problem of the field ``Field/phone``.
  package init(validating input: String) throws(FieldProblem) {
    let digits = try PhoneNumber.digits(of: input)
    if digits.first == "0" {
      text = try PhoneNumber.landline(digits)
      isMobile = false
    } else {
      text = try PhoneNumber.mobile(digits)
      isMobile = true
    }
  }

  /// The number with its middle hidden: 138****2046, 0855-***4567.
  package var masked: String {
    guard !isMobile else { return "\(text.prefix(3))****\(text.suffix(4))" }
    let parts = text.split(separator: "-")
    guard parts.count == 2 else { return "***" }
    return "\(parts[0])-\(String(repeating: "*", count: parts[1].count - 4))\(parts[1].suffix(4))"
  }

  /// The number as it is read out and dialled: 138 1234 2046.
  package var spaced: String {
    guard isMobile else { return text }
    return "\(text.prefix(3)) \(text.dropFirst(3).prefix(4)) \(text.suffix(4))"
  }

  private static func digits(of input: String) throws(FieldProblem) -> String {
    var result = ""
    var hasPlus = false
    for scalar in input.halfWidth.unicodeScalars {
      switch scalar {
      case " ", "-", "(", ")", ".", "\u{2010}"..."\u{2015}", "\u{2212}": continue
      case "+" where result.isEmpty && !hasPlus: hasPlus = true
      case "0"..."9": result.unicodeScalars.append(scalar)
      default: throw FieldProblem(.phoneCharacters, in: .phone)
      }
    }
    guard !result.isEmpty else { throw FieldProblem(.empty, in: .phone) }
    if hasPlus || result.hasPrefix("0086") || (result.hasPrefix("86") && result.count == 13) {
      let bare = result.hasPrefix("0086") ? result.dropFirst(4) : result.dropFirst(2)
      guard result.hasPrefix("0086") || result.hasPrefix("86") else {
        throw FieldProblem(.phonePrefix, in: .phone)
      }
      // Abroad, an area code is written without its 0.
      let isLocal = bare.hasPrefix("1") && bare.count == 11 || bare.hasPrefix("0")
      return isLocal ? String(bare) : "0" + bare
    }
    return result
  }

  private static func mobile(_ digits: String) throws(FieldProblem) -> String {
    if (7...8).contains(digits.count) { throw FieldProblem(.phoneAreaCode, in: .phone) }
    guard digits.count == 11 else { throw FieldProblem(.phoneLength, in: .phone) }
    guard digits.hasPrefix("1"), let second = digits.dropFirst().first, second >= "3" else {
      throw FieldProblem(.phonePrefix, in: .phone)
    }
    return digits
  }

  /// 010 and 02x are the area codes of three digits, all others have four.
  private static func landline(_ digits: String) throws(FieldProblem) -> String {
    let areaLength = digits.hasPrefix("01") || digits.hasPrefix("02") ? 3 : 4
    let number = digits.dropFirst(areaLength)
    guard (7...8).contains(number.count) else { throw FieldProblem(.phoneLength, in: .phone) }
    guard let first = number.first, first >= "2", !digits.hasPrefix("00") else {
      throw FieldProblem(.phonePrefix, in: .phone)
    }
    return "\(digits.prefix(areaLength))-\(number)"
  }
}

extension PhoneNumber: CustomStringConvertible, CustomDebugStringConvertible {
  package var description: String { masked }
  package var debugDescription: String { masked }
}
