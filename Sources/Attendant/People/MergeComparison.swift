import OddJobMarket
import TerminalUI

/// Two records side by side, before they become one.
struct MergeComparison {
  let screen: AttendantScreen
  let merge: PersonMerge
  private var language: Language { screen.language }

  private var lines: [(Wording, String, String)] {
    func line(
      _ label: Wording, _ value: (PersonSummary) -> String
    ) -> (Wording, String, String) {
      (label, value(merge.first), value(merge.second))
    }
    return [
      line(Words.person) { $0.name },
      line(Words.idTail) { $0.idNumberTail.isEmpty ? "—" : $0.idNumberTail },
      line(Words.phone) { $0.maskedPhone.isEmpty ? "—" : $0.maskedPhone },
      line(Words.verification) { $0.verification.text(language) },
      line(Words.township) { $0.townshipText(language) },
      line(Words.code) { Words.codeSet($0.hasPersonalCode)(language) },
    ]
  }

  var rows: Int { lines.count }

  /// What differs stands out.
  func draw(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    var area = rect
    for (label, first, second) in lines {
      var row = area.takeTop(1)
      guard !row.isEmpty else { return }
      frame.line(label(language), in: row.takeLeft(10), role: .modalMuted)
      let halves = row.split(columns: 2, gap: 2)
      let isSame = first == second
      for (half, text) in zip(halves, [first, second]) {
        frame.line(text, in: half, role: isSame ? .modalMuted : .modal, isBold: !isSame)
      }
    }
  }
}
