/// A slip or a receipt as it is handed over: what stands on it, in words, whatever it is shown or
/// printed on.
package struct Paper: Hashable, Sendable {
  package var title: String
  /// Dated and counted at the station: 20260912-0031.
  package var number: String
  /// When it was issued, in words.
  package var issued: String
  package var station: String
  /// One part for whoever gets it; a slip has one for each of the two it concerns.
  package var parts: [Part]
  /// What a phone's camera reads from it, the fullest first; each can be read without any server.
  package var codes: [String]

  package init(
    title: String, number: String, issued: String, station: String, parts: [Part],
    codes: [String]
  ) {
    self.title = title
    self.number = number
    self.issued = issued
    self.station = station
    self.parts = parts
    self.codes = codes
  }

  package struct Part: Hashable, Sendable {
    /// Whose part it is; nil where there is only one.
    package var heading: String?
    package var lines: [Line]
    /// What holds, and whom to call, in sentences.
    package var notes: [String]

    package init(heading: String? = nil, lines: [Line], notes: [String] = []) {
      self.heading = heading
      self.lines = lines
      self.notes = notes
    }
  }

  package struct Line: Hashable, Sendable {
    package var label: String
    package var text: String
    /// What the eye should find first.
    package var isStrong: Bool

    package init(_ label: String, _ text: String, isStrong: Bool = false) {
      self.label = label
      self.text = text
      self.isStrong = isStrong
    }
  }
}
