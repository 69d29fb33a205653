import Glibc
import OddJobMarket
import SeatHandover
import Station
import Store

/// The station that has the database open, asked over its socket.
struct RunningStation {
  let database: String
  /// What a command was told that tried to open the database itself.
  let lockHeld: StoreError

  /// Has an errand done, and returns what the station said and wrote.
  ///
  /// - Throws: the error of the database where no station answers: then another command has it.
  func done(
    _ errand: Errand, text: [UInt8]? = nil, progress: (Int) -> Void = { _ in },
    said: (String) -> Void = { _ in }
  ) throws -> (line: String, bytes: [UInt8]) {
    let visit: ErrandVisit
    do {
      visit = try ErrandVisit(to: SeatAddress(database: database), errand, text: text)
    } catch SeatSocketError.noStation {
      throw lockHeld
    }
    switch visit.run(progress: progress, said: said) {
    case .done(let line, let bytes): return (line, bytes)
    case .failed(let failure): throw failure
    // A station from before errands takes one for a misspelt seat.
    case .refused(.malformed): throw SeatRefusal.otherVersion
    case .refused(let refusal): throw refusal
    case .stationLost:
      let words = CommandWords.errandLost
      throw ErrandFailure(
        status: EX_TEMPFAIL, code: "errand.lost", chinese: words(.chinese),
        english: words(.english))
    }
  }
}
