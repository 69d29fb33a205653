extension Palette {
  /// Light ground, white cards, navy header. White text needs a darker orange than looks best.
  static func light(_ role: Role) -> Appearance {
    switch role {
    case .ground: Appearance(235, on: 255)
    case .groundMuted, .border: Appearance(241, on: 255)
    case .groundMoney, .money, .alarm: Appearance(160, on: 255)
    case .groundGood, .good: Appearance(22, on: 255)
    case .info: Appearance(25, on: 255)
    case .warning: Appearance(94, on: 255)
    case .card, .chip, .field, .fieldFocused: Appearance(235, on: 231)
    case .modal: Appearance(235, on: 254)
    case .cardMuted, .chipMuted, .plainButtonMuted, .fieldPlaceholder, .fieldBorder:
      Appearance(242, on: 231)
    case .cardTitle, .plainButton: Appearance(24, on: 231)
    case .cardMoney, .cardAlarm, .titleRed: Appearance(160, on: 231)
    case .cardGood, .titleGreen: Appearance(28, on: 231)
    case .cardInfo, .titleBlue, .fieldPreedit: Appearance(26, on: 231)
    case .cardWarning, .titleOrange, .fieldBorderFocused: Appearance(130, on: 231)
    case .accentBlue: Appearance(16, on: 32)
    case .accentOrange: Appearance(16, on: 166)
    case .accentGreen: Appearance(231, on: 28)
    case .accentRed, .danger, .badge, .toastAlarm: Appearance(231, on: 160)
    case .dangerMuted: Appearance(230, on: 160)
    case .header, .secondary, .selection, .toast: Appearance(231, on: 24)
    case .headerMuted, .secondaryMuted, .selectionMuted: Appearance(153, on: 24)
    case .headerWarning, .selectionWarning, .selectionMoney: Appearance(222, on: 24)
    case .headerGood, .selectionGood: Appearance(157, on: 24)
    case .primary: Appearance(231, on: 130)
    case .primaryMuted: Appearance(230, on: 130)
    case .disabled, .footer, .footerKey, .modalMuted: Appearance(241, on: 254)
    case .footerButton, .modalBorder: Appearance(24, on: 254)
    case .chipSelected: Appearance(231, on: 26)
    case .tag, .cardButton, .cardButtonMuted: Appearance(24, on: 189)
    case .tagGood: Appearance(22, on: 194)
    case .tagAlarm: Appearance(124, on: 224)
    case .tagWarning: Appearance(94, on: 230)
    case .tableHeader: Appearance(238, on: 253)
    case .progressDone, .toastGood: Appearance(231, on: 28)
    case .progressRest: Appearance(238, on: 252)
    case .toastWarning: Appearance(16, on: 222)
    }
  }
}
