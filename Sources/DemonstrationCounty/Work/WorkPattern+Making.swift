import OddJobMarket

extension WorkPattern {
  static let making: [WorkPattern] = [
    WorkPattern(
      "sewing", .workshop, at: .plant, .rate(.piece, fen: 50...300, step: 10, daily: 160...220),
      ["缝校服#件", "上口袋#件", "锁边#件", "缝围裙#件", "锁眼剪线#件"], 200...6_000, step: 50,
      tasks: ["平车四线都有，按工序分。", "裁片到位，照样衣做。"], notes: ["做多少算多少。", "车间有午休床。", "新手有师傅教。"]
    ).with {
      $0.places = 3...15
      $0.days = 3...7
      $0.kind = .assistanceWorkshop
      $0.settlements = [.weekly, .halfMonthly]
      $0.meals = [.lunch, .none]
      $0.weight = 5
    },
    WorkPattern(
      "assembler", .plant, at: .plant, .rate(.piece, fen: 8...40, step: 1, daily: 160...200),
      ["组装数据线#根", "插接端子#个", "包装礼盒#盒", "贴标装箱#瓶"], 800...9_000, step: 100,
      tasks: ["坐着做，工位有样品。", "坐着插接，有灯有镜。", "折盒、装盒、系带。", "流水线末尾，贴标封箱。"], notes: ["恒温车间。", "按合格数算。"]
    ).with {
      $0.places = 4...20
      $0.days = 1...7
      $0.meals = [.lunch]
      $0.rides = [.shuttle, .none]
      $0.settlements = [.sameDay, .weekly]
      $0.weight = 4
    },
    WorkPattern(
      "assembler", .plant, at: .plant, .day(160...180), ["电子厂试工#个工位", "食品厂试工#个工位", "制衣厂试工#个工位"],
      2...30,
      step: 1, tasks: ["先做一天看看，工钱当天给。", "组长带着熟悉工序。"], notes: ["合适再谈长期。", "不合适也按天给。"]
    ).with {
      $0.places = 2...10
      $0.kind = .trialWork
      $0.meals = [.lunch]
      $0.rides = [.shuttle]
      $0.weight = 2
    },
    WorkPattern(
      "embroiderer", .craft, at: .plant,
      .rate(.piece, fen: 800...3_000, step: 100, daily: 120...160),
      ["绣花片#片", "编竹篮#个", "编斗笠#顶", "绣杯垫#张"], 10...300, step: 5,
      tasks: ["材料领回家做，做好交回来。", "图样发到手，照着绣。"],
      notes: ["时间自己安排。", "交一批结一批。"]
    ).with {
      $0.hours = 6...6
      $0.places = 5...20
      $0.days = 3...7
      $0.kind = .homeBased
      $0.settlements = [.onCompletion, .weekly]
      $0.meals = [.none]
      $0.weight = 2
    },
    WorkPattern(
      "leaflets", .events, at: .shop, .hour(20...22), ["发传单#张", "贴海报#张", "举牌引导#个路口", "扫码送水#份"],
      20...1_500,
      step: 20, tasks: ["在路口发，见人问声好。", "沿街店面一家一家贴。", "站路口指路，两人换着举。", "教人扫码，送一瓶水。"],
      notes: ["有遮阳帽和水。", "站累了轮换。"]
    ).with {
      $0.starts = 8...17
      $0.hours = 4...5
      $0.places = 2...8
      $0.weight = 4
    },
    WorkPattern(
      "eventHelp", .events, at: .square, .halfDay(90...130),
      ["摆椅子#把", "布置会场#桌", "搭舞台帮工#平方米", "展会搬展架#组"],
      20...500, step: 10, tasks: ["按图摆好，横平竖直。", "铺桌布，摆桌签和水。", "递架子、递板子，打下手。", "从车上卸下，抬到场内。"],
      notes: ["现场有师傅带。", "矿泉水管够。"]
    ).with {
      $0.starts = 7...18
      $0.hours = 4...4
      $0.places = 3...12
    },
    WorkPattern(
      "eventHelp", .events, at: .square, .lumpSum(80...120), ["撤场装车#件", "夜里拆展架#组", "收桌椅装车#套"],
      30...400,
      step: 10, tasks: ["活动一散就拆，装上车收工。", "拆下来分类捆好。"], notes: ["做完当场结。", "有灯，看得清。"]
    ).with {
      $0.starts = 17...25
      $0.hours = 2...3
      $0.places = 2...8
      $0.isAnyHour = true
    },
    WorkPattern(
      "guard", .property, at: .home, .day(160...200), ["门岗值守#个门", "活动安保#个点位", "停车场秩序#个车位"], 2...80,
      step: 2,
      tasks: ["登记来人来车，按时巡查。", "站岗巡查，一小时一换。", "指引停放，疏通道口。"], notes: ["对讲机现场领。"]
    ).with {
      $0.starts = 7...15
      $0.hours = 7...8
      $0.places = 1...4
      $0.weight = 2
    },
    WorkPattern(
      "general", .site, at: .worksite, .day(160...200), ["杂工打下手#车", "清理料场#车", "看料收料#车", "洒水降尘#趟"],
      3...40,
      step: 1, tasks: ["哪里缺人到哪里。", "收拾散料，归堆盖好。", "来车点数，堆放整齐。", "开小水车，一天几趟。"],
      notes: ["安全帽现场发。", "活杂不重。"]
    ).with {
      $0.places = 1...6
      $0.days = 1...3
    },
    WorkPattern(
      "general", .retail, at: .shop, .hour(20...23), ["清理库房#间", "搬货架#组", "拆纸箱捆扎#捆", "门店开业帮手#个点位"],
      3...90, step: 1, tasks: ["先清空，再打扫，再摆回。", "空架搬到新位置，摆正。", "压平捆好，堆到后门。", "听店长安排，什么都搭把手。"],
      notes: ["有推车。", "做完就走。"]
    ).with {
      $0.starts = 8...18
      $0.hours = 3...5
    },
    WorkPattern(
      "general", .publicService, at: .office, .day(160...170),
      ["窗口引导见习#个窗口", "资料整理见习#份", "社区走访见习#户"],
      4...240, step: 4, tasks: ["有老师带，学着接待和登记。", "学着归档和录表，有人教。", "跟着网格员一户一户走。"],
      notes: ["见习有意外保险。", "满意可续。"]
    ).with {
      $0.places = 1...3
      $0.days = 5...7
      $0.kind = .internship
      $0.settlements = [.monthly]
      $0.meals = [.lunch]
      $0.weight = 1
    },
  ]
}
