import Attendant
import OddJobMarket
import PostingIndex
import Store

extension Desk {
  /// Carries out what the attendant's seat wants about work agreed on the floor or repeated.
  func answer(_ effect: FloorEffect) -> DeskAnswer<AttendantReply> {
    switch effect {
    case .loadUsual: DeskAnswer(.floor(.usual(reading(UsualTerms()) { try usualTerms() })))
    case .findEmployers(let text):
      DeskAnswer(.floor(.employersFound(text: text, employers(typed: text))))
    case .loadLastDraft(let employer):
      DeskAnswer(
        .floor(.lastDraft(employer, reading(nil) { try store.lastDraft(of: employer) })))
    case .findPeople(let text): DeskAnswer(.floor(.peopleFound(text: text, people(typed: text))))
    case .make(let deal, let attendant): make(deal, by: attendant)
    case .cutPlaces(let shift, let count, let attendant): cut(shift, count, by: attendant)
    case .loadRecent:
      DeskAnswer(
        .floor(.recent(reading([]) { try store.recentPostings(before: today, limit: 200) })))
    case .loadAgain(let posting):
      DeskAnswer(.floor(.again(posting, attempt { try store.draft(of: posting) })))
    }
  }

  private func usualTerms() throws -> UsualTerms {
    let pays = try payByTrade()
    let names =
      TradeCatalogue.standard.trades.map(\.wording.chinese) + (try places()).map(\.name)
    return UsualTerms(
      dailyPay: Dictionary(pays.map { ($0.trade, $0.dailyPay) }) { first, _ in first },
      readings: Dictionary(names.map { ($0, Self.readings(of: $0)) }) { first, _ in first })
  }

  /// A name in full pinyin and in first letters, by its usual readings.
  private static func readings(of name: String) -> [String] {
    let pinyin = PinyinTable.standard
    let full = name.lowercased().map { pinyin.readings(of: $0).first ?? String($0) }.joined()
    return [full, pinyin.initials(name)]
  }

  /// Returns employers by name, pinyin or phone.
  func employers(typed text: String) -> [Employer] {
    let wanted = text.cleaned()
    guard !wanted.isEmpty else { return [] }
    let digits = wanted.filter(\.isNumber)
    let pinyin = PinyinTable.standard
    return reading([]) {
      try store.employers(limit: 20) { name, phone in
        name.contains(wanted) || (digits.count >= 4 && phone.contains(digits))
          || pinyin.matches(wanted, in: name)
      }
    }
  }

  /// One to three digits are today's number; the rest is found as in the list of people, and who
  /// signed in today comes first.
  private func people(typed text: String) -> [PersonSummary] {
    let wanted = text.cleaned()
    guard !wanted.isEmpty else { return [] }
    guard let number = Int(wanted), wanted.count <= 3 else { return findPeopleOnFloor(wanted) }
    return reading([]) { try store.person(signedInAs: number).map { [$0] } ?? [] }
  }

  private func cut(
    _ shift: ShiftID, _ count: Int, by attendant: AttendantID
  ) -> DeskAnswer<AttendantReply> {
    let result = attempt {
      try store.undoableCutPlaces(of: shift, by: count, attendant: attendant)
    }
    refresh(shift: shift)
    return DeskAnswer(
      .floor(.placesCut(shift, result.map(\.value), undo: try? result.get().ticket)),
      changesMarket: true)
  }
}
