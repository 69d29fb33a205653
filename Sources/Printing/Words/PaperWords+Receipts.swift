import OddJobMarket

extension PaperWords {
  static let member = Wording("会员卡号", "Member card")
  static let memberNote = Wording(
    "下次来扫这个码，再按口令，就不用按身份证号。", "Next time scan this and enter your code; no ID number needed.")

  static func title(of subject: Receipt.Subject) -> Wording {
    switch subject {
    case .signIn: Wording("待工签到回执", "Sign-in receipt")
    case .noWork: Wording("当日无活回执", "No work today")
    case .registration: Wording("登记回执", "Registration receipt")
    case .application: Wording("报名回执", "Application receipt")
    case .posting: Wording("招工回执", "Posting receipt")
    case .cancellation: Wording("取消回执", "Cancellation receipt")
    case .payReport: Wording("工钱反映回执", "Pay report receipt")
    case .complaint: Wording("维权求助回执", "Complaint receipt")
    case .eventSignUp: Wording("活动报名回执", "Sign-up receipt")
    case .memberCard: Wording("会员卡", "Member card")
    }
  }

  /// What the receipt promises and what it does not.
  static func terms(of subject: Receipt.Subject) -> Wording {
    switch subject {
    case .signIn:
      Wording("叫到号请到工作人员处。号当天有效。", "When your number is called, see the staff. Valid today.")
    case .noWork:
      Wording("证明当天来过本站找活，不是失业证明。", "Shows that you came for work; it is no proof of unemployment.")
    case .registration:
      Wording("登记不收费。信息变了请来改。", "Registration is free. Tell us when anything changes.")
    case .application:
      Wording("报名不等于定下，定了会有上岗凭条。", "An application is no placement: that brings a work slip.")
    case .posting:
      Wording("发布不收费。人招满了请及时说。", "Posting is free. Please say when places are filled.")
    case .cancellation: Wording("取消已经记下。", "The cancellation is on record.")
    case .payReport: Wording("已经记下，工作人员会跟进。", "It is on record; staff will follow it up.")
    case .complaint:
      Wording(
        "收到不等于认定，请留好证据。拿编号随时可以来查办到哪一步。",
        "Taken down, not decided: please keep your evidence. The number tells how far it is.")
    case .eventSignUp:
      Wording("参加不收费。来不了请提前取消，名额让给别人。", "It is free. If you can't come, please cancel in time.")
    case .memberCard:
      Wording("换卡不收费。以前的卡不能再用。", "A new card is free. The one before works no more.")
    }
  }
}
