package import Printing

/// The station's printer, as `[printer]` says.
package struct PrinterSettings: Hashable, Sendable {
  package enum Connection: Hashable, Sendable {
    /// The path of a device: /dev/usb/lp0, /dev/ttyS1.
    case device(String)
    /// A queue of CUPS by its name.
    case queue(String)
  }

  /// Nil for a station without a printer: papers are shown on the screen only.
  package var connection: Connection?
  package var paperMillimetres = 58
  package var characters = PrinterCharacters.gbk
  package var codes = EscPos.CodeMethod.command
  /// How long the printer may stand still before a paper is given up.
  package var patienceSeconds = 20

  package init() {}

  /// Columns of the printer's own font: 32 on 58 mm, 48 on 80 mm.
  package var columns: Int { paperMillimetres == 80 ? 48 : 32 }
}
