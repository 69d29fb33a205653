import OddJobMarket

extension ChoiceDialog {
  var title: Wording {
    switch purpose {
    case .cause(_, .markNoShow):
      Wording("\(name) 未到岗，是谁的原因？", "\(name) did not arrive: whose cause?")
    case .cause(_, .notChoose):
      Wording("不定 \(name)，什么原因？本人会看到", "\(name) is not chosen: why? They will read it")
    case .cause(_, .leaveMidway):
      Wording("\(name) 中途离开，是谁的原因？", "\(name) leaves midway: whose cause?")
    case .cause:
      Wording("\(name) 取消，是谁的原因？", "\(name) withdraws: whose cause?")
    case .document:
      Wording("核验 \(name)，看了哪种证件？", "Which document of \(name) was seen?")
    case .leavingCrew:
      Wording("\(name) 离开队伍，为什么？", "\(name) leaves the crew: why?")
    case .employerDocument:
      Wording("\(name) 出示了什么？", "What did \(name) show?")
    case .certificate:
      Wording("\(name) 出示了哪种证书？", "Which certificate did \(name) show?")
    case .askBack: Words.askBackTitle(name)
    case .raise(_, let pay): Words.raiseTitle(name, pay)
    case .cancel(let summary): Words.cancelTitle(summary)
    case .merge: Words.mergeQuestion
    case .erasure(let record): Words.erasureQuestion(name, record)
    case .group: Words.groupQuestion(name)
    case .party(let members): Words.partyQuestion(members.count)
    case .pair(let standing): Words.pairQuestion(standing)
    case .vouch: Words.vouchWhere
    case .renewCard: Words.cardLostWhy
    case .turnReason(_, let place): Words.turnReasonQuestion(name, place)
    }
  }
}

extension QuestionDialog {
  var title: Wording {
    switch purpose {
    case .closePosting(_, let title):
      Wording("结束“\(title)”？结束后不再接收报名。", "Close “\(title)”? It takes nobody any more.")
    case .dissolveCrew(_, let name):
      Wording("解散“\(name)”？已经报的活不受影响。", "Dissolve “\(name)”? What is applied for stays.")
    case .confirmDate(let date):
      Wording(
        "今天是\(date.year)年\(date.month)月\(date.day)日（\(date.weekdayWording(.chinese))），对吗？",
        "Is today \(date.text), \(date.weekdayWording(.english))?")
    case .dealWithout(let reasons, let left): Words.dealWithout(reasons, left: left)
    case .acceptProposals(let count): Words.acceptAllQuestion(count)
    case .holdDraw(let commitment, let people): Words.drawQuestion(commitment, people)
    case .clearMending:
      Wording("恢复成原来的样子？改过的内容会丢掉。", "Back to what stood there? Changes are lost.")
    case .clearPostingForm, .clearRegistrationForm, .clearFloorForm, .clearCompletion:
      Wording("清空这张表单？填过的内容会丢掉。", "Clear this form? What was typed is lost.")
    case .cancelWork(let summary, let wholePosting, let cause):
      Words.cancelQuestion(summary, wholePosting: wholePosting, cause)
    }
  }
}

extension CivilDate {
  var weekdayWording: Wording {
    let names = [
      Wording("星期一", "Monday"), Wording("星期二", "Tuesday"), Wording("星期三", "Wednesday"),
      Wording("星期四", "Thursday"), Wording("星期五", "Friday"), Wording("星期六", "Saturday"),
      Wording("星期日", "Sunday"),
    ]
    return names[(weekday - 1) % names.count]
  }
}

extension EntryDialog {
  var title: Wording {
    switch purpose {
    case .passNote(_, let title):
      Wording("“\(title)”有问题，放行要写明理由", "“\(title)” has findings: say why it passes")
    case .rejectNote(_, let title):
      Wording("不通过“\(title)”，可写给用工方的话", "Reject “\(title)”: a word to the employer")
    case .hiredOutside(_, let title, let free): Words.hiredOutside(title, free)
    case .complaintNote(let number, let state): Words.complaintNote(number, state)
    case .crewName: Wording("队伍叫什么名字？", "What is the crew called?")
    case .employer(let entry): Words.employerEntry(entry)
    case .turnPlace(_, let name, let places): Words.turnPlaceQuestion(name, places)
    case .personalCode(_, let name):
      Wording("给 \(name) 设新口令（4到6位数字）", "New code for \(name) (4 to 6 digits)")
    case .phone(_, let name):
      Wording("\(name) 的新电话号码", "The new phone number of \(name)")
    }
  }
}

extension Words {
  static let pickerTitle = Wording("添加人员", "Add a person")
  static func pickerTitle(_ picker: PersonPicker) -> Wording {
    switch picker.purpose {
    case .apply where picker.replaced != nil:
      Wording("“\(picker.title)”空出的名额，由谁接替？", "Who takes the place over on “\(picker.title)”?")
    case .apply:
      Wording("给“\(picker.title)”添加一个人", "Add a person to “\(picker.title)”")
    case .name:
      Wording("“\(picker.title)”点名要谁？再点就取消", "Whom for “\(picker.title)”? Again: no more")
    case .agent:
      Wording("谁是 \(picker.title) 的经办人？", "Who speaks for \(picker.title)?")
    }
  }
  static let slipTitle = Wording("上岗凭条", "Slip")
  static func phoneOf(_ name: String) -> Wording {
    Wording("\(name) 的电话（查看已记录）", "Phone of \(name) (this look is recorded)")
  }
  static let noPhone = Wording("没有登记电话", "No phone on record")
  static let slipNumber = Wording("编号", "Number")
  static let slipWork = Wording("岗位", "Work")
  static let slipWorker = Wording("求职者", "Worker")
  static let slipEmployer = Wording("用工方", "Employer")
  static let slipContact = Wording("联系人", "Contact")
  static let slipPlace = Wording("地点", "Place")
  static let slipMeeting = Wording("集合", "Meeting")
  static func overtimePay(_ pay: Money) -> Wording {
    Wording("加班\(pay.yuanText)元/小时", "overtime ¥\(pay.yuanText)/hour")
  }
  static func insuredBy(_ payer: String) -> Wording { Wording("\(payer)出钱", "paid by \(payer)") }
  static func insuredBelow(_ years: Int) -> Wording { Wording("\(years)岁以下", "below \(years)") }
  static func insuredFor(_ sum: Money) -> Wording {
    Wording("保\(sum.yuanText)元", "for ¥\(sum.yuanText)")
  }
  static let slipInsurance = Wording("保险", "Insurance")
  static let slipTime = Wording("时间", "Time")
  static let slipPay = Wording("工资", "Pay")
  static let slipBenefits = Wording("待遇", "Comes with")
  static let slipStation = Wording("驿站", "Station")
}
