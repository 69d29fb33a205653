import OddJobMarket
import Speech
import TerminalUI

/// Something that can be chosen by sound.
struct AudioChoice: Equatable, Sendable {
  /// What is said when it is its turn.
  var label: String
  var message: SelfService.Message
  /// Whether it is a digit of something secret: counted by ticks and said by none.
  var isSecret = false

  /// Returns what can be chosen on a drawn screen, in the order in which it is said: what the
  /// screen is about, its actions, the bar's.
  ///
  /// It is the list of targets that drawing leaves behind, so that a new screen has it by itself.
  static func all(
    in frame: Frame<SelfService.Message>, footer: Rect, hidesDigits: Bool, offersArea: Bool,
    _ language: Language
  ) -> [AudioChoice] {
    var seen: [SelfService.Message] = []
    var ranked: [(rank: Int, choice: AudioChoice)] = []
    for target in frame.targets where isOffered(target) {
      let isInArea = rank(of: target, footer) < 40
      guard offersArea || !isInArea || frame.isSealed else { continue }
      guard !seen.contains(target.message) else { continue }
      seen.append(target.message)
      guard target.isEnabled else {
        // Who does not see that it rests hears why it does.
        if let why = target.whyDisabled, target.kind != .padKey {
          let label = SpeechWords.label(target.spoken ?? target.label, why)(language)
          let choice = AudioChoice(label: label, message: .restingTapped(why: why))
          ranked.append((rank(of: target, footer), choice))
        }
        continue
      }
      let isSecret = hidesDigits && target.kind == .padKey && isDigit(target.key)
      let label = isSecret ? SpeechWords.tick(language) : target.spoken ?? target.label
      ranked.append(
        (
          rank(of: target, footer),
          AudioChoice(label: label, message: target.message, isSecret: isSecret)
        ))
    }
    return ranked.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }.map(\.element.choice)
  }

  private static func isOffered(_ target: Target<SelfService.Message>) -> Bool {
    switch target.message {
    case .contrastTapped, .moreActionsTapped, .attendantTapped, .touched: false
    case .speech(.readTapped): false
    default: target.rect != nil || !isArrow(target.key)
    }
  }

  private static func isArrow(_ key: Key?) -> Bool { key == .up || key == .down }

  private static func isDigit(_ key: Key?) -> Bool {
    guard case .character(let character) = key else { return false }
    return character.isWholeNumber || character == "X" || character == "x"
  }

  private static func rank(of target: Target<SelfService.Message>, _ footer: Rect) -> Int {
    switch target.message {
    case .screen, .touched: break
    case .speech: return 60
    default: return 50
    }
    guard let rect = target.rect, rect.row < footer.row else { return 40 }
    switch target.kind {
    case .card, .tile: return 10
    // A pad is counted: the digits from one to nine, zero, X, and what deletes.
    case .padKey:
      switch target.key {
      case .character("0"): return 12
      case .character("X"): return 13
      case .backspace: return 14
      default: return 11
      }
    case .button: return 20
    case .chip, .row, .keyOnly: return 30
    }
  }
}
