import OddJobMarket
import TerminalUI
import Testing

@testable import Attendant

@Suite("The sync with the county by keys")
struct SyncTests {
  private let by = Sample.attendant.id

  private func seat(_ standing: CountyStanding = Sample.standing()) -> SeatDriver {
    var seat = SeatDriver.open()
    seat.openSync(standing)
    return seat
  }

  @Test("9 loads where the station stands, and shows queue, age, success and what comes next")
  func opens() {
    var seat = SeatDriver.open()
    seat.press("9")
    #expect(seat.taken() == [.sync(.load)])
    seat.reply(.sync(.loaded(Sample.standing())))
    let text = seat.text()
    #expect(text.contains("待传214条，最早的26小时前"))
    #expect(text.contains("上次成功") && text.contains("下次"))
    #expect(text.contains("要看的（14）"))
  }

  @Test(
    "that nothing waits is said to be at the county only where it was ever reached",
    arguments: [true, false])
  func emptyQueue(hasSucceeded: Bool) {
    var standing = Sample.standing(isQuiet: true)
    if !hasSucceeded { standing.summary.lastSuccess = nil }
    let text = seat(standing).text()
    #expect(text.contains("没有待传的，都在县里了") == hasSucceeded)
    #expect(text.contains("没有待传的，还没有和县里联上过") != hasSucceeded)
    #expect(text.contains("报上去的县里都收下了") == hasSucceeded)
  }

  @Test("all views stand as far apart in the side pane, or none", arguments: [30, 24, 20])
  func sidePane(rows: Int) {
    let frame = seat().frame(rows, 100)
    let lines = AttendantView.allCases.compactMap { view in
      frame.targets.first { $0.label == view.title(.chinese) && $0.rect?.column == 0 }?.rect?.row
    }
    guard lines.count == AttendantView.allCases.count else { return }
    let steps = Set(zip(lines, lines.dropFirst()).map { $1 - $0 })
    #expect(steps.count == 1, "\(rows): \(lines)")
    #expect(rows < 30 || steps == [2])
  }

  @Test("the last failure stands there in a sentence, with what to do about it")
  func failure() {
    let text = seat(Sample.standing(isFailing: true)).text()
    #expect(text.contains("应答的不是县里，网络可能要先登录。请检查网络，先在网页上登录。"))
    #expect(text.contains("another authority answered"))
    #expect(!seat().text().contains("应答的不是县里"), "the control: nothing failed")
  }

  @Test("a clock that can't be right is an alarm: which one, by how much, and what to do")
  func wrongClock() {
    let calendar = StationCalendar()
    for (fault, words) in [
      (Sample.slowClock, "✗ 本机时钟慢了至少26小时"), (Sample.fastClock, "✗ 本机时钟快了约4小时"),
    ] {
      for size in [(30, 100), (24, 80), (20, 60)] {
        let seat = seat(Sample.standing(isFailing: true, clock: fault))
        let text = seat.text(size.0, size.1).replacing("\n", with: "").replacing(" ", with: "")
        #expect(text.contains(words.replacing(" ", with: "")), "\(size)")
        guard size.0 >= 24 else { continue }
        for instant in [fault.own, fault.county] {
          let date = calendar.civilDate(of: instant).text + calendar.clockText(of: instant)
          #expect(text.contains(date), "\(size)")
        }
        #expect(text.contains("校准本机时间"), "\(size)")
      }
    }
    #expect(!seat().text().contains("本机时钟"), "the control: a clock that may be right")
  }

  @Test("r asks nothing and begins; the bar follows; the end is told, and the list loaded anew")
  func run() {
    var seat = seat()
    seat.press("r")
    #expect(seat.taken() == [.sync(.begin)])
    seat.reply(.sync(.progress(SyncStep(.sending, done: 93, of: 214))))
    #expect(seat.text().contains("正在上报 93/214"))
    seat.press("r")
    #expect(seat.taken() == [] && seat.note?.contains("Esc") == true, "one at a time")
    seat.reply(.sync(.progress(nil)))
    #expect(seat.taken() == [.sync(.load)])
    seat.reply(.sync(.loaded(Sample.standing(isQuiet: true))))
    #expect(seat.note == "同步好了" && !seat.text().contains("正在上报"))
  }

