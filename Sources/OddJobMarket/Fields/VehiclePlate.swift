/// The number plate of the vehicle that takes people to the work: GA 36.
package struct VehiclePlate: Hashable, Sendable {
  /// Without dot or blanks: 贵H12345, 贵HD12345.
  package let text: String

  /// Blanks, dots, hyphens, full-width and small letters are put right.
  ///
  /// - Throws: a problem of the field ``Field/vehiclePlate``.
  package init(validating input: String) throws(FieldProblem) {
    let scalars = input.halfWidth.uppercased().unicodeScalars.filter {
      $0 != " " && $0 != "-" && $0 != "·" && $0 != "." && $0 != "\u{2022}"
    }
    guard let province = scalars.first else { throw FieldProblem(.empty, in: .vehiclePlate) }
    guard VehiclePlate.provinces.contains(province) else {
      throw FieldProblem(.plateProvince, in: .vehiclePlate)
    }
    let rest = Array(scalars.dropFirst())
    guard let city = rest.first, city.isUppercaseASCII, city != "I",
      VehiclePlate.isSerial(rest.dropFirst())
    else { throw FieldProblem(.plateForm, in: .vehiclePlate) }
    text = String(String.UnicodeScalarView(scalars))
  }

  /// The plate as it is painted: 贵H·12345.
  package var dotted: String { "\(text.prefix(2))·\(text.dropFirst(2))" }

  /// Where plates stand in a text, dotted or not.
  package static func ranges(in text: String) -> [Range<String.Index>] {
    text.ranges(of: /.[A-Z]·?[A-Z0-9]{4,6}/).compactMap { range in
      guard text.unicodeScalars[range].first.map(provinces.contains) == true else { return nil }
      let last = text.unicodeScalars[range.upperBound...].first
      guard let last, lastCharacters.contains(last) else { return range }
      return range.lowerBound..<text.index(after: range.upperBound)
    }
  }

  /// Returns the signs that may stand at a place of a plate, counted from the first: a province, a
  /// city, then digits before letters; none behind the last.
  package static func signs(at place: Int) -> String {
    switch place {
    case 0: provinceSigns
    case 1: "ABCDEFGHJKLMNOPQRSTUVWXYZ"
    case 2..<lengthMax: "1234567890ABCDEFGHJKLMNPQRSTUVWXYZ"
    default: ""
    }
  }

  private static let lengthMax = 8

  private static let provinceSigns = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
  private static let provinces = Set(provinceSigns.unicodeScalars)

  private static let lastCharacters = Set("学警挂港澳试超".unicodeScalars)

  /// Five characters, or the six of a new-energy vehicle: a letter before or after five digits.
  private static func isSerial(_ serial: ArraySlice<Unicode.Scalar>) -> Bool {
    let letters = serial.filter { $0.isUppercaseASCII }
    guard !letters.contains("I"), !letters.contains("O") else { return false }
    let isPlain = serial.dropLast().allSatisfy { $0.digit != nil || $0.isUppercaseASCII }
    guard let first = serial.first, let last = serial.last, isPlain else { return false }
    switch serial.count {
    case 5:
      return last.digit != nil || last.isUppercaseASCII || lastCharacters.contains(last)
    case 6:
      let small = first.isUppercaseASCII && serial.suffix(4).allSatisfy { $0.digit != nil }
      let large = last.isUppercaseASCII && serial.prefix(5).allSatisfy { $0.digit != nil }
      return small || large
    default: return false
    }
  }
}
