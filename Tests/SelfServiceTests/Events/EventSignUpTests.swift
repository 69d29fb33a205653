import OddJobMarket
import Speech
import Testing

@testable import SelfService

@Suite("Signing up for a fair or a training by touch")
struct EventSignUpTests {
  private typealias Driver = ScreenDriver<EventsScreen>

  private static func event(_ title: String, places: Int? = nil, signedUp: Int = 0) -> EventSummary
  {
    EventSummary(
      kind: .training, title: title, place: "八弓缝纫车间", window: Sample.window(9, 17, day: 2),
      places: places, signedUp: signedUp)
  }

  private static let class20 = event("缝纫班", places: 20, signedUp: 17)
  private static let full = event("电工班", places: 8, signedUp: 8)
  private static let open = event("招聘会")

  private func list(isKnown: Bool = true) -> Driver {
    var context = Sample.context()
    if !isKnown { context.session = nil }
    var driver = Driver(EventsScreen.State(), context: context)
    driver.receive(.events([Self.class20, Self.full, Self.open]))
    return driver
  }

  private static func signUp(_ event: EventSummary) -> EventSignUp {
    EventSignUp(event.name, receipt: Sample.receipt(.eventSignUp(event.name)))
  }

  @Test("each says how many places are left, and one is taken by two touches")
  func signsUp() {
    var driver = list()
    for text in ["还有3个名额", "报满了", "不限名额"] { #expect(driver.text.contains(text)) }
    driver.check()
    driver.tap("缝纫班")
    driver.check()
    driver.tap("我要报名")
    #expect(driver.last == [.effect(.signUp(Sample.session.id, Self.class20.name))])
    driver.send(.signUpTapped)
    #expect(driver.last.isEmpty, "a second touch is the same wish")
    driver.receive(.signedUp(Self.class20.name, .success(Self.signUp(Self.class20))))
    #expect(driver.last.contains(.toast(EventsWords.signedUp, .success)))
    driver.receive(.events([Self.class20, Self.full, Self.open]))
    driver.check()
    #expect(driver.text.contains("✓ 已报名") && driver.text.contains("20260912-0031"))
    driver.tap("扫码带走")
    #expect(
      driver.last == [.open(.paper(.receipt("20260912-0031", viewer: Sample.session.id)))])
    driver.back()
    #expect(driver.text.contains("✓ 已报名"))
  }

  @Test("who is not known says who they are, and has the place when they come back")
  func identifies() {
    var driver = list(isKnown: false)
    driver.tap("缝纫班", "我要报名")
    #expect(driver.last == [.open(.identify(then: .event(Self.class20.name)))])
    let then = Driver(
      EventsScreen.State(signingUpFor: Self.class20.name), context: Sample.context())
    #expect(
      then.effects == [
        .loadEvents, .loadSignUps(Sample.session.id),
        .signUp(Sample.session.id, Self.class20.name),
      ])
  }

  @Test("a full one can't be taken, and one that filled meanwhile says so")
  func fullOnes() {
    var driver = list()
    driver.tap("电工班")
    driver.check()
    driver.send(.signUpTapped)
    #expect(driver.last.isEmpty)
    driver.back()
    driver.tap("缝纫班", "我要报名")
    driver.receive(.signedUp(Self.class20.name, .failure(.eventFull)))
    #expect(driver.text.contains("刚刚报满了"))
    driver.check()
  }

  @Test("a place is given back after a question, and kept where the answer is no")
  func cancels() {
    var driver = list()
    driver.receive(.signUps([Self.signUp(Self.open)]))
    driver.tap("招聘会", "取消报名")
    driver.check()
    driver.tap("不取消")
    #expect(driver.last.isEmpty)
    driver.tap("取消报名")
    driver.tap("取消报名")
    #expect(driver.last == [.effect(.cancelSignUp(Sample.session.id, Self.open.name))])
    driver.receive(.signedUp(Self.open.name, .success(nil)))
    #expect(driver.last.first == .toast(EventsWords.cancelled, .success))
    #expect(!driver.text.contains("已报名"))
  }

  @Test("another's places are not shown to whoever is not known")
  func strangers() {
    var driver = list(isKnown: false)
    driver.receive(.signUps([Self.signUp(Self.open)]))
    #expect(!driver.text.contains("已报名"))
  }

  @Test("an event that was taken off the list says so instead of an empty page")
  func gone() {
    var driver = list()
    driver.tap("缝纫班")
    driver.receive(.marketChanged)
    driver.receive(.events([Self.open]))
    #expect(driver.text.contains("已经结束或改了时间"))
    driver.check()
  }

  @Test("an open event is said with its room; one's own place and number only to oneself")
  func spoken() {
    var driver = list()
    driver.tap("缝纫班")
    let offered = driver.heard(by: .hall)
    for text in ["缝纫班", "八弓缝纫车间", "还有3个名额"] { #expect(offered.contains(text), "\(offered)") }
    #expect(!offered.contains("电工班"), "only the one that is open")
    driver.tap("我要报名")
    driver.receive(.signedUp(Self.class20.name, .success(Self.signUp(Self.class20))))
    let hall = driver.heard(by: .hall)
    #expect(!hall.contains("已报名") && !hall.contains("0031"), "\(hall)")
    let person = driver.heard(by: .person)
    #expect(person.contains("已报名") && person.contains("0031"), "\(person)")
  }
}
