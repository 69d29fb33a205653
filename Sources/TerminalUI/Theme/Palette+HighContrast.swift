extension Palette {
  /// Black, white and yellow; a deep blue, green and red only under white letters.
  static func highContrast(_ role: Role) -> Appearance {
    switch role {
    case .ground, .groundMuted, .border, .info, .footer, .modal, .modalMuted,
      .modalBorder:
      Appearance(231, on: 16)
    case .groundMoney, .money, .warning, .alarm, .footerKey: Appearance(226, on: 16)
    case .groundGood, .good: Appearance(120, on: 16)
    case .card, .cardMuted, .cardTitle, .titleOrange, .chip, .chipMuted, .plainButton,
      .plainButtonMuted,
      .field, .fieldFocused, .fieldPlaceholder, .fieldBorder, .code:
      Appearance(16, on: 231)
    case .footerButton, .cardButton, .cardButtonMuted: Appearance(231, on: 16)
    case .cardMoney, .cardAlarm, .titleRed, .cardWarning, .fieldBorderFocused:
      Appearance(124, on: 231)
    case .cardGood, .titleGreen: Appearance(22, on: 231)
    case .cardInfo, .titleBlue, .fieldPreedit: Appearance(19, on: 231)
    case .accentOrange, .primary, .primaryMuted, .chipSelected, .selection, .selectionMoney,
      .selectionGood, .selectionWarning, .tagWarning, .toastWarning:
      Appearance(16, on: 226)
    case .accentBlue, .header, .headerMuted, .headerGood, .secondary, .secondaryMuted, .tag,
      .tableHeader, .toast:
      Appearance(231, on: 19)
    case .headerWarning: Appearance(226, on: 19)
    case .accentGreen, .tagGood, .progressDone, .toastGood: Appearance(231, on: 22)
    case .accentRed, .danger, .dangerMuted, .badge, .tagAlarm, .toastAlarm:
      Appearance(231, on: 124)
    case .disabled, .selectionMuted, .progressRest: Appearance(16, on: 250)
    }
  }
}
