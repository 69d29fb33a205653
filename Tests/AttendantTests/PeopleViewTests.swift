import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

@Suite("The view of people")
struct PeopleViewTests {
  private let by = Sample.attendant.id
  private let first: JobSeekerID = Sample.id(4_000)

  @Test("every letter asks, and an answer to an earlier text comes too late")
  func searches() {
    var seat = SeatDriver.atPeople()
    seat.type("/zj")
    #expect(seat.taken() == [.findPeople(text: "z"), .findPeople(text: "zj")])
    seat.reply(.people(text: "z", [Sample.person(5)]))
    #expect(seat.state.workspace?.people.list.count == 30)
    seat.reply(.people(text: "zj", [Sample.person(0)]))
    #expect(seat.state.workspace?.people.list.count == 1)
  }

  @Test(
    "Enter shows everything of a person in one view, and Enter again the list",
    arguments: [
      Key.enter, .tab,
    ])
  func history(key: Key) {
    var seat = SeatDriver.atPeople()
    seat.press(key)
    #expect(seat.taken() == [.aboutPerson(.loadHistory(first))])
    seat.reply(.aboutPerson(.history(.success(Sample.history(of: Sample.id(4_003))))))
    #expect(!seat.text().contains("未到岗"))
    seat.reply(.aboutPerson(.history(.success(Sample.history(of: first)))))
    let text = seat.text()
    for words in [
      "张建国 的全部记录", "搬运家具", "鼎盛服饰", "个人家庭", "有争议 · 少了", "用工方  交通原因", "本人不同意",
      "签到 第3号", "看过焊工证", "已结清 · 用工方说的",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    seat.press(key)
    #expect(!seat.text().contains("全部记录"))
    #expect(seat.taken() == [])
  }

  @Test(
    "a history is turned by the keys of a list, to its end and back", arguments: RenderTests.sizes)
  func scrolls(size: Size) {
    var seat = SeatDriver.open()
    seat.openHistory()
    #expect(seat.text(size.rows, size.columns).contains("缝纫熟手"))
    seat.press(.end)
    let end = seat.text(size.rows, size.columns)
    #expect(!end.contains("缝纫熟手") && end.contains("/37 ▲▼"))
    seat.press(.up)
    #expect(seat.state.workspace?.people.history?.list.index == 35)
    seat.press(.home)
    #expect(seat.text(size.rows, size.columns).contains("缝纫熟手"))
    // The person is still the one selected, and the keys act on them.
    seat.press("t")
    #expect(seat.taken() == [.revealPhone(first, by: by)])
  }

  @Test("groups are shown to whom asks, and only of whom they asked for")
  func groups() {
    var seat = SeatDriver.atPeople()
    #expect(!seat.text().contains("退役军人"))
    seat.press("G")
    #expect(seat.taken() == [.aboutPerson(.revealGroups(first, by: by))])
    seat.reply(.aboutPerson(.groups(.success(Sample.groups(of: Sample.id(4_005))))))
    #expect(!seat.text().contains("退役军人"))
    seat.reply(.aboutPerson(.groups(.success(Sample.groups(of: first)))))
    for size in RenderTests.sizes {
      #expect(seat.text(size.rows, size.columns).contains("退役军人"), "\(size)")
    }
  }

  @Test(
    "groups hide again with the selection, the view, a search, a lock, and after a minute",
    arguments: [
      AttendantMessage.key(.down), .key(.character("1")), .key(.f(10)),
      .tick(Sample.now + 1), .reply(.people(text: "", [Sample.person(3)])),
    ])
  func groupsHide(message: AttendantMessage) {
    var seat = SeatDriver.atPeople()
    seat.press("G")
    seat.reply(.aboutPerson(.groups(.success(Sample.groups(of: first)))))
    seat.send(.tick(Sample.now))
    #expect(seat.state.workspace?.people.groups != nil)
    if case .key(let key) = message { seat.press(key) } else { seat.send(message) }
    #expect(seat.state.workspace?.people.groups == nil)
    #expect(!seat.text().contains("退役军人"))
    seat.press(.up, .character("3"))
    #expect(!seat.text().contains("退役军人"))
  }

  @Test("an answer about groups that comes after the selection has moved is dropped")
  func lateGroups() {
    var seat = SeatDriver.atPeople()
    seat.press("G")
    seat.press(.down)
    seat.reply(.aboutPerson(.groups(.success(Sample.groups(of: first)))))
    seat.press(.up)
    #expect(!seat.text().contains("退役军人"))
  }

  @Test("two records become one only after both were seen side by side and one was named")
  func merges() {
    var seat = SeatDriver.atPeople()
    seat.press("m")
    #expect(seat.text().contains("已选 张建国"))
    seat.press(.down)
    seat.press("m")
    #expect(seat.taken() == [])
    let text = seat.text()
    #expect(text.contains("合并后不能再分开") && text.contains("138****2010"))
    #expect(text.contains("138****2011"))
    seat.press("1")
    #expect(seat.taken() == [.aboutPerson(.merge(Sample.id(4_001), into: first, by: by))])
    seat.reply(.aboutPerson(.merged(.success(Sample.person(0)), from: Sample.id(4_001))))
    #expect(seat.note?.contains("已合并") == true)
    #expect(seat.taken() == [.findPeople(text: "")])
    seat.reply(.people(text: "", [Sample.person(5), Sample.person(0)]))
    #expect(seat.state.workspace?.people.list.selected?.id == first)
  }

  @Test("Enter alone merges nobody, nor does the same record twice; 2 keeps the other")
  func mergesNobody() {
    var seat = SeatDriver.atPeople()
    seat.press("mm")
    #expect(seat.state.workspace?.people.merging == nil)
    seat.press(.character("m"), .down, .character("m"), .enter)
    #expect(seat.taken() == [])
    #expect(seat.state.workspace?.dialog == nil)
    seat.press(.home, .character("m"), .down, .character("m"))
    seat.press("2")
    #expect(seat.taken() == [.aboutPerson(.merge(first, into: Sample.id(4_001), by: by))])
    seat.reply(.aboutPerson(.merged(.failure(.differentIDNumbers), from: first)))
    #expect(seat.note == Refusal.differentIDNumbers.wording.chinese)
  }

  @Test("another phone is taken down when it is one, and not else")
  func phone() {
    var seat = SeatDriver.atPeople()
    seat.press("p")
    seat.type("1398765")
    seat.press(.enter)
    #expect(seat.taken() == [])
    seat.type("4321")
    seat.press(.enter)
    #expect(
      seat.taken() == [.aboutPerson(.setPhone(first, phone: "13987654321", by: by))])
  }

  @Test("a person is registered with four fields and verified with two keys more")
  func registersAndVerifies() {
    var seat = SeatDriver.atPeople()
    seat.press("e")
    for (text, field) in [("龙𠮷䶮㐂", RegistrationField.name)] {
      seat.type(text)
      #expect(seat.state.registrationDraft?.entry.text(field) == text)
    }
    seat.state.registrationDraft?.isWaiting = true
    seat.reply(.registered(.success(Sample.person(0))))
    seat.effects = []
    seat.press("v")
    seat.press(.enter)
    #expect(seat.taken() == [.verify(first, .identityCard, by: by)])
  }
}
