import OddJobMarket

/// A policy with the date its document names, kept apart from whether that has passed.
struct PolicyEntry: Sendable {
  let theme: String
  let title: String
  let summary: String
  let document: String
  /// The last day, where the document names one.
  let lastDay: CivilDate?

  private init(
    _ theme: String, _ title: String, _ summary: String, _ document: String,
    until lastDay: CivilDate? = nil
  ) {
    self.theme = theme
    self.title = title
    self.summary = summary
    self.document = document
    self.lastDay = lastDay
  }

  private static let county = "三穗县促进高质量充分就业工作方案（2024年4月19日）"
  private static let prefecture = "黔东南府发〔2023〕11号"
  private static let province = "黔府发〔2023〕12号"
  private static let endOf2023 = CivilDate(year: 2023, month: 12, day: 31)
  private static let endOf2025 = CivilDate(year: 2025, month: 12, day: 31)

  static let all = personal + ofEmployers

  /// What goes to the person.
  private static let personal: [PolicyEntry] = [
    PolicyEntry(
      "外出务工", "跨县务工交通补助", "脱贫、易地搬迁、农村低收入的务工人员，出县稳定做满3个月，一次给本人，最多500元。",
      county + "；" + prefecture),
    PolicyEntry(
      "外出务工", "新跨省务工交通补助", "农村劳动力新到外省务工，稳定做满3个月，一次给本人100元。", county + "；" + prefecture),
    PolicyEntry(
      "自己创业", "一次性创业补贴",
      "第一次办小微企业或个体户、正常经营满1年，给本人5000元。对象：离校5年内高校毕业生、留学回国人员、就业困难人员、农民工、退役军人。",
      county + "；" + prefecture),
    PolicyEntry(
      "自己创业", "创业场租补贴", "租场地创业、没有享受过租金减免，每月给本人500元，月租不到500元的按实际给，最长3年。",
      county + "；" + prefecture),
    PolicyEntry(
      "自己创业", "创业担保贷款免反担保", "个人借10万元及以下的创业担保贷款，不用再找人反担保。", province + "附件3"),
    PolicyEntry(
      "灵活就业", "灵活就业社保补贴", "就业困难人员灵活就业后自己缴社保，可补给本人，最多补到规定缴费额的三分之二。",
      province + "附件3"),
    PolicyEntry(
      "灵活就业", "新就业形态意外险补贴", "有条件的地方，每人每年最多补100元商业意外险。本县办不办，请问窗口。", province),
    PolicyEntry(
      "找工作", "失业登记和分级服务",
      "自愿登记，户籍地、常住地、就业地、参保地都能办。失业1个月内至少推荐3次岗位；再久的加1次职业指导；满半年的加1次培训机会；超过1年的列入就业援助。",
      prefecture + "；" + province + "附件3"),
    PolicyEntry(
      "找工作", "公益性岗位托底", "通过市场找不到活的就业困难人员，可按规定安排公益性岗位，先由工作人员核实情况。",
      county + "；" + province + "附件3"),
    PolicyEntry(
      "找工作", "青年就业见习", "见习期间有生活补助，不低于当地最低工资，并办人身意外和住院医疗保险。", county),
    PolicyEntry(
      "学技能", "技能提升补贴", "参加失业保险满1年的职工或领失业金的人，拿到技能证书可以申请，每年最多3次。", province,
      until: endOf2023),
  ]

  /// What goes to the employer.
  private static let ofEmployers: [PolicyEntry] = [
    PolicyEntry(
      "单位用工", "招用新返乡劳动力补贴", "单位与新返乡农村劳动力签1年以上合同、缴社保满3个月，每招1人一次给单位500元。",
      county + "；" + prefecture, until: endOf2025),
    PolicyEntry(
      "单位用工", "招用登记失业人员补贴", "企业招登记失业半年以上的人，签1年以上合同、缴社保满3个月，每招1人一次给企业500元。",
      province + "附件3", until: endOf2025),
    PolicyEntry(
      "单位用工", "招用登记失业高校毕业生补贴", "企业招登记失业的高校毕业生，签1年以上合同并缴社保，每招1人一次给企业800元。",
      county),
    PolicyEntry(
      "单位用工", "帮扶车间和基地奖补", "认定为省级先进车间的奖1万元，先进基地奖3万元，示范基地奖10万元，都是一次给单位。",
      county + "；" + prefecture),
    PolicyEntry(
      "单位用工", "失业保险稳岗返还", "上年没有裁员或裁员少的参保企业，中小微返还所缴失业保险费的60%，大型企业30%。",
      prefecture + "；" + province, until: endOf2023),
  ]
}
