import Attendant
import Foundation
import OddJobMarket
import SelfService
import Station
import StationTestSupport
import Store
import Testing

@Suite("A household's name is nobody's business before somebody is confirmed")
struct HouseholdNamesTests {
  /// Posts in every way there is, each for another household; returns what nobody may read.
  private func posted(at scene: HouseholdScene) throws -> [String] {
    let desk = scene.desk
    let by = scene.attendant
    let (person, own) = try scene.selfMadeHousehold()
    let ownDraft = try scene.draft(
      for: DraftEmployer(
        id: own.id, kind: own.kind, name: own.name, verification: own.verification),
      title: "自助发布")
    guard
      case .posted(.success, _) = desk.answer(
        SelfServiceEffect.post(own.id, by: person.id, ownDraft)
      ).reply
    else { throw TestFailure("not posted at the panel") }

    let counter = try scene.household("上官柜台家", phone: "13985500002")
    let draft = try scene.draft(for: counter, title: "柜台发布")
    guard case .posted(.success, _, _) = desk.answer(AttendantEffect.post(draft, by: by)).reply
    else {
      throw TestFailure("not posted at the counter")
    }

    _ = try scene.station.imported(
      Sheet([
        [
          .employer: "诸葛表格家", .employerKind: "个人家庭", .payer: "诸葛表格家", .title: "表格导入",
          .insurance: "意外险", .insurancePayer: "诸葛表格家", .contactName: "诸葛表格家",
          .day: "2026-09-12",
        ]
      ]))

    let worker = try scene.station.station.person()
    var deal = FloorDeal(
      draft: draft, newEmployer: .init(name: "司马现场家", kind: .household, phone: "13985500004"),
      people: [FloorDeal.Person(.known(worker.id))])
    deal.draft.employer = nil
    deal.draft.title = "现场成交"
    deal.draft.payer = "司马现场家"
    deal.draft.insurance?.payer = "司马现场家"
    deal.draft.shifts[0].places = 1
    guard case .floor(.dealt(.done)) = desk.answer(.floor(.make(deal, by: by))).reply else {
      throw TestFailure("no deal")
    }

    guard
      let card = try scene.station.cards().first(where: { $0.title == "柜台发布" }),
      case .floor(.again(_, .success(var again))) =
        desk.answer(.floor(.loadAgain(card.posting))).reply
    else { throw TestFailure("not to be repeated") }
    again.title = "再发一次"
    again.payer = counter.name
    again.insurance?.payer = counter.name
    guard case .posted(.success, _, _) = desk.answer(AttendantEffect.post(again, by: by)).reply
    else {
      throw TestFailure("not posted again")
    }
    try mend(at: scene)
    return [person.name, "上官柜台家", "诸葛表格家", "司马现场家", "夏侯修改家"]
  }

  private func mend(at scene: HouseholdScene) throws {
    var waiting = try scene.draft(
      for: scene.household("夏侯修改家", phone: "13985500005"), title: "改过再发")
    waiting.content = "擦玻璃，先交押金200元。"
    _ = scene.desk.answer(AttendantEffect.post(waiting, by: scene.attendant))
    guard let card = try scene.station.cards().first(where: { $0.title == "改过再发" }),
      card.state == .inReview
    else { throw TestFailure("not in review") }
    waiting.content = "擦玻璃，工具齐全。"
    guard
      case .mending(.amended(_, .success)) =
        scene.desk.answer(
          .mending(.amend(card.posting, waiting, by: scene.attendant))
        ).reply
    else { throw TestFailure("not mended") }
    let passed = scene.desk.answer(
      .review(card.posting, accepts: true, note: "", by: scene.attendant))
    #expect(passed.reply == .changed(.success(.posting(card.posting, .live))))
  }

  @Test("however a household posts, its name is in no file, no operation and on no public screen")
  func everyWay() throws {
    let scene = try HouseholdScene()
    let names = try posted(at: scene)
    #expect(try scene.inFiles(names) == [])
    let cards = try scene.station.cards()
    #expect(cards.count == 6)
    #expect(Set(cards.map(\.pay.payer)) == ["个人家庭"])
    #expect(Set(cards.map { $0.insurance?.payer }) == ["个人家庭"])
    let seen = try scene.onScreens(names)
    #expect(seen.found == [])
    #expect(seen.shown > 20, "\(seen.shown)")
    scene.station.station.close()
    #expect(try scene.inFiles(names) == [])
  }

