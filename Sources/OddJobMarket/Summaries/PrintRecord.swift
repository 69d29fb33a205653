/// How far the printing of a paper has come, as far as the station can know.
///
/// The station's own record, no fact of the market: no operation goes to the county.
package enum PrintState: String, CaseIterable, Codable, Hashable, Sendable {
  /// It is going to be sent; no byte has left the station.
  case planned
  /// Sending has begun.
  case sent
  case printed
  /// Something was sent, and nobody knows what came of it: a person has to look.
  case unknown
  /// Nothing came out, or a person says so.
  case failed

  /// Whether the state may follow this one.
  package func canBecome(_ next: PrintState) -> Bool {
    switch (self, next) {
    case (.planned, .sent), (.planned, .failed), (.sent, .printed), (.sent, .unknown),
      (.sent, .failed), (.unknown, .printed), (.unknown, .failed):
      true
    default: false
    }
  }

  /// Whether it is on its way still.
  package var isOnItsWay: Bool { self == .planned || self == .sent }

  package var wording: Wording {
    switch self {
    case .planned: Wording("等着打", "Waiting")
    case .sent: Wording("正在打", "Printing")
    case .printed: Wording("已打出", "Printed")
    case .unknown: Wording("不确定", "Not certain")
    case .failed: Wording("没打出", "Not printed")
    }
  }
}

/// Why a paper was not printed, or nobody knows.
package enum PrintTrouble: String, CaseIterable, Codable, Hashable, Sendable {
  case noPaper, coverOpen
  /// There is no such device or queue, or it can't be opened.
  case missing
  /// The printer took the data no further.
  case stalled
  /// The connection broke.
  case lost
  /// It never says what it does.
  case silent
  /// The queue did not take it.
  case refused
  /// The station ended meanwhile.
  case interrupted
  /// Too many wait already.
  case crowded
  /// The person or the attendant says that nothing came out.
  case denied
  /// The station's own file could not be written.
  case notRecorded

  package var wording: Wording {
    switch self {
    case .noPaper: Wording("打印机没有纸了", "The printer is out of paper")
    case .coverOpen: Wording("打印机盖子没关好", "The printer's cover is open")
    case .missing: Wording("打印机没接上", "The printer is not connected")
    case .stalled: Wording("打印机没有反应", "The printer does not go on")
    case .lost: Wording("打印机断开了", "The printer was disconnected")
    case .silent: Wording("打印机不报告结果", "The printer does not report")
    case .refused: Wording("打印队列没有收下", "The print queue did not take it")
    case .interrupted: Wording("打印时驿站程序停过", "The station stopped meanwhile")
    case .crowded: Wording("等着打的太多", "Too many are waiting")
    case .denied: Wording("有人说没有出来", "Somebody says nothing came out")
    case .notRecorded: Wording("没能记下，没有打", "It could not be recorded and was not printed")
    }
  }
}

/// One printing of a slip, receipt or roll.
package struct PrintRecord: Hashable, Sendable {
  package let key: Int64
  package var kind: Kind
  /// The paper's own number; a roll has its shift's day and the end of its name.
  package var number: String
  /// 1 for the first, counted up by each reprint.
  package var copy: Int
  package var state: PrintState
  package var trouble: PrintTrouble?
  package var plannedAt: Instant
  package var changedAt: Instant
  package var seat: String

  package enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
    case slip, receipt, roll

    package var wording: Wording {
      switch self {
      case .slip: Wording("上岗凭条", "Slip")
      case .receipt: Wording("回执", "Receipt")
      case .roll: Wording("点名单", "Roll")
      }
    }
  }

  package init(
    key: Int64, kind: Kind, number: String, copy: Int, state: PrintState,
    trouble: PrintTrouble? = nil, plannedAt: Instant, changedAt: Instant, seat: String
  ) {
    self.key = key
    self.kind = kind
    self.number = number
    self.copy = copy
    self.state = state
    self.trouble = trouble
    self.plannedAt = plannedAt
    self.changedAt = changedAt
    self.seat = seat
  }
}
