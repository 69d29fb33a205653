/// What the home screen and the idle board show before anyone has said who they are.
package struct HomeSummary: Hashable, Sendable {
  package var totals: BoardTotals
  /// Urgent first, then by start; what the idle board pages through.
  package var board: [PostingCard]
  package var payByTrade: [TradePay]

  package init(
    totals: BoardTotals = BoardTotals(), board: [PostingCard] = [], payByTrade: [TradePay] = []
  ) {
    self.totals = totals
    self.board = board
    self.payByTrade = payByTrade
  }
}

/// Whether the county can be reached, as the badge in the header says it.
package enum ConnectionBadge: Hashable, Sendable {
  /// No county is set up: the station works alone (单机).
  case standalone
  case connected
  case offline(queued: Int)
  /// The station's clock can't be right by what the county's showed; that outranks how the line is.
  case wrongClock
}

/// What a demonstration shows openly, so that a visitor can act: never set on a real station.
package struct DemonstrationHint: Hashable, Sendable {
  package var idNumber: String
  package var personalCode: String
  package var employerIDNumber: String
  package var employerPersonalCode: String
  package var attendantPIN: String

  package init(
    idNumber: String, personalCode: String, employerIDNumber: String,
    employerPersonalCode: String, attendantPIN: String
  ) {
    self.idNumber = idNumber
    self.personalCode = personalCode
    self.employerIDNumber = employerIDNumber
    self.employerPersonalCode = employerPersonalCode
    self.attendantPIN = attendantPIN
  }
}

/// A station of the county as 附近驿站 lists it.
package struct StationSummary: Hashable, Sendable {
  package var name: String
  package var address: String
  package var openingHours: String
  package var phone: String
  /// From here; nil where the station does not know where it is.
  package var distanceMetres: Int?
  package var isThisOne: Bool

  package init(
    name: String, address: String, openingHours: String, phone: String, distanceMetres: Int?,
    isThisOne: Bool
  ) {
    self.name = name
    self.address = address
    self.openingHours = openingHours
    self.phone = phone
    self.distanceMetres = distanceMetres
    self.isThisOne = isThisOne
  }
}

/// A policy as 就业政策 lists it: title, what it gives, whom it is for, and whether it still runs.
package struct PolicySummary: Hashable, Sendable {
  package var theme: String
  package var title: String
  package var summary: String
  package var document: String
  package var term: Term

  package init(theme: String, title: String, summary: String, document: String, term: Term) {
    self.theme = theme
    self.title = title
    self.summary = summary
    self.document = document
    self.term = term
  }

  /// Nothing expired is offered; what ended is said to have ended.
  package enum Term: Hashable, Sendable {
    case until(CivilDate)
    case ended(CivilDate)
    /// The document names no term: the counter knows.
    case askAtCounter
  }
}

/// A fair, a live-stream hiring, a training or a guidance hour.
package struct EventSummary: Hashable, Sendable {
  package var kind: Kind
  package var title: String
  package var place: String
  package var window: TimeWindow
  /// The places this station may give; nil where as many come as like.
  package var places: Int?
  /// How many have signed up here.
  package var signedUp: Int

  package init(
    kind: Kind, title: String, place: String, window: TimeWindow, places: Int? = nil,
    signedUp: Int = 0
  ) {
    self.kind = kind
    self.title = title
    self.place = place
    self.window = window
    self.places = places
    self.signedUp = signedUp
  }

  package enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
    case fair, liveStream, training, guidance

    package var wording: Wording {
      switch self {
      case .fair: Wording("招聘会", "Fair")
      case .liveStream: Wording("直播带岗", "Live-stream hiring")
      case .training: Wording("培训", "Training")
      case .guidance: Wording("职业指导", "Guidance")
      }
    }
  }
}

/// A number to call, as 维权求助 lists it.
package struct Hotline: Hashable, Sendable {
  package var number: String
  package var purpose: String

  package init(number: String, purpose: String) {
    self.number = number
    self.purpose = purpose
  }
}
