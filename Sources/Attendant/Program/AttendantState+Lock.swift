import OddJobMarket

extension AttendantState {
  /// Drops everything but half-written forms and returns the seat to the public.
  mutating func lock() -> [AttendantEffect] {
    workspace = nil
    unlock = UnlockState()
    return [.lock]
  }

  mutating func tryPIN() -> [AttendantEffect] {
    let pin = unlock.pin
    unlock.pin = ""
    unlock.refusal = nil
    unlock.isWaiting = true
    return [.unlock(pin: pin)]
  }

  mutating func giveBack() -> [AttendantEffect] {
    unlock = UnlockState()
    isGivenBack = true
    return [.lock]
  }

  mutating func takeUnlocked(
    _ result: Result<AttendantAccount, Refusal>
  ) -> [AttendantEffect] {
    // Nobody waits any more: the seat was given back to the public meanwhile.
    guard unlock.isWaiting, workspace == nil else { return [] }
    unlock.isWaiting = false
    switch result {
    case .failure(let refusal):
      unlock.refusal = refusal
      return []
    case .success(let attendant):
      unlock = UnlockState()
      isGivenBack = false
      lastInputAt = now
      workspace = Workspace(attendant: attendant, day: today)
      if postingDraft != nil || registrationDraft != nil || floorDraft != nil || mendingDraft != nil
        || completionDraft != nil
      {
        workspace?.note = StatusNote(Words.draftKept)
      }
      noteUnseenComplaints()
      return [.loadBoard(today), .loadPlaces, .sync(.load)]
    }
  }
}
