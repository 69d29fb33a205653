import OddJobMarket

/// What 我要招人 says.
enum HireWords {
  static let title = Wording("我要招人", "Hire")
  static let againTitle = Wording("再发一次", "Post again")
  static let decideTitle = Wording("看人·定人", "Choose people")
  static let ownTitle = Wording("我发的活", "My postings")
  static let raiseTitle = Wording("加工钱", "Raise the pay")
  static let cancelTitle = Wording("取消这份活", "Cancel the work")

  static let menu = Wording("发活招人不收钱。您要做什么？", "Posting is free. What would you like to do?")
  static let new = Wording("发布新活", "New posting")
  static let newHint = Wording("点几下就好", "a few touches")
  static let again = Wording("再发一次", "Post again")
  static let againHint = Wording("照上次的发", "as last time")
  static let decide = Wording("看人定人", "Choose people")
  static let decideHint = Wording("看谁报了名", "see who applied")
  static let own = Wording("我发的活", "My postings")
  static let ownHint = Wording("加工钱、取消", "raise pay, cancel")

  static let noEmployer = Wording("您还没有用工登记", "You are not registered as an employer")
  static let noEmployerText = Wording(
    "自己家里用人，点下面就能发活。单位用人，请带营业执照到工作人员处登记，一次就好。",
    "For work at your home, touch below. For a firm, bring the licence to the attendant once.")
  static let beHousehold = Wording("为自己家招人", "Hire for my home")
  static let chooseEmployer = Wording("您替谁招人？", "For whom do you hire?")
  static let unverified = Wording("未核实", "not verified")
  static let verified = Wording("已核实", "verified")

  static let askTrade = Wording("要招做什么的？", "What work is it?")
  static let askPlaces = Wording("要几个人？", "How many people?")
  static let askDay = Wording("哪天干？", "Which day?")
  static let askDayCount = Wording("从明天起干几天？", "How many days from tomorrow?")
  static let askStart = Wording("几点开工？", "When does it start?")
  static let askLength = Wording("干多久？", "How long?")
  static let askUnit = Wording("工钱怎么算？", "How is it paid?")
  static let askAmount = Wording("工钱多少？", "How much?")
  static let askExpected = Wording("一天大约能挣多少？", "About how much in a day?")
  static let askSettlement = Wording("什么时候给钱？", "When is it paid?")
  static let askMethod = Wording("怎么给钱？", "Paid how?")
  static let askSite = Wording("在哪里干？", "Where is it?")
  static let askExtras = Wording("管饭、接送、保险、集合？", "What comes with it?")
  static let askMeeting = Wording("在哪里集合？", "Where do people meet?")
  static let askDeparture = Wording("几点出发？", "When do they leave?")
  static let askPlate = Wording("车牌号是多少？", "Which number plate?")
  static let askOvertime = Wording("加班一小时多少钱？", "Overtime, an hour?")
  static let askMode = Wording("怎么定人？", "Who decides?")
  static let review = Wording("请核对，对了就发布", "Please check, then publish")
  static let askContent = Wording("做些什么？", "What is to be done?")
  static let askContact = Wording("联系电话", "Phone to ask")

  static let fewer = Wording("−", "−")
  static let moreOf = Wording("＋", "+")
  static let urgent = Wording("急招", "Urgent")
  static let severalDays = Wording("连着几天", "Several days")
  static let severalHint = Wording("从明天起", "from tomorrow")
  static let tooLate = Wording("今天太晚了", "too late today")
  static let amountHint = Wording("填数字，单位是元", "In yuan")
  static let expectedHint = Wording(
    "手脚一般的人一天能挣多少，只用来核对最低工资", "For the check against the minimum wage only")
  static let point = Wording("小数点", "Point")
  static let type = Wording("自己写", "Write it")
  static let choosePlace = Wording("选地点", "Choose")
  static let standardText = Wording("用现成的", "Standard")
  static let siteHint = Wording("点拼音，再点汉字，写到别人找得到", "Write the place so that people find it")
  static let noPlaces = Wording("没有地点可选，请点“自己写”。", "No places to choose from: touch “Write it”.")
  static let contentHint = Wording("点拼音，再点汉字，写清楚做什么", "Tap the pinyin: what is to be done")
  static let noPinyin = Wording(
    "这里不能打拼音。可以用键盘写，或叫工作人员帮您写。",
    "No pinyin here. Type it on a keyboard, or call the attendant.")
  static let contactHint = Wording("只给定下的人看", "Shown only to those confirmed")
  static let meals = Wording("吃饭", "Meals")
  static let ride = Wording("接送", "Ride")
  static let insurance = Wording("保险", "Insurance")
  static let meeting = Wording("集合地点", "Meeting")
  static let noMeeting = Wording("不集合", "No meeting")
  static let atSite = Wording("工作地点", "At the site")
  static let noDeparture = Wording("不说时间", "Not said")
  static let clockHint = Wording("填钟点，如 0730", "The hour, as 0730")
  static let clockForm = Wording("没有这个钟点，请填四个数字，如 0730。", "No such time: four digits, as 0730.")
  static let leavesTooEarly = Wording("这个钟点已经过了，请再填。", "This hour has passed: enter another.")
  static let plate = Wording("车牌", "Plate")
  static let notSaid = Wording("不说", "not said")
  static let noPlate = Wording("不写车牌", "No plate")
  static let plateHint = Wording("一个一个点，如 贵H12345", "Sign by sign, as 贵H12345")
  static let overtime = Wording("加班费", "Overtime")
  static let noOvertime = Wording("没有加班费", "None")
  static let overtimeHint = Wording(
    "填数字，单位是元；没有加班费就不填", "In yuan; leave it empty where there is none")
  static let none = Wording("没有", "none")
  static let accidentInsurance = Wording("意外险", "accident")
  static let noInsurance = Wording("不买保险", "none")
  static let nightShift = Wording("（夜班）", " (night)")

