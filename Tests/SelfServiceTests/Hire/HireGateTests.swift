import OddJobMarket
import TerminalUI
import Testing

@testable import SelfService

@Suite("我要招人: the gate itself")
struct HireGateTests {
  private func standards(_ context: ScreenContext) -> GateStandards {
    GateStandards(today: context.today, now: context.now, trades: context.trades)
  }

  @Test("every rule's words fit on its card at every size")
  func rulesFit() throws {
    let rules = try GateRules.standard()
    var driver = HireSample.reviewing()
    for rule in rules.rules {
      driver.state.findings = [
        Finding(
          rule: rule.id, words: "试试看", why: rule.why, mend: rule.mend, range: 0..<3,
          field: .content, severity: rule.severity)
      ]
      let walker = ScreenWalker<HireScreen>(context: driver.context)
      for language in Language.allCases {
        let size = ScreenContext.sizeMin
        let picture = walker.draw(driver.state, size: size, language: language).frame.canvas.text
        #expect(!picture.contains { $0.contains("…") }, "\(rule.id) \(language)")
      }
    }
  }

  @Test("the standard phrase of every trade passes the gate", arguments: TradeGroup.allCases)
  func phrases(group: TradeGroup) throws {
    let gate = PostingGate(rules: try GateRules.standard())
    var driver = HireSample.reviewing()
    for trade in driver.context.trades.trades(in: group) {
      driver.state.form.trade = trade.code
      let draft = driver.state.form.draft(for: HireSample.employer, in: driver.context)
      let findings = gate.findings(for: draft, standards: standards(driver.context))
      // Whom to ask is filled in by the station, which alone knows the phone.
      let others = findings.filter { $0.severity == .finding && $0.field != .contact }
      #expect(others.isEmpty, "\(trade.wording.chinese): \(others.map(\.rule))")
    }
  }
}
