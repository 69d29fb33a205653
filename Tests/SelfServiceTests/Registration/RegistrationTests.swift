import OddJobMarket
import TerminalUI
import Testing

@testable import SelfService

@Suite("我要登记")
struct RegistrationTests {
  private typealias Driver = ScreenDriver<RegistrationScreen>

  private func fresh() -> Driver {
    Driver(RegistrationState(), context: Sample.context(session: nil))
  }

  /// Goes as far as the step, by taps alone.
  private func driver(at step: RegistrationStep) -> Driver {
    var driver = fresh()
    let answers: [(RegistrationStep, (inout Driver) -> Void)] = [
      (.kinds, { $0.tap("返乡登记", "下一步") }),
      (
        .idNumber,
        {
          $0.pad(Self.valid); $0.tap("下一步")
        }
      ),
      (
        .code,
        {
          $0.pad("2580"); $0.tap("下一步")
        }
      ),
      (
        .codeAgain,
        {
          $0.pad("2580"); $0.tap("下一步")
        }
      ),
      (
        .phone,
        {
          $0.pad("13885512046"); $0.tap("下一步")
        }
      ),
      (.name, { $0.tap("由工作人员填写") }),
      (.trades, { $0.tap("搬运配送", "搬运", "搬家", "下一步") }),
      (.township, { $0.tap("台烈镇") }), (.hours, { $0.tap("全天") }),
      (.pay, { $0.tap("150元/天") }),
      (.groups, { $0.tap("下一步") }), (.consent, { $0.tap("同意") }),
    ]
    for (place, answer) in answers where place < step { answer(&driver) }
    #expect(driver.state.step == step)
    return driver
  }

  /// A number with the right check digit, found by trying all eleven.
  private static let valid: String = {
    let today = Sample.date
    let body = "52262419680412001"
    return "0123456789X".map { body + String($0) }
      .first { (try? IDNumber(validating: $0, today: today)) != nil } ?? ""
  }()

  @Test("a person registers by taps alone")
  func byTaps() {
    var driver = driver(at: .summary)
    driver.tap("提交登记")
    guard case .effect(.register(let form)) = driver.last.first else {
      Issue.record("nothing was registered")
      return
    }
    #expect(form.idNumber == Self.valid)
    #expect(form.personalCode == "2580")
    #expect(form.phone == "13885512046")
    #expect(form.name.isEmpty)
    #expect(form.kinds == [.jobSeeking, .returnHome])
    #expect(form.trades == [TradeCode("porter"), TradeCode("mover")])
    #expect(form.township == "台烈镇")
    #expect(form.hours == .wholeDay)
    #expect(form.payAsked == .yuan(150))
    #expect(form.groups.isEmpty)
    #expect(form.consents)
  }

  @Test("every step can be touched and read at every size", arguments: RegistrationStep.allCases)
  func steps(step: RegistrationStep) {
    driver(at: step).check()
  }

  @Test("trades, the amount, a page on, and the end can be touched and read, too")
  func nested() {
    var trades = driver(at: .trades)
    trades.tap("建筑装修")
    trades.check()
    trades.tap("更多 ▶")
    trades.tap("电工")
    trades.check()
    trades.tap("再选别的类")
    #expect(trades.text.contains("已选1样"))
    trades.check()
    var pay = driver(at: .pay)
    pay.tap("自己填")
    pay.pad("165")
    pay.check()
    var township = driver(at: .township)
    township.tap("更多 ▶")
    township.check()
    var groups = driver(at: .groups)
    groups.tap("更多 ▶", "更多 ▶")
    groups.check()
    var done = driver(at: .summary)
    done.tap("提交登记")
    done.check()
    done.receive(.registered(.success(Self.outcome)))
    done.check()
  }

  private static let outcome = RegistrationOutcome(
    session: Sample.session, receipt: Sample.receipt(.registration(kinds: [.jobSeeking])))

  @Test("success begins the session, shows the receipt, and keeps nothing that was typed")
  func success() {
    var driver = driver(at: .summary)
    driver.tap("提交登记")
    driver.receive(.registered(.success(Self.outcome)))
    #expect(driver.last == [.began(Sample.session)])
    #expect(driver.text.contains("20260912-0031"))
    #expect(driver.text.contains("姓名还没填"))
    #expect(driver.state.form.idNumber.isEmpty)
    #expect(driver.state.form.personalCode.isEmpty)
    #expect(driver.state.form.phone.isEmpty)
    #expect(driver.leavesOnBack)
    driver.tap("今天有空")
    #expect(driver.last == [.replace(.identify(then: .signIn))])
    driver.tap("找零工")
    let today = driver.context.today
    #expect(driver.last == [.replace(.findWork(PostingFilter(days: today...today)))])
    driver.tap("回首页")
    #expect(driver.last == [.home])
  }