  static let firstComeText = Wording(
    "您先同意了，谁先报名就定谁，最快。", "You agree beforehand: whoever applies first is confirmed.")
  static let employerPicksText = Wording(
    "您在这里看报名的人，自己挑。", "You look at those who applied, and choose.")
  static let stationRecommendsText = Wording(
    "驿站按工种、远近推荐，您点头才定。", "The station proposes by trade and distance; you say yes.")

  static let checking = Wording("正在核对，请稍等。", "Checking, one moment please.")
  static let editContent = Wording("改内容", "Edit text")
  static let seeTerms = Wording("看岗位", "See posting")
  static let seeFindings = Wording("看问题", "See findings")
  static let publish = Wording("发布", "Publish")
  static let sendForReview = Wording("送去审核", "For review")
  static let mend = Wording("点这里改 ▶", "mend ▶")
  static let labelWork = Wording("活", "Work")
  static let labelContent = Wording("内容", "Text")
  static let labelWhen = Wording("时间", "When")
  static let labelPay = Wording("工钱", "Pay")
  static let labelSite = Wording("地点", "Where")
  static let labelExtras = Wording("待遇", "With it")
  static let labelMode = Wording("定人", "Deciding")
  static let labelContact = Wording("联系", "Contact")
  static let ownContact = Wording("您登记的电话，只给定下的人看", "your phone, for those confirmed only")

  static let liveTitle = Wording("发布好了，现在就能报名", "Published: people can apply now")
  static let reviewTitle = Wording("交上去了，等工作人员看", "Handed in: waiting for the attendant")
  static let liveText = Wording("有人报名，到“看人定人”里看。", "See who applies under “Choose people”.")
  static let reviewText = Wording(
    "工作人员看过就发布，急的话请叫一声。", "It is published once seen. In a hurry? Call the attendant.")
  static let unverifiedText = Wording(
    "先标“未核实”，带证件给工作人员看一次就去掉。",
    "Marked “not verified” until the attendant has seen your papers.")
  static let anotherOne = Wording("再发一份", "Another one")

  static let noPostings = Wording("您还没有发过活。", "You have not posted anything yet.")
  static let noApplicants = Wording(
    "还没有人报名。有人报名这里就会出现。", "Nobody has applied yet. They will appear here.")
  static let noneToDecide = Wording("现在没有要定人的活。", "No work waits for your decision.")
  static let accept = Wording("定他", "Take")
  static let decline = Wording("不合适", "Not fit")
  static let yes = Wording("确定", "Yes")
  static let no = Wording("再想想", "Not yet")
  static let raise = Wording("加工钱", "Raise")
  static let raiseOther = Wording("自己填", "Another")
  static let rejectedTitle = Wording("未通过的活", "Not passed")
  static let seeWhy = Wording("点开看为什么", "see why")
  static let reviewerSays = Wording("工作人员说：", "The attendant says:")
  static let askWhyRejected = Wording("为什么没通过，请问一下工作人员。", "Please ask the attendant why.")
  static let howToMend = Wording(
    "点“改好再发”，填过的都在，改好就能再发。", "Touch “Mend it”: all that was filled in is kept.")
  static let mendAndPost = Wording("改好再发", "Mend it")
  static let firstComeHint = Wording(
    "先到先定：您先同意了，这里看谁来。", "First come: see here who is coming.")
  static let personGone = Wording("这个人已经不在名单上。", "This person is not on the list any more.")
  static let arrived = Wording("到了", "Arrived")
  static let left = Wording("走了", "Left")
  static let askLeavingText = Wording(
    "走了以后名额空出来。请点一个原因：", "The place becomes free. Please say why:")
  static let outside = Wording("外面招到了", "Hired outside")
  static let cancelled = Wording(
    "已取消，驿站会通知报名的人。", "Cancelled. The station will tell those who applied.")
  static let askCause = Wording("为什么取消？", "Why cancel?")

  static func title(of purpose: HireState.Purpose) -> Wording {
    switch purpose {
    case .again: againTitle
    case .deciding: decideTitle
    case .managing: ownTitle
    }
  }
}
