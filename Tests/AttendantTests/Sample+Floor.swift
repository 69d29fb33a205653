import OddJobMarket
import TerminalUI

@testable import Attendant

extension Sample {
  static let usual = UsualTerms(
    dailyPay: [TradeCode("porter"): .yuan(180), TradeCode("cleaner"): .yuan(150)],
    readings: [
      "搬运": ["banyun", "by"], "保洁": ["baojie", "bj"], "江岸华景": ["jianganhuajing", "jahj"],
    ])

  /// The employer's newest posting: porters, 20 yuan an hour.
  static let lastDraft: PostingDraft = {
    var draft = PostingDraft()
    draft.employer = DraftEmployer(
      id: employer.id, kind: employer.kind, name: employer.name,
      verification: employer.verification)
    draft.kind = .ordinary
    draft.trade = TradeCode("porter")
    draft.title = "搬运家具"
    draft.content = "搬家具上三楼"
    draft.site = Site(name: "江岸华景3栋", township: "文笔街道", coordinate: point)
    draft.amount = .yuan(20)
    draft.unit = .hour
    draft.settlement = .sameDay
    draft.payer = employer.name
    draft.contact = PostingContact(name: "李经理", phone: "13812342046")
    draft.shifts = [
      DraftShift(
        day: day.advanced(by: -1),
        window: required(
          TimeWindow(start: at(8, 30) - .hours(24), end: at(12, 30) - .hours(24))), places: 3)
    ]
    return draft
  }()

  static func answer(
    to effect: FloorEffect, people: [PersonSummary], _ cards: [PostingCard]
  ) -> FloorReply {
    switch effect {
    case .loadUsual: .usual(usual)
    case .findEmployers(let text): .employersFound(text: text, [employer])
    case .loadLastDraft(let employer): .lastDraft(employer, lastDraft)
    case .findPeople(let text): .peopleFound(text: text, people)
    case .make(let deal, _):
      deal.people.count > 1
        ? .dealt(
          .objected([FloorDeal.Objection(place: 0, problem: .refused(.documentNotSeen))]))
        : .dealt(.done(dealReceipt, slips: [slip(1)]))
    case .cutPlaces(let shift, _, _): .placesCut(shift, .failure(.placesInUse(free: 0)))
    case .loadRecent: .recent(cards)
    case .loadAgain(let posting): .again(posting, .success(lastDraft))
    }
  }

  /// The second of two people was registered on the way.
  static var dealtWithCode: AttendantReply {
    let code = try? PersonalCode(validating: "402913")
    let slips = [slip(2), slip(1)]
    return .floor(
      .dealt(
        .done(
          dealReceipt, slips: slips, codes: code.map { [slips[0].application: $0] } ?? [:])))
  }

  static let dealReceipt = Receipt(
    number: "20260912-0007", issuedAt: now, subject: .posting(title: "搬运", state: .live))
}
