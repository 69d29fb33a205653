/// What a complaint is about (维权求助).
package enum ComplaintMatter: String, CaseIterable, Codable, Hashable, Sendable {
  case unpaidWages, fakePosting, illegalFee, discrimination, injury, other

  /// Whether it is taken without a name: a fault of the posting stands whoever saw it, and the labour
  /// inspection follows an anonymous tip; wages and injuries are somebody's own.
  ///
  /// Source: 劳动保障监察条例 第九条.
  package var mayBeAnonymous: Bool {
    switch self {
    case .fakePosting, .illegalFee, .discrimination: true
    case .unpaidWages, .injury, .other: false
    }
  }

  package var wording: Wording {
    switch self {
    case .unpaidWages: Wording("欠薪", "Unpaid wages")
    case .fakePosting: Wording("假招工", "Fake job")
    case .illegalFee: Wording("乱收费", "Illegal fee")
    case .discrimination: Wording("受歧视", "Discrimination")
    case .injury: Wording("受伤", "Injury")
    case .other: Wording("其他", "Something else")
    }
  }
}

/// Where a complaint goes, which follows from who hired: a household is no employer in labour law.
package enum ComplaintCourse: String, CaseIterable, Codable, Hashable, Sendable {
  /// A firm, sole trader or cooperative.
  case labour
  /// A household.
  case civil
  /// Nobody knows yet who hired.
  case either

  package init(against kind: EmployerKind?) {
    switch kind {
    case .firm, .soleTrader, .cooperative: self = .labour
    case .household: self = .civil
    case nil: self = .either
    }
  }

  package var wording: Wording {
    switch self {
    case .labour: Wording("劳动监察或劳动仲裁", "labour inspection or arbitration")
    case .civil: Wording("人民调解或法院", "mediation or court")
    case .either: Wording("先问清对方是谁，再转", "first find out who it is")
    }
  }
}

/// How far a complaint has come. The station passes it on and decides nothing itself.
package enum ComplaintState: String, CaseIterable, Codable, Hashable, Sendable {
  case open, passedOn, answered

  /// The only state that may follow; nil at the end.
  package var next: ComplaintState? {
    switch self {
    case .open: .passedOn
    case .passedOn: .answered
    case .answered: nil
    }
  }

  package var wording: Wording {
    switch self {
    case .open: Wording("待转交", "Open")
    case .passedOn: Wording("已转交", "Passed on")
    case .answered: Wording("已答复", "Answered")
    }
  }
}
