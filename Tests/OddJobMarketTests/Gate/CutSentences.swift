/// Words that are cut by signs, blanks and stops, or misspelt, to get past the gate.
let cutSentences: [GateCase] = [
  GateCase("押，金", "fees.deposit: 押，金"),
  GateCase("押，金200元", "fees.deposit: 押，金"),
  GateCase("押，金要交200元", "fees.deposit: 押，金"),
  GateCase("交押，金200元", "fees.deposit: 押，金"),
  GateCase("交押,金 200元", "fees.deposit: 押,金"),
  GateCase("交押；金，两百", "fees.deposit: 押；金"),
  GateCase("押。金，200", "fees.deposit: 押。金"),
  GateCase("押\n金\n200", "fees.deposit: 押 金"),
  GateCase("先交押！金不退", "fees.deposit: 押！金不退"),
  GateCase("押　金一百", "fees.deposit: 押 金"),
  GateCase("押、金100", "fees.deposit: 押、金"),
  GateCase("押：金100", "fees.deposit: 押：金"),
  GateCase("押—金—100", "fees.deposit: 押—金"),
  GateCase("押·金", "fees.deposit: 押·金"),
  GateCase("押\u{200B}，\u{200B}金", "fees.deposit: 押，金"),
  GateCase("交保，证，金", "fees.deposit: 保，证，金"),
  GateCase("押，身，份，证", "documents.identity: 押，身，份，证"),
  GateCase("身份，证统一保管", "documents.identity: 身份，证统一保管"),
  GateCase("限，男，性", "sex.men-only: 限，男，性"),
  GateCase("手机刷，单", "trap.fake-orders: 刷，单"),
  GateCase("刷\n单日结", "trap.fake-orders: 刷 单"),
  GateCase("试，工无薪", "trial.unpaid: 试，工无薪"),
  GateCase("工资里扣伙，食，费", "fees.upkeep: 工资里扣伙，食，费"),
  GateCase("出租银行，卡，日结300", "trap.card-rental: 出租银行，卡"),
  GateCase("押jin 200", "fees.deposit: 押jin"),
  GateCase("押ＪＩＮ200元", "fees.deposit: 押ＪＩＮ"),
  GateCase("yājīn 200", "fees.deposit: yājīn"),
  GateCase("ya金100", "fees.deposit: ya金"),
  GateCase("交押巾100", "fees.deposit: 押巾"),
  GateCase("押钅100", "fees.deposit: 押钅"),
  GateCase("保证\u{328E}200", "fees.deposit: 保证\u{328E}"),
  GateCase("交保正金", "fees.deposit: 保正金"),
  GateCase("交介绍fei50元", "fees.charge: 交介绍fei50"),
  GateCase("报名废30", "fees.charge: 报名废30"),
  GateCase("shua单日结", "trap.fake-orders: shua单"),
  GateCase("扣身分证", "documents.identity: 扣身分证"),
]

/// Honest texts in which a word of the rules stands across the border of two clauses.
let borderSentences: [String] = [
  "本店不收押，金额面议", "本店不收押 金额面议", "货物已抵押，金额面议", "货物已抵押 金额面议", "货物已抵押、金额另算",
  "看守所收押。金沙县老乡来接", "送去收押，金桥路集合", "提供培训，费用全免", "提供培训 费用全免", "岗前培训：费用公司出",
  "统一体检，费用公司出", "统一体检 费用由我们付", "熟人介绍，费心了", "不收押\n金，日结", "不收保证，金", "帮忙洗刷，单位食堂",
  "墙面粉刷 单间三百", "会跑，分拣快递", "会跑 分拣快递", "陪老人，聊天做饭", "晚上要人陪 聊天就行", "男女不限，性格开朗",
  "喜欢热闹，男女都行", "两人一组，男女搭配都可", "刷完墙，单独结清", "办酒席，陪 酒席上菜", "做到几月，结果另说", "日结，算加班",
  "有工服，费用全包", "收银行，卡车司机休息室打扫", "收银行 卡车司机休息室打扫", "试穿样衣。工资日结", "一人一月，底薪另算",
  "休息，一，二楼打扫", "活轻，好，快", "扫地，洗，擦，倒垃圾",
]

/// Honest texts with a longer word in which a word of the rules is innocent.
let neighbourSentences: [String] = [
  "男性服务员", "男性服务员和女性服务员都要", "女性服务对象的家里打扫", "中性服务岗", "会所保洁", "足浴店保洁", "公益性服务岗位",
  "一次性服务，做完现结", "季节性服务人员10名", "综合性服务中心搬桌椅", "生产性服务业园区绿化", "老年人特殊服务窗口引导",
  "承包养鸭场喂鸭", "承包养殖场喂猪", "面包养生馆搬货", "佳丽超市理货", "佳丽宾馆换床单", "床上四件套打包", "家纺四件套缝边",
  "对接码头货车", "走流水线装箱", "打扫流水线", "洗钱包、擦皮具", "月底发货，提前装车", "下个月发年货，打包", "年底结婚办酒，帮厨",
  "工期年前结束，日结", "过年前发传单", "接代收快递包裹", "陪聊老人，一小时25元", "夜里照顾老人陪睡",
]

/// What stands next to such a longer word and is guilty all the same.
let guiltyNeighbourSentences: [GateCase] = [
  GateCase("提供性服务", "trap.sexual: 性服务"),
  GateCase("男性提供性服务", "trap.sexual: 性服务"),
  GateCase("男性服务员，提供性服务", "trap.sexual: 性服务"),
  GateCase("会所招佳丽", "trap.sexual: 佳丽"),
  GateCase("特殊服务日结", "trap.sexual: 特殊服务"),
  GateCase("找人包养", "trap.sexual: 包养"),
  GateCase("收四件套", "trap.card-rental: 收四件套"),
  GateCase("接码日结", "trap.codes: 接码"),
  GateCase("帮走流水", "trap.laundering: 走流水"),
  GateCase("月底发货，月底发工资", "settlement.month-end: 月底发工资"),
  GateCase("年前结束，年底结", "settlement.year-end: 年底结"),
]
