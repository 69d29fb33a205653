import StationTestSupport

/// A slip as it stands on the screen.
struct ShownSlip: Equatable {
  let number: String
  let time: String
  let place: String
  let pay: String
  let contact: String
  let employer: String
  let worker: String

  /// Reads the slip; none where a part of it is missing.
  init?(_ screen: ScreenEmulator) {
    guard let number = Self.text(after: "编号", screen), let time = Self.text(after: "时间", screen),
      let place = Self.text(after: "地点", screen), let pay = Self.text(after: "工资", screen),
      let contact = Self.text(after: "联系人", screen),
      let employer = Self.text(after: "用工方", screen),
      let worker = Self.text(after: "本人", screen)
    else { return nil }
    (self.number, self.time, self.place, self.pay) = (number, time, place, pay)
    (self.contact, self.employer, self.worker) = (contact, employer, worker)
  }

  /// What follows a label, up to the next column.
  private static func text(after label: String, _ screen: ScreenEmulator) -> String? {
    for line in screen.lines {
      guard let range = line.firstRange(of: "\(label) ") else { continue }
      let words = line[range.upperBound...].drop { $0 == " " }
      let end = words.firstRange(of: "     ")?.lowerBound ?? words.endIndex
      let text = words[..<end].filter { $0 != " " }
      return text.isEmpty ? nil : text
    }
    return nil
  }
}
