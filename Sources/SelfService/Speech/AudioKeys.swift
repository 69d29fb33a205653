import OddJobMarket
package import TerminalUI

/// The two keys of working by ear. A seat takes them before anything drawn, so they do nothing else
/// there; none can be both.
package struct AudioKeys: Hashable, Sendable {
  package var next: Next
  package var choose: Choose

  package init(next: Next = .star, choose: Choose = .enter) {
    self.next = next
    self.choose = choose
  }

  /// Says the next choice, and begins working by ear; the raw value stands in `kiosk.conf`.
  package enum Next: String, CaseIterable, Sendable {
    case star = "*"
    case numberSign = "#"
    case slash = "/"
    case tab, right

    package var key: Key {
      switch self {
      case .star, .numberSign, .slash: .character(Character(rawValue))
      case .tab: .tab
      case .right: .right
      }
    }
  }

  /// Takes the choice said last; the raw value stands in `kiosk.conf`.
  package enum Choose: String, CaseIterable, Sendable {
    case enter, space
    case plus = "+"
    case minus = "-"
    case zero = "0"
    case down

    package var key: Key {
      switch self {
      case .enter: .enter
      case .space: .character(" ")
      case .plus, .minus, .zero: .character(Character(rawValue))
      case .down: .down
      }
    }
  }
}
