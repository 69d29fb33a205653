import OddJobMarket
import TerminalUI

extension AttendantScreen {
  /// Draws the unlock question; nothing of the station's data is on it.
  func drawUnlock(in rect: Rect, _ frame: inout Frame<AttendantMessage>) {
    var area = rect.centered(rows: 10, columns: 46)
    frame.line(
      Words.unlockTitle(language), in: area.takeTop(1, gap: 1), role: .ground, isBold: true,
      alignment: .center)
    let field = TextFieldContent(
      text: state.unlock.pin, placeholder: Words.typePIN(language), isFocused: true,
      isSecret: true)
    frame.textField(field, in: area.takeTop(3, gap: 1))
    if let refusal = state.unlock.refusal {
      let used = frame.paragraph(
        "\(Tone.alarm.sign) \(pinWording(refusal)(language))", in: area, role: .alarm)
      _ = area.takeTop(used)
    } else if state.unlock.isWaiting {
      frame.line(Words.pleaseWait(language), in: area.takeTop(1), role: .info)
    }
    if let hint = state.setting.hint {
      frame.line(
        Words.demonstrationPIN(hint.attendantPIN)(language), in: area.takeTop(1), role: .warning)
    }
    frame.paragraph(Words.unlockHint(language), in: area, role: .groundMuted)
  }

  /// A wrong PIN has words of its own: the market's speak of ID numbers and of registering.
  private func pinWording(_ refusal: Refusal) -> Wording {
    if case .identityNotMatched(let triesLeft) = refusal { return Words.pinWrong(triesLeft) }
    return refusal.wording
  }
}
