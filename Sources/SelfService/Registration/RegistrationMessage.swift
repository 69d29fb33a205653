package import OddJobMarket
package import TerminalUI

package enum RegistrationMessage: Equatable, Sendable {
  case toggledKind(RegistrationKind)
  case pressed(PadKey)
  case pasted(String)
  /// At the name.
  case name(CharacterAction)
  case saidNoPhone
  case leftNameToAttendant
  case choseGroup(TradeGroup)
  case toggledTrade(TradeCode)
  case returnedToGroups
  case choseTownship(String)
  case choseHours(WorkingHours)
  case chosePay(Money?)
  case openedPayPad
  case toggledGroup(PriorityGroup)
  case disagreed
  case turned
  /// The main action of the step.
  case wentOn
  case wantedSignIn, wantedWork, wantedHome, wantedReceipt
}
