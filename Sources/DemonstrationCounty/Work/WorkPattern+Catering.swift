import OddJobMarket

extension WorkPattern {
  static let catering: [WorkPattern] = [
    WorkPattern(
      "kitchenHand", .kitchen, at: .kitchen, .day(150...200),
      ["切配帮厨#桌", "后厨备菜#斤", "杀鸭剁块#只", "包粽粑#个"], 10...120, step: 5,
      tasks: ["洗菜、切配、打下手。", "听大厨安排，备好料。", "烫毛、剁块、装盆。", "泡米、包叶、扎绳，现场教。"],
      notes: ["围裙口罩店里发。", "忙过饭点就歇。"]
    ).with {
      $0.starts = 8...15
      $0.hours = 6...7
      $0.places = 1...3
      $0.meals = [.lunch, .lunchAndSupper]
    },
    WorkPattern(
      "dishwasher", .kitchen, at: .kitchen, .halfDay(90...110), ["洗碗#桌", "洗菜洗碗#桌", "收碗刷锅#桌"],
      12...60, step: 2, tasks: ["有洗碗池三格，热水够。", "先洗菜，饭点收回来洗碗。", "收碗、刷锅、擦灶台。"],
      notes: ["手套胶鞋都有。", "吃了饭再走。"]
    ).with {
      $0.starts = 9...19
      $0.hours = 4...4
      $0.places = 1...2
      $0.meals = [.lunch, .supper]
      $0.weight = 4
    },
    WorkPattern(
      "dishwasher", .kitchen, at: .kitchen, .hour(20...24), ["早餐店打杂#桌", "早餐店收台洗碗#桌"], 6...20,
      step: 1, tasks: ["端粉收碗，擦桌子。", "摆桌、收碗、洗碗。"], notes: ["早餐管饱。", "十点前就收工。"]
    ).with {
      $0.starts = 4...6
      $0.hours = 3...4
      $0.places = 1...2
    },
    WorkPattern(
      "waiter", .kitchen, at: .kitchen, .hour(20...23), ["传菜#桌", "端盘收台#桌", "点单传菜#桌"], 10...48,
      step: 1,
      tasks: ["饭点忙，负责传菜。", "铺台摆碗，客走收净。", "记单、传菜，菜单有编号。"], notes: ["不会的有人带。", "管一顿饭。"]
    ).with {
      $0.starts = 10...18
      $0.hours = 4...5
      $0.meals = [.lunch, .supper]
      $0.weight = 4
    },
    WorkPattern(
      "waiter", .kitchen, at: .kitchen, .hour(20...25), ["夜宵摊帮手#桌", "烧烤摊串串#签", "夜宵摊收台#桌"],
      15...90, step: 5, tasks: ["端盘、加水、收桌。", "坐着串，肉菜都切好。", "客走收净，摆好下一桌。"],
      notes: ["收摊一起吃夜宵。", "做到几点算到几点。"]
    ).with {
      $0.starts = 17...25
      $0.hours = 3...5
      $0.meals = [.supper]
    },
    WorkPattern(
      "banquet", .banquet, at: .village, .day(120...160),
      ["酒席帮工#桌", "满月酒洗菜#桌", "婚宴端菜#桌", "寿酒帮厨#桌"],
      12...80, step: 2, tasks: ["洗菜、摆桌、端菜、收碗。", "早上备料，中午开席。"], notes: ["两顿都在主家吃。", "人多热闹，忙完就歇。"]
    ).with {
      $0.hours = 5...6
      $0.places = 2...8
      $0.meals = [.lunchAndSupper]
      $0.rides = [.none, .pickedUp]
    },
    WorkPattern(
      "banquet", .banquet, at: .kitchen, .day(120...160), ["宴席摆台#桌", "婚宴传菜#桌", "升学宴帮工#桌"], 12...60,
      step: 2, tasks: ["摆碗筷、传菜、收台。", "开席前摆好，散席收净。"], notes: ["管两顿。", "围裙现场发。"]
    ).with {
      $0.starts = 8...15
      $0.hours = 5...6
      $0.places = 2...8
      $0.meals = [.lunchAndSupper]
    },
    WorkPattern(
      "cook", .banquet, at: .kitchen, .day(260...350), ["炒大锅菜#桌", "宴席掌勺#桌"], 10...50, step: 2,
      tasks: ["家常菜为主，有两个帮厨。", "按菜单炒，料已备好。"], notes: ["灶具齐全。", "菜单前一晚发。"]
    ).with {
      $0.hours = 6...8
      $0.places = 1...2
      $0.meals = [.lunchAndSupper]
      $0.weight = 1
    },
    WorkPattern(
      "shopAssistant", .retail, at: .shop, .hour(20...22),
      ["理货上架#件", "称重打包#份", "促销试吃#份", "盘点货架#组", "换价签#张"], 30...900, step: 10,
      tasks: ["补货、摆齐、看日期。", "称重、打包、贴价签。", "站在堆头前招呼客人。", "按单点数，记在表上。", "照新价表一张一张换。"],
      notes: ["上货有推车。", "收银不用管。", "员工休息室可以用。"]
    ).with {
      $0.starts = 7...17
      $0.hours = 4...6
      $0.weight = 4
    },
    WorkPattern(
      "barStaff", .retail, at: .shop, .hour(20...23), ["网吧值台#台机", "酒水台理货#箱"], 20...80, step: 5,
      tasks: ["开机、收台、打扫。", "搬酒、冰酒、收空瓶。"], notes: ["有人带班。"]
    ).with {
      $0.starts = 17...21
      $0.hours = 4...5
      $0.places = 1...2
      $0.weight = 1
    },
  ]
}
