import OddJobMarket
import Testing

@testable import SelfService

@Suite("就业政策")
struct PoliciesTests {
  private typealias Driver = ScreenDriver<PoliciesScreen>

  private static let yesterday = CivilDate(daysSince1970: Sample.date.daysSince1970 - 1)

  private static func policy(
    _ title: String, theme: String = "技能补贴", term: PolicySummary.Term
  ) -> PolicySummary {
    PolicySummary(
      theme: theme, title: title,
      summary: "取得职业资格证书的，按初级1000元、中级1500元、高级2000元给补贴，每人每年最多三次。",
      document: "黔人社发〔2024〕12号", term: term)
  }

  private static let policies =
    [
      policy("早就办完的补贴", term: .ended(CivilDate(daysSince1970: 20_000))),
      policy("昨天到期的补贴", term: .until(yesterday)),
      policy("今天最后一天的补贴", term: .until(Sample.date)),
      policy("没写期限的补贴", term: .askAtCounter),
    ]
    + ["社保补贴", "创业", "见习", "公益岗", "交通补贴", "失业"].map {
      policy("一项\($0)", theme: $0, term: .askAtCounter)
    }

  private func loaded() -> Driver {
    var driver = Driver(PoliciesScreen.State(), context: Sample.context())
    driver.receive(.policies(Self.policies))
    return driver
  }

  @Test("themes lead to titles and titles to what a policy gives, and back the same way")
  func levels() {
    var driver = loaded()
    #expect(driver.outcomes == [.effect(.loadPolicies)])
    driver.check()
    driver.tap("更多 ▶")
    driver.check()
    driver.tap("更多 ▶", "技能补贴")
    driver.check()
    driver.tap("今天最后一天的补贴")
    for text in ["1000元", "黔人社发〔2024〕12号", "办到2026年9月12日", "带身份证到柜台"] {
      #expect(driver.text.contains(text))
    }
    driver.check()
    driver.back()
    driver.back()
    #expect(driver.state.theme == nil)
    #expect(driver.leavesOnBack)
  }

  @Test("what ended stands last and is said to have ended, by its own date, too")
  func ended() {
    var driver = loaded()
    let order = PoliciesScreen.policies(of: "技能补贴", in: driver.state, today: Sample.date)
    #expect(order.map(\.title) == ["今天最后一天的补贴", "没写期限的补贴", "早就办完的补贴", "昨天到期的补贴"])
    driver.tap("技能补贴")
    driver.send(.chosePolicy(Self.policies[1]))
    #expect(driver.text.contains("2026年9月11日已结束"))
    #expect(driver.text.contains("现在办不了"))
    #expect(!driver.text.contains("带身份证到柜台"))
    driver.check()
    driver.back()
    driver.tap("没写期限的补贴")
    #expect(driver.text.contains("请先问柜台"))
    driver.check()
  }

  @Test("what nobody asked for or offered changes nothing")
  func unasked() {
    var driver = loaded()
    let before = driver.state
    driver.receive(.policies([]))
    driver.receive(.stations([]))
    driver.send(.choseTheme("没有的"))
    driver.send(.chosePolicy(Self.policy("没有的", term: .askAtCounter)))
    #expect(driver.state == before)
    var empty = Driver(PoliciesScreen.State(), context: Sample.context())
    empty.check()
    empty.receive(.policies([]))
    #expect(empty.text.contains("还没有政策资料"))
    empty.check()
  }
}
