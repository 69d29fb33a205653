package import OddJobMarket

/// An employer's word that a certain person shall come, by asking for them by name or by choosing
/// them: a fact for the matching, which makes no offer against it.
package struct NamedRequest: Hashable, Sendable {
  package var person: JobSeekerID
  package var shift: ShiftID
  /// The order in which employers named people, from 1.
  package var number: Int
  /// Whether they have the place already, or it is kept for their answer; the request then only counts
  /// among those who were named.
  package var hasPlace: Bool

  package init(person: JobSeekerID, shift: ShiftID, number: Int, hasPlace: Bool = false) {
    self.person = person
    self.shift = shift
    self.number = number
    self.hasPlace = hasPlace
  }

  /// Why a request could not be honoured; the person then takes part like everybody else.
  package enum Refusal: Hashable, Sendable {
    case notSignedIn
    case shiftNotOpen
    case obstacle(DayObstacle)
    /// Publicly funded places go by name up to a third.
    case overThird(most: Int)

    /// Says why to the attendant and the employer, who speak of the person.
    package var wording: Wording {
      switch self {
      case .notSignedIn: Wording("这个人今天没有签到", "has not signed in today")
      case .shiftNotOpen: Wording("这个活今天没有名额", "the shift is not open today")
      case .obstacle(let obstacle): obstacle.attendantWording
      case .overThird(let most):
        Wording(
          "公共资金的岗位最多三分之一点名，这里最多\(most)人",
          "of publicly funded places a third may go by name, here \(most)")
      }
    }
  }
}

/// A request that could not be honoured, and why.
package struct RefusedRequest: Hashable, Sendable {
  package var request: NamedRequest
  package var refusal: NamedRequest.Refusal

  package init(request: NamedRequest, refusal: NamedRequest.Refusal) {
    self.request = request
    self.refusal = refusal
  }
}
