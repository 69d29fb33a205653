import OddJobMarket

/// Why something drawn rests, and what to do first.
enum WhyWords {
  static let choose = Wording("还没有选，请先点一个。", "Nothing is chosen yet. Please touch one first.")
  static let chooseDay = Wording(
    "还没有选日子，请先点要去的那天。", "No day is chosen. Please touch the day you want.")
  static let amount = Wording("还没有填金额，请先按数字。", "No amount yet. Please press the digits first.")
  static let digits = Wording("还没有填，请先按数字。", "Nothing is entered. Please press the digits first.")
  static let text = Wording("还没有写，请先点拼音写一下。", "Nothing is written. Please tap the pinyin first.")
  static let code = Wording(
    "口令要4到6位数字，请接着按。", "The code has 4 to 6 digits. Please press them first.")
  static let idNumber = Wording(
    "身份证号要18位，请接着按。", "An ID number has 18 digits. Please press them all first.")
  static let phone = Wording(
    "还没有填电话，请先按数字；没有电话就点“没有电话”。", "No phone yet. Please press the digits, or touch No phone.")
  static let spell = Wording(
    "还没有拼，请先点字母。", "Nothing is spelled yet. Please touch the letters first.")
  static let emptySearch = Wording(
    "没有要清空的，请先点字母。", "Nothing to clear. Please touch the letters first.")
  static let fewest = Wording(
    "最少要1人；不招了，请点“返回”。", "One at least. To hire nobody, please touch Back.")
  static let lateToday = Wording(
    "今天太晚了，请选“急招”或别的日子。", "Too late today. Please choose Urgent or another day.")
  static let dayFull = Wording("这一天已经招满，请选别的日子。", "This day is full. Please choose another day.")
  static let workFull = Wording(
    "名额已经招满，请看看别的活。", "Every place is taken. Please look at other work.")
  static let printing = Wording("正在打印，请等一下。", "It is being printed. Please wait a moment.")
  static let printedOnce = Wording(
    "已经打印过了，要补打请叫工作人员。", "It was printed. For another copy please call the staff.")
  static let eventFull = Wording(
    "名额已经报满，请看看别的场次。", "Every place is taken. Please look at the others.")
  static let noneToCut = Wording(
    "没有空着的名额可减；不招了，请点“取消这份活”。", "No place is free to be cut. To stop, please cancel the work.")

  static let inReview = Wording(
    "这份活正在审核，请等审核通过再加工钱。", "It is being reviewed. Please raise the pay once it has passed.")

  static func mostPlaces(_ count: Int) -> Wording {
    Wording(
      "一次最多招\(count)人；还要人，请再发一次。", "\(count) people at most. For more please post again.")
  }

  static func hiredOutside(_ free: Int) -> Wording {
    Wording("还空着\(free)个名额，请填1到\(free)。", "\(free) places are free. Please enter 1 to \(free).")
  }

  static func notOpen(_ state: PostingState) -> Wording {
    Wording(
      "这份活\(state.wording(.chinese))，改不了；还要人，请再发一次。",
      "It is \(state.wording(.english).lowercased()): no change. To hire, please post again.")
  }
}
