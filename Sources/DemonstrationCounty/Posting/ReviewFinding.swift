import OddJobMarket

/// A posting that the gate holds back, so that the review has work.
struct ReviewFinding: Sendable {
  let trade: String
  let title: String
  let content: String

  static let all = [
    ReviewFinding(trade: "porter", title: "仓库搬货", content: "限男性，45岁以下。货在一楼，用推车运到货架。"),
    ReviewFinding(trade: "assembler", title: "电子厂装配", content: "上岗前交押金200元，做满三天退还。坐着做，工位有样品。"),
    ReviewFinding(trade: "waiter", title: "饭店传菜", content: "先免费试工两天，合适再谈工钱。晚市忙，负责传菜收台。"),
  ]

  /// One that an attendant has turned down already.
  static let turnedDown = ReviewFinding(
    trade: "cleaner", title: "宾馆打扫", content: "上班前押身份证，做满一个月退还。打扫客房，每天12间。")

  func posting(
    _ number: Int, on day: BusinessDay, _ writer: PostingWriter
  ) -> DemonstrationPosting {
    var order = PostingOrder(day: day, number: PostingOrder.reviewBase + number)
    order.pattern = WorkCatalogue.all.first { $0.trade == TradeCode(trade) }
    order.isSingleShift = true
    let plain = writer.posting(order)
    var posting = plain.posting
    posting.title = title
    posting.content = content
    posting.state = .inReview
    return DemonstrationPosting(posting: posting, shifts: plain.shifts)
  }
}