  @Test(
    "a wrong field leads to its step with its words, and on to the summary once it is right",
    arguments: [
      ("idNumber", RegistrationStep.idNumber), ("phone", .phone), ("name", .name),
      ("code", .code),
    ])
  func wrongField(kind: String, step: RegistrationStep) throws {
    var driver = driver(at: .summary)
    driver.tap("提交登记")
    let problem = try #require(Self.problem(kind))
    driver.receive(.registered(.failure(.field(problem))))
    #expect(driver.state.step == step)
    #expect(driver.state.problem == problem.wording)
    driver.check()
    switch step {
    case .idNumber:
      driver.tap("删除")
      driver.pad(String(Self.valid.suffix(1)))
      driver.tap("下一步")
    case .phone: driver.tap("没有电话")
    case .name: driver.tap("由工作人员填写")
    default:
      #expect(driver.state.form.personalCode.isEmpty)
      driver.pad("3691")
      driver.tap("下一步")
      driver.pad("3691")
      driver.tap("下一步")
    }
    #expect(driver.state.step == .summary)
    driver.tap("提交登记")
    #expect(driver.sent.count == 2)
  }

  private static func problem(_ kind: String) -> FieldProblem? {
    do throws(FieldProblem) {
      switch kind {
      case "idNumber": _ = try IDNumber(validating: "1", today: Sample.date)
      case "phone": _ = try PhoneNumber(validating: "1")
      case "name": _ = try PersonName(validating: "1")
      default: _ = try PersonalCode(validating: "1111")
      }
      return nil
    } catch { return error }
  }

  @Test("a refusal stands on the summary and the form stays")
  func refused() {
    var driver = driver(at: .summary)
    let form = driver.state.form
    driver.tap("提交登记")
    driver.receive(.registered(.failure(.refused(.alreadyRegistered))))
    #expect(driver.state.step == .summary)
    #expect(driver.text.contains("已经登记过了"))
    #expect(driver.state.form == form)
    driver.check()
  }

  @Test("back goes one step at a time and keeps what was filled in")
  func back() {
    var driver = driver(at: .summary)
    let form = driver.state.form
    for step in [
      RegistrationStep.consent, .groups, .pay, .hours, .township, .trades, .name, .phone,
    ] {
      driver.back()
      #expect(driver.state.step == step)
    }
    #expect(driver.state.form == form)
    driver.back()
    #expect(driver.state.step == .code)
    #expect(driver.state.form.personalCode.isEmpty, "a code typed unseen is typed again")
    driver.back()
    #expect(driver.state.idNumber.text == Self.valid)
    driver.back()
    #expect(driver.state.step == .kinds)
    #expect(driver.leavesOnBack)
  }

  @Test("back inside a step returns to its choices")
  func backInside() {
    var trades = driver(at: .trades)
    trades.tap("农活", "养殖")
    trades.back()
    #expect(trades.state.step == .trades)
    #expect(trades.state.group == nil)
    #expect(trades.state.trades == [TradeCode("livestock")])
    var pay = driver(at: .pay)
    pay.tap("自己填")
    pay.back()
    #expect(pay.state.step == .pay)
    #expect(!pay.state.isEnteringPay)
  }

  @Test("the check digit answers as soon as the last digit is there")
  func checkDigit() {
    var driver = driver(at: .idNumber)
    driver.pad(String(Self.valid.dropLast()))
    #expect(driver.text.contains("还差1位"))
    let wrong = Self.valid.hasSuffix("5") ? "6" : "5"
    driver.pad(wrong)
    #expect(driver.text.contains("身份证号有一位填错了"))
    driver.tap("下一步")
    #expect(driver.state.step == .idNumber)
    driver.tap("删除")
    driver.pad(String(Self.valid.suffix(1)))
    #expect(driver.text.contains("号码没有填错"))
    driver.pad("7")
    #expect(driver.state.idNumber.text == Self.valid, "there is no nineteenth digit")
  }

