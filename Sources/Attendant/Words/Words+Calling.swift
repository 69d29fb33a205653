import OddJobMarket

extension Words {
  static func queueTitle(_ waiting: Int) -> Wording {
    Wording("等候的人（\(waiting)）", "Waiting (\(waiting))")
  }
  static let nobodyInQueue = Wording("今天还没有人在等", "Nobody is waiting today")
  static let number = Wording("号", "No.")
  static let signedInAt = Wording("签到", "Since")
  static let purpose = Wording("办什么", "What for")

  /// What a person waits for: an answer, or work of the first trade they named.
  static func purpose(_ person: QueuedPerson, _ trades: TradeCatalogue) -> Wording {
    if let title = person.openWork { return Wording("等答复 \(title)", "Answer: \(title)") }
    guard let first = person.trades.first else { return Wording("找活", "Any work") }
    let more = person.trades.count - 1
    let (chinese, english) = (trades.name(of: first, .chinese), trades.name(of: first, .english))
    return more == 0
      ? Wording("找活 \(chinese)", english)
      : Wording("找活 \(chinese)等\(more + 1)种", "\(english), \(more) more")
  }

  /// The same in full, below the list.
  static func purposeInFull(_ person: QueuedPerson, _ trades: TradeCatalogue) -> Wording {
    let named = { (language: Language, mark: String) in
      person.trades.map { trades.name(of: $0, language) }.joined(separator: mark)
    }
    let work =
      person.trades.isEmpty
      ? Wording("找活：什么都行", "Work wanted: any")
      : Wording("找活：\(named(.chinese, "、"))", "Work wanted: \(named(.english, ", "))")
    guard let title = person.openWork else { return work }
    return Wording(
      "等“\(title)”的答复；\(work.chinese)", "Waits for “\(title)”; \(work.english.lowercased())")
  }

  static func numberLine(
    _ person: QueuedPerson, freeUntil: String, lastCall: String?
  ) -> Wording {
    let calls = lastCall.map {
      (" · 叫过\(person.calls)次，上次 \($0)", " · calls \(person.calls), last \($0)")
    }
    return Wording(
      "\(person.number)号 \(person.name) · 有空到 \(freeUntil)\(calls?.0 ?? "")",
      "No. \(person.number) \(person.name) · free until \(freeUntil)\(calls?.1 ?? "")")
  }

  /// What has just been done with a number.
  static func numberStepped(_ person: QueuedPerson) -> Wording {
    let state = person.state.wording
    return Wording(
      "\(person.number)号 \(person.name)：\(state.chinese)",
      "No. \(person.number) \(person.name): \(state.english)")
  }
}
