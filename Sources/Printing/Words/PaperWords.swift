import OddJobMarket

/// What stands on slips and receipts.
enum PaperWords {
  static let slip = Wording("上岗凭条", "Work slip")
  static let workersPart = Wording("求职者联", "Worker's part")
  static let employersPart = Wording("用工方联", "Employer's part")
  static let work = Wording("工作", "Work")
  static let time = Wording("时间", "Time")
  static let site = Wording("地点", "Place")
  static let meeting = Wording("集合", "Meet")
  static let leader = Wording("带班电话", "Leader")
  static let employer = Wording("用工方", "Employer")
  static let contact = Wording("联系人", "Contact")
  static let worker = Wording("求职者", "Worker")
  static let pay = Wording("工钱", "Pay")
  static let overtime = Wording("加班", "Overtime")
  static let settlement = Wording("结算", "Paid")
  static let mealsAndRide = Wording("吃和行", "Meals, ride")
  static let insurance = Wording("保险", "Insurance")
  static let noInsurance = Wording("没有写明，请当面问清", "None stated: please ask")
  static let person = Wording("姓名", "Name")
  static let matter = Wording("事项", "Matter")
  static let standing = Wording("现在", "Now")
  static let queueNumber = Wording("候工号", "Your number")
  static let nextDay = Wording("次日", "next day ")
  static let signatures = Wording("双方签字", "Signed")
  static let number = Wording("编号", "No.")
  static let issued = Wording("开出", "Issued")
  static let station = Wording("驿站", "Station")
  static let scan = Wording("手机扫一扫，留个底", "Scan it to keep a copy")
  static let tearHere = Wording("- - - 从这里撕开 - - -", "- - - tear here - - -")
  static let lacking = Wording(
    "有□的地方，打印机没有这个字：旁边是编码和读音，请让工作人员手写补上。",
    "Where □ stands, the printer lacks the character: its code and reading stand beside it. "
      + "Please have staff write it in.")

  static let keepSlip = Wording(
    "请收好。工钱没有按时结清，可以拿这张凭条投诉。",
    "Please keep this. If the pay stays out, it is your proof for a complaint.")
  static let payOnTime = Wording(
    "请按上面写的工钱和日期付清。不收押金，不扣证件。",
    "Please pay as stated above and on that day. No deposits; no documents may be kept.")
  static let noWorkFound = Wording("今天来找过活，没有合适的", "Came for work today; none was found")
  static let goesTo = Wording("转往", "Goes to")

  static func taken(_ matter: ComplaintMatter) -> Wording {
    Wording(
      "\(matter.wording.chinese)（已收下）", "\(matter.wording.english) (taken down)")
  }

  static func nth(_ number: Int) -> Wording { Wording("第\(number)号", "No. \(number)") }

  static func leaves(_ clock: String) -> Wording { Wording("\(clock)出发", "leaves \(clock)") }

  static func perHour(_ yuan: String) -> Wording { Wording("\(yuan)元/时", "¥\(yuan)/hour") }

  static func paidBy(_ payer: String) -> Wording { Wording("\(payer)付", "from \(payer)") }

  static func insuredBy(_ payer: String) -> Wording {
    Wording("\(payer)出钱", "paid by \(payer)")
  }

  static func belowAge(_ years: Int) -> Wording {
    Wording("\(years)岁以下", "below \(years) years")
  }

  static func insuredSum(_ yuan: String) -> Wording { Wording("保\(yuan)元", "for ¥\(yuan)") }

  static func copy(_ copy: Int) -> Wording {
    Wording("补打 第\(copy)份", "Reprint, copy \(copy)")
  }

  static func hotlines(_ lines: [String]) -> Wording {
    Wording("电话：\(lines.joined(separator: "，"))", "Call: \(lines.joined(separator: ", "))")
  }
}
