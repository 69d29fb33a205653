package import Speech
import Synchronization
package import TerminalUI

/// Speaks for the seats: at each of them one thing at a time, the newest.
package final class SpeechDuty: Sendable {
  private let settings: SpeechSettings
  private let aside: LongWork.Aside
  private let log: @Sendable (LogEntry) -> Void
  private let state = Mutex(State())

  private struct State {
    var speaking: [SeatID: Speaking] = [:]
    /// Whether the last thing was not heard, which is on record already.
    var isSilent = false
    var isClosed = false
  }

  private struct Speaking {
    var process: EngineProcess
    var waiting: [Wish] = []
  }

  private struct Wish: Sendable {
    var announcement: Announcement
    var failed: @Sendable () -> Void
  }

  /// More than this is news of the day before yesterday.
  private static let waitingMax = 4

  package init(
    settings: SpeechSettings, aside: @escaping LongWork.Aside = LongWork.onOwnThread,
    log: @escaping @Sendable (LogEntry) -> Void = { _ in }
  ) {
    self.settings = settings
    self.aside = aside
    self.log = log
  }

  /// Says it at a seat, in place of what is being said there or after it; returns at once.
  ///
  /// - Parameter failed: called where nothing can be heard.
  package func speak(
    _ announcement: Announcement, at seat: SeatID, failed: @escaping @Sendable () -> Void
  ) {
    let wish = Wish(announcement: announcement, failed: failed)
    let process = EngineProcess()
    let begins = state.withLock { state in
      if state.isClosed { return false }
      if announcement.follows, let waiting = state.speaking[seat]?.waiting {
        if waiting.count < Self.waitingMax { state.speaking[seat]?.waiting.append(wish) }
        return false
      }
      state.speaking.removeValue(forKey: seat)?.process.hush()
      state.speaking[seat] = Speaking(process: process)
      return true
    }
    guard begins else { return }
    aside { [self] in
      var (running, current) = (process, wish)
      while true {
        let end = running.run(
          settings.engine, settings.arguments(for: current.announcement),
          text: settings.text(of: current.announcement), patience: settings.patienceSeconds)
        let next = ended(running, end, at: seat)
        if case .failed = end { current.failed() }
        guard let next else { return }
        (running, current) = next
      }
    }
  }

  /// Ends what is being said at a seat, before it returns.
  package func hush(_ seat: SeatID) {
    state.withLock { $0.speaking.removeValue(forKey: seat) }?.process.hush()
  }

  /// Ends all speech for good.
  package func close() {
    let all = state.withLock { state in
      defer { state.speaking = [:] }
      state.isClosed = true
      return state.speaking.values.map(\.process)
    }
    for process in all { process.hush() }
  }

  /// The seats at which something is being said.
  package var seatsSpeaking: Int { state.withLock { $0.speaking.count } }

  /// Notes how it ended, and returns what waits for that.
  private func ended(
    _ process: EngineProcess, _ end: EngineProcess.End, at seat: SeatID
  ) -> (EngineProcess, Wish)? {
    let (isNews, next) = state.withLock { state -> (Bool, (EngineProcess, Wish)?) in
      let isNews = note(end, in: &state)
      guard var speaking = state.speaking[seat], speaking.process === process else {
        return (isNews, nil)
      }
      guard !speaking.waiting.isEmpty else {
        state.speaking[seat] = nil
        return (isNews, nil)
      }
      let wish = speaking.waiting.removeFirst()
      speaking.process = EngineProcess()
      state.speaking[seat] = speaking
      return (isNews, (speaking.process, wish))
    }
    if isNews, case .failed(let why) = end { log(LogEntry(.warning, "speech.silent", why)) }
    return next
  }

  /// Returns whether silence begins with it.
  private func note(_ end: EngineProcess.End, in state: inout State) -> Bool {
    switch end {
    case .hushed: return false
    case .spoken:
      state.isSilent = false
      return false
    case .failed:
      defer { state.isSilent = true }
      return !state.isSilent
    }
  }
}