  @Test("nobody under sixteen gets past the ID number")
  func tooYoung() throws {
    var driver = driver(at: .idNumber)
    let young = try #require(
      "0123456789X".map { "52262420150412001" + String($0) }
        .first { (try? IDNumber(validating: $0, today: Sample.date)) != nil })
    driver.send(.pasted(young))
    #expect(driver.text.contains("未满16周岁"))
    driver.tap("下一步")
    #expect(driver.state.step == .idNumber)
  }

  @Test("two codes that differ are both chosen again; a weak one is refused at once")
  func codes() {
    var driver = driver(at: .code)
    driver.pad("1234")
    driver.tap("下一步")
    #expect(driver.text.contains("太好猜"))
    for _ in 0..<4 { driver.tap("删除") }
    driver.pad("2580")
    #expect(!driver.text.contains("2580"))
    driver.tap("下一步")
    driver.pad("2581")
    driver.tap("下一步")
    #expect(driver.state.step == .code)
    #expect(driver.text.contains("两次输的不一样"))
    #expect(driver.state.code.isEmpty)
    driver.check()
  }

  @Test("a name can be typed, rare characters and pasted text included")
  func name() {
    var driver = driver(at: .name)
    driver.type("张𠮷x")
    driver.send(.name(.deletedLast))
    #expect(driver.state.form.name == "张𠮷")
    driver.tap("下一步")
    #expect(driver.state.step == .trades)
    driver.back()
    driver.send(.name(.typed("!")))
    driver.tap("下一步")
    #expect(driver.text.contains("姓名里有不能用的符号"))
    driver.check()
    let paste = RegistrationScreen.message(for: .paste("李\u{202E}四"), in: driver.state)
    #expect(paste == .name(.typed("李\u{202E}四")))
    driver.send(.name(.typed("\u{202E}")))
    #expect(driver.state.form.name == "张𠮷!")
  }

  @Test("pay may be any amount or none; nothing but zero is refused")
  func pay() {
    var driver = driver(at: .pay)
    driver.tap("自己填")
    driver.pad("0")
    driver.tap("下一步")
    #expect(driver.text.contains("请先填一个数"))
    driver.tap("删除")
    driver.pad("165")
    driver.tap("下一步")
    #expect(driver.state.form.payAsked == .yuan(165))
    driver.back()
    driver.tap("不说")
    #expect(driver.state.form.payAsked == nil)
  }

  @Test("without consent nothing is kept and nothing is sent")
  func noConsent() {
    var driver = driver(at: .consent)
    driver.tap("不同意")
    #expect(driver.last == [.toast(RegistrationWords.notKept, .information), .home])
    #expect(driver.sent.isEmpty)
  }

  @Test("where no townships are known, nobody is asked for one")
  func noTownships() {
    var context = Sample.context(session: nil)
    context.townships = []
    let driver = Driver(RegistrationState(), context: context)
    #expect(!driver.state.steps.contains(.township))
  }

  @Test("what has no place at a step changes nothing", arguments: RegistrationStep.allCases)
  func misplaced(step: RegistrationStep) {
    let messages: [RegistrationStep: [RegistrationMessage]] = [
      .kinds: [.toggledKind(.unemployment)],
      .name: [.name(.typed("张")), .name(.deletedLast), .leftNameToAttendant],
      .phone: [.saidNoPhone], .trades: [.choseGroup(.farming), .toggledTrade(TradeCode("x"))],
      .township: [.choseTownship("x")], .hours: [.choseHours(.evening)],
      .pay: [.chosePay(nil), .openedPayPad], .groups: [.toggledGroup(.veteran)],
      .consent: [.disagreed],
    ]
    var driver = driver(at: step)
    let before = driver.state
    for (place, wrong) in messages where place != step {
      for message in wrong { driver.send(message) }
    }
    driver.send(.wantedHome)
    #expect(driver.state == before)
    #expect(driver.last.isEmpty)
  }

  @Test("answers nobody waits for change nothing, and one that is on its way waits")
  func unasked() {
    var driver = driver(at: .summary)
    let before = driver.state
    driver.receive(.registered(.success(Self.outcome)))
    driver.receive(.stations([]))
    #expect(driver.state == before)
    driver.tap("提交登记")
    let sending = driver.state
    driver.send(.wentOn)
    driver.send(.disagreed)
    driver.receive(.attendantComes)
    driver.back()
    #expect(driver.state == sending)
    #expect(driver.sent.count == 1)
  }
}

extension ScreenDriver<RegistrationScreen> {
  /// What would be kept of the person, besides questions for characters.
  fileprivate var sent: [SelfServiceEffect] {
    effects.filter { if case .loadCharacters = $0 { false } else { true } }
  }
}
