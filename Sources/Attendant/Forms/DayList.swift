import OddJobMarket

/// The days of a posting as people type them: 9-12, 今天,明天, 9-12~9-16, +1.
enum DayList {
  /// More days than a month make a posting nobody oversees.
  static let countMax = 31

  struct Problem: Error {
    let wording: Wording
  }

  /// Returns the days in order, each once.
  static func parse(_ text: String, today: CivilDate) -> Result<[CivilDate], Problem> {
    do throws(Problem) {
      var numbers: Set<Int> = []
      let parts = text.cleaned().split { ",，、; ".contains($0) }.map(String.init)
      for part in parts.isEmpty ? [""] : parts {
        let ends = Words.rangeMarks.reduce(String(part)) { $0.replacing($1, with: "~") }
          .split(separator: "~", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let first = try day(ends[0], today)
        let last = try ends.count == 2 ? day(ends[1], today) : first
        guard first <= last else { throw Problem(wording: Words.daysTurned) }
        guard last - first < countMax else { throw Problem(wording: Words.daysTooMany) }
        numbers.formUnion(first...last)
      }
      guard numbers.count <= countMax else { throw Problem(wording: Words.daysTooMany) }
      guard numbers.allSatisfy({ $0 >= today.daysSince1970 }) else {
        throw Problem(wording: Words.dayIsPast)
      }
      return .success(numbers.sorted().map { CivilDate(daysSince1970: $0) })
    } catch {
      return .failure(error)
    }
  }

  /// Returns days, counted since 1970, as one may type them: 2026-09-12~2026-09-14,2026-09-20.
  static func text(_ days: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for day in Set(days).sorted() {
      if let last = runs.last, last.upperBound + 1 == day {
        runs[runs.count - 1] = last.lowerBound...day
      } else {
        runs.append(day...day)
      }
    }
    return runs.map { run in
      let first = CivilDate(daysSince1970: run.lowerBound).text
      return run.count == 1
        ? first : "\(first)~\(CivilDate(daysSince1970: run.upperBound).text)"
    }.joined(separator: ",")
  }

  private static func day(_ text: String, _ today: CivilDate) throws(Problem) -> Int {
    if text.first == "+", let days = Int(text.dropFirst()), (0...366).contains(days) {
      return today.daysSince1970 + days
    }
    do throws(FieldProblem) {
      return try CivilDate(validating: text, today: today).daysSince1970
    } catch {
      throw Problem(wording: error.wording)
    }
  }
}
