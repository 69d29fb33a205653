import OddJobMarket

extension WorkPattern {
  static let carrying: [WorkPattern] = [
    WorkPattern(
      "porter", .logistics, at: .depot, .day(170...250),
      ["搬大米#袋", "搬饲料#袋", "搬化肥#袋", "搬面粉#袋", "搬饮料#箱", "搬桶装油#桶", "搬纸箱货#件"], 80...480,
      step: 10,
      tasks: ["货在一楼，用推车运到货架。", "从货车搬进库房，码成五层。", "按单子把货搬到装车口。", "库房换位置，全部平地搬。"],
      notes: ["手套站上领。", "中间有两次歇气。", "有推车和电动地牛。", "请穿平底鞋。"]
    ).with {
      $0.hours = 6...8
      $0.places = 2...8
      $0.isAnyHour = true
      $0.weight = 5
    },
    WorkPattern(
      "loader", .materials, at: .depot, .rate(.piece, fen: 25...60, step: 5, daily: 180...260),
      ["卸瓷砖#件", "卸水泥#袋", "卸地板#箱", "卸石膏板#张", "卸腻子粉#袋", "装门板#扇"], 200...900, step: 20,
      tasks: ["车到门口，两人一组往里传。", "卸到一楼库房，靠墙码齐。", "用推车送到货位，轻放。"],
      notes: ["按实数算，当面点清。", "有护腰带可以借用。", "小心轻放，慢一点没关系。"]
    ).with {
      $0.starts = 6...15
      $0.hours = 6...8
      $0.places = 2...6
    },
    WorkPattern(
      "loader", .logistics, at: .depot, .lumpSum(100...180),
      ["卸车#吨", "装车#吨", "转运冻货#吨", "卸集装箱#吨"], 3...24, step: 1,
      tasks: ["车已在路上，到了就卸。", "有叉车配合，人工码垛。", "冷库门口倒车，棉衣现场发。", "一柜卸完就收工。"],
      notes: ["卸完当场给钱。", "来了先到站上集合。", "人齐就动手。"]
    ).with {
      $0.starts = 5...20
      $0.hours = 2...3
      $0.places = 2...5
      $0.isAnyHour = true
      $0.weight = 4
    },
    WorkPattern(
      "mover", .homes, at: .home, .lumpSum(120...320),
      ["搬家到#楼", "旧家具下楼#件", "搬柜子#组", "搬电器#台", "清旧物装车#件"], 2...12, step: 1,
      tasks: ["东西已经打包好，搬上去就行。", "有大件，两个人抬下楼。", "柜子拆好了，搬到新房。", "冰箱洗衣机各一，搬上小货车。", "清出来的旧物搬到楼下装车。"],
      notes: ["电梯能用。", "没有电梯，慢慢搬。", "喝水管够。"]
    ).with {
      $0.starts = 8...16
      $0.hours = 3...4
      $0.places = 1...3
    },
    WorkPattern(
      "mover", .logistics, at: .office, .halfDay(100...140),
      ["搬办公桌#张", "搬文件柜#个", "搬课桌椅#套", "搬资料#箱"], 12...120, step: 4,
      tasks: ["从一楼搬到三楼，有电梯。", "搬进新办公室，按图摆好。", "旧的下楼装车，新的上楼摆好。", "装箱贴好号，搬到档案室。"],
      notes: ["搬完把过道扫干净。", "听现场师傅安排。"]
    ).with {
      $0.starts = 8...14
      $0.hours = 4...4
      $0.places = 2...6
    },
    WorkPattern(
      "sorter", .logistics, at: .depot, .hour(20...24),
      ["分拣快递#件", "扫码装袋#件", "拆包上架#件", "退货清点#件"], 800...6_000, step: 50,
      tasks: ["按面单尾号分格口。", "扫一件放一件，现场教。", "拆开点数，按货架号放。", "对着单子点清，装回箱里。"],
      notes: ["有热水和休息凳。", "按实际钟点算。", "扫码枪现场发。"]
    ).with {
      $0.starts = 5...22
      $0.hours = 4...6
      $0.places = 2...8
      $0.isAnyHour = true
      $0.weight = 5
    },
    WorkPattern(
      "courier", .kitchen, at: .kitchen, .rate(.trip, fen: 400...700, step: 50, daily: 150...220),
      ["送餐#单", "送团餐#份", "跑腿取送#趟"], 20...60, step: 1,
      tasks: ["只送城区，最远到高铁新区。", "店里打包好，一家送到。", "取了就送，电话先联系。"],
      notes: ["用自己的电动车，充电店里管。", "雨天每趟另加一元。"]
    ).with {
      $0.starts = 9...16
      $0.hours = 6...8
      $0.places = 1...3
      $0.meals = [.lunch, .lunchAndSupper]
    },
    WorkPattern(
      "driver", .logistics, at: .depot, .day(220...300), ["开厢货送#个点", "开面包车送货#家"], 6...24,
      step: 1, tasks: ["早上装车，按线路送到各乡镇。", "城区配送，有人跟车下货。"],
      notes: ["油费过路费公司出。", "车况好，每天检查。"]
    ).with {
      $0.starts = 6...8
      $0.hours = 7...8
      $0.places = 1...2
      $0.meals = [.lunch]
      $0.weight = 2
    },
    WorkPattern(
      "forklift", .logistics, at: .depot, .day(240...320), ["叉车卸货#托", "叉车倒库#托"], 20...120, step: 4,
      tasks: ["货到卸下，入库上架。", "库内倒垛，通道宽。"], notes: ["电动叉车，三吨。", "先试车再上岗，试车算工时。"]
    ).with {
      $0.hours = 7...8
      $0.places = 1...2
      $0.weight = 1
    },
    WorkPattern(
      "loader", .market, at: .market, .lumpSum(100...150),
      ["凌晨卸菜#筐", "早市卸水果#箱", "早市摆货#筐", "卸豆腐豆芽#板"], 60...300, step: 5,
      tasks: ["菜车到市场口，卸到摊位。", "按摊位号送到，轻拿轻放。", "筐子摆齐，菜叶理一理。", "一板一板端，别压坏。"],
      notes: ["做完带一把青菜走。", "天不亮路滑，走慢点。"]
    ).with {
      $0.starts = 2...6
      $0.hours = 2...3
      $0.places = 2...5
      $0.isAnyHour = true
    },
  ]
}
