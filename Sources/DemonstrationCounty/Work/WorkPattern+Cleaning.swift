import OddJobMarket

extension WorkPattern {
  static let cleaning: [WorkPattern] = [
    WorkPattern(
      "cleaner", .property, at: .office, .day(100...150),
      ["楼道保洁#层", "擦公共玻璃#扇", "办公室保洁#间", "清扫停车场#个车位", "会议室保洁#间"], 6...60, step: 2,
      tasks: ["从顶楼往下扫，再拖一遍。", "里外都擦，用刮水器刮干。", "地面拖净，垃圾清到桶边。", "按片区包干，做完检查。", "桌椅摆齐，地毯吸一遍。"],
      notes: ["工具和清洁剂都有。", "中间能歇。", "做得好后面还请。"]
    ).with {
      $0.starts = 5...9
      $0.hours = 5...6
      $0.weight = 5
    },
    WorkPattern(
      "cleaner", .property, at: .home, .day(100...140),
      ["单元楼道保洁#层", "擦单元门#扇", "地下车库冲洗#个车位"], 8...72, step: 2,
      tasks: ["先扫后拖，扶手擦一遍。", "门里门外都擦，把手擦亮。", "先扫再冲，水往地沟推。"], notes: ["水管拖把现场有。", "垃圾集中放东门。"]
    ).with {
      $0.starts = 6...14
      $0.hours = 5...6
    },
    WorkPattern(
      "cleaner", .market, at: .market, .hour(20...24),
      ["夜市收摊清扫#个摊位", "冲地#个摊位", "收泔水桶#个", "垃圾清运#桶"], 10...90, step: 2,
      tasks: ["收摊以后扫地、冲水。", "摊位收完就冲，水管够长。", "按摊位走一圈，桶满就换。", "推到垃圾房，车来装走。"],
      notes: ["雨靴和手套都有。", "做完当场结。"]
    ).with {
      $0.starts = 17...25
      $0.hours = 3...4
      $0.isAnyHour = true
    },
    WorkPattern(
      "deepCleaner", .housekeeping, at: .home,
      .rate(.squareMetre, fen: 200...350, step: 10, daily: 170...240),
      ["新房开荒#平方米", "装修后保洁#平方米", "门面开荒#平方米"], 70...320, step: 5,
      tasks: ["铲胶、擦窗、吸灰，两人一套。", "玻璃、柜子、地面全部做。", "从上往下擦，卷帘门也做。"], notes: ["工具机器公司带去。", "当天看过当天结。"]
    ).with {
      $0.hours = 7...8
      $0.places = 1...4
      $0.meals = [.none, .lunch]
    },
    WorkPattern(
      "housekeeper", .homes, at: .home, .hour(22...30),
      ["家里大扫除#间", "擦窗#扇", "洗厨房油污#间", "收拾屋子#间", "洗窗帘被套#套"], 2...14, step: 1,
      tasks: ["主要是厨房和卫生间。", "窗户多，慢慢擦。", "灶台和油烟机外面擦净。", "东西归位，地面拖净。", "拆下来洗好晾上。"],
      notes: ["主家在，随时问。", "清洁用品家里有。"]
    ).with {
      $0.starts = 8...15
      $0.hours = 3...4
      $0.places = 1...2
      $0.weight = 4
    },
    WorkPattern(
      "nanny", .homes, at: .home, .hour(20...25),
      ["带小孩半天", "接放学带到晚饭", "周末带小孩", "看护宝宝#小时", "陪写作业#小时"], 3...6, step: 1,
      tasks: ["在家里带，陪玩陪吃饭。", "学校门口接到，送回家做点吃的。", "陪玩，带到楼下走走。", "喂奶、换洗、哄睡。", "接回家看着写完，吃好晚饭。"],
      notes: ["家里有老人一起。", "就在小区里活动。"]
    ).with {
      $0.starts = 8...17
      $0.hours = 3...5
      $0.places = 1...1
      $0.meals = [.none, .lunch, .supper]
    },
    WorkPattern(
      "carer", .care, at: .care, .day(180...260),
      ["住院陪护#号床", "白天陪护#号床", "老人陪护#号房", "夜间陪护#号床"], 2...68, step: 1,
      tasks: ["喂饭、翻身、陪着检查。", "陪着检查和打针，端水喂饭。", "帮忙洗漱，陪着散步。", "夜里照看，有事按铃。"],
      notes: ["有陪护床。", "家属白天也在。", "护士会教怎么做。"]
    ).with {
      $0.starts = 7...20
      $0.places = 1...2
      $0.days = 1...5
      $0.meals = [.all, .lunchAndSupper, .none]
      $0.isAnyHour = true
    },
    WorkPattern(
      "gardener", .property, at: .square, .day(160...200),
      ["修剪绿篱#米", "栽行道树#棵", "浇水护苗#棵", "铺草皮#平方米", "清花坛杂草#平方米"], 20...600, step: 10,
      tasks: ["沿人行道一路修过去，枝条捆好。", "挖坑、扶苗、浇定根水。", "水车跟着走，一棵一棵浇透。", "平土铺卷，压实浇水。", "拔净装袋，车来拉走。"],
      notes: ["剪刀水管都发。", "中午避开大太阳。"]
    ).with {
      $0.starts = 6...8
      $0.places = 2...6
    },
    WorkPattern(
      "cleaner", .publicService, at: .village, .halfDay(80...95),
      ["村道保洁#公里", "河道捡漂浮物#公里", "清理村口垃圾池#个"], 1...9, step: 1,
      tasks: ["公益岗，包一段路，每天上午扫。", "公益岗，沿河走一遍，捞起装袋。", "公益岗，清空冲净，四周扫一遍。"],
      notes: ["工具村里发。", "按月打到卡上。"]
    ).with {
      $0.hours = 4...4
      $0.places = 1...3
      $0.days = 3...7
      $0.kind = .publicWelfare
      $0.settlements = [.monthly]
      $0.meals = [.none]
      $0.weight = 1
    },
  ]
}
