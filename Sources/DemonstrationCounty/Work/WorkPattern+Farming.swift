import OddJobMarket

extension WorkPattern {
  static let farming: [WorkPattern] = [
    WorkPattern(
      "harvester", .farm, at: .field, .rate(.jin, fen: 80...200, step: 10, daily: 120...160),
      ["摘辣椒#斤", "摘蓝莓#斤", "摘杨梅#斤", "摘豆角#斤", "捡板栗#斤"], 200...3_000, step: 50,
      tasks: ["只摘熟的，装筐过秤。", "地头过秤，一筐一记。"], notes: ["筐子剪子地里有。", "早上凉快早点来。"]
    ).with {
      $0.starts = 6...8
      $0.hours = 5...6
      $0.places = 4...20
      $0.rides = [.pickedUp, .pickedUp, .none]
      $0.weight = 4
    },
    WorkPattern(
      "harvester", .farm, at: .field, .day(110...150),
      ["挖红薯#亩", "掰玉米#亩", "挖生姜#亩", "割菜装筐#筐", "收南瓜#亩"],
      2...40, step: 1,
      tasks: ["挖出来装袋，车在地边。", "掰下装筐，一人一行。", "挖出抖净土，别碰破皮。", "割下捆好，码进筐里。", "摘下排在地边，车来装走。"],
      notes: ["锄头可以借。", "中午在地头吃饭。"]
    ).with {
      $0.hours = 5...6
      $0.places = 3...12
      $0.days = 1...5
      $0.meals = [.lunch]
      $0.rides = [.pickedUp, .none]
      $0.weight = 4
    },
    WorkPattern(
      "harvester", .farm, at: .field, .rate(.mu, fen: 15_000...22_000, step: 500, daily: 160...220),
      ["割水稻#亩", "收油菜#亩", "收高粱#亩"], 2...20, step: 1, tasks: ["镰刀割，打谷机在田边。", "割下捆好，搬到路边。"],
      notes: ["几个人一起包也行。", "按量好的亩数算。"]
    ).with {
      $0.hours = 7...8
      $0.places = 2...8
      $0.days = 1...4
      $0.meals = [.lunch]
      $0.rides = [.none, .pickedUp]
    },
    WorkPattern(
      "planter", .farm, at: .field, .day(130...160),
      ["栽辣椒苗#亩", "插秧#亩", "栽油菜苗#亩", "移栽药材苗#亩", "大棚育苗#盘"],
      3...60, step: 1,
      tasks: ["拉线栽，一窝两苗。", "拉线插，一窝三四根。", "先打孔再栽，浇一瓢水。", "带土移，轻拿轻放。", "装盘、点籽、盖膜，棚里做。"],
      notes: ["苗子送到地头。", "雨衣雨鞋自备。"]
    ).with {
      $0.hours = 6...6
      $0.places = 4...15
      $0.days = 3...5
      $0.meals = [.lunch]
      $0.rides = [.pickedUp]
      $0.weight = 4
    },
    WorkPattern(
      "weeder", .farm, at: .field, .day(120...150), ["除草#亩", "施肥#亩", "果树打枝#棵", "大棚绑苗#棚"], 3...80,
      step: 1, tasks: ["行间除草，根要扯净。", "一棵一勺，离根一拃远。", "照画好的线剪，枝条堆行间。", "把藤绑上吊绳，轻手。"],
      notes: ["锄头手套都有。", "活轻，坐着也能做一阵。"]
    ).with {
      $0.hours = 5...6
      $0.places = 2...10
      $0.rides = [.none, .pickedUp]
    },
    WorkPattern(
      "livestock", .farm, at: .field, .day(130...170),
      ["抓鸭装笼#只", "清鸭舍#间", "分拣鸭蛋#枚", "喂鸭拌料#只", "鸭苗接种帮手#只"],
      30...3_000, step: 30,
      tasks: ["把三穗鸭赶进围栏，装笼上车。", "铲料、冲地、铺新垫草。", "按大小分盘，轻放。", "玉米麦麸拌匀，早晚各喂一次。", "把鸭苗递给兽医，打完放进新栏。"],
      notes: ["胶鞋围裙场里有。", "做完能冲澡。"]
    ).with {
      $0.starts = 5...8
      $0.hours = 5...6
      $0.places = 2...8
      $0.meals = [.lunch, .none]
      $0.rides = [.pickedUp]
    },
    WorkPattern(
      "forester", .forest, at: .forest, .day(140...180),
      ["林下种菌#亩", "砍灌木#亩", "清防火带#米", "油茶抚育#亩", "林下药材除草#亩"],
      5...300, step: 5,
      tasks: ["摆菌棒、盖松针，两人一组。", "砍下的枝条堆成行。", "顺着界线清出三米宽。", "锄草培土，顺坡往上做。", "只拔草，不碰药苗。"],
      notes: ["柴刀场里发。", "山上信号差，跟着队走。"]
    ).with {
      $0.hours = 6...7
      $0.places = 3...12
      $0.days = 2...5
      $0.meals = [.lunch]
      $0.rides = [.pickedUp, .shuttle]
    },
    WorkPattern(
      "sprayer", .farm, at: .field, .rate(.mu, fen: 1_000...1_600, step: 100, daily: 180...230),
      ["果园打药#亩", "稻田打药#亩", "烤烟打药#亩"], 10...120, step: 5, tasks: ["背电动喷雾器，顺风走，配药有技术员。"],
      notes: ["防护服和面罩场里配齐。", "起风就停。"]
    ).with {
      $0.starts = 6...8
      $0.hours = 5...6
      $0.places = 1...4
      $0.rides = [.pickedUp]
      $0.weight = 1
    },
    WorkPattern(
      "harvester", .labourExport, at: .away, .day(180...220),
      ["摘柑橘#斤", "采蘑菇#斤", "捡油茶果#斤", "包装车间打包#箱"],
      300...4_000, step: 50, tasks: ["早上统一坐车去，傍晚送回。", "带队的师傅一路跟着，车接车送。"],
      notes: ["车上点名，准时开。", "午饭在基地食堂。"]
    ).with {
      $0.starts = 6...7
      $0.places = 8...30
      $0.days = 3...7
      $0.kind = .crossCounty
      $0.meals = [.lunch]
      $0.rides = [.shuttle]
      $0.settlements = [.sameDay, .weekly, .onCompletion]
      $0.weight = 3
    },
  ]
}
