import OddJobMarket
import TerminalUI

@testable import Attendant

extension Sample {
  static let syncTasks = [
    CountyTask(
      key: 1, kind: .personElsewhere, at: now - 30, person: id(4_000), personName: names[0],
      application: id(3_000), title: card(0).title, detail: "八弓镇站：09-12 13:00–17:00"),
    CountyTask(
      key: 2, kind: .standbyKept, at: now - 90, person: id(4_001), personName: names[1],
      application: id(3_001), title: card(1).title),
  ]
  static let rejections = CountyObjection.allCases.enumerated().map { number, objection in
    RejectedOperation(
      sequence: Int64(40 + number), type: "applicationStepped", madeAt: now - Minutes(number * 200),
      objection: objection, detail: number == 0 ? "body.shift" : "", person: id(4_000 + number),
      personName: names[number % names.count], application: id(3_000 + number),
      title: card(number % 6).title)
  }

  static func standing(
    isFailing: Bool = false, isQuiet: Bool = false, step: SyncStep? = nil,
    clock: ClockFault? = nil
  ) -> CountyStanding {
    CountyStanding(
      isSetUp: true,
      summary: SyncSummary(
        queueLength: isQuiet ? 0 : 214, oldestWaiting: isQuiet ? nil : now - .hours(26),
        lastAttempt: now - 20, lastSuccess: now - .hours(isFailing ? 29 : 5),
        lastFailure: isFailing
          ? SyncSummary.Failure(
            at: now - 20, .notTheCounty, detail: "another authority answered at county.example")
          : nil,
        rejected: isQuiet ? [] : rejections,
        quarantined: isQuiet
          ? []
          : [
            QuarantinedOperation(
              sequence: 77, type: "postingPublished", size: 33_000, isTooLarge: true,
              at: now - .hours(2))
          ],
        tasks: isQuiet ? [] : syncTasks,
        skipped: isQuiet
          ? []
          : [SkippedChange(kind: "posting", subject: "p-1", reason: "pay", at: now - 3)],
        clockFault: clock),
      step: step, next: now + .hours(17))
  }

  /// A clock that is a day and two hours behind, and one that ran four hours ahead.
  static let slowClock = ClockFault(own: now, county: now + .hours(26))
  static let fastClock = ClockFault(own: now - 30, county: now - 30 - .hours(4))

  static let standalone = CountyStanding(isSetUp: false, summary: SyncSummary(queueLength: 12))

  /// What a station answers; some sessions are still under way.
  static func answers(to effect: SyncEffect, isFilled: Bool) -> [SyncReply] {
    switch effect {
    case .load: [.loaded(isFilled ? standing() : standalone)]
    case .begin:
      [.progress(SyncStep(.sending, done: 30, of: 214))] + (isFilled ? [.progress(nil)] : [])
    case .stop: [.progress(nil)]
    case .markSeen, .finishTask: [.marked(isFilled ? nil : .unknownRecord), .listChanged]
    }
  }
}

extension SeatDriver {
  /// Opens the view of the sync.
  mutating func openSync(_ standing: CountyStanding = Sample.standing()) {
    press("9")
    reply(.sync(.loaded(standing)))
    effects = []
  }
}

extension Scene {
  /// Every state of the sync with the county.
  static let sync: [Scene] = [
    open("sync, loading") { $0.press("9") },
    open("sync, alone") { $0.openSync(Sample.standalone) },
    open("sync, quiet") { $0.openSync(Sample.standing(isQuiet: true)) },
    open("sync, failing") { $0.openSync(Sample.standing(isFailing: true)) },
    open("sync, slow clock") { $0.openSync(Sample.standing(clock: Sample.slowClock)) },
    open("sync, fast clock, failing") {
      $0.openSync(Sample.standing(isFailing: true, clock: Sample.fastClock))
    },
    open("sync, matters") { $0.openSync() },
    open("sync, a rejection") {
      $0.openSync()
      $0.press(.down, .down, .down)
    },
    open("sync, last matter") {
      $0.openSync()
      $0.press(.end)
    },
    open("sync, details") {
      $0.openSync()
      $0.press(.enter)
    },
    open("sync, running") {
      $0.openSync()
      $0.press("r")
      $0.reply(.sync(.progress(SyncStep(.sending, done: 93, of: 214))))
    },
    open("sync, receiving") {
      $0.openSync(Sample.standing(isQuiet: true))
      $0.reply(.sync(.progress(SyncStep(.fetchingAll, changes: 1_500))))
    },
    open("sync, waiting") {
      $0.openSync(Sample.standing(isFailing: true))
      $0.reply(.sync(.progress(SyncStep(.waiting, done: 93, of: 214))))
    },
  ]
}
