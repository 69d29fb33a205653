/// The number of a member card: 15 digits by chance and a check digit (ISO/IEC 7812, Luhn).
///
/// It says whose card it is and nothing about them; their code is asked as with an ID number.
package struct MemberNumber: Hashable, Sendable {
  package let text: String

  /// Reads a number as typed or scanned; nil where it is none.
  package init?(_ input: String) {
    let digits = input.filter { $0 != " " }.map { $0.isASCII ? $0.wholeNumberValue ?? -1 : -1 }
    guard digits.count == 16, digits.allSatisfy({ $0 >= 0 }),
      digits.last == Self.check(digits.dropLast())
    else { return nil }
    text = digits.map(String.init).joined()
  }

  /// Makes a number of what chance gave.
  package init(chance: UInt64) {
    var digits: [Int] = []
    var rest = chance
    for _ in 0..<15 {
      digits.append(Int(rest % 10))
      rest /= 10
    }
    text = (digits + [Self.check(digits[...])]).map(String.init).joined()
  }

  /// The number in groups of four, as it is printed.
  package var grouped: String {
    stride(from: 0, to: 16, by: 4).map { start in
      String(text.dropFirst(start).prefix(4))
    }.joined(separator: " ")
  }

  private static func check(_ digits: ArraySlice<Int>) -> Int {
    let sum = digits.reversed().enumerated().reduce(0) { sum, entry in
      let doubled = entry.offset.isMultiple(of: 2) ? entry.element * 2 : entry.element
      return sum + (doubled > 9 ? doubled - 9 : doubled)
    }
    return (10 - sum % 10) % 10
  }
}
