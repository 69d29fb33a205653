import OddJobMarket

extension WorkPattern {
  static let building: [WorkPattern] = [
    WorkPattern(
      "labourer", .site, at: .worksite, .day(180...260),
      ["拌灰运砖#块", "挑水泥#袋", "清渣装车#车", "挖管沟#米", "支模打杂#层", "浇混凝土帮工#方"], 8...400, step: 4,
      tasks: ["跟着大工，递料拌灰。", "用斗车推到井架下。", "清到路边，车来装走。", "照白线挖，半米深。", "递模板、递卡子、清杂物。", "推车接料，铲平。"],
      notes: ["安全帽、反光背心现场发。", "进场先做安全交底。", "中午有休息棚。"]
    ).with {
      $0.places = 2...10
      $0.days = 1...7
      $0.meals = [.lunch, .none]
      $0.rides = [.none, .pickedUp]
      $0.settlements = [.sameDay, .sameDay, .weekly]
      $0.weight = 5
    },
    WorkPattern(
      "mason", .site, at: .worksite,
      .rate(.squareMetre, fen: 1_800...3_000, step: 100, daily: 280...380),
      ["砌围墙#平方米", "砌隔墙#平方米", "内墙抹灰#平方米", "外墙抹灰#平方米"], 20...400, step: 5,
      tasks: ["砖灰到位，配一个小工。", "线和标高都放好了。"], notes: ["量方双方签字。", "工具自带。"]
    ).with {
      $0.places = 1...4
      $0.days = 1...5
      $0.meals = [.lunch, .none]
    },
    WorkPattern(
      "tiler", .site, at: .home,
      .rate(.squareMetre, fen: 2_800...4_500, step: 100, daily: 300...420),
      ["贴地砖#平方米", "贴墙砖#平方米", "补贴踢脚线#米"], 12...160, step: 4, tasks: ["地面已找平，砖已上楼。", "先排砖再贴，缝留两毫米。"],
      notes: ["切割机现场有。", "空鼓要返，看准再贴。"]
    ).with {
      $0.places = 1...2
      $0.days = 1...4
      $0.settlements = [.onCompletion, .sameDay]
    },
    WorkPattern(
      "painter", .site, at: .home,
      .rate(.squareMetre, fen: 600...1_200, step: 50, daily: 240...340),
      ["刮腻子#平方米", "刷墙#平方米", "旧墙铲皮#平方米"], 40...420, step: 10, tasks: ["两遍腻子一遍底漆。", "家具已盖好，直接开工。"],
      notes: ["材料都在现场。", "滚筒刷子有新的。"]
    ).with {
      $0.places = 1...3
      $0.days = 1...4
      $0.settlements = [.onCompletion, .sameDay]
    },
    WorkPattern(
      "carpenter", .site, at: .worksite, .day(280...380), ["支模板#平方米", "装木门#扇", "吊顶打龙骨#平方米"],
      10...200, step: 5,
      tasks: ["按图支模，钢管到位。", "门套已装，只装门扇。"], notes: ["电锯有护罩。", "配一个小工。"]
    ).with {
      $0.places = 1...5
      $0.days = 1...5
      $0.meals = [.lunch, .none]
      $0.weight = 2
    },
    WorkPattern(
      "rebar", .site, at: .worksite, .day(280...360), ["扎钢筋#吨", "绑扎梁板#层"], 2...18, step: 1,
      tasks: ["料已下好，照图绑扎。", "先绑柱后绑板。"], notes: ["手套扎钩发。", "塔吊配合。"]
    ).with {
      $0.places = 2...6
      $0.days = 2...5
      $0.meals = [.lunch]
      $0.weight = 2
    },
    WorkPattern(
      "scaffolder", .site, at: .worksite, .day(320...420), ["搭外架#平方米", "拆外架#平方米"], 80...900,
      step: 20,
      tasks: ["按方案搭，安全员在场。", "由上往下拆，专人接料。"], notes: ["安全带双钩现场发。", "大风停工。"]
    ).with {
      $0.places = 2...5
      $0.days = 2...4
      $0.weight = 1
    },
    WorkPattern(
      "electrician", .site, at: .home, .day(260...360), ["布线穿管#米", "装灯具#盏", "换配电箱#个"], 4...200,
      step: 4,
      tasks: ["线槽已开好，穿线接盒。", "停电作业，物业配合。"], notes: ["材料齐。", "工具自带。"]
    ).with {
      $0.places = 1...2
      $0.weight = 2
    },
    WorkPattern(
      "welder", .site, at: .worksite, .day(280...380), ["焊护栏#米", "焊雨棚架#平方米", "焊货架#组"], 6...160,
      step: 2,
      tasks: ["方管已下料，点焊拼装。", "焊完打磨刷漆。"], notes: ["面罩手套现场配。", "动火有人看护。"]
    ).with {
      $0.places = 1...3
      $0.weight = 2
    },
    WorkPattern(
      "plumber", .site, at: .home, .day(240...320), ["装水管#户", "改下水#处", "装太阳能#台"], 2...16, step: 1,
      tasks: ["热熔管，点位已标。", "试压合格再走。"], notes: ["热熔机有。", "小工一名配合。"]
    ).with {
      $0.places = 1...2
      $0.weight = 2
    },
    WorkPattern(
      "labourer", .publicService, at: .village, .day(160...200),
      ["村路硬化#米", "修水渠#米", "砌挡土墙#米", "修机耕道#米"],
      60...1_200, step: 20, tasks: ["家门口的工程，大家一起修。", "拌料、铺料、收光，有师傅带。"],
      notes: ["工具项目上发。", "考勤上墙公示。"]
    ).with {
      $0.places = 6...20
      $0.days = 5...7
      $0.kind = .workRelief
      $0.settlements = [.weekly, .halfMonthly]
      $0.rides = [.none, .pickedUp]
      $0.weight = 3
    },
  ]
}
