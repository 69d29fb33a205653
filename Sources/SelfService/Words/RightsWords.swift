import OddJobMarket

/// What 维权求助 says.
enum RightsWords {
  static let title = Wording("维权求助", "Your rights")
  static let heading = Wording("遇到什么事了？", "What has happened?")
  static let callFirst = Wording("有人受伤，先打 120！", "If anyone is hurt, call 120 first!")
  static let ask = Wording("叫工作人员帮忙", "Get the attendant")
  static let noHotlines = Wording(
    "电话正在查，请先叫工作人员。", "Numbers are being looked up; call the attendant.")

  static let firm = Wording(
    "用工方是单位：找劳动监察大队投诉，或申请劳动仲裁。",
    "A firm hired you: complain to the labour inspection, or go to arbitration.")
  static let household = Wording(
    "用工方是个人家庭：找村（社区）人民调解，或到法院起诉。",
    "A household hired you: ask for mediation, or go to court.")

  static let unpaidText = Wording(
    "请保留上岗凭条、出工记录、聊天和转账记录。", "Keep your slip, hours worked, messages and transfers.")
  static let fakeText = Wording(
    "不交钱、不交证件、不转账。已经被骗的，马上打110。",
    "Pay nothing, hand over no card, transfer nothing. If cheated, call 110 at once.")
  static let feeText = Wording(
    "找活不该交押金、报名费、服装费、体检费。收据请留好。",
    "Finding work costs no deposit, fee, clothing or check-up. Keep any receipt.")
  static let discriminationText = Wording(
    "招工不能限男女、民族、户口、婚育。请记下原话和时间。",
    "Sex, ethnicity, origin and marriage may not be asked for. Note the words and the time.")
  static let injuryText = Wording(
    "保护好现场，留下病历和票据，并告诉用工方和驿站。",
    "Leave the place as it is, keep medical papers, and tell the employer and the station.")
  static let otherText = Wording(
    "说给工作人员听，或打下面的电话。", "Tell the attendant, or call one of the numbers below.")
}
