/// What a person has filled in on 我要登记; texts as typed, validated on the way in.
package struct RegistrationForm: Hashable, Sendable {
  package var name: String
  package var idNumber: String
  package var personalCode: String
  package var phone: String
  package var kinds: Set<RegistrationKind>
  package var trades: Set<TradeCode>
  package var township: String
  package var hours: WorkingHours
  package var payAsked: Money?
  package var groups: Set<PriorityGroup>
  package var consents: Bool

  package init() {
    name = ""
    idNumber = ""
    personalCode = ""
    phone = ""
    kinds = [.jobSeeking]
    trades = []
    township = ""
    hours = .wholeDay
    payAsked = nil
    groups = []
    consents = false
  }
}

/// Why a registration was not taken: a field to put right, or a rule.
package enum RegistrationProblem: Error, Hashable, Sendable {
  case field(FieldProblem)
  case refused(Refusal)
}
