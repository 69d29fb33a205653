extension Palette {
  /// Blocks are reversed, choices underlined, what matters bold.
  static func monochrome(_ role: Role) -> Appearance {
    switch role {
    case .ground, .groundMuted, .card, .cardMuted, .border, .footer, .footerButton, .disabled,
      .modal, .modalMuted, .modalBorder, .fieldBorder, .info, .cardInfo, .progressRest:
      Appearance()
    case .groundMoney, .groundGood, .good, .warning, .alarm, .money, .cardTitle, .cardMoney,
      .cardGood, .cardAlarm, .cardWarning, .titleBlue, .titleOrange, .titleGreen, .titleRed,
      .footerKey, .fieldBorderFocused:
      Appearance(isBold: true)
    case .chip, .chipMuted, .tag, .tagGood, .field, .fieldPlaceholder, .fieldPreedit:
      Appearance(isUnderlined: true)
    case .tagAlarm, .tagWarning, .fieldFocused, .tableHeader:
      Appearance(isBold: true, isUnderlined: true)
    case .accentBlue, .accentOrange, .accentGreen, .accentRed, .header, .headerMuted,
      .secondary, .secondaryMuted, .plainButton, .plainButtonMuted, .cardButton,
      .cardButtonMuted, .selection, .selectionMuted,
      .progressDone, .toast, .toastGood, .code:
      Appearance(isReversed: true)
    case .primary, .primaryMuted, .danger, .dangerMuted, .chipSelected, .headerWarning,
      .headerGood, .selectionMoney, .selectionGood, .selectionWarning, .badge, .toastWarning,
      .toastAlarm:
      Appearance(isBold: true, isReversed: true)
    }
  }
}
