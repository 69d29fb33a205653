import OddJobMarket

/// What 我要登记 says.
enum RegistrationWords {
  static let title = Wording("我要登记", "Register")

  static let kinds = Wording("您要登记什么？可以多选", "What for? Several are fine")
  static let idNumber = Wording("您的身份证号", "Your ID number")
  static let code = Wording("设一个个人口令", "Choose a personal code")
  static let codeAgain = Wording("再输一次口令", "The code once more")
  static let phone = Wording("您的电话", "Your phone")
  static let name = Wording("您的姓名", "Your name")
  static let tradeGroup = Wording("您会做哪类活？", "What kind of work can you do?")
  static let trades = Wording("会做哪几样？可以多选", "Which of these? Several are fine")
  static let township = Wording("您住在哪里？", "Where do you live?")
  static let hours = Wording("平时什么时间能干活？", "When can you work?")
  static let pay = Wording("一天想要多少工钱？", "What pay do you ask for a day?")
  static let groups = Wording("有符合的吗？自愿填写", "Any of these? Only if you wish")
  static let consent = Wording("您的信息怎么用", "What is kept about you")
  static let summary = Wording("请核对，对了就提交", "Please check, then submit")
  static let done = Wording("登记好了", "Registered")

  static let kindUnemployment = Wording("领失业待遇、找工作", "benefits and work")
  static let kindJobSeeking = Wording("找零工、找工作", "find work")
  static let kindReturnHome = Wording("从外地回来", "back from elsewhere")

  static let idHint = Wording("照身份证输入18位号码", "The 18 digits on your ID card")
  static let idGood = Wording("号码没有填错", "The number is right")
  static let idTooYoung = Wording(
    "未满16周岁不能登记，请找工作人员。", "Nobody under 16 can register. Please ask the attendant.")
  static let codeHint = Wording(
    "4到6位数字，以后凭它办事", "4 to 6 digits; you will use it here")
  static let codeRule = Wording(
    "不要用生日，也不要告诉别人", "Not your birthday; tell nobody")
  static let codesDiffer = Wording(
    "两次输的不一样，请重新设一个", "The two were not the same: choose again")
  static let phoneHint = Wording(
    "手机或座机，只给定下您的雇主看", "Shown only to an employer who takes you")
  static let noPhone = Wording("没有电话", "No phone")
  static let nameHint = Wording("点拼音，再点汉字", "Tap the pinyin, then the character")
  static let nameByAttendant = Wording("由工作人员填写", "Ask the attendant")
  static let nameByEar = Wording(
    "姓名由工作人员填写，这里不用填。", "The attendant writes your name; you need not do it here.")
  static let noPinyin = Wording(
    "这里不能打拼音。可以用键盘输入，或点下面，请工作人员填。",
    "No pinyin here. Type it on a keyboard, or ask the attendant.")
  static let otherTrades = Wording("再选别的类", "Other kinds")
  static let elsewhere = Wording("外县", "Another county")
  static let paySkip = Wording("不说", "Rather not")
  static let payOther = Wording("自己填", "Another amount")
  static let payHint = Wording("一天多少元", "Yuan a day")
  static let payEmpty = Wording("请先填一个数", "Please enter an amount")
  static let groupsNote = Wording(
    "只为帮您享受政策，不填也照样找活。", "Only to help you to support; work comes without it, too.")
  static let agree = Wording("同意", "Agree")
  static let disagree = Wording("不同意", "Disagree")
  static let notKept = Wording("没有保存您的任何信息。", "Nothing about you has been kept.")
  static let submit = Wording("提交登记", "Submit")
  static let consentText = Wording(
    """
    记什么：身份证号、姓名、电话、工种、住处、时间、工钱，和您自愿填的。
    为什么：给您找活、定活、帮您领该领的补贴。
    谁看得到：工作人员；定下您的雇主只看到姓名和电话。
    存多久：最后一次来办事后两年，到期删除。
    随时可在“我的信息”里看、删；要改请找工作人员。身份证号和电话加密保存。
    """,
    """
    What: ID number, name, phone, trades, place, hours, pay, and what you chose to add.
    Why: to find you work, and support you are due.
    Who: the attendant; an employer who takes you sees name and phone.
    How long: two years after your last visit.
    See or delete it under “About me”; the attendant corrects it. ID and phone are encrypted.
    """)

  static let labelKinds = Wording("登记", "For")
  static let labelID = Wording("身份证", "ID")
  static let labelPhone = Wording("电话", "Phone")
  static let labelName = Wording("姓名", "Name")
  static let labelTrades = Wording("工种", "Trades")
  static let labelTownship = Wording("住处", "Place")
  static let labelHours = Wording("时间", "Hours")
  static let labelPay = Wording("工钱", "Pay")
  static let labelGroups = Wording("群体", "Groups")
  static let none = Wording("没有", "none")

  static let showCard = Wording(
    "第一次上岗前，请带身份证给工作人员看一眼。", "Before your first job, show your ID card to the attendant.")
  static let nameLater = Wording(
    "姓名还没填，请现在告诉工作人员。", "Your name is missing: please tell the attendant now.")
  static let freeToday = Wording("今天有空", "Free today")
  static let findWork = Wording("找零工", "Find work")

  static func missing(_ digits: Int) -> Wording {
    Wording("还差\(digits)位", "\(digits) digits to go")
  }

  static func chosen(_ count: Int) -> Wording { Wording("已选\(count)样", "\(count) chosen") }

  static func perDay(_ yuan: String) -> Wording { Wording("\(yuan)元/天", "¥\(yuan) a day") }

  static func kindHint(_ kind: RegistrationKind) -> Wording {
    switch kind {
    case .jobSeeking: kindJobSeeking
    case .unemployment: kindUnemployment
    case .returnHome: kindReturnHome
    }
  }
}
