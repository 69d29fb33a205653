extension PostingDraft {
  /// The parts in people's own words.
  var texts: [(field: PostingField, text: String)] {
    var result = [(PostingField.title, title), (.content, content), (.payer, payer)]
    if let site { result.append((.site, site.name)) }
    if let meetingPoint { result.append((.meetingPoint, meetingPoint.place)) }
    if let contact { result.append((.contact, contact.name)) }
    if let insurance { result.append((.insurance, text(of: insurance))) }
    return result.filter { !$0.1.isEmpty }
  }

  /// What an insurance says in people's own words: its kind, and who pays it where that is nobody who
  /// pays the wages.
  private func text(of insurance: Insurance) -> String {
    insurance.payer == payer ? insurance.kind : "\(insurance.kind) \(insurance.payer)"
  }

  /// Returns everything the draft lacks or that breaks a standard, in the order of the form.
  func faults(_ standards: GateStandards) -> [DraftFault] {
    missingParts(standards) + hoursFaults() + settlementFaults() + minimumFaults(standards)
      + (partNamingHousehold.map { [DraftFault(.householdNamed, $0)] } ?? [])
  }

  private func missingParts(_ standards: GateStandards) -> [DraftFault] {
    var faults: [DraftFault] = []
    if let employer {
      if !employer.verification.suffices(for: employer.kind) {
        faults.append(DraftFault(.employerUnverified, .employer, words: employer.name))
      }
    } else {
      faults.append(DraftFault(.employerMissing, .employer))
    }
    if kind == nil { faults.append(DraftFault(.kindMissing, .kind)) }
    if content.cleaned().isEmpty { faults.append(DraftFault(.contentMissing, .content)) }
    if site?.name.cleaned().isEmpty ?? true { faults.append(DraftFault(.siteMissing, .site)) }
    if shifts.isEmpty {
      faults.append(DraftFault(.shiftMissing, .shifts))
    } else if shifts.contains(where: { $0.places < 1 }) {
      faults.append(DraftFault(.placesMissing, .places))
    }
    if amount.map({ $0.fen <= 0 }) ?? true { faults.append(DraftFault(.payMissing, .pay)) }
    if unit == nil { faults.append(DraftFault(.unitMissing, .unit)) }
    if let unit, unit.isPieceRate, expectedDailyPay == nil {
      faults.append(DraftFault(.pieceEstimateMissing, .pay, words: payText))
    }
    if settlement == nil { faults.append(DraftFault(.settlementMissing, .settlement)) }
    if payer.cleaned().isEmpty { faults.append(DraftFault(.payerMissing, .payer)) }
    if let validUntil {
      if let now = standards.now, validUntil <= now {
        faults.append(DraftFault(.validityPast, .validity))
      }
    } else {
      faults.append(DraftFault(.validityMissing, .validity))
    }
    if contact.map({ $0.phone.cleaned().isEmpty || $0.name.cleaned().isEmpty }) ?? true {
      faults.append(DraftFault(.contactMissing, .contact))
    }
    return faults
  }

  /// The refusal counts from start to end, breaks included; the warning the stated hours of work.
  private func hoursFaults() -> [DraftFault] {
    let longest = shifts.map(\.window.minutes).max() ?? 0
    let stated = (hoursPerDay ?? 0) * 60
    if max(longest, stated) > 11 * 60 {
      return [
        DraftFault(.hoursOverEleven, .shifts, words: hoursText(minutes: max(longest, stated)))
      ]
    }
    let worked = stated > 0 ? stated : longest
    guard worked > 8 * 60 else { return [] }
    return [DraftFault(.hoursOverEight, .shifts, words: hoursText(minutes: worked))]
  }

  private func settlementFaults() -> [DraftFault] {
    switch settlement {
    case .monthly:
      return [
        DraftFault(.monthlySettlement, .settlement, words: Settlement.monthly.wording(.chinese))
      ]
    case .onCompletion:
      let days = shifts.map(\.day.number)
      guard let first = days.min(), let last = days.max(), last - first >= 15 else { return [] }
      return [
        DraftFault(.lateSettlement, .settlement, words: Settlement.onCompletion.wording(.chinese))
      ]
    default: return []
    }
  }

  private func hoursText(minutes: Int) -> String {
    let half = minutes % 60 >= 30 ? ".5" : ""
    return "\(minutes / 60)\(half)小时"
  }
}