  @Test("a session that came to nothing says why in the status line")
  func cameToNothing() {
    var seat = seat()
    seat.press("r")
    seat.reply(.sync(.progress(SyncStep(.calling))))
    seat.reply(.sync(.progress(nil)))
    seat.reply(.sync(.loaded(Sample.standing(isFailing: true))))
    #expect(seat.note == SyncFailure.notTheCounty.wording.chinese)
  }

  @Test("a session that began by itself is followed, and ends without a word")
  func byItself() {
    var seat = seat()
    seat.reply(.sync(.progress(SyncStep(.fetching, changes: 40))))
    #expect(seat.text().contains("已收40条"))
    seat.reply(.sync(.progress(nil)))
    #expect(seat.taken() == [.sync(.load)])
    seat.reply(.sync(.loaded(Sample.standing())))
    #expect(seat.note == nil && !seat.text().contains("已收40条"))
  }

  @Test("Esc stops a session; in any other view it does not")
  func stop() {
    var seat = seat()
    seat.press("r")
    seat.effects = []
    seat.press("1")
    seat.press(.escape)
    #expect(!seat.taken().contains(.sync(.stop)))
    seat.press("9")
    seat.effects = []
    seat.press(.escape)
    #expect(seat.taken() == [.sync(.stop)])
    seat.reply(.sync(.progress(nil)))
    seat.reply(.sync(.loaded(Sample.standing())))
    #expect(seat.note == "已停下，剩下的下次接着报")
    seat.press(.escape)
    #expect(seat.note == "现在没有在同步")
  }

  @Test("while it waits for its next try, r tries at once")
  func retry() {
    var seat = seat(Sample.standing(isFailing: true))
    seat.reply(.sync(.progress(SyncStep(.waiting))))
    #expect(seat.taken() == [.sync(.load)], "why it waits stands in the file")
    seat.press("r")
    #expect(seat.taken() == [.sync(.begin)])
  }

  @Test("x marks a task as done and a rejection as seen; what only the county mends stays")
  func mark() {
    var seat = seat()
    seat.press("x")
    #expect(seat.taken() == [.sync(.finishTask(1, by: by))])
    seat.reply(.sync(.marked(nil)))
    #expect(seat.taken() == [.sync(.load)] && seat.note == Words.matterMarked.chinese)
    seat.press(.down, .down, .character("x"))
    #expect(seat.taken() == [.sync(.markSeen(40, by: by))])
    seat.reply(.sync(.marked(.unknownRecord)))
    #expect(seat.note == Refusal.unknownRecord.wording.chinese)
    seat.effects = []
    seat.press(.end, .character("x"))
    #expect(seat.taken() == [] && seat.note == Words.staysUntilCounty.chinese)
  }

  @Test("every matter says why and what to do, and Enter shows all that is known of it")
  func details() {
    var seat = seat()
    for matter in Sample.standing().summary.matters {
      let text = seat.text().replacing("\n", with: "")
      #expect(text.contains(Words.about(matter).chinese))
      seat.press(.enter)
      #expect(seat.state.context == .sheet)
      seat.press(.escape)
      seat.press(.down)
    }
    seat.press(.home, .enter)
    #expect(seat.text().contains("八弓镇站：09-12 13:00–17:00"))
  }

  @Test("under the list stands what one needs for it: where else and when, or the number to name")
  func facts() {
    var seat = seat()
    #expect(seat.text().contains("县里说：八弓镇站：09-12 13:00–17:00"))
    seat.press(.down, .down)
    #expect(seat.text().contains("县里说：body.shift · 编号：40 applicationStepped"))
    seat.press(.end, .up)
    #expect(seat.text().contains("编号：77 postingPublished"))
  }

  @Test("a station without a county says that it works alone, and r says why not")
  func alone() {
    var seat = seat(Sample.standalone)
    #expect(seat.text().contains("单机"))
    seat.press("r")
    #expect(seat.taken() == [] && seat.note == Words.noCounty.chinese)
  }

  @Test("what waits is counted at the view's name; a locked seat shows and keeps nothing of it")
  func locked() {
    var seat = seat()
    seat.press("1")
    #expect(seat.text().contains("同步 13"))
    seat.press(.f(10))
    seat.reply(.sync(.loaded(Sample.standing())))
    #expect(seat.state.workspace == nil && !seat.text().contains("同步 13"))
  }
}
