import OddJobMarket

/// One line of what the county did not take or asks for.
enum SyncMatter: Equatable, Sendable {
  case task(CountyTask)
  case rejected(RejectedOperation)
  case quarantined(QuarantinedOperation)
  case skipped(SkippedChange)

  var at: Instant {
    switch self {
    case .task(let task): task.at
    case .rejected(let operation): operation.madeAt
    case .quarantined(let operation): operation.at
    case .skipped(let change): change.at
    }
  }

  var personName: String? {
    switch self {
    case .task(let task): task.personName
    case .rejected(let operation): operation.personName
    case .quarantined, .skipped: nil
    }
  }

  /// The title of the work it is about.
  var title: String? {
    switch self {
    case .task(let task): task.title
    case .rejected(let operation): operation.title
    case .quarantined, .skipped: nil
    }
  }

  /// What the county said of it, and by which number it finds it: for the telephone too. May be empty.
  var facts: [(label: Wording, value: String)] {
    switch self {
    case .task(let task): [(Words.countySays, task.detail)]
    case .rejected(let operation):
      [
        (Words.countySays, operation.detail),
        (Words.operationNumber, "\(operation.sequence) \(operation.type)"),
      ]
    case .quarantined(let operation):
      [(Words.operationNumber, "\(operation.sequence) \(operation.type)")]
    case .skipped(let change):
      [
        (Words.countySays, change.reason),
        (Words.operationNumber, "\(change.kind) \(change.subject)"),
      ]
    }
  }

  /// Whether an attendant marks it as done; what only the county can mend stays until it has.
  var canBeMarked: Bool {
    switch self {
    case .task, .rejected: true
    case .quarantined, .skipped: false
    }
  }
}

extension SyncMatter: Listed {
  enum ListID: Hashable, Sendable {
    case task(Int64), rejected(Int64), quarantined(Int64), skipped(kind: String, subject: String)
  }

  var listID: ListID {
    switch self {
    case .task(let task): .task(task.key)
    case .rejected(let operation): .rejected(operation.sequence)
    case .quarantined(let operation): .quarantined(operation.sequence)
    case .skipped(let change): .skipped(kind: change.kind, subject: change.subject)
    }
  }

  static var narrowings: [ListNarrowing<SyncMatter>] {
    [
      ListNarrowing(Words.countyTasks) { if case .task = $0 { true } else { false } },
      ListNarrowing(Words.notApplied) { if case .rejected = $0 { true } else { false } },
      ListNarrowing(Words.otherMatters) { !$0.canBeMarked },
    ]
  }

  static var orders: [ListOrder<SyncMatter>] {
    [ListOrder(Words.newestFirst) { -$0.at.milliseconds }]
  }
}
