import OddJobMarket
import SelfService
import TerminalUI

extension Screens {
  /// A complaint that may be without a name.
  static func reachNamelessComplaint(_ name: String, _ seat: inout Seat) {
    seat.press(.character("8"))
    seat.reply(.hotlines(Market.hotlines))
    seat.press(.character("2"))
    seat.press(.enter)
    guard name != "complaint-naming" else { return }
    seat.press(.character("2"))
    guard name == "complaint-postings" else { return }
    seat.press(.character("1"))
    seat.answerPage()
  }

  /// A complaint in the person's name, and a place they have at an event.
  static func reachTakenDown(_ name: String, _ seat: inout Seat) {
    seat.identify()
    seat.send(.homeTapped)
    guard name != "event-mine" else {
      seat.press(.character("6"))
      seat.reply(.events(Market.events))
      seat.reply(.signUps([Market.signUp]))
      seat.press(.character("1"))
      return
    }
    seat.press(.character("8"))
    seat.reply(.hotlines(Market.hotlines))
    seat.press(.character("1"))
    seat.press(.enter)
    seat.reply(.hotlines(Market.hotlines))
    seat.reply(.myWork(Market.applications))
    guard name != "complaint-own" else { return }
    seat.press(.character("1"))
    guard name != "complaint-amount" else { return }
    seat.type("1200")
    seat.press(.enter)
    guard name != "complaint-calling" else { return }
    seat.press(.character("1"))
    guard name != "complaint-review" else { return }
    seat.press(.enter)
    seat.reply(
      .complaintFiled(
        .success(
          FiledComplaint(
            receipt: Receipt(
              number: "20260912-0031", issuedAt: Market.now,
              subject: .complaint(.unpaidWages, .labour)), course: .labour))))
  }
}

extension Market {
  static let hotlines = [
    Hotline(number: "12333", purpose: "工钱、合同、社保"), Hotline(number: "12345", purpose: "政府服务热线"),
    Hotline(number: "12348", purpose: "免费法律咨询"), Hotline(number: "110", purpose: "被骗、被扣、有危险"),
  ]

  static let events = [
    EventSummary(
      kind: .training, title: "缝纫工平车班", place: "八弓缝纫车间", window: window(9, 17, day: 1),
      places: 20, signedUp: 17),
    EventSummary(
      kind: .fair, title: "秋季招聘会", place: "灵山广场", window: window(9, 16, day: 2)),
    EventSummary(
      kind: .training, title: "家政护理班", place: "武笔养老院培训室", window: window(9, 16, day: 3),
      places: 8, signedUp: 8),
  ]

  static let signUp = EventSignUp(
    events[0].name,
    receipt: Receipt(
      number: "20260912-0032", issuedAt: now, subject: .eventSignUp(events[0].name)))

  static let complaintFinding = ReceiptFinding(
    number: "20260912-0031", kind: .complaint, issuedAt: now, title: nil, isAtCounty: false,
    objections: [], complaint: .passedOn)
}
