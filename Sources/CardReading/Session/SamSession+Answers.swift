import OddJobMarket

extension SamSession {
  /// The statuses of GA 450 that mean something here; any other is an error.
  private enum Status {
    static let done: UInt8 = 0x90
    static let found: UInt8 = 0x9F
    static let noCard: UInt8 = 0x80
    /// The reader did not understand the question: its checksum, its length, its command.
    static let misheard: Set<UInt8> = [0x10, 0x11, 0x21, 0x23, 0x24]
  }

  /// Takes the answer to a question.
  mutating func take(_ frame: SamFrame, to command: SamCommand, at now: Int64) -> [Action] {
    if Status.misheard.contains(frame.status) {
      return again(command, orSay: .readerFaulty, at: now)
    }
    switch (command, frame.status) {
    case (.status, Status.done):
      isReady = true
      isSilent = false
      silence = times.answer
      return [.say(.ready)] + ask(.find, at: now)
    case (.find, Status.found): return ask(.select, at: now)
    case (.find, Status.noCard): return noCard(at: now)
    case (.select, Status.done): return ask(.read, at: now)
    case (.read, Status.done):
      do {
        return read(try SamCardText.document(in: frame.data), at: now)
      } catch {
        return failed(error, at: now)
      }
    case (.select, _), (.read, _): return failed(.cardMoved, at: now)
    default: return again(command, orSay: .readerFaulty, at: now)
    }
  }

  private mutating func noCard(at now: Int64) -> [Action] {
    // A card that went before it was read is said to have gone then, once.
    let actions: [Action] =
      if lying != nil {
        [.say(.removed)]
      } else if (1..<Self.triesMax).contains(failures) {
        [.say(.fault(.cardMoved))]
      } else {
        []
      }
    forgetCard()
    rest(times.looking, at: now)
    return actions
  }

  private mutating func read(_ card: IDCardText, at now: Int64) -> [Action] {
    let isNew = lying != card
    let actions: [Action] = isNew ? [.say(.card(card))] : []
    lying = card
    failures = 0
    rest(times.lying, at: now)
    return actions
  }

  /// A card is tried three times before anybody hears of it, and then once while it lies there.
  private mutating func failed(_ fault: CardFault, at now: Int64) -> [Action] {
    failures = min(failures + 1, Self.triesMax + 1)
    rest(failures < Self.triesMax ? times.looking : times.lying, at: now)
    return failures == Self.triesMax ? [.say(.fault(fault))] : []
  }
}
