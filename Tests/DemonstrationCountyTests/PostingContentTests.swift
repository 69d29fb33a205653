import OddJobMarket
import Testing

@testable import DemonstrationCounty

@Suite("What postings say")
struct PostingContentTests {
  private static let moments = [Moment.morning, .night] + Moment.allHours.prefix(3)

  /// Words that a posting's text may not have, or that would lead the gate to one.
  private static let forbidden = [
    "男", "女", "岁", "年龄", "年轻", "限", "户口", "户籍", "本地", "外地", "民族", "苗族", "侗族", "汉族", "学历", "初中",
    "已婚", "未婚", "已育", "形象", "身高", "属相", "星座", "残疾", "乙肝", "押金", "保证金", "服装费", "培训费", "体检费", "中介费",
    "会员费", "收费", "扣", "罚", "免费试工", "无薪", "试用期无", "年底", "月底", "工程款", "刷单", "跑分", "银行卡", "验证码",
    "境外", "高薪", "童工", "案底", "先交", "垫付", "985", "211",
  ]

  @Test("texts of live postings have no word that the gate forbids", arguments: moments)
  func clean(_ moment: Moment) {
    for item in DemonstrationCounty(seed: moment.seed, postings: 3_000).postings(moment)
    where item.posting.state == .live {
      let text = item.posting.title + item.posting.content
      let words = Self.forbidden.filter { text.contains($0) }
      #expect(words.isEmpty, "\(item.posting.title) \(item.posting.content)")
    }
  }

  @Test(
    "the gate finds nothing in live postings, and something in each that waits", arguments: moments)
  func passesGate(_ moment: Moment) throws {
    let gate = PostingGate(rules: try GateRules.standard())
    let items = DemonstrationCounty(seed: moment.seed, postings: 3_000).postings(moment)
    for item in items where item.posting.state == .live || item.posting.state == .inReview {
      let found = [item.posting.title, item.posting.content, item.posting.pay.payer].flatMap {
        gate.findings(
          inText: $0, reasons: item.posting.lawfulReasons, kind: item.posting.kind)
      }.filter { $0.severity == .finding }
      if item.posting.state == .live {
        #expect(found.isEmpty, "\(item.posting.title) \(found.map(\.words))")
      } else {
        #expect(!found.isEmpty, "\(item.posting.title) \(item.posting.content)")
      }
    }
  }

  @Test("no pattern's words and no employer's name are forbidden either")
  func cleanPatterns() {
    for pattern in WorkCatalogue.all {
      let texts = pattern.titles.map { $0.text(1) } + pattern.tasks + pattern.notes
      for text in texts {
        #expect(Self.forbidden.allSatisfy { !text.contains($0) }, "\(text)")
      }
    }
    for entry in EmployerEntry.roster {
      #expect(Self.forbidden.allSatisfy { !entry.name.contains($0) }, "\(entry.name)")
    }
  }

  @Test("three postings wait for review, each with a word that the gate forbids")
  func review() {
    let waiting = DemonstrationCounty(seed: 7).postings(.morning)
      .filter { $0.posting.state == .inReview }
    #expect(waiting.count == 3)
    for item in waiting {
      let text = item.posting.title + item.posting.content
      #expect(Self.forbidden.contains { text.contains($0) }, "\(text)")
    }
  }

  @Test("titles are short, cleaned and without a gap left open", arguments: [130, 1_000, 3_000])
  func titles(_ size: Int) {
    for item in DemonstrationCounty(seed: 7, postings: size).postings(.morning) {
      let title = item.posting.title
      #expect((3...(size > 1_000 ? 30 : 20)).contains(title.count), "\(title)")
      #expect(title.cleaned() == title)
      #expect(!title.contains("#"))
      #expect((8...80).contains(item.posting.content.count), "\(item.posting.content)")
      #expect(item.posting.content.cleaned() == item.posting.content)
    }
  }

  @Test("a certificate trade has its lawful reason and says so")
  func certificates() {
    for item in DemonstrationCounty(seed: 7, postings: 3_000).postings(.morning)
    where item.posting.state == .live {
      let certificate = TradeCatalogue.standard[item.posting.trade]?.certificate
      #expect(item.posting.lawfulReasons.isEmpty == (certificate == nil))
      guard let certificate else { continue }
      #expect(item.posting.content.contains(certificate.wording.chinese))
    }
  }

  @Test("the day's mix has every kind, unit and way of hiring")
  func mixture() {
    let county = DemonstrationCounty(seed: 7, postings: 2_000)
    let postings = county.postings(.morning).map(\.posting)
    #expect(Set(postings.map(\.kind)) == Set(PostingKind.allCases))
    #expect(Set(postings.map(\.hiringMode)) == Set(HiringMode.allCases))
    #expect(Set(postings.map(\.pay.unit)) == Set(PayUnit.allCases))
    #expect(Set(postings.map(\.pay.settlement)).count >= 5)
    #expect(Set(postings.map(\.meals)).count >= 4)
    #expect(Set(postings.map(\.trade)).count == TradeCatalogue.standard.trades.count)
    #expect(postings.contains { $0.isUrgent } && postings.contains { !$0.isUrgent })
    #expect(postings.contains { $0.insurance != nil } && postings.contains { $0.insurance == nil })
    #expect(postings.contains { $0.meetingPoint != nil })
    #expect(postings.contains { $0.pay.overtimePerHour != nil })
    let publicWelfare = postings.count { $0.kind == .publicWelfare }
    #expect(publicWelfare > 0 && publicWelfare * 20 < postings.count)
  }

  @Test("a day of the usual size has all there is to show", arguments: [1, 7, 990])
  func usualSize(_ seed: UInt64) {
    let moment = Moment(seed: seed, dayNumber: 20_819, minute: 430)
    let items = DemonstrationCounty(seed: seed).postings(moment)
    #expect(items.count == 130)
    #expect(Set(items.map(\.posting.title)).count >= 120)
    #expect(items.count { (3...7).contains($0.shifts.count) } >= 5)
    #expect(items.contains { $0.posting.kind == .assistanceWorkshop })
    #expect(Set(items.map(\.posting.hiringMode)).count == 3)
    #expect(Set(items.map(\.posting.pay.unit)).count >= 6)
    let tomorrow = moment.day.advanced(by: 1)
    #expect(items.count { $0.shifts.first?.day == moment.day } >= 55)
    #expect(items.count { $0.shifts.first?.day == tomorrow } >= 30)
  }
}
