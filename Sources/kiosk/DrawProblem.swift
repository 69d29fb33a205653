import Glibc
import OddJobMarket
import Station
import Store

/// Why `kiosk draw verify` does not say that a draw agrees.
enum DrawProblem: Error, Hashable {
  /// No draw was promised on the day.
  case none(CivilDate)
  case notHeld(CivilDate)
  case differs([DrawCheck.Fault])

  var code: String {
    switch self {
    case .none: "draw.none"
    case .notHeld: "draw.notHeld"
    case .differs: "draw.differs"
    }
  }

  var status: Int32 {
    switch self {
    case .none, .notHeld: EX_NOINPUT
    case .differs: EX_DATAERR
    }
  }

  var wording: Wording {
    switch self {
    case .none(let date):
      Wording("\(date.text) 没有抽签。", "There was no draw on \(date.text).")
    case .notHeld(let date):
      Wording(
        "\(date.text) 公布过校验码，但没有抽签。", "A hash was shown on \(date.text), but no draw was held.")
    case .differs(let faults):
      Wording(
        "不一致：" + faults.map(DrawWords.fault).map(\.chinese).joined(separator: "；") + "。",
        "It differs: " + faults.map(DrawWords.fault).map(\.english).joined(separator: "; ") + ".")
    }
  }
}

/// The words of `kiosk draw`.
enum DrawWords {
  static let agrees = Wording("一致：显示的就是抽出来的", "Agrees: what was shown is what was drawn")

  static func lines(of check: DrawCheck) -> [Wording] {
    let date = check.day.date
    let seed = check.record.seed ?? "-"
    return [
      Wording("\(date.text) 的抽签", "the draw of \(date.text)"),
      Wording("抽签前公布的校验码", "hash shown before: \(check.record.commitment ?? "-")"),
      Wording("抽签后公布的种子", "seed shown after: \(seed)"),
      Wording("重新算出的次序（签到号）", "order worked out anew: \(numbers(check.order))"),
      Wording("各屏显示的次序", "order shown: \(numbers(check.shown))"),
      Wording("其中工作人员调过\(check.movedCount)人", "of these, moved by hand: \(check.movedCount)"),
    ]
  }

  static func fault(_ fault: DrawCheck.Fault) -> Wording {
    switch fault {
    case .chainBroken(let number):
      Wording("记录链在第\(number)条断了", "the chain is broken at \(number)")
    case .promiseBroken:
      Wording("种子和事先公布的校验码对不上", "the seed is not the one that was promised")
    case .peopleDiffer:
      Wording("抽签时签到的人没有都算进去", "not everybody who had signed in took part")
    case .noticeDiffers:
      Wording("显示的校验码、种子和记录不同", "what is shown of the draw is not what the log says")
    case .orderDiffers(let place):
      Wording("次序从第\(place)位起不同", "the order differs from place \(place) on")
    }
  }

  private static func numbers(_ order: [Int]) -> String {
    order.map { String($0) }.joined(separator: " ")
  }
}
