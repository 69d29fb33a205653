import GRDB
import OddJobMarket

extension Store {
  /// Issues the next dated and numbered receipt of the day.
  func issueReceipt(
    _ subject: Receipt.Subject, personKey: Int64? = nil, employerKey: Int64? = nil,
    on day: BusinessDay, at now: Instant, in database: Database
  ) throws -> Receipt {
    let number = try dayNumber("receipt", on: day, in: database)
    let (kind, detail) = subject.record
    try database.execute(
      sql: """
        INSERT INTO receipt(number, issuedAt, day, personKey, employerKey, subject, detail)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [number, now.milliseconds, day.number, personKey, employerKey, kind, detail])
    return Receipt(number: number, issuedAt: now, subject: subject)
  }

  /// Returns a number such as 20260912-0031, counted for itself in each series.
  func dayNumber(
    _ series: String, on day: BusinessDay, in database: Database
  ) throws -> String {
    let count = String(try nextNumber(series, on: day, in: database))
    let padding = String(repeating: "0", count: max(0, 4 - count.utf8.count))
    return day.date.text.filter { $0 != "-" } + "-" + padding + count
  }
}

extension Receipt.Subject {
  /// The subject as two columns: what kind it is, and the words that go with it.
  fileprivate var record: (kind: String, detail: String) {
    switch self {
    case .signIn(let number): ("signIn", String(number))
    case .noWork: ("noWork", "")
    case .registration(let kinds): ("registration", kinds.map(\.rawValue).joined(separator: ","))
    case .application(let title, let state): ("application", "\(state.rawValue) \(title)")
    case .posting(let title, let state): ("posting", "\(state.rawValue) \(title)")
    case .cancellation(let title): ("cancellation", title)
    case .payReport(let title, let state): ("payReport", "\(state.rawValue) \(title)")
    case .complaint(let matter, let course):
      ("complaint", "\(matter.rawValue) \(course.rawValue)")
    case .eventSignUp(let event):
      ("eventSignUp", "\(event.start.milliseconds)\t\(event.place)\t\(event.title)")
    case .memberCard: ("memberCard", "")
    }
  }
}