  @Test("the look finds a firm of such a name, in the files and on the screens")
  func control() throws {
    let scene = try HouseholdScene()
    let firm = try scene.station.station.employer("夏侯修改家")
    var draft = try scene.draft(
      for: DraftEmployer(
        id: firm, kind: .firm, name: "夏侯修改家",
        verification: EmployerVerification(licenceSeen: true, agentIdentitySeen: true)),
      title: "公司发布")
    draft.title = "公司发布"
    _ = scene.desk.answer(AttendantEffect.post(draft, by: scene.attendant))
    #expect(try scene.inFiles(["夏侯修改家", "没有的名字"]) == ["夏侯修改家"])
    #expect(try scene.onScreens(["夏侯修改家", "没有的名字"]).found == ["夏侯修改家"])
  }

  static let parts: [(PostingField, @Sendable (inout PostingDraft, String) -> Void)] = [
    (.title, { $0.title = "到\($1)打扫" }),
    (.content, { $0.content = "到 \($1) 擦玻璃" }),
    (.site, { $0.site = Site(name: "\($1)门口", township: "八弓镇") }),
    (.meetingPoint, { $0.meetingPoint = MeetingPoint(place: "\($1)楼下") }),
    (.insurance, { $0.insurance = Insurance(kind: "\($1)买的险", payer: "用工方") }),
  ]

  @Test(
    "a text that says the household's name or phone is refused, naming the field, in every way",
    arguments: ["欧阳秘密家", "欧阳　秘密 家", "139-8550-0009", "１３９８５５００００９", "13985501234"], parts.indices)
  func texts(secret: String, part: Int) throws {
    let scene = try HouseholdScene()
    let by = scene.attendant
    let employer = try scene.household("欧阳秘密家", phone: "13985500009")
    let good = try scene.draft(for: employer, title: "打扫")
    let (field, change) = Self.parts[part]
    var draft = good
    change(&draft, secret)
    let before = try scene.station.contents()
    guard
      case .posted(let result, let findings, _) =
        scene.desk.answer(AttendantEffect.post(draft, by: by)).reply
    else { throw TestFailure("no answer") }
    #expect(result == .failure(.householdNamed(field)))
    if secret != "139-8550-0009", secret != "１３９８５５００００９" {
      #expect(findings.contains { $0.rule == "draft.household-named" && $0.field == field })
    }
    #expect(try scene.station.contents() == before)

    _ = scene.desk.answer(AttendantEffect.post(good, by: by))
    let card = try #require(try scene.station.cards().first)
    var waiting = good
    waiting.content = "打扫，先交押金200元。"
    waiting.title = "再打扫"
    _ = scene.desk.answer(AttendantEffect.post(waiting, by: by))
    let held = try #require(try scene.station.cards().first { $0.state == .inReview })
    #expect(
      scene.desk.answer(.mending(.amend(held.posting, draft, by: by))).reply
        == .mending(.amended(held.posting, .failure(.householdNamed(field)))))
    #expect(card.state == .live)
    #expect(try scene.inFiles(["欧阳秘密家", "13985500009"]) == [])
  }

  @Test("a row of a file that names its household is a fault, and the others are taken")
  func row() throws {
    let scene = try HouseholdScene()
    let household: [PostingColumn: String] = [
      .employer: "欧阳秘密家", .employerKind: "个人家庭", .employerPhone: "13985500009",
    ]
    let outcome = try scene.station.imported(
      Sheet([
        household.merging([.content: "到欧阳秘密家扫地"]) { $1 },
        household.merging([.title: "拖地", .content: "电话139 8550 0009"]) { $1 },
        household.merging([.title: "洗窗"]) { $1 },
      ]), isPartial: true)
    #expect(
      outcome.codes.filter { $0.hasPrefix("row.") } == [
        "row.household-named", "row.household-named",
      ])
    #expect(try scene.station.cards().map(\.title) == ["洗窗"])
    #expect(try scene.inFiles(["欧阳秘密家", "13985500009"]) == [])
  }

  @Test("a firm's own name in its texts is what everybody may read")
  func firms() throws {
    let scene = try HouseholdScene()
    let firm = try scene.station.station.employer("八弓餐饮公司")
    var draft = try scene.draft(
      for: DraftEmployer(
        id: firm, kind: .firm, name: "八弓餐饮公司",
        verification: EmployerVerification(licenceSeen: true, agentIdentitySeen: true)),
      title: "八弓餐饮公司保洁")
    draft.content = "到八弓餐饮公司擦玻璃"
    guard
      case .posted(.success, let findings, _) =
        scene.desk.answer(AttendantEffect.post(draft, by: scene.attendant)).reply
    else { throw TestFailure("not posted") }
    #expect(!findings.contains { $0.rule == "draft.household-named" })
    #expect(try scene.station.cards().map(\.pay.payer) == ["八弓餐饮公司"])
  }
}
