import DemonstrationCounty
import OddJobMarket
import Speech
import StationTestSupport
import Testing

/// The real program on a terminal that nobody looks at: keys go in, sound comes out.
@Suite("A blank screen")
struct BlankScreenTests {
  private let person = DemonstrationCopy.county.shownPerson

  @Test("by sound and two keys somebody signs in and applies")
  func signsInAndApplies() throws {
    let ears = try Ears()
    let station = try DemonstrationCopy(inMorning: true)
    let seat = try station.start(changing: ["PATH": ears.searchPath])
    let blind = BlindPerson(seat: seat, ears: ears)
    try signIn(blind)
    try blind.choose("就要这份")
    let heard = try blind.hear("上岗凭条", "报名结果")
    // What the person heard is what is on the screen and in the file.
    if heard.contains(BlindPerson.sound("上岗凭条")) {
      try seat.wait(for: "编号")
    } else {
      try blind.hear("已报名", "已定")
    }
    try seat.wait("a slip or an application") { $0.shows("编号") || $0.shows("已报名") }
    expectDiscreet(ears)
  }

  @Test("without the sound of one choice the same person gets stuck")
  func control() throws {
    let ears = try Ears(deafTo: SpokenPinyin.text("今天有空"))
    let station = try DemonstrationCopy(inMorning: true)
    let seat = try station.start(changing: ["PATH": ears.searchPath])
    let blind = BlindPerson(seat: seat, ears: ears)
    #expect(throws: BlindPerson.Problem.self) { try signIn(blind) }
  }

  private func signIn(_ blind: BlindPerson) throws {
    try blind.begin()
    try blind.choose("今天有空")
    try blind.hear("身份证号")
    try blind.enter(person.idNumber)
    try blind.choose("下一步")
    try blind.hear("个人口令")
    try blind.enter(person.personalCode ?? "")
    try blind.choose("确定")
    try blind.hear("您今天有空到几点")
    try blind.choose("全天")
    try blind.hear("已经签到")
  }

  /// Nobody's name, number or phone was said to the hall.
  private func expectDiscreet(_ ears: Ears) {
    let all = ears.heard.joined(separator: "\n")
    let county = DemonstrationCopy.county
    let people = county.people + county.employers.map(\.agent)
    #expect(people.count > 300)
    for person in people {
      for number in [person.idNumber, person.phone ?? person.idNumber] {
        #expect(!all.contains(number))
        #expect(!all.contains(SpokenPinyin.text(ChineseNumerals.digitByDigit(number))))
      }
    }
    #expect(!all.contains(SpokenPinyin.text(person.name)))
    // The look itself: what was said is found.
    #expect(all.contains(BlindPerson.sound("今天有空")))
  }
}
