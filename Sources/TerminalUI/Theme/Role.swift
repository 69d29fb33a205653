/// What a piece of the screen means; a theme gives each meaning its colours.
///
/// Views name roles, never colours, so a dark, a high-contrast or a colourless terminal needs no
/// view to change. Roles that begin alike share a background and may be mixed in one line.
package enum Role: UInt8, CaseIterable, Hashable, Sendable {
  // Text straight on the ground of the screen.
  case ground, groundMuted, groundMoney, groundGood
  case info, good, warning, alarm, money
  case border
  // Cards and what stands on them.
  case card, cardMuted, cardTitle, cardMoney, cardGood, cardAlarm, cardInfo, cardWarning
  case titleBlue, titleOrange, titleGreen, titleRed
  // Bars of colour without text.
  case accentBlue, accentOrange, accentGreen, accentRed
  // The bar at the top.
  case header, headerMuted, headerWarning, headerGood
  // Buttons. `primary` is the one main action of a screen; each `…Muted` is its second line or key.
  case primary, primaryMuted, secondary, secondaryMuted, plainButton, plainButtonMuted
  case danger, dangerMuted, disabled
  // A button on a card, whose ground is that of a plain one.
  case cardButton, cardButtonMuted
  // Choices and labels.
  case chip, chipMuted, chipSelected
  case tag, tagGood, tagAlarm, tagWarning
  // The bar at the bottom.
  case footer, footerKey, footerButton
  // Entry.
  case field, fieldFocused, fieldPlaceholder, fieldBorder, fieldBorderFocused, fieldPreedit
  // Lists.
  case selection, selectionMuted, selectionMoney, selectionGood, selectionWarning, tableHeader
  // Over everything.
  case modal, modalMuted, modalBorder
  case progressDone, progressRest
  case badge
  case toast, toastGood, toastWarning, toastAlarm
  // What a camera reads: black on white in every theme.
  case code
}
