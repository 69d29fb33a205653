import OddJobMarket
import Testing

/// A day in the life of the station that the tests of the fields agree on.
func autumnDay() throws -> CivilDate {
  try date(2026, 9, 12)
}

struct NoSuchDate: Error {}

func date(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
  guard let date = CivilDate(year: year, month: month, day: day) else { throw NoSuchDate() }
  return date
}

/// Returns the code of the problem that the closure throws, nil when it throws none.
func problem(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch let problem as FieldProblem {
    return problem.code.rawValue
  } catch {
    return "\(error)"
  }
}

/// Expects the closure to throw the problem of that code, or none when it is nil.
func expectProblem(
  _ code: String?, sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> Void
) {
  let found = problem(body)
  #expect(found == code, sourceLocation: sourceLocation)
}
